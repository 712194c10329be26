/** A change put into the tables. */
import { tables, type RecordOf, type TableName } from '../core/model.ts'
import type { ChangesByTable, Entry } from './changes-by-table.ts'
import { tableOf, type Tables } from './database.ts'
import { pagesOf } from './read-pages.ts'
import { faultOf, rowOf, type ArticleOf, type RowOf } from './rows.ts'

/** Inside a transaction of the caller. Throws, and so writes nothing, where a record could not be read again. */
export async function writeChange(db: Tables, changes: ChangesByTable, articleOf: ArticleOf): Promise<void> {
  for (const table of Object.keys(tables) as TableName[]) await writeEntries(db, table, changes[table], articleOf)
}

/** Checking a row and copying it to the database take longer than reading it. */
const writtenAtOnce = 100

async function writeEntries<T extends TableName>(
  db: Tables, table: T, entries: readonly Entry<RecordOf<T>>[], articleOf: ArticleOf
): Promise<void> {
  const rows = tableOf(db, table)
  let writing: Promise<unknown> = Promise.resolve()
  for (const page of pagesOf(entries, writtenAtOnce)) {
    const gone = page.flatMap(({ id, after }) => after === null ? [id] : [])
    const puts = page.flatMap(({ id, after }) => after === null ? [] : [checkedRow(table, id, after, articleOf)])
    // The page before is written while this one is made ready.
    await writing
    writing = Promise.all([gone.length > 0 && rows.bulkDelete(gone), puts.length > 0 && rows.bulkPut(puts)])
  }
  await writing
}

function checkedRow<T extends TableName>(table: T, id: string, record: RecordOf<T>, articleOf: ArticleOf): RowOf<T> {
  const fault = faultOf(table, id, record)
  if (fault !== null) throw new TypeError(fault)
  return rowOf(table, record, articleOf)
}

/** The articles of the annotations that the change's relations lead from and to: from the change itself, else from disk. */
export async function articlesOfEnds(db: Tables, { annotations, relations }: ChangesByTable): Promise<ReadonlyMap<string, string>> {
  const articleOf = new Map<string, string>()
  if (relations.length === 0) return articleOf
  for (const { id, before, after } of annotations) {
    const annotation = after ?? before
    if (annotation !== null) articleOf.set(id, annotation.articleId)
  }
  const ends = new Set(relations.flatMap(({ before, after }) => [before, after].flatMap((end) => end === null ? [] : [end.from, end.to])))
  for (const page of pagesOf([...ends].filter((id) => !articleOf.has(id)))) {
    for (const row of await db.annotations.bulkGet(page)) if (row !== undefined) articleOf.set(row.id, row.articleId)
  }
  return articleOf
}
