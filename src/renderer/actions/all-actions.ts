/** Every action: the menu, the palette, the shortcuts sheet and the keys are drawn from this table. */
import type { Action } from './action.ts'
import { actorActions } from './actor-actions.ts'
import { annotateActions } from './annotate-actions.ts'
import { editActions } from './edit-actions.ts'
import { fileActions } from './file-actions.ts'
import { goActions } from './go-actions.ts'
import { helpActions } from './help-actions.ts'
import { projectActions } from './project-actions.ts'
import { versionActions } from './version-actions.ts'
import { viewActions } from './view-actions.ts'

export const actions: readonly Action[] = [
  ...fileActions, ...projectActions, ...editActions, ...versionActions, ...annotateActions, ...actorActions, ...goActions, ...viewActions, ...helpActions
]

const byId = new Map(actions.map((action) => [action.id, action]))

export const actionOf = (id: string): Action | undefined => byId.get(id)
