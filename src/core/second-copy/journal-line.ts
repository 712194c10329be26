/**
 * One line of the journal's second copy, as JSON with its own checksum. A change that is too large for one line begins with
 * lines of parts and ends with the line of its head, so that it counts only when all of it is there.
 */
import { z } from 'zod'
import { entriesOf, partsOf, type Change, type RecordChange, type RecordKey } from '../change.ts'
import { entryKinds } from '../history.ts'
import { tables, type AnyRecord } from '../model.ts'
import { checksum } from './checksum.ts'

export const journalLineVersion = 1

const Seq = z.number().int().nonnegative()
const Step = z.strictObject({ seq: Seq, title: z.string() })
/** The records in it are read by the schema of their table. */
const RawChange = z.record(z.string(), z.strictObject({ before: z.unknown(), after: z.unknown() }))

const Head = z.strictObject({
  v: z.literal(journalLineVersion),
  /** 0 is what a project began with, which no command made. */
  seq: Seq,
  id: z.string().min(1),
  /** ISO 8601, UTC. */
  at: z.string(),
  annotatorId: z.string(),
  /** The command's id. */
  command: z.string(),
  title: z.string(),
  articleId: z.string().nullable(),
  kind: z.enum(entryKinds),
  target: Seq.nullable(),
  below: Step.nullable(),
  change: RawChange,
  /** How many lines of parts belong to it. */
  parts: z.number().int().positive().optional(),
  sum: z.string()
})

const Part = z.strictObject({ v: z.literal(journalLineVersion), seq: Seq, id: z.string().min(1), part: Seq, change: RawChange, sum: z.string() })

/** One change as it was committed, see `core/history.ts`. */
export type JournalEntry = Omit<z.infer<typeof Head>, 'v' | 'change' | 'parts' | 'sum'> & { readonly change: Change }

/** What a line holds: a head with its number of parts (0 where the change is whole), or a part. */
export type JournalLine =
  | { readonly kind: 'head'; readonly entry: JournalEntry; readonly parts: number }
  | { readonly kind: 'part'; readonly seq: number; readonly id: string; readonly part: number; readonly change: Change }

/** In characters of JSON: some milliseconds of work. One record that is longer makes a longer line. */
const lineSize = 256 * 1024

/** The lines of an entry, each ending in a line break, made as they are asked for. */
export function* journalLines({ change, seq, id, ...rest }: JournalEntry, size = lineSize): Generator<string, void, undefined> {
  let members: string[] = []
  let length = 0
  let parts = 0
  for (const [key, { before, after }] of entriesOf(change)) {
    const member = `${JSON.stringify(key)}:${JSON.stringify({ before, after })}`
    if (length > 0 && length + member.length > size) {
      yield summed({ v: journalLineVersion, seq, id, part: parts++ }, members)
      members = []
      length = 0
    }
    members.push(member)
    length += member.length
  }
  const head = { v: journalLineVersion, seq, id, ...rest }
  yield summed(parts === 0 ? head : { ...head, parts }, members)
}

/** The change comes last, then the checksum of all before it. */
function summed(head: object, members: readonly string[]): string {
  const body = `${JSON.stringify(head).slice(0, -1)},"change":{${members.join(',')}}`
  return `${body},"sum":"${checksum(body)}"}\n`
}

/** Of a line without its line break. `fault` says in words what is wrong with it; never throws. */
export function readJournalLine(line: string): JournalLine | { readonly fault: string } {
  const sum = sumIn(line)
  if (sum === undefined) return { fault: 'it is cut off' }
  if (checksum(line.slice(0, -sumLength)) !== sum) return { fault: 'its checksum is another' }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { fault: 'it is no JSON' }
  }
  if (isNewer(value)) return { fault: 'a newer version of Glossator wrote it' }
  return 'part' in (value as object) ? readPart(value) : readHead(value)
}

/** Whether a line is as it was written, whatever is in it. */
export const isSoundLine = (line: string): boolean => checksum(line.slice(0, -sumLength)) === sumIn(line)

const sumIn = (line: string): string | undefined => /,"sum":"([0-9a-f]{8})"\}$/.exec(line.slice(-sumLength))?.[1]
const sumLength = ',"sum":"00000000"}'.length

/** The number and id that a line begins with, without the rest being looked at; null where it is no line of ours. */
export function glanceAtLine(line: string): { readonly seq: number; readonly id: string; readonly isPart: boolean } | null {
  const found = /^\{"v":\d+,"seq":(\d{1,15}),"id":("(?:[^"\\]|\\.){1,200}"),(?:("part":)|")/.exec(line.slice(0, glanceLength))
  if (found?.[1] === undefined || found[2] === undefined) return null
  try {
    return { seq: Number(found[1]), id: String(JSON.parse(found[2])), isPart: found[3] !== undefined }
  } catch {
    return null
  }
}

const glanceLength = 300

function isNewer(value: unknown): boolean {
  const version = z.object({ v: z.number() }).safeParse(value)
  return version.success && version.data.v > journalLineVersion
}

function readHead(value: unknown): JournalLine | { readonly fault: string } {
  const parsed = Head.safeParse(value)
  if (!parsed.success) return { fault: faultIn(parsed.error) }
  const { v: _, sum: __, parts = 0, change, ...rest } = parsed.data
  const read = readChange(change)
  return typeof read === 'string' ? { fault: read } : { kind: 'head', entry: { ...rest, change: read }, parts }
}

function readPart(value: unknown): JournalLine | { readonly fault: string } {
  const parsed = Part.safeParse(value)
  if (!parsed.success) return { fault: faultIn(parsed.error) }
  const { seq, id, part, change } = parsed.data
  const read = readChange(change)
  return typeof read === 'string' ? { fault: read } : { kind: 'part', seq, id, part, change: read }
}

/** The change, or why it cannot be read. */
function readChange(raw: z.infer<typeof RawChange>): Change | string {
  const change: [RecordKey, RecordChange][] = []
  for (const [key, { before, after }] of Object.entries(raw)) {
    const [read, next] = [readRecord(key, before), readRecord(key, after)]
    if (typeof read === 'string') return read
    if (typeof next === 'string') return next
    change.push([key as RecordKey, { before: read, after: next }])
  }
  return Object.fromEntries(change)
}

function readRecord(key: string, value: unknown): AnyRecord | null | string {
  const { table, id } = partsOf(key as RecordKey)
  if (!Object.hasOwn(tables, table)) return `there is no table for “${key}”`
  if (value === null) return null
  const parsed = tables[table].safeParse(value)
  if (!parsed.success) return `the record “${key}” cannot be read (${faultIn(parsed.error)})`
  return parsed.data.id === id ? parsed.data : `the record “${key}” has another id`
}

function faultIn(error: z.ZodError): string {
  const [issue] = error.issues
  return issue === undefined ? 'it is no line of a journal' : `${issue.path.join('.') || 'the line'}: ${issue.message}`
}
