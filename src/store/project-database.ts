/** Databases of projects looked at and removed from the outside, without a store. */
import { z } from 'zod'
import { databaseName } from './database.ts'
import { metaRows } from './meta-row.ts'

/** The name of a new project's database. The first project keeps the name that it had when there was but one. */
export const newProjectDatabase = (): string => `${databaseName}-${crypto.randomUUID()}`

export const isProjectDatabase = (name: string): boolean => name === databaseName || ownName.test(name)
const ownName = new RegExp(`^${databaseName}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)

/** The databases of projects that there are, finished or not. */
export async function projectDatabases(): Promise<string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => name !== undefined && isProjectDatabase(name) ? [name] : [])
}

/** What a project's database says of itself. */
export interface ProjectHead {
  readonly library: string
  readonly name: string
  readonly origin: string | null
  /** When something was changed last, ISO 8601; null where nothing ever was. */
  readonly changedAt: string | null
  readonly articles: number
  readonly annotations: number
}

/** Null where there is no such database, it was never finished, or its head cannot be read. */
export async function readProjectHead(database: string): Promise<ProjectHead | null> {
  const db = await openExisting(database)
  if (db === null) return null
  db.onversionchange = () => db.close()
  try {
    if (!['meta', 'project', 'journal', 'articles', 'annotations'].every((store) => db.objectStoreNames.contains(store))) return null
    const transaction = db.transaction(['meta', 'project', 'journal', 'articles', 'annotations'])
    const [schema, library, origin, projects, last, articles, annotations] = await Promise.all([
      asked(transaction.objectStore('meta').get('schema')),
      asked(transaction.objectStore('meta').get('library')),
      asked(transaction.objectStore('meta').get('origin')),
      asked(transaction.objectStore('project').getAll(null, 1)),
      asked(transaction.objectStore('journal').openCursor(null, 'prev')),
      asked(transaction.objectStore('articles').count()),
      asked(transaction.objectStore('annotations').count())
    ])
    const head = metaRows.library.safeParse(library)
    if (schema === undefined || !head.success) return null
    const project = z.object({ name: z.string() }).safeParse((projects as unknown[])[0])
    const from = metaRows.origin.safeParse(origin)
    const change = z.object({ at: z.iso.datetime() }).safeParse(last?.value)
    return {
      library: head.data.id,
      name: project.success ? nameOf(project.data.name) : 'A project whose name cannot be read',
      origin: from.success ? from.data.library : null,
      changedAt: change.success ? change.data.at : null,
      articles,
      annotations
    }
  } finally {
    db.close()
  }
}

const nameOf = (name: string): string => name.trim() === '' ? 'A project without a name' : name

/** Resolves when it is gone, of windows that have it open too: they are told to let go. */
export async function removeDatabase(database: string): Promise<void> {
  await asked(indexedDB.deleteDatabase(database))
}

/** Held as long as a database is being filled, so that nobody takes it for one that was left half-way. */
export const buildingLock = (database: string): string => `${database} is being filled`

/** Removes databases that were never finished, and that nobody is at work on. */
export async function removeUnfinished(database: string): Promise<void> {
  await navigator.locks.request(buildingLock(database), { ifAvailable: true }, async (lock) => {
    if (lock !== null && await isUnfinished(database)) await removeDatabase(database)
  })
}

/** Whether its filling was begun and not finished: one that lost its head only is damaged, and stays. */
async function isUnfinished(database: string): Promise<boolean> {
  const db = await openExisting(database)
  if (db === null) return false
  try {
    if (!db.objectStoreNames.contains('meta')) return true
    const meta = db.transaction('meta').objectStore('meta')
    const [building, count] = await Promise.all([asked(meta.get('building')), asked(meta.count())])
    return building !== undefined || (count === 0 && database !== databaseName)
  } finally {
    db.close()
  }
}

/** Null where there is none: a database must not come into being by being looked for. */
async function openExisting(database: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(database)
  request.onupgradeneeded = () => request.transaction?.abort()
  try {
    return await asked(request)
  } catch {
    return null
  }
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error ?? new Error('The database gave no answer.'))
  return promise
}
