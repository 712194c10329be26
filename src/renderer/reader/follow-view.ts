/** Keeps what is painted and carded in step with what is in view. */
import type { Block } from '../../core/model.ts'
import { afterPaint } from '../ui/after-paint.ts'
import type { AnnotationIndex } from './annotation-index.ts'
import type { ArticleView } from './article-view.ts'
import type { MarginCards } from './margin-cards.ts'
import { nearBlocks, type Near } from './near-blocks.ts'
import type { Look } from './paint-ranges.ts'
import type { Painter } from './painter.ts'
import type { ReaderFrame } from './reader-frame.ts'
import type { TextRange } from './reader.ts'
import type { SpanHandles } from './span-handles.ts'

export interface ViewFollower {
  /** When the task that asks is done, once, however often it asks: what belongs together is measured and drawn together. */
  updateSoon(): void
  /** When the next frame is painted, once: the text first, the cards and the handles in the frame after. */
  updateAfterPaint(): void
  /** As `updateSoon`, and what is near is looked for again wherever the view is. */
  lookAgain(): void
  /** As `lookAgain` if the element, which has just been laid out, reaches into what is near. */
  lookAgainAt(element: Element): void
  /** Now, if what is near stands elsewhere than at the last update: for use between layout and paint. */
  updateIfShifted(): void
  /** The tiles that are painted. */
  paintedTiles(): readonly [from: number, to: number]
  stop(): void
}

/**
 * `share` is how much above and below the view is near, `slack` how far the view may move before it is looked for again, both
 * in screens. Each change of the page, of whatever part, makes the browser go over all highlights and draw their text again:
 * so little more than what is in view is painted while the view rests, and more once it moves.
 */
const reachOf = {
  paint: { moving: { share: 0.75, slack: 0.5 }, resting: { share: 0.2, slack: 0.02 } },
  cards: { share: 0.6, slack: 0.4 }
}

/**
 * Nobody reads cards that pass faster than this, in screens a second, and each change of the page makes the browser go over
 * all highlights again: cards wait until the view slows down.
 */
const readableSpeed = 1.2

/** Scrolling has come to rest when none was heard of for so long, in milliseconds. A `scrollend` follows each step of a script. */
const restDelay = 120

interface Reach {
  readonly share: number
  readonly slack: number
}

const nothing: Near = { tiles: [0, 0], blocks: [0, 0] }

export function followView(
  frame: ReaderFrame, blocks: readonly Block[], view: ArticleView, index: AnnotationIndex, painter: Painter, cards: MarginCards,
  handles: SpanHandles, look: () => Look, rested: () => void
): ViewFollower {
  let [painted, carded] = [nothing, nothing]
  let [paintedAt, cardedAt] = [Number.NaN, Number.NaN]
  /** Kept, since asking the page would make it lay itself out in the middle of an edit. */
  let [scrolledTo, scrolledAt, height] = [0, 0, 1]
  let reach: Reach = reachOf.paint.resting
  /** The view moves too fast for cards. */
  let passing = false
  let asked = false
  let askedAfterPaint = false
  let stopped = false
  let standing = ''
  let restTimer = 0

  const edgesOf = ({ share }: Reach): readonly [top: number, bottom: number] => {
    const { top, height } = frame.scroller.getBoundingClientRect()
    return [top - height * share, top + height * (1 + share)]
  }
  const nearTo = (within: Reach): Near => nearBlocks(view, index, ...edgesOf(within))
  /** Where the first and the last of what is near stand on the page. */
  const standingNow = (): string => {
    const [first, last] = [painted.blocks[0], painted.blocks[1] - 1]
    const top = frame.page.getBoundingClientRect().top
    const edges = [first, last].map((block) => view.element(block)).map((element) => {
      const rect = element?.offsetParent == null ? null : element.getBoundingClientRect()
      return rect === null ? 'none' : `${Math.round(rect.top - top)} ${Math.round(rect.height)}`
    })
    return [frame.scroller.clientWidth, frame.scroller.clientHeight, ...edges].join(' ')
  }
  const hasLeft = (at: number, { slack }: Reach): boolean => !(Math.abs(scrolledTo - at) < height * slack)

  /** Whether other tiles are to be painted than are. */
  const findPainted = (): boolean => {
    if (!hasLeft(paintedAt, reach)) return false
    height = frame.height()
    scrolledTo = paintedAt = frame.scroller.scrollTop
    painted = nearTo(reach)
    standing = standingNow()
    return true
  }
  const repaintIfLeft = (): void => {
    if (findPainted()) painter.setNear(...painted.tiles)
  }

  const update = (): void => {
    asked = askedAfterPaint = false
    if (stopped) return
    const repaints = findPainted()
    // An edit moves no line: what is near is as it was, and nothing need be measured before the frame.
    if (repaints || cardedAt !== scrolledTo) {
      carded = nearTo(reachOf.cards)
      cardedAt = scrolledTo
    }
    cards.update(carded, look())
    const { openId } = look()
    handles.place(openId === null ? null : (index.get(openId) ?? null), rangeOf(blocks, painted))
    if (repaints) painter.setNear(...painted.tiles)
  }
  const updateSoon = (): void => {
    if (!asked) queueMicrotask(update)
    asked = true
  }
  const updateAfterPaint = (): void => {
    if (!askedAfterPaint) afterPaint(() => { if (askedAfterPaint) update() })
    askedAfterPaint = true
  }
  const reachOut = (next: Reach): void => {
    if (reach !== next) paintedAt = Number.NaN
    reach = next
  }
  const followScroll = ({ timeStamp }: Event): void => {
    const top = frame.scroller.scrollTop
    const speed = (Math.abs(top - scrolledTo) / height) * (1000 / Math.max(1, timeStamp - scrolledAt))
    scrolledTo = top
    scrolledAt = timeStamp
    passing = speed > readableSpeed
    reachOut(reachOf.paint.moving)
    repaintIfLeft()
    if (!passing) updateIfLeft()
    clearTimeout(restTimer)
    restTimer = window.setTimeout(rest, restDelay)
  }
  const rest = (): void => {
    passing = false
    reachOut(reachOf.paint.resting)
    updateSoon()
    rested()
  }
  const updateIfLeft = (): void => {
    if (hasLeft(cardedAt, reachOf.cards)) updateSoon()
  }
  const lookAgain = (): void => {
    paintedAt = cardedAt = Number.NaN
    if (!passing) updateSoon()
  }
  frame.scroller.addEventListener('scroll', followScroll, { passive: true })

  return {
    updateSoon,
    updateAfterPaint,
    lookAgain,
    lookAgainAt(element) {
      const [top, bottom] = edgesOf(reach)
      const rect = element.getBoundingClientRect()
      if (rect.bottom > top && rect.top < bottom) lookAgain()
    },
    updateIfShifted() {
      if (Number.isNaN(paintedAt) || standingNow() === standing) return
      paintedAt = Number.NaN
      update()
    },
    paintedTiles: () => painted.tiles,
    stop() {
      stopped = true
      frame.scroller.removeEventListener('scroll', followScroll)
      clearTimeout(restTimer)
    }
  }
}

/** The offsets of the blocks, the end of the last one included. */
function rangeOf(blocks: readonly Block[], { blocks: [from, to] }: Near): TextRange {
  return from < to ? { start: blocks[from]?.start ?? 0, end: (blocks[to - 1]?.end ?? 0) + 1 } : { start: 0, end: 0 }
}

