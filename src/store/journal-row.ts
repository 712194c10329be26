/** A change as the journal keeps it: one row, and parts for what is beyond the records that one row holds. */
import { z } from 'zod'
import { entriesOf, partsOf, type Change, type RecordChange, type RecordKey } from '../core/change.ts'
import { entryKinds } from '../core/history.ts'
import { tables, type AnyRecord, type TableName } from '../core/model.ts'
import type { Commit } from './store.ts'

/** See `core/history.ts`. */
export const Step = z.strictObject({ seq: z.number().int().positive(), title: z.string() })

/** Only the keys are looked at here: the records in it go through the schema of their table, see `readChange`. */
const RawChange = z.record(z.string(), z.strictObject({ before: z.unknown(), after: z.unknown() }))

export const JournalRow = z.strictObject({
  seq: z.number().int().positive(),
  /** UUID v7. */
  id: z.string().min(1),
  /** ISO 8601, UTC. */
  at: z.string(),
  annotatorId: z.string(),
  /** The command's id. */
  command: z.string(),
  title: z.string(),
  articleId: z.string().nullable(),
  kind: z.enum(entryKinds),
  target: z.number().int().positive().nullable(),
  below: Step.nullable(),
  change: RawChange,
  /** How many rows of `journalParts` go on from `change`. */
  parts: z.number().int().nonnegative()
})
export type JournalRow = z.infer<typeof JournalRow>

/** `change` is the text of its JSON: to write the records a second time as objects would take as long as the first. */
export const JournalPart = z.strictObject({ seq: z.number(), part: z.number(), change: z.string() })
export type JournalPart = z.infer<typeof JournalPart>

/** A journal row with its change whole again. */
export type JournalEntry = Omit<JournalRow, 'change' | 'parts'> & { readonly change: Change }

/** Of records: some milliseconds of writing. What is on disk may have been parted otherwise. */
const partSize = 250

/** The parts are made as they are asked for. */
export function journalRows({ change, ...entry }: JournalEntry): { row: JournalRow; parts: Iterable<JournalPart> } {
  const entries = entriesOf(change)
  if (entries.length <= partSize) return { row: { ...entry, change: change as JournalRow['change'], parts: 0 }, parts: [] }
  const count = Math.ceil(entries.length / partSize)
  return { row: { ...entry, change: sliceOf(entries, 0), parts: count - 1 }, parts: partsAfterFirst(entry.seq, entries, count) }
}

function* partsAfterFirst(seq: number, entries: readonly [RecordKey, RecordChange][], count: number): Generator<JournalPart> {
  for (let part = 1; part < count; part++) yield { seq, part, change: JSON.stringify(sliceOf(entries, part)) }
}

const sliceOf = (entries: readonly [RecordKey, RecordChange][], i: number): JournalRow['change'] =>
  Object.fromEntries(entries.slice(i * partSize, (i + 1) * partSize))

/** What is in a part read from disk. Throws where that is no change. */
export const changeIn = ({ change }: JournalPart): JournalRow['change'] => RawChange.parse(JSON.parse(change))

/** The change of a row or part read from disk. Throws where a record in it cannot be read. */
export const readChange = (raw: JournalRow['change']): [RecordKey, RecordChange][] =>
  Object.entries(raw).map(([key, { before, after }]) => {
    const { table } = partsOf(key as RecordKey)
    return [key as RecordKey, { before: readRecord(table, before), after: readRecord(table, after) }]
  })

const readRecord = (table: TableName, record: unknown): AnyRecord | null => record === null ? null : tables[table].parse(record)

export const commitOf = ({ seq, title, change, articleId }: JournalEntry): Commit => ({ seq, title, change, articleId })
