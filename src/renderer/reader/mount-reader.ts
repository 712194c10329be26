/** Makes a reader. Every part is a file of its own; here they are put together. */
import { builtInCodebook } from '../../core/codebook/built-in-codebook.ts'
import type { Annotation, Block } from '../../core/model.ts'
import { createAnnotationIndex } from './annotation-index.ts'
import { createArticleView } from './article-view.ts'
import { caretKey } from './caret-keys.ts'
import { createCaretMoves } from './caret-moves.ts'
import { caretRect, createCaret } from './caret.ts'
import { channelsOf } from './channels.ts'
import { createMarginCards } from './margin-cards.ts'
import { nearBlocks, type Near } from './near-blocks.ts'
import { isShown, type Look } from './paint-ranges.ts'
import { createPainter } from './painter.ts'
import { planSections, type TextMeasure } from './plan-sections.ts'
import { followPointer, isButton, nextOf } from './pointer.ts'
import { createReaderFrame, fillFrame, type ReaderFrame } from './reader-frame.ts'
import type { Reader, ReaderEvents, ReaderInput, TextRange } from './reader.ts'
import { runInSlices } from './slices.ts'
import { createSpanHandles } from './span-handles.ts'
import { createTextMap } from './text-map.ts'
import { createTextSelection } from './text-selection.ts'
import './reader.css'

/** The share of a screen above and below the view for which annotations are painted and carded. */
const nearShare = 1
/** How far the view may move before what is near is looked for again, as a share of a screen. */
const nearSlack = 0.4
const firstScreens = 1.3
/** A selection made by other means than our keys and the mouse has settled after this, in milliseconds. */
const settleDelay = 150

