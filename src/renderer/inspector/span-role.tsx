/** A role of the frame that is filled with words of the article. */
import { useRef, type KeyboardEvent, type Ref } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import type { Role } from '../../core/model.ts'
import { Kbd } from '../ui/kbd.tsx'
import { giveSelectionToRole } from '../workbench/annotate.ts'
import { useView, useWorkbench } from '../workbench/use-workbench.ts'
import { useFrame } from './frame.ts'
import { PartLabel } from './part-label.tsx'
import { placeId } from './place.ts'
import { SpanChip } from './span-chip.tsx'
import { edgeMoveOf, useSpanEdits } from './span-edits.ts'
import './span-role.css'

/** `number` counts from 1: the key that gives the selection to this role. */
export function SpanRole({ role, number }: { role: Role; number: number }) {
  const { annotation } = useFrame()
  const add = useRef<HTMLButtonElement>(null)
  const edits = useSpanEdits(role)
  const spans = annotation.spans.filter((span) => span.role === role.id)
  const labelId = placeId(annotation.id, `spans.${role.id}`)

  const remove = (position: number): void => {
    add.current?.focus()
    edits.remove(position)
  }
  const onKey = (event: KeyboardEvent): void => {
    const position = positionOf(event.target)
    const step = edgeMoveOf(event)
    if (position === null) return
    if (step !== null) edits.move(position, step)
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(position)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // Caught on the way down: the toolbar would take Shift with an arrow for an arrow.
    <div className="part span-role" onKeyDownCapture={onKey}>
      <PartLabel id={labelId} name={role.name} definition={role.definition} examples={role.examples} isRequired={role.min > 0} />
      <Toolbar className="part-box" aria-labelledby={labelId} aria-describedby={`${labelId}-hint`}>
        {spans.map((span, position) => (
          // A span is known by its place in the role: keyed so, the focus stays while its edges move.
          <SpanChip key={position} span={span} role={role} position={position} onMove={(step) => edits.move(position, step)} onRemove={() => remove(position)} />
        ))}
        <PickButton role={role} number={number} isEmpty={spans.length === 0} isFull={role.max !== null && spans.length >= role.max} ref={add} />
      </Toolbar>
      <PickHint role={role} number={number} id={`${labelId}-hint`} />
    </div>
  )
}

/** The position of the span whose chip holds the element; null outside of chips. */
function positionOf(target: EventTarget): number | null {
  const chip = target instanceof Element ? target.closest<HTMLElement>('[data-position]') : null
  return chip === null ? null : Number(chip.dataset['position'])
}

interface PickButtonProps {
  readonly role: Role
  readonly number: number
  readonly isEmpty: boolean
  readonly isFull: boolean
  readonly ref: Ref<HTMLButtonElement>
}

function PickButton({ role, number, isEmpty, isFull, ref }: PickButtonProps) {
  const workbench = useWorkbench()
  const { annotation } = useFrame()
  const picks = usePicks(role)
  const pick = (): void => {
    const { selection } = workbench.view.getState()
    if (picks) workbench.view.setState({ picking: null })
    else if (selection !== null) void giveSelectionToRole(workbench, number)
    else {
      workbench.view.setState({ picking: { annotationId: annotation.id, role: role.id } })
      workbench.reader.current?.focus()
    }
  }
  const verb = isFull ? 'Replace' : 'Add'
  return (
    <Button ref={ref} className={`plain pick-button${picks ? ' picking' : ''}${isEmpty ? ' wide' : ''}`} aria-label={`${verb} ${role.name} in text`} aria-pressed={picks} onPress={pick}>
      <span className="pick-words">{picks ? 'Picking…' : isEmpty ? 'Select words in the text' : verb}</span>
      {number <= 9 && <Kbd>{String(number)}</Kbd>}
    </Button>
  )
}

function PickHint({ role, number, id }: { role: Role; number: number; id: string }) {
  return (
    <p className="field-hint pick-hint" id={id} role="status">
      {usePicks(role) && `Select the words in the article; Enter${number <= 9 ? ` or ${number}` : ''} takes them. Esc leaves.`}
    </p>
  )
}

function usePicks(role: Role): boolean {
  const { annotation } = useFrame()
  const picking = useView((view) => view.picking)
  return picking?.annotationId === annotation.id && picking.role === role.id
}
