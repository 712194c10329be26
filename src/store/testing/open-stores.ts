import { afterEach } from 'vitest'
import { v7 } from 'uuid'
import { openStore, type StoreOptions } from '../open-store.ts'
import type { Store } from '../store.ts'
import { codebook } from './samples.ts'

const open = new Set<Store>()
const names = new Set<string>()

/** A name no database has; whatever gets it is deleted after the test. */
export function newDatabaseName(): string {
  const name = `test ${v7()}`
  names.add(name)
  return name
}

/** A store that is closed after the test. The same name again is another window, or after `close` another start. */
export async function openTestStore(name = newDatabaseName(), options: StoreOptions = {}): Promise<Store> {
  const store = await openStore({ name, codebook, ...options })
  open.add(store)
  return store
}

export async function eventually(holds: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const look = (): void => { if (holds()) resolve(); else setTimeout(look, 5) }
  look()
  await promise
}

/** What a plain connection finds in a table, past the store. */
export const rowsOnDisk = (name: string, table: string): Promise<unknown[]> =>
  onDisk(name, (db) => asPromise(db.transaction(table).objectStore(table).getAll()))

export const putOnDisk = (name: string, table: string, row: unknown): Promise<unknown> =>
  onDisk(name, (db) => asPromise(db.transaction(table, 'readwrite').objectStore(table).put(row)))

async function onDisk<T>(name: string, work: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const db = await asPromise(indexedDB.open(name))
  try { return await work(db) } finally { db.close() }
}

export function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
  return promise
}

afterEach(async () => {
  for (const store of open) {
    await store.flush()
    store.close()
  }
  open.clear()
  for (const name of names) await asPromise(indexedDB.deleteDatabase(name))
  names.clear()
})
