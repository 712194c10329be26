/** The head rows: what the database is, and where its journal stands. */
import { z } from 'zod'
import { Step } from './journal-row.ts'

export const metaRows = {
  schema: z.strictObject({ key: z.literal('schema'), version: z.number().int().positive() }),
  history: z.strictObject({
    key: z.literal('history'), seq: z.number().int().nonnegative(), undo: Step.nullable(), redo: Step.nullable()
  }),
  /** Which library this is, whatever becomes of the project in it: a backup is of one library. */
  library: z.strictObject({ key: z.literal('library'), id: z.string().min(1) }),
  /** Who annotated last, and so who does when a window is opened. */
  annotator: z.strictObject({ key: z.literal('annotator'), id: z.string().min(1) }),
  /** Of a project made from a file: the library that the file was saved from. */
  origin: z.strictObject({ key: z.literal('origin'), library: z.string().min(1) }),
  /** There as long as a new project's records are being written; such a database is no project yet. */
  building: z.strictObject({ key: z.literal('building') })
} as const

export type MetaKey = keyof typeof metaRows
export type MetaRow = z.infer<(typeof metaRows)[MetaKey]>
