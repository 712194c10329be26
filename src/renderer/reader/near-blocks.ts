/** What is on the screen or near it, found with few measurements. */
import type { AnnotationIndex } from './annotation-index.ts'
import type { ArticleView, BuiltSection } from './article-view.ts'

/** Tiles `from` to `to` and the blocks they are parts of, `to` not included. */
export interface Near {
  readonly tiles: readonly [from: number, to: number]
  readonly blocks: readonly [from: number, to: number]
}

/** What lies between two heights of the screen, in client pixels. Sections that the browser has not laid out are passed over. */
export function nearBlocks(view: ArticleView, index: AnnotationIndex, top: number, bottom: number): Near {
  const sections = view.sections
  let at = firstWhere(0, sections.length, (i) => (sections[i] as BuiltSection).element.getBoundingClientRect().bottom > top)
  let [from, to] = [Infinity, 0]
  for (; at < sections.length; at++) {
    const { element, plan } = sections[at] as BuiltSection
    if (element.getBoundingClientRect().top >= bottom) break
    if (!element.checkVisibility({ contentVisibilityAuto: true })) continue
    from = Math.min(from, firstWhere(plan.from, plan.to, (i) => bottomOf(view, i) > top))
    to = Math.max(to, firstWhere(plan.from, plan.to, (i) => topOf(view, i) >= bottom))
  }
  if (from >= to) return { tiles: [0, 0], blocks: [0, 0] }
  const tiles = index.tilesOfBlocks(from, to)
  return { tiles: [tiles[0] + hiddenTiles(view, index, from, top, 'above'), tiles[1] - hiddenTiles(view, index, to - 1, bottom, 'below')], blocks: [from, to] }
}

/** How many tiles of a long block lie wholly out of view, going by the share of its height; one more is kept for safety. */
function hiddenTiles(view: ArticleView, index: AnnotationIndex, block: number, edge: number, side: 'above' | 'below'): number {
  const [first, last] = index.tilesOfBlocks(block, block + 1)
  if (last - first < 4) return 0
  const { top, bottom, height } = rectOf(view, block)
  const share = (side === 'above' ? edge - top : bottom - edge) / height
  return Math.max(0, Math.floor(share * (last - first)) - 1)
}

// A folded block has no place of its own: it counts as where the fold is.
const rectOf = (view: ArticleView, block: number): DOMRect => {
  const element = view.element(block)
  const visible = element?.offsetParent === null ? element.closest('.article-furniture') : element
  return visible?.getBoundingClientRect() ?? new DOMRect()
}

const topOf = (view: ArticleView, block: number): number => rectOf(view, block).top
const bottomOf = (view: ArticleView, block: number): number => rectOf(view, block).bottom

/** The first index from `low` for which the question, once true, stays true; `high` where it never is. */
function firstWhere(low: number, high: number, holds: (i: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
