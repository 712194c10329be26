/**
 * A `.glossator` file read: every part is checked against the file's own list, the dataset as any dataset is. Nothing in it is
 * trusted, its names and sizes neither. What is damaged beside the dataset is left out and told.
 */
import { utf8toString } from '@exodus/bytes/utf8.js'
import { z } from 'zod'
import type { Fault } from '../formats/fault.ts'
import type { ReadFormat } from '../formats/format.ts'
import { DatasetReading } from '../formats/glossator/read-dataset.ts'
import { DatasetScanner, ScanFault } from '../formats/glossator/scan-dataset.ts'
import { checkMore } from './check-more.ts'
import { joinBytes } from './join-bytes.ts'
import {
  partLimits, partNames, ProjectFileHead, projectFileFormat, projectFileVersion, SummedHead, type PartName, type ProjectFileParts
} from './project-file.ts'
import { readMore } from './read-more.ts'
import { sumOf } from './sum.ts'
import { PartFault, unpackPart, type Announced } from './unpack-part.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/**
 * The project; `missing` says in sentences what of the file is damaged, and so is not among the parts. Or, where the dataset
 * itself cannot be used, what is wrong: nothing is taken then.
 */
export type ReadProjectFile =
  | { readonly parts: ProjectFileParts; readonly missing: readonly Fault[] }
  | { readonly faults: readonly Fault[] }

/** Never throws. Takes seconds for a large project: for a worker. */
export function readProjectFile(bytes: Uint8Array): ReadProjectFile {
  const opened = openParts(bytes)
  if ('faults' in opened) return opened
  const { entries, head, missing } = opened
  const dataset = entries.get(partNames.dataset)
  if (dataset === undefined) return refusal(`It has no ${partNames.dataset}, which holds the articles and annotations.`)
  if (head !== null && !lists(head, partNames.dataset)) return refusal(`Its ${partNames.head} does not list ${partNames.dataset}.`)
  const read = readDatasetPart(unpackPart(dataset, announced(head, dataset)))
  if ('faults' in read) return read
  const rest = readRest(entries, head)
  const fitting = checkMore(rest.more, read.data)
  return {
    parts: { library: head?.library ?? null, marker: head?.marker ?? null, meta: read.meta, data: read.data, more: fitting.more, journal: rest.journal },
    missing: [...missing, ...rest.missing, ...fitting.missing]
  }
}

/** What the file says of itself, without the project being read: for lists. */
export function readProjectFileHead(bytes: Uint8Array): { readonly head: ProjectFileHead } | { readonly faults: readonly Fault[] } {
  const opened = openParts(bytes)
  if ('faults' in opened) return opened
  return opened.head === null ? { faults: opened.missing } : { head: opened.head }
}

interface OpenedParts {
  readonly entries: ReadonlyMap<string, ZipEntry>
  /** Null where it is missing or damaged, which `missing` then tells. */
  readonly head: ProjectFileHead | null
  readonly missing: readonly Fault[]
}

function openParts(bytes: Uint8Array): OpenedParts | { readonly faults: readonly Fault[] } {
  const directory = readZipDirectory(bytes)
  if ('fault' in directory) return refusal(directory.fault)
  const entries = new Map<string, ZipEntry>()
  const missing: Fault[] = []
  for (const entry of directory.entries) {
    const { name } = entry
    const known = Object.values(partNames).find((part) => part === name.toLowerCase())
    if (leadsOut(name)) return refusal(`It holds the path ${JSON.stringify(name)}, which leads out of it: no program of ours writes that.`)
    if (known !== undefined && (entries.has(known) || name !== known)) return refusal(`It has ${known} twice, or under another name (${JSON.stringify(name)}).`)
    if (known === undefined) missing.push({ place: name, sentence: 'This is no part of a project; it is passed over.' })
    else entries.set(known, entry)
  }
  const head = readHead(entries.get(partNames.head))
  if ('fault' in head) return { entries, head: null, missing: [...missing, head.fault] }
  return 'refusal' in head ? refusal(head.refusal) : { entries, head: head.head, missing }
}

