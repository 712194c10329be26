/** A caret drawn in text that cannot be edited. */
import type { ReaderFrame } from './reader-frame.ts'
import type { TextMap } from './text-map.ts'

export interface Caret {
  /** Draws the caret at an offset; null hides it. */
  draw(offset: number | null): void
}

export function createCaret(frame: ReaderFrame, map: TextMap): Caret {
  const element = document.createElement('div')
  element.className = 'text-caret'
  element.hidden = true
  frame.overlay.append(element)
  return {
    draw(offset) {
      const rect = offset === null ? null : caretRect(map, offset)
      element.hidden = rect === null
      if (rect !== null) frame.place(element, rect)
    }
  }
}

/** Where the caret stands at an offset, in client coordinates; null while that is not on the page. */
export function caretRect(map: TextMap, offset: number): DOMRect | null {
  const point = map.pointAt(offset)
  if (point === null) return null
  const [node, at] = point
  const range = document.createRange()
  range.setStart(node, at)
  // At a line's end the range has a rectangle there and one in the next line: the caret belongs to what follows.
  const rect = [...range.getClientRects()].at(-1)
  if (rect !== undefined) return rect
  range.setStart(node, Math.max(0, at - 1))
  range.setEnd(node, at)
  const before = [...range.getClientRects()].at(-1)
  return before === undefined ? null : new DOMRect(before.right, before.top, 0, before.height)
}
