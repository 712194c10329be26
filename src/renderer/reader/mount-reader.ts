/** Makes a reader. Every part is a file of its own; here they are put together. */
import { builtInCodebook } from '../../core/codebook/built-in-codebook.ts'
import type { Annotation } from '../../core/model.ts'
import { createAnnotationIndex } from './annotation-index.ts'
import { createArticleView } from './article-view.ts'
import { createCaretMoves } from './caret-moves.ts'
import { createCaret } from './caret.ts'
import { channelsOf } from './channels.ts'
import { createFolds } from './folds.ts'
import { followSelection } from './follow-selection.ts'
import { followView } from './follow-view.ts'
import { createMarginCards } from './margin-cards.ts'
import { isShown, type Look } from './paint-ranges.ts'
import { createPainter } from './painter.ts'
import { planSections, type TextMeasure } from './plan-sections.ts'
import { followPointer, nextOf } from './pointer.ts'
import { createReaderFrame, fillFrame, type ReaderFrame } from './reader-frame.ts'
import type { Reader, ReaderEvents, ReaderInput, TextRange } from './reader.ts'
import { createScrolling } from './scrolling.ts'
import { afterFrame, runInSlices } from './slices.ts'
import { createSpanHandles } from './span-handles.ts'
import { createTextMap } from './text-map.ts'
import { createTextSelection } from './text-selection.ts'
import './reader.css'

/** How much is built before the first frame, in screens. */
const firstScreens = 1.3
/** How many annotations are given their place between two looks at the clock. */
const placedAtOnce = 100

