/** Handles at the edges of the open annotation's spans, to drag them to other words. */
import { snapRange } from '../../core/anchor/boundaries.ts'
import type { Annotation } from '../../core/model.ts'
import { caretRect } from './caret.ts'
import { addToHighlight, removeFromHighlight } from './highlight-registry.ts'
import type { ReaderFrame } from './reader-frame.ts'
import type { TextRange } from './reader.ts'
import type { TextMap } from './text-map.ts'

export interface SpanHandles {
  /** Puts handles at the spans of the annotation that lie between two offsets; none when it is null. */
  place(annotation: Annotation | null, near: TextRange): void
  destroy(): void
}

export function createSpanHandles(
  text: string, frame: ReaderFrame, map: TextMap, moveSpan: (annotationId: string, spanIndex: number, range: TextRange) => void
): SpanHandles {
  const handles: HTMLElement[] = []
  let used = 0
  let drag: AbortController | null = null

  const put = (annotation: Annotation, spanIndex: number, edge: 'start' | 'end'): void => {
    const span = annotation.spans[spanIndex]
    const rect = span === undefined ? null : edgeRect(map, span, edge)
    if (rect === null) return
    const handle = handles[used] ?? createHandle(frame)
    handles[used++] = handle
    handle.hidden = false
    handle.dataset['edge'] = edge
    frame.place(handle, rect)
    handle.onpointerdown = (event) => {
      if (event.button !== 0) return
      event.preventDefault()
      drag?.abort()
      drag = startDrag(event, handle, annotation, spanIndex, edge)
    }
  }

  const startDrag = (
    { pointerId }: PointerEvent, handle: HTMLElement, annotation: Annotation, spanIndex: number, edge: 'start' | 'end'
  ): AbortController => {
    const life = new AbortController()
    const span = annotation.spans[spanIndex] as TextRange
    let target: TextRange | null = null
    let preview: StaticRange | null = null
    const show = (range: TextRange | null): void => {
      if (preview !== null) removeFromHighlight('dragged', preview)
      const dom = range === null ? null : map.domRange(range)
      preview = dom === null ? null : new StaticRange(dom)
      if (preview !== null) addToHighlight('dragged', preview)
    }
    handle.setPointerCapture(pointerId)
    frame.overlay.classList.add('dragging')
    life.signal.addEventListener('abort', () => {
      show(null)
      frame.overlay.classList.remove('dragging')
      drag = null
      const rect = edgeRect(map, span, edge)
      if (rect !== null) frame.place(handle, rect)
    })
    const { signal } = life
    handle.addEventListener('pointermove', ({ clientX, clientY, altKey }) => {
      const offset = map.nearestAt(clientX, clientY)
      if (offset === null) return
      const moved = edge === 'start' ? { start: offset, end: span.end } : { start: span.start, end: offset }
      target = moved.start < moved.end ? snapRange(text, moved, { exact: altKey }) : null
      if (target === null) return
      show(target)
      const rect = edgeRect(map, target, edge)
      if (rect !== null) frame.place(handle, rect)
    }, { signal })
    handle.addEventListener('pointerup', () => {
      life.abort()
      if (target !== null && (target.start !== span.start || target.end !== span.end)) moveSpan(annotation.id, spanIndex, target)
    }, { signal })
    handle.addEventListener('pointercancel', () => life.abort(), { signal })
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      life.abort()
    }, { signal, capture: true })
    return life
  }

  return {
    place(annotation, near) {
      if (drag !== null) return
      used = 0
      annotation?.spans.forEach(({ start, end }, i) => {
        // Verbatim words follow their content: one pair of handles, the content's, is enough.
        if (annotation.spans.findIndex((span) => span.start === start && span.end === end) < i) return
        if (start >= near.start && start < near.end) put(annotation, i, 'start')
        if (end > near.start && end <= near.end) put(annotation, i, 'end')
      })
      for (const handle of handles.slice(used)) handle.hidden = true
    },
    destroy: () => drag?.abort()
  }
}

function createHandle(frame: ReaderFrame): HTMLElement {
  const handle = document.createElement('div')
  handle.className = 'span-handle'
  frame.overlay.append(handle)
  return handle
}

/** The edge of a span's first or last character, in client coordinates: at a line's end that is not where a caret would be. */
function edgeRect(map: TextMap, { start, end }: TextRange, edge: 'start' | 'end'): DOMRect | null {
  if (edge === 'start') return caretRect(map, start)
  const last = [...(map.domRange({ start: Math.max(start, end - 1), end })?.getClientRects() ?? [])].at(-1)
  return last === undefined ? null : new DOMRect(last.right, last.top, 0, last.height)
}
