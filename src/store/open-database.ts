/** The database opened, if it can be; a new one gets its project. */
import type { Codebook } from '../core/model.ts'
import { noHistory } from '../core/history.ts'
import { Database, inTransaction, schemaVersion, type Tables } from './database.ts'
import { damagedHead, readMeta } from './meta.ts'
import { StoreUnusable } from './store.ts'

export interface FreshProject {
  readonly codebook: Codebook
  readonly newId: () => string
  /** “Untitled project” when left out. */
  readonly name?: string
  /** The id of its library; a fresh one when left out. Given where a database that is known has gone. */
  readonly library?: string
}

/** Rejects with `StoreUnusable`, having touched nothing, where the database was written by a newer version or is damaged. */
export async function openDatabase(name: string, fresh: FreshProject): Promise<Database> {
  // Dexie opens a newer database without complaint, so its version is asked for first.
  const existing = await indexedDB.databases()
  if (existing.some((found) => found.name === name && (found.version ?? 0) > schemaVersion * 10)) throw newer()
  const db = new Database(name)
  try {
    await db.open()
    await ensureProject(db, fresh)
    return db
  } catch (error) {
    db.close({ disableAutoOpen: true })
    if (error instanceof StoreUnusable) throw error
    if (error instanceof Error && error.name === 'VersionError') throw newer()
    throw new StoreUnusable(
      `The database could not be opened (${error instanceof Error ? error.message : String(error)}). Nothing was changed. `
      + 'Start Glossator again; if it stays so, import the dataset that you exported last.', { cause: error }
    )
  }
}

/** Two windows that open a new database at once make one project: the second finds the first's. */
async function ensureProject(db: Database, fresh: FreshProject): Promise<void> {
  if (await isPrepared(db)) return
  await inTransaction(db, 'rw', ['meta', 'project', 'codebook', 'annotators', 'articles', 'annotations'], async (tables) => {
    if (await isPrepared(tables)) return
    const kept = await Promise.all([tables.project.count(), tables.articles.count(), tables.annotations.count()])
    if (kept.some((count) => count > 0)) throw damagedHead('schema')
    const annotator = { id: fresh.newId(), name: 'Analyst' }
    await tables.project.add({ id: fresh.newId(), name: fresh.name ?? 'Untitled project' })
    await tables.codebook.add(fresh.codebook)
    await tables.annotators.add(annotator)
    await tables.meta.bulkAdd([
      { key: 'schema', version: schemaVersion },
      { key: 'history', ...noHistory },
      { key: 'library', id: fresh.library ?? fresh.newId() },
      { key: 'annotator', id: annotator.id }
    ])
  })
}

async function isPrepared(db: Tables): Promise<boolean> {
  const schema = await readMeta(db, 'schema')
  if (schema !== undefined && schema.version > schemaVersion) throw newer()
  return schema !== undefined
}

const newer = (): StoreUnusable => new StoreUnusable(
  'This database was written by a newer version of Glossator. It was left as it is: open it with the newer version.'
)
