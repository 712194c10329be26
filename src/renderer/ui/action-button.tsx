/** A button that performs an action of the table, disabled while it cannot be done. */
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { actionOf } from '../actions/all-actions.ts'
import { ariaPress, printPress } from '../actions/key-press.ts'
import { isEnabled, perform } from '../actions/perform.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { Tooltip } from './tooltip.tsx'

interface ActionButtonProps {
  readonly id: string
  readonly className?: string
  /** Instead of the action's name; the name stays the accessible one. */
  readonly children?: ReactNode
}

export function ActionButton({ id, className = 'button quiet', children }: ActionButtonProps) {
  const workbench = useWorkbench()
  const action = actionOf(id)
  if (action === undefined) throw new Error(`no action ${id}`)
  const press = action.keys?.[0]
  return (
    <Tooltip text={press === undefined ? action.name : `${action.name} (${printPress(press)})`}>
      <Button
        className={className}
        aria-label={action.name}
        aria-keyshortcuts={press === undefined ? undefined : ariaPress(press)}
        isDisabled={!isEnabled(action, workbench)}
        onPress={() => void perform(action, workbench)}
      >
        {children ?? action.name}
      </Button>
    </Tooltip>
  )
}
