/** What can be done to the spans of a role, each known by its position in it. */
import { moveEdge } from '../../core/anchor/boundaries.ts'
import { spanOf } from '../../core/anchor/span.ts'
import { removeSpan, replaceSpan } from '../../core/commands/annotation.ts'
import type { Annotation, Role } from '../../core/model.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { useChangeFrame } from './frame.ts'

export interface EdgeMove {
  readonly edge: 'start' | 'end'
  readonly direction: -1 | 1
  readonly unit: 'word' | 'grapheme'
}

export interface SpanEdits {
  move(position: number, step: EdgeMove): void
  remove(position: number): void
}

export function useSpanEdits(role: Role): SpanEdits {
  const { article } = useWorkbench()
  const change = useChangeFrame()
  return {
    move(position, { edge, direction, unit }) {
      void change(replaceSpan, (annotation) => {
        const index = indexIn(annotation, role, position)
        const current = annotation.spans[index]
        const text = article.get()?.text
        if (current === undefined || text === undefined) return null
        const { start, end } = moveEdge(text, current, edge, direction, unit)
        return start === current.start && end === current.end ? null : { id: annotation.id, index, span: spanOf(text, role.id, start, end) }
      })
    },
    remove(position) {
      void change(removeSpan, (annotation) => {
        const index = indexIn(annotation, role, position)
        return index === -1 ? null : { id: annotation.id, index }
      })
    }
  }
}

/** Shift with an arrow moves the end, Alt+Shift the start; Ctrl makes the step a letter instead of a word. Null for any other key. */
export function edgeMoveOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey'>): EdgeMove | null {
  const direction = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null
  if (direction === null || !event.shiftKey) return null
  return { edge: event.altKey ? 'start' : 'end', direction, unit: event.ctrlKey ? 'grapheme' : 'word' }
}

/** The place among all spans of the n-th span of a role; -1 when it is gone. */
function indexIn(annotation: Annotation, role: Role, position: number): number {
  let seen = -1
  return annotation.spans.findIndex((span) => span.role === role.id && ++seen === position)
}
