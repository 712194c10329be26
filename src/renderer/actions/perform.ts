/** Performs an action if it can be done now; what it throws is told. */
import { sentenceOf } from '../workbench/notices.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { Action, KeyPress } from './action.ts'

export const isEnabled = (action: Action, workbench: Workbench): boolean => action.enabled?.(workbench) ?? true

export async function perform(action: Action, workbench: Workbench, press?: KeyPress): Promise<void> {
  if (!isEnabled(action, workbench)) return
  try {
    await action.run(workbench, press)
  } catch (error) {
    workbench.tell(sentenceOf(error), { tone: 'problem' })
  }
}
