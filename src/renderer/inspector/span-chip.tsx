/** Words of the article in a role: shown in the text when pressed, their edges moved by a menu, taken out of the role. Keys are the role's. */
import { Button, Menu, MenuItem, MenuTrigger, Popover, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { Role, Span } from '../../core/model.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { shortenMiddle } from './shorten-middle.ts'
import type { EdgeMove } from './span-edits.ts'

interface SpanChipProps {
  readonly span: Span
  readonly role: Role
  readonly position: number
  readonly onMove: (step: EdgeMove) => void
  readonly onRemove: () => void
}

const moves: readonly { id: string; name: string; keys: string; step: EdgeMove }[] = [
  { id: 'start-left', name: 'Start ←', keys: 'Alt+Shift+←', step: { edge: 'start', direction: -1, unit: 'word' } },
  { id: 'start-right', name: 'Start →', keys: 'Alt+Shift+→', step: { edge: 'start', direction: 1, unit: 'word' } },
  { id: 'end-left', name: 'End ←', keys: 'Shift+←', step: { edge: 'end', direction: -1, unit: 'word' } },
  { id: 'end-right', name: 'End →', keys: 'Shift+→', step: { edge: 'end', direction: 1, unit: 'word' } }
]

export function SpanChip({ span, role, position, onMove, onRemove }: SpanChipProps) {
  const { reader } = useWorkbench()
  const words = shortenMiddle(span.text, 44)
  const show = (): void => {
    reader.current?.reveal(span)
    reader.current?.select({ start: span.start, end: span.end })
  }
  return (
    <span className="chip span-chip" data-position={position}>
      <TooltipTrigger delay={700}>
        <Button className="plain chip-words" aria-label={`Show “${words}” in the text`} onPress={show}>{words}</Button>
        <Tooltip className="tooltip" placement="bottom start" offset={6}>
          <p>{shortenMiddle(span.text, 300)}</p>
          <p className="tooltip-keys">Shift+← → moves the end, Alt+Shift+← → the start; with Ctrl by letters. Delete takes it out.</p>
        </Tooltip>
      </TooltipTrigger>
      <MenuTrigger>
        <Button className="chip-button" aria-label={`Move the edges of “${words}”`}>⋯</Button>
        <Popover className="popover" placement="bottom end" offset={3}>
          <Menu
            className="menu"
            aria-label={`Edges of “${words}”`}
            items={moves}
            shouldCloseOnSelect={false}
            onAction={(key) => { for (const { id, step } of moves) if (id === key) onMove(step) }}
          >
            {({ id, name, keys }) => (
              <MenuItem id={id} className="option menu-item" textValue={name}><span>{name}</span><span className="menu-keys">{keys}</span></MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button className="chip-button" aria-label={`Remove “${words}” from ${role.name}`} onPress={onRemove}>✕</Button>
    </span>
  )
}
