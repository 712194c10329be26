/** Changes of the second copy put upon a state. */
import { entriesOf, type Records, type RecordKey } from '../change.ts'
import type { History, HistoryEntry, Step } from '../history.ts'
import type { AnyRecord } from '../model.ts'
import type { JournalEntry } from './journal-line.ts'

export interface Continuation {
  /** The changes that follow the number without a gap. */
  readonly entries: readonly JournalEntry[]
  /** Why no more of them follow: the number that is missing, or that two changes have; null where all do. */
  readonly stop: { readonly kind: 'hole' | 'twice'; readonly seq: number } | null
}

/** What of a journal can be put upon the state as of `seq`: only what follows it without a gap or a doubt. */
export function continueFrom(journal: readonly JournalEntry[], seq: number): Continuation {
  const entries: JournalEntry[] = []
  let next = seq + 1
  for (const [i, entry] of journal.entries()) {
    if (entry.seq < next) continue
    if (entry.seq > next) return { entries, stop: { kind: 'hole', seq: next } }
    if (journal[i + 1]?.seq === next) return { entries, stop: { kind: 'twice', seq: next } }
    entries.push(entry)
    next += 1
  }
  return { entries, stop: null }
}

/** The records after the changes, which must be in their order. */
export function replay(records: Records, entries: Iterable<JournalEntry>): Map<RecordKey, AnyRecord> {
  const next = new Map(records)
  for (const { change } of entries) {
    for (const [key, { after }] of entriesOf(change)) {
      if (after === null) next.delete(key)
      else next.set(key, after)
    }
  }
  return next
}

/** Where undo and redo stand after an entry. `entryAt` gives earlier ones; what is not known any more cannot be undone. */
export function historyAfter(entry: HistoryEntry, entryAt: (seq: number) => Pick<HistoryEntry, 'below'> | undefined): History {
  const { seq, kind, title, target } = entry
  const step: Step = { seq, title }
  if (kind === 'do') return { seq, undo: step, redo: null }
  const below = target === null ? null : entryAt(target)?.below ?? null
  return kind === 'undo' ? { seq, undo: below, redo: step } : { seq, undo: step, redo: below }
}
