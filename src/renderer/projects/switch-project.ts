import { settle } from '../workbench/settle.ts'
import type { Workbench } from '../workbench/workbench.ts'

/**
 * Shows another project in this window, once all of this one is on disk. `sentence` is told there. Rejects, and stays, where
 * something could not be saved.
 */
export async function switchProject(workbench: Workbench, database: string, sentence: string | null = null, details: readonly string[] = []): Promise<void> {
  await settle(workbench)
  const save = workbench.store.saveState.get()
  if (save.kind === 'failed') throw new Error(`This project stays open, since not all of it is saved. ${save.sentence}`)
  const { theme, zoom } = workbench.view.getState()
  workbench.projects.show(database, { sentence, details: [...details], theme, zoom })
}