/** A version that is newer is refused, whatever else there is. */
function readHead(entry: ZipEntry | undefined): { readonly head: ProjectFileHead } | { readonly fault: Fault } | { readonly refusal: string } {
  const fault = (sentence: string): { readonly fault: Fault } => ({
    fault: { place: partNames.head, sentence: `${sentence} The other parts cannot be checked by it: only the articles and annotations are taken.` }
  })
  if (entry === undefined) return fault('It is missing.')
  let value: unknown
  try {
    value = JSON.parse(utf8toString(joinBytes([...unpackPart(entry, { size: partLimits[partNames.head], sha256: null })])))
  } catch {
    return fault('It is damaged.')
  }
  const versioned = z.object({ format: z.literal(projectFileFormat), version: z.number().int() }).safeParse(value)
  if (!versioned.success) return fault('It is not the head of a project.')
  if (versioned.data.version > projectFileVersion) {
    return { refusal: `It was saved by a newer Glossator (version ${versioned.data.version} of the file; this one reads ${projectFileVersion}). Open it with the newer one.` }
  }
  const summed = SummedHead.safeParse(value)
  if (!summed.success) return fault('It is damaged.')
  const { sum, ...head } = summed.data
  const names = head.parts.map(({ name }) => name)
  if (sumOf(head) !== sum || new Set(names).size !== names.length) return fault('It is damaged: its checksum is another.')
  return { head }
}

/** A file that is small but unpacks to one endless record, or to endless small ones, must not fill the memory either. */
const largestRecord = 256 * 1024 * 1024
const mostRecords = 10_000_000

function readDatasetPart(chunks: Iterable<Uint8Array>): ReadFormat {
  const [scanner, reading] = [new DatasetScanner(), new DatasetReading()]
  let [found, held] = [0, 0]
  try {
    for (const chunk of chunks) {
      held += chunk.length
      for (const scanned of scanner.push(chunk)) {
        reading.take(scanned)
        found += 1
        held = 0
      }
      if (held > largestRecord) return refusal(`${partNames.dataset} has a record of over ${largestRecord / 1024 / 1024} MB.`)
      if (found > mostRecords) return refusal(`${partNames.dataset} has more than ${mostRecords.toLocaleString('en')} records.`)
    }
    scanner.end()
  } catch (error) {
    if (error instanceof PartFault) return refusal(error.message.replace(/^It/, `Its ${partNames.dataset}`))
    if (error instanceof ScanFault) return refusal(`${partNames.dataset} is damaged: ${error.message} (byte ${error.offset.toLocaleString('en')}).`)
    throw error
  }
  return reading.finish()
}

type Rest = Pick<ProjectFileParts, 'more' | 'journal'> & { readonly missing: readonly Fault[] }

/** Without the file's own list none of it is taken: it may be of another project. */
function readRest(entries: ReadonlyMap<string, ZipEntry>, head: ProjectFileHead | null): Rest {
  if (head === null) return { more: {}, journal: null, missing: [] }
  const missing: Fault[] = []
  const lacks = (name: PartName, sentence: string): null => {
    missing.push({ place: name, sentence: `${sentence} ${left[name] ?? ''}` })
    return null
  }
  const read = <T>(name: PartName, take: (chunks: Iterable<Uint8Array>) => T): T | null => {
    const entry = entries.get(name)
    if (entry === undefined) return lists(head, name) ? lacks(name, 'It is missing from the file.') : null
    if (!lists(head, name)) return lacks(name, 'The project does not list it.')
    try {
      return take(unpackPart(entry, announced(head, entry)))
    } catch (error) {
      if (error instanceof PartFault) return lacks(name, error.message)
      throw error
    }
  }
  const more = read(partNames.more, readMore)
  if (more !== null && 'sentence' in more) lacks(partNames.more, more.sentence)
  return { more: more !== null && 'more' in more ? more.more : {}, journal: read(partNames.journal, (chunks) => [...chunks]), missing }
}

const left: { readonly [name in PartName]?: string } = {
  'more.json': 'The articles and annotations are whole; earlier versions of texts and what hangs on them is left out.',
  'journal.jsonl': 'The articles and annotations are whole; the history is left out, so that earlier changes cannot be undone.'
}

const lists = (head: ProjectFileHead, name: PartName): boolean => head.parts.some((part) => part.name === name)

/** Never more than the limits allow, whatever the file says of itself. */
function announced(head: ProjectFileHead | null, { name }: ZipEntry): Announced {
  const limit = partLimits[name as PartName]
  const facts = head?.parts.find((part) => part.name === name)
  if (facts === undefined) return { size: limit, sha256: null }
  return { size: Math.min(facts.size, limit), sha256: facts.sha256 }
}

const refusal = (sentence: string): { readonly faults: readonly Fault[] } => ({
  faults: [{ place: '', sentence: `This project file cannot be opened. ${sentence}` }]
})

const leadsOut = (name: string): boolean => /^[/\\]|^[A-Za-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\0/.test(name)
