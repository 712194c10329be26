/**
 * Rows read in pages, each its own task, so that neither two thousand annotations nor ten thousand articles keep the main
 * thread from the next frame. Damaged rows are told to `report` and left out.
 */
import { Dexie } from 'dexie'
import { joinArticle } from '../core/article.ts'
import type { Annotation, FullArticle, RecordOf, TableName } from '../core/model.ts'
import { tableOf, type Tables } from './database.ts'
import { readRow, type RowOf } from './rows.ts'

/** Hears the sentence for each damaged row. */
export type Report = (sentence: string) => void

/** A few milliseconds of reading, parsing or writing, for the largest records that come in numbers. */
export const pageSize = 250

/** All records of a table, page by page in the order of their ids. */
export async function readTable<T extends TableName>(
  db: Tables, table: T, report: Report, take: (records: RecordOf<T>[]) => void | Promise<void>, size = pageSize
): Promise<void> {
  const rows = tableOf(db, table)
  await eachPage(
    (last: RowOf<T> | undefined) => (last === undefined ? rows.limit(size) : rows.where(':id').above(last.id).limit(size)).toArray(),
    size,
    (page) => take(recordsOf(table, page, report))
  )
}

/** The annotations of one article, in the order of their ids. */
export async function readAnnotationsOf(db: Tables, articleId: string, report: Report): Promise<Annotation[]> {
  const found: Annotation[][] = []
  await eachPage(
    (last: RowOf<'annotations'> | undefined) => db.annotations.where('[articleId+id]')
      .between([articleId, last?.id ?? Dexie.minKey], [articleId, Dexie.maxKey], false, true).limit(pageSize).toArray(),
    pageSize,
    (page) => { found.push(recordsOf('annotations', page, report)) }
  )
  return found.flat()
}

/** What else is kept of an article, in the order of the ids. */
export async function readOfArticle<T extends 'versions' | 'doubts'>(
  db: Tables, table: T, articleId: string, report: Report
): Promise<RecordOf<T>[]> {
  return readByIds(db, table, await tableOf(db, table).where('articleId').equals(articleId).primaryKeys(), report)
}

/** Page after page until one is not full; each is asked for with the last row of the one before. */
export async function eachPage<Row>(
  read: (last: Row | undefined) => Promise<Row[]>, size: number, take: (page: Row[]) => void | Promise<void>
): Promise<void> {
  for (let last: Row | undefined, full = true; full;) {
    const page: Row[] = await read(last)
    if (page.length > 0) await take(page)
    last = page.at(-1)
    full = page.length === size
  }
}

/** The records with these ids that are there. */
export async function readByIds<T extends TableName>(
  db: Tables, table: T, ids: readonly string[], report: Report
): Promise<RecordOf<T>[]> {
  const found: RecordOf<T>[][] = []
  const present = ids.length > pageSize ? await presentOf(db, table, ids) : ids
  for (const page of pagesOf(present)) {
    const rows = await tableOf(db, table).bulkGet(page)
    found.push(recordsOf(table, rows.filter((row) => row !== undefined), report))
  }
  return found.flat()
}

/** Articles with their texts and blocks, in the order of the ids; without those of which a part is missing. */
export async function readFullArticles(db: Tables, ids: readonly string[], report: Report): Promise<FullArticle[]> {
  const [articles, texts, blocks] = await Promise.all([
    readByIds(db, 'articles', ids, report), readByIds(db, 'texts', ids, report), readByIds(db, 'blocks', ids, report)
  ])
  const textOf = new Map(texts.map(({ id, text }) => [id, text]))
  const blocksOf = new Map(blocks.map((layout) => [layout.id, layout.blocks]))
  return articles.flatMap((article) => {
    const [text, layout] = [textOf.get(article.id), blocksOf.get(article.id)]
    return text === undefined || layout === undefined ? [] : [joinArticle(article, text, layout)]
  })
}

/** What of many ids there is: an import asks for a hundred thousand that mostly are not, and a get for each would cost seconds. */
async function presentOf(db: Tables, table: TableName, ids: readonly string[]): Promise<string[]> {
  const sorted = [...ids].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  const wanted = new Set(ids)
  const present: string[] = []
  for (let from = first, open = true; from !== undefined && last !== undefined;) {
    const keys: string[] = await tableOf(db, table).where(':id').between(from, last, open, true).limit(keyPageSize).primaryKeys()
    for (const key of keys) if (wanted.has(key)) present.push(key)
    open = false
    from = keys.length < keyPageSize ? undefined : keys.at(-1)
  }
  return present
}

const keyPageSize = 20_000

export function* pagesOf<T>(items: readonly T[], size = pageSize): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

/** The rows as records, without the damaged ones. */
export function recordsOf<T extends TableName>(table: T, rows: readonly RowOf<T>[], report: Report): RecordOf<T>[] {
  const records: RecordOf<T>[] = []
  for (const row of rows) {
    const read = readRow(table, row)
    if ('record' in read) records.push(read.record)
    else report(read.damage)
  }
  return records
}
