/** The head rows read: without them nothing else in the database can be trusted. */
import type { z } from 'zod'
import type { History } from '../core/history.ts'
import type { Tables } from './database.ts'
import { metaRows, type MetaKey } from './meta-row.ts'
import { StoreUnusable } from './store.ts'

/** Undefined when there is none; rejects with `StoreUnusable` where it cannot be read. */
export async function readMeta<K extends MetaKey>(db: Tables, key: K): Promise<z.infer<(typeof metaRows)[K]> | undefined> {
  const row = await db.meta.get(key)
  if (row === undefined) return undefined
  const parsed = metaRows[key].safeParse(row)
  if (!parsed.success) throw damagedHead(key)
  return parsed.data as z.infer<(typeof metaRows)[K]>
}

export async function readHistory(db: Tables): Promise<History> {
  const row = await readMeta(db, 'history')
  if (row === undefined) throw damagedHead('history')
  return { seq: row.seq, undo: row.undo, redo: row.redo }
}

export const damagedHead = (what: string): StoreUnusable => new StoreUnusable(
  `The database is damaged: its row “${what}” is missing or cannot be read. Nothing was changed; import the dataset that you exported last.`
)
