/** What the second copy has, written into the database: all of it in one transaction, or nothing. */
import { entriesOf, type RecordChange, type RecordKey, type Records } from '../../core/change.ts'
import type { Annotation, RecordOf, TableName } from '../../core/model.ts'
import type { JournalEntry } from '../../core/second-copy/journal-line.ts'
import { historyAfter } from '../../core/second-copy/replay.ts'
import { changesByTable, type ChangesByTable, type Entry } from '../changes-by-table.ts'
import { committedTables, inTransaction, tableOf, type Database, type Tables } from '../database.ts'
import { appendEntry } from '../journal.ts'
import { readHistory } from '../meta.ts'
import { pagesOf } from '../read-pages.ts'
import type { ArticleOf } from '../rows.ts'
import type { Tally } from '../store.ts'
import { tally } from '../tally.ts'
import { articlesOfEnds, writeChange } from '../write-change.ts'
import { byTable } from './project-records.ts'

export interface Restoration {
  /** The whole project that takes the place of what is in the database; null where the changes go on from what is there. */
  readonly base: Records | null
  /** The changes after the base, in their order without a gap. */
  readonly entries: readonly JournalEntry[]
  /** The last change that is then in the database. */
  readonly seq: number
}

/**
 * `from` is the number at which the database must stand: where another window was first, it rejects with a sentence and
 * changes nothing. `onProgress` is 0 to 1.
 */
export async function restore(db: Database, from: number, { base, entries, seq }: Restoration, onProgress: (share: number) => void): Promise<void> {
  await inTransaction(db, 'rw', committedTables, async (tables) => {
    const history = await readHistory(tables)
    if (history.seq !== from) throw new Error('Another window has changed the project meanwhile. Nothing was restored: start Glossator again.')
    const went = progressOf((base?.size ?? 0) + entries.length, onProgress)
    if (base === null) await putChanges(tables, entries)
    else await putProject(tables, base, went)
    const rows = base === null ? entries : withoutUnknown(entries.filter((entry) => entry.seq > 0))
    for (const page of pagesOf(rows, journalPage)) {
      for (const row of page) await appendEntry(tables, row)
      went(page.length)
    }
    const last = rows.at(-1)
    const target = last?.target == null ? undefined : rows.find((row) => row.seq === last.target) ?? await tables.journal.get(last.target)
    await tables.meta.put({ key: 'history', ...last === undefined ? { seq, undo: null, redo: null } : historyAfter(last, () => target) })
  })
}

/** What lies on the stacks of undo and redo only as far as its rows are there. */
function withoutUnknown(rows: readonly JournalEntry[]): JournalEntry[] {
  const first = rows[0]?.seq ?? 0
  return rows.map((row) => row.below !== null && row.below.seq < first ? { ...row, below: null } : row)
}

const journalPage = 100

function progressOf(total: number, onProgress: (share: number) => void): (count: number) => void {
  let done = 0
  return (count) => onProgress(Math.min(1, (done += count) / Math.max(1, total)))
}

/** The changes as one, since only what they leave is to be seen. */
async function putChanges(tables: Tables, entries: readonly JournalEntry[]): Promise<void> {
  const merged = new Map<RecordKey, RecordChange>()
  for (const { change } of entries) {
    for (const [key, { before, after }] of entriesOf(change)) {
      const earlier = merged.get(key)
      merged.set(key, { before: earlier === undefined ? before : earlier.before, after })
    }
  }
  const changes = changesByTable(Object.fromEntries(merged))
  const articleIds = await articlesOfEnds(tables, changes)
  const counted = await tables.tallies.bulkGet([...new Set(changes.annotations.flatMap(({ before, after }) => [before, after].flatMap((one) => one?.articleId ?? [])))])
  const tallies = new Map(counted.flatMap((row) => row === undefined ? [] : [[row.articleId, row] as const]))
  await writeChange(tables, changes, (id) => articleIds.get(id))
  await writeTallies(tables, tally((articleId) => tallies.get(articleId), changes.annotations))
}

async function writeTallies(tables: Tables, tallies: ReadonlyMap<string, Tally | null>): Promise<void> {
  await tables.tallies.bulkDelete([...tallies].flatMap(([articleId, counted]) => counted === null ? [articleId] : []))
  await tables.tallies.bulkPut([...tallies.values()].filter((counted) => counted !== null))
}

async function putProject(tables: Tables, base: Records, went: (count: number) => void): Promise<void> {
  const records = byTable(base)
  const articleIds = new Map(records.annotations.map(({ id, articleId }) => [id, articleId]))
  await Promise.all([tables.tallies.clear(), tables.journal.clear(), tables.journalParts.clear()])
  for (const table of Object.keys(records) as TableName[]) await putRecords(tables, table, records[table], (id) => articleIds.get(id), went)
  const tallies = tally(() => undefined, records.annotations.map((annotation: Annotation) => ({ before: null, after: annotation })))
  await writeTallies(tables, tallies)
}

const recordPage = 1000

async function putRecords<T extends TableName>(
  tables: Tables, table: T, records: readonly RecordOf<T>[], articleOf: ArticleOf, went: (count: number) => void
): Promise<void> {
  await tableOf(tables, table).clear()
  for (const page of pagesOf(records, recordPage)) {
    const entries: Entry<RecordOf<T>>[] = page.map((record) => ({ id: record.id, before: null, after: record }))
    const changes: ChangesByTable = { ...changesByTable({}), [table]: entries }
    await writeChange(tables, changes, articleOf)
    went(page.length)
  }
}
