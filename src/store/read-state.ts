/** What a command asked for, read until it asks for nothing new. */
import { keyOf } from '../core/change.ts'
import { Refusal, type Read, type State } from '../core/commands/command.ts'
import type { AnyRecord, RecordOf, TableName } from '../core/model.ts'
import type { Tables } from './database.ts'
import { pagesOf, readAnnotationsOf, readByIds, readOfArticle, readTable, type Report } from './read-pages.ts'

/** Records that are in memory and the same as on disk. Undefined is "not in memory", which need not be "not on disk". */
export interface KnownRecords {
  get<T extends TableName>(table: T, id: string): RecordOf<T> | undefined
  all<T extends TableName>(table: T): Iterable<RecordOf<T>> | undefined
  annotationsOf(articleId: string): Iterable<RecordOf<'annotations'>> | undefined
}

export const nothingKnown: KnownRecords = { get: () => undefined, all: () => undefined, annotationsOf: () => undefined }

/**
 * Inside a transaction of the caller. A damaged record asked for by its id is refused, since the command would take it for
 * one that is not there; among many it is left out and told to `report`.
 */
export async function readState(
  db: Tables, reads: (state: State) => readonly Read[], known: KnownRecords, report: Report
): Promise<State> {
  const read = createReadState()
  for (;;) {
    let asked = false
    for (const wanted of reads(read.state)) {
      if ('ids' in wanted) {
        const ids = wanted.ids.filter((id) => read.ask(keyOf(wanted.table, id)))
        if (ids.length === 0) continue
        asked = true
        const unknown = ids.filter((id) => !read.put(wanted.table, known.get(wanted.table, id)))
        if (unknown.length > 0) read.putAll(wanted.table, await readByIds(db, wanted.table, unknown, refuse))
      } else if ('annotationIds' in wanted) {
        const ids = wanted.annotationIds.filter((id) => read.ask(`relations at ${id}`))
        if (ids.length === 0) continue
        asked = true
        read.putAll('relations', await readRelationsAt(db, ids, report))
      } else if ('articleId' in wanted) {
        if (!read.ask(`${wanted.table} of ${wanted.articleId}`)) continue
        asked = true
        if (wanted.table !== 'annotations') read.putAll(wanted.table, await readOfArticle(db, wanted.table, wanted.articleId, report))
        else read.putAll('annotations', known.annotationsOf(wanted.articleId) ?? await readAnnotationsOf(db, wanted.articleId, report))
      } else if ('actorId' in wanted) {
        if (!read.ask(`annotations with ${wanted.actorId}`)) continue
        asked = true
        read.putAll('annotations', await readAnnotationsWith(db, wanted.actorId, report))
      } else {
        if (!read.ask(`all ${wanted.table}`)) continue
        asked = true
        const all = known.all(wanted.table)
        if (all !== undefined) read.putAll(wanted.table, all)
        else await readTable(db, wanted.table, report, (records) => read.putAll(wanted.table, records))
      }
    }
    if (!asked) return read.state
  }
}

/** The annotations that name an actor. */
export async function readAnnotationsWith(db: Tables, actorId: string, report: Report): Promise<RecordOf<'annotations'>[]> {
  return readByIds(db, 'annotations', await db.annotations.where('actorIds').equals(actorId).primaryKeys(), report)
}

async function readRelationsAt(db: Tables, annotationIds: readonly string[], report: Report): Promise<RecordOf<'relations'>[]> {
  const ids = new Set<string>()
  for (const page of pagesOf(annotationIds)) {
    const [from, to] = await Promise.all([
      db.relations.where('from').anyOf(page).primaryKeys(),
      db.relations.where('to').anyOf(page).primaryKeys()
    ])
    for (const id of [...from, ...to]) ids.add(id)
  }
  return readByIds(db, 'relations', [...ids], report)
}

function refuse(sentence: string): never {
  throw new Refusal(sentence)
}

function createReadState() {
  const asked = new Set<string>()
  const byTable = new Map<TableName, Map<string, AnyRecord>>()
  const recordsOf = (table: TableName): Map<string, AnyRecord> => {
    const records = byTable.get(table) ?? new Map<string, AnyRecord>()
    byTable.set(table, records)
    return records
  }
  const put = (table: TableName, record: AnyRecord | undefined): boolean => {
    if (record !== undefined) recordsOf(table).set(record.id, record)
    return record !== undefined
  }
  const state: State = {
    get: <T extends TableName>(table: T, id: string) => byTable.get(table)?.get(id) as RecordOf<T> | undefined,
    all: <T extends TableName>(table: T) => [...(byTable.get(table)?.values() ?? [])] as RecordOf<T>[]
  }
  return {
    state,
    /** Whether this is asked for the first time. */
    ask: (question: string): boolean => !asked.has(question) && asked.add(question) !== undefined,
    put,
    putAll: (table: TableName, records: Iterable<AnyRecord>): void => { for (const record of records) put(table, record) }
  }
}