/** Shows an article in an element. The first screen is there when this returns; `complete` tells when the rest is. */
export function mountReader(host: HTMLElement, input: ReaderInput): Reader {
  const { text, blocks, codebook = builtInCodebook, on = {} } = input
  const life = new AbortController()
  const { signal } = life
  const position = Math.min(input.position ?? 0, text.length)
  let furnitureOpen = input.furnitureOpen ?? false
  let look: Look = { channelOf: channelsOf(codebook), visible: null, openId: null, hoveredId: null }
  const lookNow = (): Look => look
  /** What Enter opened last at the caret: from there it goes on to the next one at the same place. */
  let enteredId: string | null = null
  /** Whether the caret has gone anywhere by a key since what is open was opened. */
  let caretMoved = false
  const folds = createFolds(blocks, () => furnitureOpen)
  const emit = <E extends keyof ReaderEvents>(event: E, ...args: Parameters<ReaderEvents[E]>): void => {
    if (!signal.aborted) (on[event] as ((...told: Parameters<ReaderEvents[E]>) => void) | undefined)?.(...args)
  }

  const frame = createReaderFrame(host)
  let width = frame.scroller.clientWidth
  const measure = measureOf(frame)
  const firstHeight = frame.height() * firstScreens
  const plan = planSections(blocks, measure, position, firstHeight)
  frame.scroller.dataset['margin'] = marginFor(width)
  const view = createArticleView(text, blocks, plan, input.label ?? 'Article text')
  fillFrame(frame, view)
  const map = createTextMap(blocks, view)
  const index = createAnnotationIndex(blocks)
  const painter = createPainter(index, blocks, view, lookNow)
  const cards = createMarginCards(frame, view, index, map, codebook, input.actorName ?? ((id) => id))
  const caret = createCaret(frame, map)
  const handles = createSpanHandles(text, frame, map, (...moved) => emit('moveSpan', ...moved))
  const scrolling = createScrolling(frame, blocks, view, index, map)
  const tellPosition = (): void => emit('position', scrolling.topOffset())
  const follower = followView(frame, blocks, view, index, painter, cards, handles, lookNow, tellPosition)

  const rectOf = (range: TextRange): DOMRect | null => map.domRange(range)?.getBoundingClientRect() ?? null
  const drawCaret = (): void => caret.draw(document.activeElement === view.root ? (selection.raw()?.focus ?? null) : null)
  const selection = createTextSelection(
    text, blocks, view, map, folds, (told) => emit('select', told), (range) => frame.visiblePart(rectOf(range)), drawCaret
  )
  const build = (): boolean => view.buildNext() !== null
  const ensureBuilt = (offset: number): void => {
    while (map.pointAt(offset) === null && build());
  }
  const firstPlace = (): number => {
    const top = scrolling.topOffset()
    const at = map.blockAt(top)
    return folds.isFolded(at) ? ((folds.neighbour(at, true) ?? folds.neighbour(at, false))?.start ?? top) : top
  }
  const caretMoves = createCaretMoves(blocks, frame, view, map, selection, folds, ensureBuilt, firstPlace)

  const setLook = (next: Partial<Look>, touched: readonly (string | null)[]): void => {
    look = { ...look, ...next }
    for (const id of touched) {
      const annotation = id === null ? undefined : index.get(id)
      if (annotation !== undefined) painter.refresh(index.tilesOf(annotation))
    }
  }
  const setHovered = (id: string | null): void => {
    if (id === look.hoveredId) return
    setLook({ hoveredId: id }, [look.hoveredId, id])
    follower.updateSoon()
  }
  const showFurniture = (open: boolean): void => {
    furnitureOpen = open
    frame.scroller.classList.toggle('furniture-open', open)
    view.setFurnitureOpen(open)
  }
  const setFurnitureOpen = (open: boolean): void => {
    showFurniture(open)
    follower.lookAgain()
  }
  const isVisible = (annotation: Annotation): boolean => isShown(annotation, look)

  const first = view.built()
  const deferred = placeNear(input.annotations, { start: blocks[first.from]?.start ?? 0, end: blocks[first.to - 1]?.end ?? 0 })
  showFurniture(furnitureOpen)
  if (position > 0) scrolling.scrollTo(position, 0)
  // The text is read first: with it come its highlights, and what is measured against it a frame later.
  // In one very long paragraph that is not all that is built.
  const reach = (firstHeight / measure.lineHeight) * measure.lineLength
  const [firstTile, endTile] = index.tilesOfBlocks(first.from, first.to)
  painter.setNear(Math.max(firstTile, index.tileAt(position - reach)), Math.min(endTile, index.tileAt(position + reach) + 1))
  afterFrame(follower.lookAgain, signal)
  runInSlices(
    () => placeDeferred() || build(),
    () => {
      // Each slice adds to what is near: it is looked at once, when all are there. Until then only scrolling asks for it.
      view.root.addEventListener('contentvisibilityautostatechange', (event) => {
        const isLaidOut = event instanceof ContentVisibilityAutoStateChangeEvent && !event.skipped
        if (isLaidOut && event.target instanceof Element) follower.lookAgainAt(event.target)
      }, { signal, capture: true })
      if (view.sections.length > 1) follower.lookAgain()
      emit('complete')
    },
    signal
  )

  /** What lies in the range gets its place in the index, the rest is only noted and handed back. */
  function placeNear(annotations: Iterable<Annotation>, range: TextRange): Annotation[] {
    const far: Annotation[] = []
    for (const annotation of annotations) {
      if (annotation.spans.some(({ start, end }) => start < range.end && end > range.start)) index.set(annotation)
      else {
        index.defer(annotation)
        far.push(annotation)
      }
    }
    return far
  }

  function placeDeferred(): boolean {
    const [from, to] = follower.paintedTiles()
    for (const annotation of deferred.splice(-placedAtOnce)) {
      // It may have been changed or removed since.
      if (index.get(annotation.id) !== annotation) continue
      for (const tile of index.place(annotation)) {
        if (tile < from || tile >= to) continue
        painter.refresh([tile])
        follower.updateSoon()
      }
    }
    return deferred.length > 0
  }

  function toggleFurniture({ target }: Event): void {
    if (!(target instanceof Element) || target.closest('.furniture-button') === null) return
    setFurnitureOpen(!furnitureOpen)
    emit('furniture', furnitureOpen)
  }

  followPointer(frame, view, map, index, cards, {
    hover(id) {
      if (id === look.hoveredId) return
      setHovered(id)
      emit('hover', id)
    },
    open: (id) => emit('open', id),
    isShown: isVisible,
    openId: () => look.openId,
    hasSelection: () => document.getSelection()?.isCollapsed === false
  }, signal)

  followSelection(view, selection, {
    move(key) {
      caretMoved = true
      caretMoves.move(key)
      const at = selection.raw()?.focus
      if (at !== undefined) scrolling.follow(at)
      drawCaret()
    },
    selectAll() {
      while (build());
      selection.select({ anchor: 0, focus: text.length }, true)
    },
    openAtCaret() {
      const at = selection.raw()?.focus
      if (at === undefined || selection.range() !== null) return false
      // What was opened from elsewhere while the caret rested is what is meant, and not what the caret rests on.
      if (look.openId !== null && look.openId !== enteredId && !caretMoved) return false
      const hits = index.touching(at).filter(isVisible)
      // What is open alone here, or was opened by other means, is gone into and not passed over.
      if (hits.some(({ id }) => id === look.openId) && (hits.length === 1 || look.openId !== enteredId)) return false
      enteredId = nextOf(hits, look.openId)
      if (enteredId !== null) emit('open', enteredId)
      return enteredId !== null
    },
    firstPlace,
    drawCaret
  }, signal)

  view.root.addEventListener('click', toggleFurniture, { signal })
  document.fonts.addEventListener('loadingdone', () => {
    cards.measureAgain()
    follower.updateSoon()
    drawCaret()
  }, { signal })

  const sizes = new ResizeObserver(() => {
    const now = frame.scroller.clientWidth
    if (now !== width) {
      frame.scroller.dataset['margin'] = marginFor(now)
      cards.measureAgain()
    }
    width = now
    // In this very frame, so that cards never lag behind lines that have moved.
    follower.updateIfShifted()
    drawCaret()
  })
  sizes.observe(frame.scroller)
  sizes.observe(view.root)

  return {
    show({ set = [], remove = [] }) {
      const touched = new Set<number>()
      let changes = false
      for (const id of remove) {
        changes ||= index.get(id) !== undefined
        for (const tile of index.remove(id)) touched.add(tile)
      }
      for (const annotation of set) {
        if (index.get(annotation.id) === annotation) continue
        changes = true
        for (const tile of index.set(annotation)) touched.add(tile)
      }
      if (!changes) return
      painter.refresh(touched)
      follower.updateAfterPaint()
    },
    refreshCards(actorName) {
      cards.setActorName(actorName)
      follower.updateSoon()
    },
    filter(visible) {
      look = { ...look, visible }
      painter.refreshAll()
      follower.updateSoon()
    },
    setOpen(id) {
      if (id === look.openId) return
      caretMoved = false
      setLook({ openId: id }, [look.openId, id])
      follower.updateAfterPaint()
    },
    setHovered,
    reveal(range, { calm = false } = {}) {
      const [from, to] = [map.blockAt(range.start), map.blockAt(Math.max(range.start, range.end - 1))]
      if (!furnitureOpen && blocks.slice(from, to + 1).some(({ type }) => type === 'furniture')) {
        setFurnitureOpen(true)
        emit('furniture', true)
      }
      ensureBuilt(range.start)
      ensureBuilt(range.end)
      if (calm && scrolling.isInView(range)) return
      // Sections that come into view get their real heights only then, which may move the range out again.
      const bring = (triesLeft: number): void => {
        if (signal.aborted || triesLeft === 0) return
        scrolling.scrollTo(range.start, frame.height() / 4)
        requestAnimationFrame(() => {
          if (!scrolling.isInView(range)) bring(triesLeft - 1)
        })
      }
      bring(3)
    },
    // asked for before it has come to rest: a quick key after a selection means that selection
    selection: () => {
      selection.settle(false)
      return selection.range()
    },
    release: (range) => selection.release(range),
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
    rectOf,
    destroy() {
      life.abort()
      sizes.disconnect()
      follower.stop()
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
