/** Where the view stands in the text, and how it is brought to a place. */
import type { Block } from '../../core/model.ts'
import type { AnnotationIndex } from './annotation-index.ts'
import type { ArticleView } from './article-view.ts'
import { caretRect } from './caret.ts'
import { nearBlocks } from './near-blocks.ts'
import type { ReaderFrame } from './reader-frame.ts'
import type { TextRange } from './reader.ts'
import type { TextMap } from './text-map.ts'

export interface Scrolling {
  /** The offset at the top of the view; 0 at the very top. */
  topOffset(): number
  /** Scrolls so that an offset is `down` pixels below the top of the view. */
  scrollTo(offset: number, down: number): void
  isInView(range: TextRange): boolean
  /** Scrolls no further than that the caret at an offset has some lines around it. */
  follow(offset: number): void
}

export function createScrolling(
  frame: ReaderFrame, blocks: readonly Block[], view: ArticleView, index: AnnotationIndex, map: TextMap
): Scrolling {
  const { scroller } = frame
  return {
    topOffset() {
      if (scroller.scrollTop < 1) return 0
      const { top, bottom } = scroller.getBoundingClientRect()
      const [block] = nearBlocks(view, index, top + 1, bottom).blocks
      const start = blocks[block]?.start ?? 0
      const place = view.element(block)?.getBoundingClientRect()
      if (place === undefined || place.top >= top - 1) return start
      return map.nearestAt(place.left + 1, top + 10) ?? start
    },
    scrollTo(offset, down) {
      const rect = caretRect(map, offset) ?? view.element(map.blockAt(offset))?.getBoundingClientRect()
      if (rect !== undefined) scroller.scrollTop += frame.toPage(rect.top - scroller.getBoundingClientRect().top - down)
    },
    isInView(range) {
      const rect = map.domRange(range)?.getBoundingClientRect()
      if (rect === undefined || rect.height === 0) return false
      const { top, bottom, height } = scroller.getBoundingClientRect()
      // Of what is higher than the view its beginning counts.
      return rect.top >= top && Math.min(rect.bottom, rect.top + height / 2) <= bottom
    },
    follow(offset) {
      const rect = caretRect(map, offset)
      if (rect === null) return
      const { top, bottom, height } = scroller.getBoundingClientRect()
      const slack = Math.min(48, height / 4)
      if (rect.top < top + slack) scroller.scrollTop -= frame.toPage(top + slack - rect.top)
      else if (rect.bottom > bottom - slack) scroller.scrollTop += frame.toPage(rect.bottom - bottom + slack)
    }
  }
}
