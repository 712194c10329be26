/** Journals for tests: entries that follow each other, as a database would have written them. */
import fc from 'fast-check'
import { keyOf, type Change } from '../../change.ts'
import type { Actor } from '../../model.ts'
import type { JournalEntry } from '../journal-line.ts'

export const actor = (id: string, name = id): Actor =>
  ({ id, name, type: 'PER', aliases: [], roles: [], country: null, sector: null, externalIds: {}, note: null })

/** The n-th change of a history: it renames an actor. */
export const entry = (seq: number, changes: Partial<JournalEntry> = {}): JournalEntry => ({
  seq, id: `id ${seq}`, at: `2026-03-01T10:00:${String(seq % 60).padStart(2, '0')}.000Z`, annotatorId: 'annotator', command: 'testing.edit', title: `Edit ${seq}`,
  articleId: null, kind: 'do', target: null, below: seq === 1 ? null : { seq: seq - 1, title: `Edit ${seq - 1}` },
  change: { [keyOf('actors', 'a')]: { before: seq === 1 ? null : actor('a', `name ${seq - 1}`), after: actor('a', `name ${seq}`) } },
  ...changes
})

export const entries = (count: number, first = 1): JournalEntry[] => Array.from({ length: count }, (_, i) => entry(first + i))

/** Histories of up to a dozen changes, with any words in them and some with many records. */
export const histories = fc
  .array(fc.record({
    title: fc.string({ unit: 'binary' }),
    id: fc.uuid(),
    names: fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 6 })
  }), { maxLength: 12 })
  .map((made): JournalEntry[] => made.map(({ title, id, names }, i) => entry(i + 1, { title, id: `${i} ${id}`, change: changeOf(names) })))

const changeOf = (names: readonly string[]): Change =>
  Object.fromEntries(names.map((name, i) => [keyOf('actors', `${i}/${name}`), { before: null, after: actor(`${i}/${name}`, name) }]))
