import { flushPendingEdits } from '../ui/pending-edits.ts'
import type { Workbench } from './workbench.ts'

/** Resolves when all is on disk: what is typed but not committed, what was asked and not begun, what is being written. */
export async function settle(workbench: Workbench): Promise<void> {
  flushPendingEdits()
  await workbench.enqueue(() => Promise.resolve())
  await workbench.store.flush()
}
