/** The native menu, drawn from the table of actions, and its clicks brought back to it. */
import type { MenuGroup } from '../../host/host.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { actionGroups } from './action.ts'
import { actionOf, actions } from './all-actions.ts'
import { acceleratorOf } from './key-press.ts'
import { isEnabled, perform } from './perform.ts'

/** Keeps the menu true to what can be done. Returns its own undo. */
export function drawNativeMenu(workbench: Workbench): () => void {
  let drawn = ''
  const draw = (): void => {
    const groups = menuGroups(workbench)
    const text = JSON.stringify(groups)
    if (text === drawn) return
    drawn = text
    workbench.host.setMenu(groups)
  }
  const drawAfterText = (): void => workbench.painting.afterwards(draw)
  const undo = [
    workbench.store.undoState.subscribe(drawAfterText),
    workbench.store.library.subscribe(drawAfterText),
    workbench.view.subscribe(drawAfterText),
    workbench.host.onCommand((id) => {
      const action = actionOf(id)
      if (action !== undefined && !editedText(id)) void perform(action, workbench)
    })
  ]
  draw()
  return () => { for (const stop of undo) stop() }
}

export const menuGroups = (workbench: Workbench): MenuGroup[] =>
  actionGroups.map((group) => ({
    label: group,
    items: actions.filter((action) => action.group === group && action.keyOnly !== true).map((action) => ({
      id: action.id,
      label: action.name,
      accelerator: action.keys?.[0] === undefined ? null : acceleratorOf(action.keys[0]),
      enabled: isEnabled(action, workbench)
    }))
  }))

// The menu's Ctrl+Z reaches us from a text field too, where it means the text.
function editedText(id: string): boolean {
  if ((id !== 'edit.undo' && id !== 'edit.redo') || document.activeElement?.closest('input, textarea, [contenteditable="true"]') == null) return false
  return document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
}
