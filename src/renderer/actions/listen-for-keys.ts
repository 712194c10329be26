/** The keyboard: finds the action for a key press, leaving alone what belongs to a text field, a list or an open dialog. */
import type { Workbench } from '../workbench/workbench.ts'
import type { Action } from './action.ts'
import { actions } from './all-actions.ts'
import { matchesPress } from './key-press.ts'
import { isEnabled, perform } from './perform.ts'

/** Returns its own undo. */
export function listenForKeys(workbench: Workbench, target: Window = window): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    for (const action of actions) {
      const press = action.keys?.find((candidate) => matchesPress(event, candidate))
      if (press === undefined || !mayAct(action, event, workbench) || !isEnabled(action, workbench)) continue
      event.preventDefault()
      event.stopPropagation()
      void perform(action, workbench, press)
      return
    }
  }
  // A control that has the focus takes Enter with Shift as a press too, unless it never hears of it.
  const onShiftedEnter = (event: KeyboardEvent): void => {
    if (isShiftedEnter(event)) onKeyDown(event)
  }
  target.addEventListener('keydown', onShiftedEnter, { capture: true })
  target.addEventListener('keydown', onKeyDown)
  return () => {
    target.removeEventListener('keydown', onShiftedEnter, { capture: true })
    target.removeEventListener('keydown', onKeyDown)
  }
}

function mayAct(action: Action, event: KeyboardEvent, workbench: Workbench): boolean {
  if (workbench.view.getState().dialog !== null) return false
  const element = event.target instanceof Element ? event.target : null
  if (action.everywhere === true) return true
  if (element?.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"], [role="dialog"]')) return false
  if (element?.closest('.popover')) return false
  // A letter on a list of choices chooses there.
  if (/^[\p{L}\p{N}]$/u.test(event.key) && element?.closest('[aria-haspopup="listbox"]')) return false
  // Enter and Escape on a control are the control's.
  if (event.key === 'Enter' && !isShiftedEnter(event)) return element?.closest('button, a, [role="option"], [role="button"], [role="radio"], [role="row"], summary') === null
  return true
}

const isShiftedEnter = ({ key, shiftKey }: KeyboardEvent): boolean => key === 'Enter' && shiftKey
