/**
 * The selection in the text. What the analyst pressed or dragged is kept as it was (`raw`), what is shown and told is snapped
 * to words: so that Shift and an arrow can go on within a word that is shown as taken whole.
 */
import { snapRange } from '../../core/anchor/boundaries.ts'
import type { Block } from '../../core/model.ts'
import type { ArticleView } from './article-view.ts'
import type { Folds } from './folds.ts'
import type { ReaderEvents, TextRange } from './reader.ts'
import type { TextMap } from './text-map.ts'

/** Where a selection began and where it is going, in offsets of the text. */
export interface Extent {
  readonly anchor: number
  readonly focus: number
}

export interface TextSelection {
  /** The snapped range; null when nothing is selected. The same object until something else is selected. */
  range(): TextRange | null
  /** As pressed; null when neither selection nor caret is in the text. */
  raw(): Extent | null
  /** Takes what the document has selected, snaps it, shows and tells it. */
  settle(exact: boolean): void
  /** Selects in the name of the analyst, snapped unless `exact`. */
  select(extent: Extent, exact: boolean): void
  /** Puts the document's selection where the analyst's is, unsnapped, for `Selection.modify` to start from. */
  showRaw(): void
  /** Whether the document's selection is what was shown last. */
  isShown(): boolean
  clear(): void
  /** Takes the selection away if it is still this one, the same object, and not the next one on its way. */
  release(range: TextRange): void
}

export function createTextSelection(
  text: string, blocks: readonly Block[], view: ArticleView, map: TextMap, folds: Folds,
  tell: ReaderEvents['select'], rectOf: (range: TextRange) => DOMRect | null, moved: () => void
): TextSelection {
  let raw: Extent | null = null
  let snapped: TextRange | null = null
  let shown: Extent | null = null

  const read = (): Extent | null => {
    const selection = document.getSelection()
    if (selection === null || selection.rangeCount === 0 || selection.anchorNode === null || selection.focusNode === null) return null
    if (!view.root.contains(selection.anchorNode)) return null
    const backward = isBackward(selection)
    const anchor = map.offsetOf(selection.anchorNode, selection.anchorOffset, backward ? 'end' : 'start')
    if (anchor === null) return null
    if (selection.isCollapsed) return { anchor, focus: anchor }
    const focus = map.offsetOf(selection.focusNode, selection.focusOffset, backward ? 'start' : 'end')
    return { anchor, focus: focus ?? (backward ? 0 : text.length) }
  }

  const write = ({ anchor, focus }: Extent): void => {
    const [from, to] = [map.pointAt(anchor), map.pointAt(focus)]
    if (from === null || to === null) return
    document.getSelection()?.setBaseAndExtent(...from, ...to)
    shown = { anchor, focus }
  }

  const say = (range: TextRange | null): void => {
    const changed = range?.start !== snapped?.start || range?.end !== snapped?.end
    snapped = range
    if (!changed) return
    tell(range === null ? null : { range, rect: rectOf(range) ?? new DOMRect() })
  }

  /** A selection that ends where the next paragraph begins, or at a fold, does not mean what is folded. */
  const withoutFolds = ({ start, end }: TextRange): TextRange => {
    let [from, to] = [start, end]
    let [first, last] = [map.blockAt(from), map.blockAt(to)]
    if (first < last && from >= (blocks[first]?.end ?? 0)) from = blocks[++first]?.start ?? from
    while (first < last && folds.isFolded(first)) from = blocks[++first]?.start ?? from
    if (first < last && to <= (blocks[last]?.start ?? 0)) to = blocks[--last]?.end ?? to
    while (first < last && folds.isFolded(last)) to = blocks[--last]?.end ?? to
    return { start: from, end: to }
  }

  const take = (extent: Extent, exact: boolean, folds: 'pass' | 'keep'): void => {
    raw = extent
    const range = { start: Math.min(extent.anchor, extent.focus), end: Math.max(extent.anchor, extent.focus) }
    const next = range.start === range.end ? null : snapRange(text, folds === 'pass' ? withoutFolds(range) : range, { exact })
    if (next === null) write({ anchor: extent.focus, focus: extent.focus })
    else if (extent.focus < extent.anchor) write({ anchor: next.end, focus: next.start })
    else write({ anchor: next.start, focus: next.end })
    say(next)
    moved()
  }

  const isShown = (): boolean => {
    const now = read()
    return now !== null && now.anchor === shown?.anchor && now.focus === shown.focus
  }

  const clear = (): void => {
    if (raw !== null) raw = { anchor: raw.focus, focus: raw.focus }
    const selection = document.getSelection()
    if (view.root.contains(selection?.anchorNode ?? null)) selection?.removeAllRanges()
    shown = null
    say(null)
    moved()
  }

  return {
    range: () => snapped,
    raw: () => raw,
    settle(exact) {
      if (isShown()) return
      const extent = read()
      if (extent !== null) {
        take(extent, exact, 'pass')
        return
      }
      shown = null
      say(null)
      moved()
    },
    select: (extent, exact) => take(extent, exact, 'keep'),
    showRaw() {
      if (raw !== null) write(raw)
    },
    isShown,
    clear,
    release(range) {
      if (snapped !== range) return
      if (isShown()) clear()
      else say(null)
    }
  }
}

function isBackward({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
  if (anchorNode === null || focusNode === null) return false
  if (anchorNode === focusNode) return focusOffset < anchorOffset
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
}
