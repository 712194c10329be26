/**
 * The `.glossator` file: a project in one zip. `dataset.json` is the canonical dataset, `more.json` what a dataset does not hold,
 * `journal.jsonl` the journal where it was kept along, and `project.json` says what it is and lists the others with their size
 * and SHA-256. `docs/project-file.md` describes it for others.
 */
import { z } from 'zod'
import type { ExportMeta } from '../formats/format.ts'
import { tables, type ProjectData, type RecordOf, type TableName } from '../model.ts'

export const projectFileFormat = 'glossator.project'
export const projectFileVersion = 1
export const projectFileExtension = 'glossator'

export const partNames = { head: 'project.json', dataset: 'dataset.json', more: 'more.json', journal: 'journal.jsonl' } as const
export type PartName = (typeof partNames)[keyof typeof partNames]

const MB = 1024 * 1024
/** No more of a part is ever unpacked, in bytes. The dataset is taken apart as it is unpacked and never held whole. */
export const partLimits: Readonly<Record<PartName, number>> = {
  'project.json': MB, 'dataset.json': 2048 * MB, 'more.json': 512 * MB, 'journal.jsonl': 1024 * MB
}

/** The last change that the file holds: its number in the library's journal, and the id of that row. */
export interface Marker {
  readonly seq: number
  readonly id: string
}

/** The tables whose records are in the dataset, whole or as a part of others. */
const inDataset = ['project', 'codebook', 'annotators', 'actors', 'articles', 'texts', 'blocks', 'annotations', 'relations'] as const
type MoreTable = Exclude<TableName, (typeof inDataset)[number]>

/** The tables of which a dataset holds nothing. */
export const moreTables: readonly MoreTable[] = (Object.keys(tables) as TableName[]).filter(isMore)

/** The records that a dataset does not hold, as they are in memory: offsets count UTF-16 code units. */
export type MoreRecords = { readonly [T in MoreTable]?: readonly RecordOf<T>[] }

/** A project as its file holds it. */
export interface ProjectFileParts {
  /** The id of the library that it was saved from; null where the file's own list of parts is damaged. */
  readonly library: string | null
  /** Null where nothing was ever changed, or where it is not known. */
  readonly marker: Marker | null
  readonly meta: ExportMeta
  readonly data: ProjectData
  readonly more: MoreRecords
  /** UTF-8 of whole lines, see `second-copy/journal-line.ts`, in chunks of any size; null where the file has no journal. */
  readonly journal: readonly Uint8Array[] | null
}

/** How many there are of what a list of projects shows. */
export const ProjectCounts = z.strictObject({
  articles: z.number().int().nonnegative(), annotations: z.number().int().nonnegative(), actors: z.number().int().nonnegative()
})
export type ProjectCounts = z.infer<typeof ProjectCounts>

export const countsOf = ({ articles, annotations, actors }: ProjectData): ProjectCounts =>
  ({ articles: articles.length, annotations: annotations.length, actors: actors.length })

const PartFacts = z.strictObject({
  name: z.enum([partNames.dataset, partNames.more, partNames.journal]),
  /** In bytes, unpacked. */
  size: z.number().int().nonnegative(),
  /** Of the bytes, lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/)
})
export type PartFacts = z.infer<typeof PartFacts>

/** `project.json`: what can be told of the project without reading it. */
export const ProjectFileHead = z.strictObject({
  format: z.literal(projectFileFormat),
  version: z.literal(projectFileVersion),
  generator: z.string(),
  /** ISO 8601, UTC. */
  savedAt: z.iso.datetime(),
  library: z.string().min(1).nullable(),
  marker: z.strictObject({ seq: z.number().int().nonnegative(), id: z.string().min(1) }).nullable(),
  name: z.string(),
  counts: ProjectCounts,
  parts: z.array(PartFacts)
})
export type ProjectFileHead = z.infer<typeof ProjectFileHead>

/** The head as it stands in the file: `sum` is the SHA-256 of its JSON without `sum`. */
export const SummedHead = ProjectFileHead.extend({ sum: z.string() })

function isMore(table: TableName): table is MoreTable {
  return !(inDataset as readonly TableName[]).includes(table)
}
