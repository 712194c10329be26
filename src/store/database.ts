/** The database: which tables there are and what is indexed. Rows are the records of `core/model.ts`, see `rows.ts`. */
import { Dexie, type Table } from 'dexie'
import type { TableName } from '../core/model.ts'
import type { JournalPart, JournalRow } from './journal-row.ts'
import type { MetaRow } from './meta-row.ts'
import type { RowOf } from './rows.ts'
import type { Tally } from './store.ts'

/** Part of where the data is found: never to be changed. */
export const databaseName = 'glossator'

/** The layout below. Dexie's native version is ten times this. */
export const schemaVersion = 2

/** The tables, of the database (each use a transaction of its own) or of one transaction. */
export type Tables = { readonly [T in TableName]: Table<RowOf<T>, string> } & {
  readonly tallies: Table<Tally, string>
  readonly journal: Table<JournalRow, number>
  readonly journalParts: Table<JournalPart, [number, number]>
  readonly meta: Table<MetaRow, string>
  readonly views: Table<{ readonly key: string; readonly value: unknown }, string>
}

export class Database extends Dexie implements Tables {
  declare readonly project: Tables['project']
  declare readonly codebook: Tables['codebook']
  declare readonly annotators: Tables['annotators']
  declare readonly actors: Tables['actors']
  declare readonly articles: Tables['articles']
  declare readonly texts: Tables['texts']
  declare readonly blocks: Tables['blocks']
  declare readonly annotations: Tables['annotations']
  declare readonly relations: Tables['relations']
  declare readonly versions: Tables['versions']
  declare readonly doubts: Tables['doubts']
  declare readonly tallies: Tables['tallies']
  declare readonly journal: Tables['journal']
  declare readonly journalParts: Tables['journalParts']
  declare readonly meta: Tables['meta']
  declare readonly views: Tables['views']

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    // Live queries are not used: commits are followed by their changes. Tracking every key written would cost each one.
    this.unuse({ stack: 'dbcore', name: 'Observability' })
    this.unuse({ stack: 'dbcore', name: 'Cache' })
    this.version(1).stores({
      project: 'id',
      codebook: 'id',
      annotators: 'id',
      actors: 'id',
      articles: 'id, sha256, textSha256',
      texts: 'id',
      blocks: 'id',
      annotations: 'id, [articleId+id], [layer+updatedAt], *actorIds',
      relations: 'id, from, to, *articleIds',
      tallies: 'articleId',
      journal: 'seq',
      journalParts: '[seq+part]',
      meta: 'key',
      views: 'key'
    })
    this.version(schemaVersion)
      .stores({ versions: 'id, articleId', doubts: 'id, articleId' })
      .upgrade((transaction) => transaction.table('meta').put({ key: 'schema', version: schemaVersion }))
  }
}

/** The table, typed by its name. */
export const tableOf = <T extends TableName>(tables: Tables, name: T): Table<RowOf<T>, string> =>
  tables[name] as unknown as Table<RowOf<T>, string>

/** What a change may touch, and what is kept along with it. */
export const committedTables = [
  'project', 'codebook', 'annotators', 'actors', 'articles', 'texts', 'blocks', 'annotations', 'relations',
  'versions', 'doubts', 'tallies', 'journal', 'journalParts', 'meta'
] as const satisfies readonly (keyof Tables)[]

/**
 * Work on the tables of one transaction, all of it or none. The tables are handed over, since Dexie otherwise finds its
 * transaction by following awaits, loses it in nested ones, and then writes each row in a transaction of its own.
 */
export function inTransaction<T>(
  db: Database, mode: 'r' | 'rw', names: readonly (keyof Tables)[], work: (tables: Tables) => Promise<T>
): Promise<T> {
  return db.transaction(mode, names, (transaction) => Dexie.ignoreTransaction(() => work(transaction as unknown as Tables)))
}
