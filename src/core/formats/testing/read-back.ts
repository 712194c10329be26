/** What a format's reader gives back of what its writer wrote, by the mapping that its survey proposes. */
import type { Annotation, ProjectData } from '../../model.ts'
import type { ForeignReader, ImportMapping, InputFile, Misfit, ReadContext } from '../foreign-reader.ts'
import type { Format, WrittenFormat } from '../format.ts'
import { hardMeta } from './hard-project.ts'

export interface ReadBack {
  readonly written: WrittenFormat
  readonly data: ProjectData
  readonly misfits: readonly Misfit[]
}

export function readBack(format: Format, project: ProjectData): ReadBack {
  const { write, reader } = bothWays(format)
  const written = write(project, hardMeta)
  return { written, ...readFiles(reader, written.files, project) }
}

export function bothWays(format: Format): { write: (data: ProjectData, meta: typeof hardMeta) => WrittenFormat; reader: ForeignReader } {
  if (!('write' in format) || !('foreign' in format)) throw new Error(`${format.id} is not both written and read`)
  return { write: format.write, reader: format.foreign }
}

/** What is at hand: actors only where they are given. */
export type Surroundings = Pick<ProjectData, 'codebook' | 'articles'> & Partial<Pick<ProjectData, 'actors'>>

export const contextOf = ({ codebook, articles, actors = [] }: Surroundings): ReadContext => {
  let made = 0
  return { codebook, articles, actors, now: '2031-04-01T12:00:00.000Z', newId: () => `new ${++made}`, annotatorId: 'reader' }
}

export function readFiles(
  reader: ForeignReader, files: readonly InputFile[], around: Surroundings, changes: ImportMapping = {}
): { readonly data: ProjectData; readonly misfits: readonly Misfit[] } {
  const survey = reader.survey(files, around.codebook)
  if ('faults' in survey) throw new Error(JSON.stringify(survey.faults))
  const read = reader.read(files, { ...survey.proposed, ...changes }, contextOf(around))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read
}

/** Frames and the relations between them as lines that are alike where these are, whatever their ids; sorted. */
export function likenesses({ annotations, relations }: Pick<ProjectData, 'annotations' | 'relations'>): string[] {
  const frames = new Map(annotations.map((annotation) => [annotation.id, likeness(annotation)]))
  return [...frames.values(), ...relations.map(({ type, from, to }) => JSON.stringify([type, frames.get(from), frames.get(to)]))].toSorted()
}

const likeness = ({ articleId, layer, spans, actors, fields, note }: Annotation): string => JSON.stringify({
  articleId, layer, spans: spans.map(({ role, start, end, text, prefix, suffix }) => [role, start, end, text, prefix, suffix]),
  actors: Object.entries(actors).filter(([, ids]) => ids.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  fields: Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)), note: note?.text ?? null
})