/** Shows an article in an element. The first screen is there when this returns; `complete` tells when the rest is. */
export function mountReader(host: HTMLElement, input: ReaderInput): Reader {
  const { text, blocks, codebook = builtInCodebook, on = {} } = input
  const life = new AbortController()
  const { signal } = life
  const frame = createReaderFrame(host)
  const position = Math.min(input.position ?? 0, text.length)
  frame.scroller.dataset['margin'] = marginFor(frame.scroller.clientWidth)
  const plan = planSections(blocks, measureOf(frame), position, frame.height() * firstScreens)
  const view = createArticleView(text, blocks, plan, input.label ?? 'Article text')
  const map = createTextMap(blocks, view)
  const index = createAnnotationIndex(blocks)
  let furnitureOpen = input.furnitureOpen ?? false
  let look: Look = { channelOf: channelsOf(codebook), visible: null, openId: null, hoveredId: null }
  const painter = createPainter(index, blocks, view, () => look)
  const cards = createMarginCards(frame, view, index, map, codebook, input.actorName ?? ((id) => id))
  const caret = createCaret(frame, map)
  const isFolded = (block: number): boolean => !furnitureOpen && blocks[block]?.type === 'furniture'

  const emit = <E extends keyof ReaderEvents>(event: E, ...args: Parameters<ReaderEvents[E]>): void => {
    if (!signal.aborted) (on[event] as ((...told: Parameters<ReaderEvents[E]>) => void) | undefined)?.(...args)
  }
  const handles = createSpanHandles(text, frame, map, (...moved) => emit('moveSpan', ...moved))

  const rectOf = (range: TextRange): DOMRect | null => map.domRange(range)?.getBoundingClientRect() ?? null
  const selection = createTextSelection(text, blocks, view, map, isFolded, (told) => emit('select', told), shownRectOf, drawCaret)
  const ensureBuilt = (offset: number): void => {
    while (map.pointAt(offset) === null && buildNext());
  }
  const caretMoves = createCaretMoves(text, blocks, frame, view, map, selection, isFolded, ensureBuilt, topOffset)

  function shownRectOf(range: TextRange): DOMRect | null {
    const rect = rectOf(range)
    const { top, bottom } = frame.scroller.getBoundingClientRect()
    if (rect === null) return null
    const [from, to] = [Math.max(rect.top, top), Math.min(rect.bottom, bottom)]
    return from < to ? new DOMRect(rect.left, from, rect.width, to - from) : rect
  }

  function drawCaret(): void {
    caret.draw(document.activeElement === view.root ? (selection.raw()?.focus ?? null) : null)
  }

  // What is near, and what stands beside it.
  let near: Near = { tiles: [0, 0], blocks: [0, 0] }
  let foundAt = Number.NaN
  let frameAsked = 0

  const update = (): void => {
    frameAsked = 0
    if (signal.aborted) return
    const { top, height } = frame.scroller.getBoundingClientRect()
    foundAt = frame.scroller.scrollTop
    near = nearBlocks(view, index, top - height * nearShare, top + height * (1 + nearShare))
    painter.setNear(...near.tiles)
    cards.update(near, look)
    handles.place(look.openId === null ? null : (index.get(look.openId) ?? null), nearRange(blocks, near))
  }
  const updateSoon = (): void => {
    if (frameAsked === 0) frameAsked = requestAnimationFrame(update)
  }
  const updateIfMoved = (): void => {
    const moved = Math.abs(frame.scroller.scrollTop - foundAt)
    if (!(moved < frame.height() * nearSlack)) updateSoon()
  }

  const setLook = (next: Partial<Look>, touched: Iterable<string | null>): void => {
    look = { ...look, ...next }
    for (const id of touched) {
      const annotation = id === null ? undefined : index.get(id)
      if (annotation !== undefined) painter.refresh(index.tilesOf(annotation))
    }
    updateSoon()
  }
  const setHovered = (id: string | null): void => {
    if (id === look.hoveredId) return
    setLook({ hoveredId: id }, [look.hoveredId, id])
  }
  const hover = (id: string | null): void => {
    if (id === look.hoveredId) return
    setHovered(id)
    emit('hover', id)
  }

  const setFurnitureOpen = (open: boolean): void => {
    furnitureOpen = open
    frame.scroller.classList.toggle('furniture-open', open)
    view.setFurnitureOpen(open)
    foundAt = Number.NaN
    updateSoon()
  }

  function topOffset(): number {
    const view_ = frame.scroller.getBoundingClientRect()
    if (frame.scroller.scrollTop < 1) return 0
    const [block] = nearBlocks(view, index, view_.top + 1, view_.bottom).blocks
    const element = view.element(block)
    const from = blocks[block]?.start ?? 0
    if (element === null) return from
    const { left, top } = element.getBoundingClientRect()
    if (top >= view_.top - 1) return from
    return map.nearestAt(left + 1, view_.top + 10) ?? from
  }

  /** Scrolls so that an offset is `down` pixels below the top of the view. */
  const scrollTo = (offset: number, down: number): void => {
    const rect = caretRect(map, offset) ?? view.element(map.blockAt(offset))?.getBoundingClientRect()
    if (rect === undefined) return
    frame.scroller.scrollTop += frame.toPage(rect.top - frame.scroller.getBoundingClientRect().top - down)
  }
  const isInView = (rect: DOMRect | null, slack: number): boolean => {
    const { top, bottom } = frame.scroller.getBoundingClientRect()
    return rect !== null && rect.height > 0 && rect.top >= top + slack && Math.min(rect.bottom, rect.top + bottom - top - 2 * slack) <= bottom - slack
  }
  const scrollCaretIntoView = (): void => {
    const offset = selection.raw()?.focus
    const rect = offset === undefined ? null : caretRect(map, offset)
    if (rect === null) return
    const { top, bottom } = frame.scroller.getBoundingClientRect()
    const slack = Math.min(48, (bottom - top) / 4)
    if (rect.top < top + slack) frame.scroller.scrollTop -= frame.toPage(top + slack - rect.top)
    else if (rect.bottom > bottom - slack) frame.scroller.scrollTop += frame.toPage(rect.bottom - bottom + slack)
  }

  // What is far from the first screen is only noted now, and given its place in a slice.
  const firstBlocks = view.built()
  const [firstStart, firstEnd] = [blocks[firstBlocks.from]?.start ?? 0, blocks[firstBlocks.to - 1]?.end ?? 0]
  const deferred: Annotation[] = []
  for (const annotation of input.annotations) {
    if (annotation.spans.some(({ start, end }) => start < firstEnd && end > firstStart)) index.set(annotation)
    else {
      index.defer(annotation)
      deferred.push(annotation)
    }
  }
  const placeDeferred = (): boolean => {
    for (const annotation of deferred.splice(-100)) {
      if (index.get(annotation.id) !== annotation) continue
      for (const tile of index.place(annotation)) if (tile >= near.tiles[0] && tile < near.tiles[1]) painter.refresh([tile])
    }
    return deferred.length > 0
  }
  function buildNext(): boolean {
    return view.buildNext() !== null
  }

  fillFrame(frame, view)
  setFurnitureOpen(furnitureOpen)
  painter.setNear(...index.tilesOfBlocks(firstBlocks.from, firstBlocks.to))
  if (position > 0) scrollTo(position, 0)

  runInSlices(
    () => placeDeferred() || buildNext(),
    () => {
      foundAt = Number.NaN
      updateSoon()
      emit('complete')
    },
    signal
  )

  const openNext = (): boolean => {
    const caretAt = selection.raw()?.focus
    if (caretAt === undefined || selection.range() !== null) return false
    const id = nextOf(index.touching(caretAt).filter((annotation) => isShown(annotation, look)), look.openId)
    if (id !== null) emit('open', id)
    return id !== null
  }

  view.root.addEventListener('keydown', (event) => {
    if (isButton(event.target) || event.defaultPrevented) return
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      while (buildNext());
      selection.select({ anchor: 0, focus: text.length }, true)
      return
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (event.key === 'Escape' && plain && selection.range() !== null) {
      event.preventDefault()
      const at = selection.raw()?.focus ?? 0
      selection.select({ anchor: at, focus: at }, true)
      return
    }
    if (event.key === 'Enter' && plain && openNext()) {
      event.preventDefault()
      return
    }
    const key = caretKey(event)
    if (key === null) return
    event.preventDefault()
    caretMoves.move(key)
    scrollCaretIntoView()
    drawCaret()
  }, { signal })

  let pressing = false
  let settleTimer = 0
  view.root.addEventListener('pointerdown', ({ button }) => { pressing = button === 0 }, { signal })
  document.addEventListener('pointerup', ({ altKey }) => {
    if (!pressing) return
    pressing = false
    // A press inside a selection takes that away only after its release.
    setTimeout(() => { if (!signal.aborted) selection.settle(altKey) })
  }, { signal })
  document.addEventListener('pointercancel', () => { pressing = false }, { signal })
  document.addEventListener('selectionchange', () => {
    if (pressing) return
    clearTimeout(settleTimer)
    settleTimer = window.setTimeout(() => { if (!signal.aborted && !pressing) selection.settle(false) }, settleDelay)
  }, { signal })
  view.root.addEventListener('focus', () => {
    if (!pressing && !selection.isShown()) {
      const at = selection.raw()?.focus ?? topOffset()
      selection.select(selection.raw() ?? { anchor: at, focus: at }, true)
    }
    drawCaret()
  }, { signal })
  view.root.addEventListener('blur', drawCaret, { signal })
  view.root.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('.furniture-button') === null) return
    setFurnitureOpen(!furnitureOpen)
    emit('furniture', furnitureOpen)
  }, { signal })

  followPointer(frame, view, map, index, cards, {
    hover,
    open: (id) => emit('open', id),
    isShown: (annotation) => isShown(annotation, look),
    openId: () => look.openId,
    hasSelection: () => document.getSelection()?.isCollapsed === false
  }, signal)

  frame.scroller.addEventListener('scroll', updateIfMoved, { signal, passive: true })
  frame.scroller.addEventListener('scrollend', () => emit('position', topOffset()), { signal })
  view.root.addEventListener('contentvisibilityautostatechange', () => {
    foundAt = Number.NaN
    updateSoon()
  }, { signal, capture: true })
  let width = 0
  const sizes = new ResizeObserver(() => {
    const now = frame.scroller.clientWidth
    frame.scroller.dataset['margin'] = marginFor(now)
    if (now !== width) cards.measureAgain()
    width = now
    // In this very frame, so that cards never lag behind the lines that have moved.
    cancelAnimationFrame(frameAsked)
    update()
    drawCaret()
  })
  sizes.observe(frame.scroller)
  sizes.observe(view.root)
  document.fonts.addEventListener('loadingdone', () => {
    cards.measureAgain()
    updateSoon()
    drawCaret()
  }, { signal })

  return {
    show({ set = [], remove = [] }) {
      const touched = new Set<number>()
      for (const id of remove) for (const tile of index.remove(id)) touched.add(tile)
      for (const annotation of set) for (const tile of index.set(annotation)) touched.add(tile)
      painter.refresh(touched)
      updateSoon()
    },
    refreshCards(actorName) {
      cards.setActorName(actorName)
      updateSoon()
    },
    filter(visible) {
      look = { ...look, visible }
      painter.refreshAll()
      updateSoon()
    },
    setOpen(id) {
      if (id !== look.openId) setLook({ openId: id }, [look.openId, id])
    },
    setHovered,
    reveal(range, { calm = false } = {}) {
      const [from, to] = [map.blockAt(range.start), map.blockAt(Math.max(range.start, range.end - 1))]
      if (blocks.slice(from, to + 1).some(({ type }) => type === 'furniture') && !furnitureOpen) {
        setFurnitureOpen(true)
        emit('furniture', true)
      }
      ensureBuilt(range.start)
      ensureBuilt(range.end)
      const bring = (): boolean => {
        if (isInView(rectOf(range), calm ? 0 : 16)) return true
        scrollTo(range.start, frame.height() / 4)
        return false
      }
      if (bring()) return
      // Sections that come into view get their real heights only then, which may move the range out again.
      requestAnimationFrame(() => { if (!signal.aborted && !bring()) requestAnimationFrame(() => { if (!signal.aborted) bring() }) })
    },
    selection: () => selection.range(),
    select(range) {
      if (range === null) {
        selection.clear()
        return
      }
      ensureBuilt(range.start)
      ensureBuilt(range.end)
      selection.select({ anchor: range.start, focus: range.end }, true)
    },
    focus: () => view.root.focus({ preventScroll: true }),
    setFurnitureOpen(open) {
      if (open !== furnitureOpen) setFurnitureOpen(open)
    },
    rectOf: (range) => rectOf(range),
    destroy() {
      life.abort()
      clearTimeout(settleTimer)
      cancelAnimationFrame(frameAsked)
      sizes.disconnect()
      handles.destroy()
      painter.destroy()
      view.destroy()
      frame.remove()
    }
  }
}

/** What a line will about hold, from the width of the column and the usual width of a letter at this size. */
function measureOf({ scroller }: ReaderFrame): TextMeasure {
  const size = parseFloat(getComputedStyle(scroller).getPropertyValue('--text-size')) || 17
  const column = Math.min(33 * size, Math.max(240, (scroller.clientWidth || 800) - 80))
  return { lineHeight: size * 1.7, lineLength: column / (size * 0.45), gap: size }
}

/** Whether there is room beside the text for cards, for marks of them, or for none. */
const marginFor = (width: number): 'cards' | 'marks' | 'none' => (width >= 640 ? 'cards' : width >= 340 ? 'marks' : 'none')

function nearRange(blocks: readonly Block[], { blocks: [from, to] }: Near): TextRange {
  return from < to ? { start: blocks[from]?.start ?? 0, end: (blocks[to - 1]?.end ?? 0) + 1 } : { start: 0, end: 0 }
}
