/** What a project began with, which no command made: the line 0 of its journal, upon which all others are put. */
import { keyOf, type Change } from '../../core/change.ts'
import type { JournalEntry } from '../../core/second-copy/journal-line.ts'
import { inTransaction, type Database } from '../database.ts'
import { readTable } from '../read-pages.ts'

/** Of a database in which nothing was changed yet. */
export async function readBeginning(db: Database): Promise<JournalEntry> {
  const change: Record<string, Change[keyof Change]> = {}
  await inTransaction(db, 'r', ['project', 'codebook', 'annotators'], async (tables) => {
    for (const table of ['project', 'codebook', 'annotators'] as const) {
      await readTable(tables, table, () => undefined, (records) => {
        for (const record of records) change[keyOf(table, record.id)] = { before: null, after: record }
      })
    }
  })
  return {
    seq: 0, id: 'beginning', at: '', annotatorId: '', command: 'project.begin', title: 'Begin the project', articleId: null,
    kind: 'do', target: null, below: null, change
  }
}
