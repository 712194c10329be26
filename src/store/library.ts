/** The project in memory: loaded once, then carried from commit to commit. */
import type { RecordOf } from '../core/model.ts'
import type { ChangesByTable, Entry } from './changes-by-table.ts'
import type { Tables } from './database.ts'
import { damagedHead } from './meta.ts'
import { eachPage, readTable, type Report } from './read-pages.ts'
import type { Library, Tally } from './store.ts'
import { tally } from './tally.ts'

/** Inside a transaction of the caller. Rejects with `StoreUnusable` where the project or its codebook cannot be read. */
export async function readLibrary(db: Tables, report: Report): Promise<Library> {
  const [project] = (await readMap(db, 'project', report)).values()
  if (project === undefined) throw damagedHead('project')
  const [codebook] = (await readMap(db, 'codebook', report)).values()
  if (codebook === undefined) throw damagedHead('codebook')
  return {
    project,
    codebook,
    annotators: await readMap(db, 'annotators', report),
    actors: await readMap(db, 'actors', report),
    articles: await readMap(db, 'articles', report),
    tallies: await readTallies(db),
    doubts: await readMap(db, 'doubts', report)
  }
}

type Listed = 'project' | 'codebook' | 'annotators' | 'actors' | 'articles' | 'doubts'

async function readMap<T extends Listed>(db: Tables, table: T, report: Report): Promise<Map<string, RecordOf<T>>> {
  const records = new Map<string, RecordOf<T>>()
  await readTable(db, table, report, (page) => { for (const record of page) records.set(record.id, record) })
  return records
}

async function readTallies(db: Tables): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>()
  await eachPage<Tally>(
    (last) => (last === undefined ? db.tallies.limit(tallyPage) : db.tallies.where(':id').above(last.articleId).limit(tallyPage)).toArray(),
    tallyPage,
    (page) => { for (const counted of page) tallies.set(counted.articleId, counted) }
  )
  return tallies
}

const tallyPage = 2000

/** The library after a change; what it does not touch stays the same object. */
export function applyToLibrary(library: Library, changes: ChangesByTable): Library {
  const next: Library = {
    project: lastIn(changes.project) ?? library.project,
    codebook: lastIn(changes.codebook) ?? library.codebook,
    annotators: withChanges(library.annotators, changes.annotators),
    actors: withChanges(library.actors, changes.actors),
    articles: withChanges(library.articles, changes.articles),
    tallies: withTallies(library.tallies, tally((id) => library.tallies.get(id), changes.annotations)),
    doubts: withChanges(library.doubts, changes.doubts)
  }
  const same = (Object.keys(next) as (keyof Library)[]).every((member) => next[member] === library[member])
  return same ? library : next
}

/** Of the tables with one record: an import may put another in its place. */
const lastIn = <R>(entries: readonly Entry<R>[]): R | null => entries.findLast(({ after }) => after !== null)?.after ?? null

/** The map after the changes: the same object when there are none, else a copy. */
export function withChanges<R>(records: ReadonlyMap<string, R>, entries: readonly Entry<R>[]): ReadonlyMap<string, R> {
  if (entries.length === 0) return records
  const next = new Map(records)
  for (const { id, after } of entries) {
    if (after === null) next.delete(id)
    else next.set(id, after)
  }
  return next
}

function withTallies(tallies: ReadonlyMap<string, Tally>, counted: ReadonlyMap<string, Tally | null>): ReadonlyMap<string, Tally> {
  return withChanges(tallies, [...counted].map(([id, after]) => ({ id, before: null, after })))
}
