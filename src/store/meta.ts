/** The head rows: what the database is, and where its journal stands. */
import { z } from 'zod'
import type { History } from '../core/history.ts'
import { StoreUnusable } from './store.ts'
import type { Tables } from './database.ts'

const Step = z.strictObject({ seq: z.number().int().positive(), title: z.string() })

const rows = {
  schema: z.strictObject({ key: z.literal('schema'), version: z.number().int().positive() }),
  history: z.strictObject({
    key: z.literal('history'), seq: z.number().int().nonnegative(), undo: Step.nullable(), redo: Step.nullable()
  }),
  /** Which library this is, whatever becomes of the project in it: a backup is of one library. */
  library: z.strictObject({ key: z.literal('library'), id: z.string().min(1) }),
  /** Who annotated last, and so who does when a window is opened. */
  annotator: z.strictObject({ key: z.literal('annotator'), id: z.string().min(1) })
} as const

type MetaKey = keyof typeof rows
export type MetaRow = z.infer<(typeof rows)[MetaKey]>

export async function readMeta<K extends MetaKey>(db: Tables, key: K): Promise<z.infer<(typeof rows)[K]> | undefined> {
  const row = await db.meta.get(key)
  if (row === undefined) return undefined
  const parsed = rows[key].safeParse(row)
  if (!parsed.success) throw damagedHead(key)
  return parsed.data as z.infer<(typeof rows)[K]>
}

export async function readHistory(db: Tables): Promise<History> {
  const row = await readMeta(db, 'history')
  if (row === undefined) throw damagedHead('history')
  return { seq: row.seq, undo: row.undo, redo: row.redo }
}

export const damagedHead = (what: string): StoreUnusable => new StoreUnusable(
  `The database is damaged: its row “${what}” is missing or cannot be read. Nothing was changed; restore a backup.`
)
