/**
 * New databases: of a project file's parts, or with nothing in them yet. A database that is being filled
 * has no head, so that what is interrupted is never taken for a project; the head is written last, with the disk waited for.
 */
import { v7 } from 'uuid'
import { splitArticle } from '../core/article.ts'
import { builtInCodebook } from '../core/codebook/built-in-codebook.ts'
import type { History } from '../core/history.ts'
import type { Annotation, Annotator, RecordOf, TableName } from '../core/model.ts'
import type { ProjectFileParts } from '../core/project-file/project-file.ts'
import { changesByTable, type ChangesByTable, type Entry } from './changes-by-table.ts'
import { Database, inTransaction, schemaVersion } from './database.ts'
import { appendEntry } from './journal.ts'
import { openDatabase } from './open-database.ts'
import { buildingLock, newProjectDatabase, removeDatabase } from './project-database.ts'
import type { ProjectEntry } from './project-entry.ts'
import { historyOfFile } from './project-history.ts'
import { pagesOf } from './read-pages.ts'
import type { ArticleOf } from './rows.ts'
import { tally } from './tally.ts'
import { writeChange } from './write-change.ts'
import { writeFailure } from './write-failure.ts'

export interface CreateOptions {
  /** The project's own when left out. */
  readonly name?: string
  readonly newId?: () => string
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Aborted, it leaves nothing. */
  readonly signal?: AbortSignal
}

/** A project that was made, and what of the parts could not be taken, in sentences. */
export interface CreatedProject {
  readonly entry: ProjectEntry
  readonly problems: readonly string[]
}

/**
 * A new project from the parts of a file, in a database of its own with a library id of its own: never over another. Rejects with
 * a sentence, and leaves nothing, where it cannot be written. It is not in the list of projects yet: `Projects.add` puts it there.
 */
export async function createProjectFrom(parts: ProjectFileParts, options: CreateOptions = {}): Promise<CreatedProject> {
  const { newId = v7, onProgress = () => undefined, signal } = options
  const data = options.name === undefined ? parts.data : { ...parts.data, project: { ...parts.data.project, name: options.name } }
  const { entries: journal, history, problems } = historyOfFile(parts)
  const library = newId()
  const annotators: readonly Annotator[] = data.annotators.length > 0 ? data.annotators : [{ id: newId(), name: 'Analyst' }]
  const articles = data.articles.map(splitArticle)
  const records: { readonly [T in TableName]: readonly RecordOf<T>[] } = {
    project: [data.project], codebook: [data.codebook], annotators, actors: data.actors,
    articles: articles.map(({ article }) => article), texts: articles.map(({ text }) => text), blocks: articles.map(({ blocks }) => blocks),
    annotations: data.annotations, relations: data.relations, versions: parts.more.versions ?? [], doubts: parts.more.doubts ?? []
  }
  const total = Object.values(records).reduce((sum, list) => sum + list.length, journal.length)
  let done = 0
  const went = (count: number): void => {
    signal?.throwIfAborted()
    done += count
    onProgress(Math.min(1, done / Math.max(1, total)))
  }
  const database = await build(async (db) => {
    const articleOf = articleOfEnds(data.annotations)
    for (const table of Object.keys(records) as TableName[]) await writeRecords(db, table, records[table], articleOf, went)
    for (const page of pagesOf([...tally(() => undefined, asEntries(data.annotations)).values()].filter((counted) => counted !== null), 2000)) {
      await db.tallies.bulkPut(page)
    }
    for (const page of pagesOf(journal, 100)) {
      await inTransaction(db, 'rw', ['journal', 'journalParts'], async (tables) => {
        for (const entry of page) await appendEntry(tables, entry)
      })
      went(page.length)
    }
    return { history, library, annotator: annotators[0]?.id ?? '', origin: parts.library }
  })
  return { entry: entryOf(database, library, data.project.name, parts.library), problems }
}

/** A project with nothing in it but a codebook and an analyst. */
export async function createEmptyProject(name: string, newId: () => string = v7): Promise<ProjectEntry> {
  const database = newProjectDatabase()
  const library = newId()
  return navigator.locks.request(buildingLock(database), async () => {
    const db = await openDatabase(database, { codebook: builtInCodebook, newId, name, library })
    db.close({ disableAutoOpen: true })
    return entryOf(database, library, name, null)
  })
}

/** What a finished database has in its head. */
interface Head {
  readonly history: History
  readonly library: string
  readonly annotator: string
  readonly origin: string | null
}

/** Fills a new database and gives its name. Where that fails the database is removed again. */
async function build(fill: (db: Database) => Promise<Head>): Promise<string> {
  const database = newProjectDatabase()
  return navigator.locks.request(buildingLock(database), async () => {
    const db = new Database(database)
    try {
      await db.open()
      await db.meta.put({ key: 'building' })
      await finish(db, await fill(db))
      return database
    } catch (error) {
      db.close({ disableAutoOpen: true })
      await removeDatabase(database).catch(() => undefined)
      throw error instanceof Error && error.name === 'AbortError' ? error : new Error(`The project could not be made, and nothing of it was left behind: ${reasonOf(error)}`, { cause: error })
    } finally {
      db.close({ disableAutoOpen: true })
    }
  })
}

async function finish(db: Database, { history, library, annotator, origin }: Head): Promise<void> {
  await inTransaction(db, 'rw', ['meta'], async ({ meta }) => {
    await meta.bulkPut([
      { key: 'schema', version: schemaVersion },
      { key: 'history', ...history },
      { key: 'library', id: library },
      { key: 'annotator', id: annotator },
      ...(origin === null ? [] : [{ key: 'origin' as const, library: origin }])
    ])
    await meta.delete('building')
  })
}

/** Some tenths of a second of writing, so that it can be left in between. */
const recordsAtOnce = 2000

async function writeRecords<T extends TableName>(
  db: Database, table: T, records: readonly RecordOf<T>[], articleOf: ArticleOf, went: (count: number) => void
): Promise<void> {
  for (const page of pagesOf(records, recordsAtOnce)) {
    const changes: ChangesByTable = { ...changesByTable({}), [table]: asEntries(page) }
    await inTransaction(db, 'rw', [table], (tables) => writeChange(tables, changes, articleOf))
    went(page.length)
  }
}

const asEntries = <R extends { readonly id: string }>(records: readonly R[]): Entry<R>[] =>
  records.map((record) => ({ id: record.id, before: null, after: record }))

function articleOfEnds(annotations: readonly Annotation[]): ArticleOf {
  const articles = new Map(annotations.map(({ id, articleId }) => [id, articleId]))
  return (id) => articles.get(id)
}

const entryOf = (database: string, library: string, name: string, origin: string | null): ProjectEntry =>
  ({ database, library, name, origin, openedAt: null, archivedAt: null, deletedAt: null, overdueAt: null })

/** Without the words that say that a change was not saved. */
const reasonOf = (error: unknown): string => writeFailure(error).message.replace(/^.*?: /, '')
