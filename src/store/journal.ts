/** The journal on disk: appended to, and read from again for undo and by other windows. */
import type { RecordChange, RecordKey } from '../core/change.ts'
import type { Tables } from './database.ts'
import { changeIn, JournalPart, JournalRow, journalRows, readChange, type JournalEntry } from './journal-row.ts'

/** Inside a transaction of the caller. */
export async function appendEntry(db: Tables, entry: JournalEntry): Promise<void> {
  const { row, parts } = journalRows(entry)
  for (const part of parts) await db.journalParts.put(part)
  await db.journal.put(row)
}

/** The entry with this number; undefined when there is none. Throws where it cannot be read. Inside a transaction of the caller. */
export async function readEntry(db: Tables, seq: number): Promise<JournalEntry | undefined> {
  const row = await db.journal.get(seq)
  if (row === undefined) return undefined
  const { change, parts, ...entry } = JournalRow.parse(row)
  const records: [RecordKey, RecordChange][] = readChange(change)
  for (let part = 1; part <= parts; part++) {
    for (const record of readChange(changeIn(JournalPart.parse(await db.journalParts.get([seq, part]))))) records.push(record)
  }
  return { ...entry, change: Object.fromEntries(records) }
}
