/** Offsets of the article's text <-> places in the document. Nothing else. UTF-16 code units throughout. */
import type { Block } from '../../core/model.ts'
import type { ArticleView } from './article-view.ts'
import type { TextRange } from './reader.ts'

export interface TextMap {
  /** The last block that starts at or before the offset; 0 when none does. */
  blockAt(offset: number): number
  /** The place of an offset, the end of a block's text for one between blocks; null where nothing is built. */
  pointAt(offset: number): readonly [Text, number] | null
  /** The document's range for a range of the text; null while an end of it is not built. */
  domRange(range: TextRange): Range | null
  /**
   * The offset of a boundary point. Of one outside every block's text the next block's start, or for `side` 'end' the end of
   * the block before: folded furniture is passed over. Null outside the article.
   */
  offsetOf(node: Node, offset: number, side: 'start' | 'end'): number | null
  /** The offset of the character that is drawn at a point of the screen; null where there is none. */
  characterAt(x: number, y: number): number | null
  /** The offset of the caret place nearest to a point of the screen. */
  nearestAt(x: number, y: number): number | null
}

/** How far from the letters a point may lie and still mean them, in pixels: the space between two lines. */
const lineSlack = 5

export function createTextMap(blocks: readonly Block[], view: ArticleView): TextMap {
  const blockAt = (offset: number): number => {
    let [low, high] = [0, Math.max(0, blocks.length - 1)]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((blocks[middle] as Block).start <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  const pointAt = (offset: number): readonly [Text, number] | null => {
    const at = blockAt(offset)
    const block = blocks[at]
    return block === undefined ? null : view.textAt(at, offset - block.start)
  }

  const domRange = ({ start, end }: TextRange): Range | null => {
    const [from, to] = [pointAt(start), pointAt(end)]
    if (from === null || to === null) return null
    const range = document.createRange()
    range.setStart(...from)
    range.setEnd(...to)
    return range
  }

  const offsetOf = (node: Node, offset: number, side: 'start' | 'end'): number | null => {
    if (!view.root.contains(node)) return null
    for (let at: Node | null = node; at !== null && at !== view.root; at = at.parentNode) {
      const index = view.blockOf(at)
      const block = index === null ? undefined : blocks[index]
      if (index === null || block === undefined) continue
      return block.start + view.offsetIn(index, node, offset)
    }
    const next = nextBlock(node, offset)
    const { from, to } = view.built()
    if (side === 'start' && next < to) return blocks[next]?.start ?? null
    if (side === 'end' && next > from) return blocks[next - 1]?.end ?? null
    return (side === 'start' ? blocks[to - 1]?.end : blocks[from]?.start) ?? null
  }

  /** The first built block that lies behind a boundary point. */
  const nextBlock = (node: Node, offset: number): number => {
    const range = document.createRange()
    range.setStart(node, offset)
    let { from: low, to: high } = view.built()
    while (low < high) {
      const middle = (low + high) >> 1
      const element = view.element(middle)
      if (element !== null && range.comparePoint(element, 0) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  const caretAt = (x: number, y: number): readonly [Text, number] | null => {
    const place = document.caretPositionFromPoint(x, y)
    if (place === null || !(place.offsetNode instanceof Text) || !view.root.contains(place.offsetNode)) return null
    return [place.offsetNode, place.offset]
  }

  return {
    blockAt,
    pointAt,
    domRange,
    offsetOf,
    characterAt(x, y) {
      const place = caretAt(x, y)
      if (place === null) return null
      const [node, offset] = place
      const range = document.createRange()
      for (const at of [offset, offset - 1]) {
        if (at < 0 || at >= node.length) continue
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        for (const { left, right, top, bottom } of range.getClientRects()) {
          if (x >= left && x <= right && y >= top - lineSlack && y <= bottom + lineSlack) return offsetOf(node, at, 'start')
        }
      }
      return null
    },
    nearestAt(x, y) {
      const place = caretAt(x, y)
      return place === null ? null : offsetOf(...place, 'start')
    }
  }
}
