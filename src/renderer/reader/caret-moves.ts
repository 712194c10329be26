/** Carries out the moves of the caret in the text. */
import type { Block } from '../../core/model.ts'
import type { ArticleView } from './article-view.ts'
import { collapseTo, type CaretKey, type Move } from './caret-keys.ts'
import type { Folds } from './folds.ts'
import type { ReaderFrame } from './reader-frame.ts'
import type { TextMap } from './text-map.ts'
import type { Extent, TextSelection } from './text-selection.ts'

export interface CaretMoves {
  move(key: CaretKey): void
}

export function createCaretMoves(
  blocks: readonly Block[], frame: ReaderFrame, view: ArticleView, map: TextMap, selection: TextSelection,
  folds: Folds, ensureBuilt: (offset: number) => void, firstPlace: () => number
): CaretMoves {
  /** Where the document's own selection goes; null where it does not move. */
  const modify = (extent: Extent, move: Move, extend: boolean): number | null => {
    const dom = document.getSelection()
    const [anchor, focus] = [map.pointAt(extent.anchor), map.pointAt(extent.focus)]
    if (dom === null || anchor === null || focus === null) return null
    if (extend) dom.setBaseAndExtent(...anchor, ...focus)
    else dom.collapse(...focus)
    dom.modify(extend ? 'extend' : 'move', move.direction, move.by)
    if (dom.focusNode === null || !view.root.contains(dom.focusNode)) return null
    return map.offsetOf(dom.focusNode, dom.focusOffset, isForward(move) ? 'start' : 'end')
  }

  /** The beginning of this paragraph or, from there, of the one before; the beginning of the next. */
  const paragraph = (from: number, forward: boolean): number => {
    const at = map.blockAt(from)
    const start = blocks[at]?.start ?? 0
    if (!forward && from > start) return start
    return folds.neighbour(at, forward)?.start ?? (forward ? (blocks[at]?.end ?? from) : start)
  }

  const end = (forward: boolean): number => (forward ? folds.last()?.end : folds.first()?.start) ?? 0

  const page = (from: number, forward: boolean): number => {
    const place = map.domRange({ start: from, end: from })?.getClientRects()[0] ?? frame.scroller.getBoundingClientRect()
    const height = frame.height() * 0.85 * (forward ? 1 : -1)
    const before = frame.scroller.scrollTop
    frame.scroller.scrollTop += frame.toPage(height)
    const moved = frame.scroller.scrollTop - before
    const { top, bottom } = frame.scroller.getBoundingClientRect()
    const y = Math.min(Math.max(place.top + place.height / 2, top + 8), bottom - 8)
    if (Math.abs(moved) < 1) return end(forward)
    return map.nearestAt(place.left, y) ?? from
  }

  const target = (extent: Extent, { move, extend }: CaretKey): number => {
    const { focus } = extent
    const forward = isForward(move)
    switch (move.by) {
      case 'paragraph':
        return paragraph(focus, forward)
      case 'page':
        return page(focus, forward)
      case 'document':
        return end(forward)
      default: {
        const moved = modify(extent, move, extend)
        if (moved !== null && moved !== focus) return moved
        // Off the edge of what the browser can reach: the next paragraph may not be laid out.
        const at = map.blockAt(focus)
        const atEdge = forward ? focus >= (blocks[at]?.end ?? 0) : focus <= (blocks[at]?.start ?? 0)
        const next = atEdge && move.by !== 'lineboundary' ? folds.neighbour(at, forward) : undefined
        return next === undefined ? focus : forward ? next.start : next.end
      }
    }
  }

  return {
    move(key) {
      if (!selection.isShown()) selection.settle(true)
      const start = firstPlace()
      const extent = selection.raw() ?? { anchor: start, focus: start }
      const range = selection.range()
      const to = key.extend || range === null ? null : collapseTo({ anchor: range.start, focus: range.end }, key.move)
      const focus = to ?? target(extent, key)
      ensureBuilt(focus)
      selection.select({ anchor: key.extend ? extent.anchor : focus, focus }, key.exact)
    }
  }
}

const isForward = ({ direction }: Move): boolean => direction === 'forward' || direction === 'right'
