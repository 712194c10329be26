/** The cards beside the text: pooled, one for each annotation near the view, each beside its line as far as there is room. */
import { isOpenSuggestion } from '../../core/annotation.ts'
import type { Annotation, Codebook } from '../../core/model.ts'
import { describeAnnotation } from '../../core/describe.ts'
import type { AnnotationIndex } from './annotation-index.ts'
import type { ArticleView } from './article-view.ts'
import { anchorOf, colorOf } from './channels.ts'
import { layoutCards, type CardBox } from './layout-cards.ts'
import type { Near } from './near-blocks.ts'
import { isShown, type Look } from './paint-ranges.ts'
import type { ReaderFrame } from './reader-frame.ts'
import type { TextMap } from './text-map.ts'

export interface MarginCards {
  /** Puts cards beside what is near. With the same `near` as the last time the lines are taken to stand where they stood. */
  update(near: Near, look: Look): void
  setActorName(actorName: (id: string) => string): void
  /** Lines may have moved within their blocks: everything is measured again. */
  measureAgain(): void
  elementOf(id: string): HTMLElement | null
  idOf(target: EventTarget | null): string | null
}

interface Card {
  readonly element: HTMLElement
  readonly heading: HTMLElement
  readonly detail: HTMLElement
  readonly more: HTMLElement
  annotation: Annotation | null
  block: number
  compact: boolean
  /** From the top of its block, in page pixels; null until measured. */
  y: number | null
  height: number | null
}

/** In page pixels. */
interface Place {
  readonly top: number
  readonly height: number
}

const keptHeights = 2000

/** A block's cards are cut to one line where as many whole ones, of about this height, would not fit beside it. */
const usualHeight = 40
const gap = 4
const reach = 150

/** A suggested mention is a name that is underlined where it stands: beside the text it would only be in the way of the rest. */
const hasCard = (annotation: Annotation, { openId }: Look): boolean =>
  annotation.layer !== 'mention' || !isOpenSuggestion(annotation) || annotation.id === openId

export function createMarginCards(
  frame: ReaderFrame, view: ArticleView, index: AnnotationIndex, map: TextMap, codebook: Codebook,
  initialActorName: (id: string) => string
): MarginCards {
  const cards = new Map<string, Card>()
  const cardOfElement = new WeakMap<Element, Card>()
  const pool: Card[] = []
  /** How far below the top of a block the margin is taken by cards of blocks before it: keeps cards still while scrolling. */
  const carried = new Map<number, number>()
  const heights = new Map<string, number>()
  let places = new Map<number, Place>()
  let measuredFor: Near | null = null
  let actorName = initialActorName

  const take = (): Card => {
    const card = pool.pop() ?? createCard()
    cardOfElement.set(card.element, card)
    return card
  }

  const wanted = (near: Near, look: Look): Map<number, Annotation[]> => {
    const byBlock = new Map<number, Annotation[]>()
    for (let i = near.tiles[0]; i < near.tiles[1]; i++) {
      const tile = index.tiles[i]
      if (tile === undefined || !places.has(tile.block)) continue
      const here = tile.annotations.filter((annotation) => isAnchoredIn(annotation, tile.start, tile.end) && isShown(annotation, look) && hasCard(annotation, look))
      byBlock.set(tile.block, [...(byBlock.get(tile.block) ?? []), ...here])
    }
    return byBlock
  }

  const write = (card: Card, annotation: Annotation, compact: boolean): void => {
    if (card.annotation !== annotation) {
      const { heading, detail, label } = describeAnnotation(annotation, codebook, actorName)
      card.heading.textContent = heading
      card.detail.textContent = detail
      card.element.setAttribute('aria-label', label)
      card.element.title = detail === '' ? heading : `${heading}\n${detail}`
      card.element.style.setProperty('--card-color', colorOf(annotation, codebook))
      card.element.classList.toggle('plain', detail === '')
      card.element.classList.toggle('suggested', isOpenSuggestion(annotation))
      card.annotation = annotation
      card.height = null
    }
    if (card.compact === compact) return
    card.compact = compact
    card.element.classList.toggle('compact', compact)
    card.height = null
  }

  const showState = ({ element }: Card, open: boolean, hovered: boolean): void => {
    element.classList.toggle('hovered', hovered)
    if (element.classList.contains('open') === open) return
    element.classList.toggle('open', open)
    element.setAttribute('aria-current', String(open))
  }

  const showMore = (card: Card, count: number): void => {
    const text = count === 0 ? '' : `+${count}`
    if (card.more.textContent === text) return
    card.more.textContent = text
    card.element.classList.toggle('more', count > 0)
  }

  /** Where each annotation's line stands in its block; measured before anything is written. */
  const measureLines = (byBlock: ReadonlyMap<number, readonly Annotation[]>): Map<Annotation, number> => {
    const lines = new Map<Annotation, number>()
    for (const [block, annotations] of byBlock) {
      for (const annotation of annotations) {
        const card = cards.get(annotation.id)
        const known = card?.annotation != null && anchorOf(card.annotation) === anchorOf(annotation) ? card.y : null
        lines.set(annotation, known ?? lineTop(annotation, block))
      }
    }
    return lines
  }

  const takeBack = (keep: ReadonlyMap<Annotation, number>): void => {
    for (const [id, card] of cards) {
      const annotation = index.get(id)
      if (annotation !== undefined && keep.has(annotation)) continue
      cards.delete(id)
      card.element.remove()
      card.annotation = null
      pool.push(card)
    }
  }

  /** The cards of what is near, written, in the order of the text: so the keyboard and a screen reader go through them. */
  const writeCards = (byBlock: ReadonlyMap<number, readonly Annotation[]>, lines: ReadonlyMap<Annotation, number>, openId: string | null): Card[] => {
    const order: Card[] = []
    for (const [block, annotations] of byBlock) {
      const compact = annotations.length * usualHeight > (places.get(block)?.height ?? 0) + usualHeight
      for (const annotation of annotations.toSorted((a, b) => (anchorOf(a) ?? 0) - (anchorOf(b) ?? 0))) {
        let card = cards.get(annotation.id)
        if (card === undefined) {
          card = take()
          cards.set(annotation.id, card)
        }
        card.block = block
        card.y = lines.get(annotation) ?? 0
        write(card, annotation, compact && annotation.id !== openId)
        // What is hidden has no height.
        if (card.height === null) card.element.hidden = false
        order.push(card)
      }
    }
    arrange(frame.margin, order.map(({ element }) => element))
    return order
  }

  /** Heights are measured between writing the cards and placing them. */
  const placeCards = (order: readonly Card[], near: Near, look: Look): void => {
    const boxes = order.map((card): CardBox => ({
      id: card.annotation?.id ?? '', y: (places.get(card.block)?.top ?? 0) + (card.y ?? 0), height: (card.height ??= heightOf(card))
    }))
    const top = (places.get(near.blocks[0])?.top ?? 0) + (carried.get(near.blocks[0]) ?? 0)
    const { placed, left } = layoutCards(boxes, look.openId, { top, gap, reach })
    const tops = new Map(placed.map((each) => [each.id, each.top]))
    const more = new Map<string | null, number>()
    for (const { under } of left) more.set(under, (more.get(under) ?? 0) + 1)

    let free = 0
    order.forEach((card, i) => {
      const { id, height } = boxes[i] as CardBox
      const at = tops.get(id)
      if (!carried.has(card.block)) carried.set(card.block, Math.max(0, free - (places.get(card.block)?.top ?? 0)))
      card.element.hidden = at === undefined
      if (at === undefined) return
      free = at + height + gap
      card.element.style.top = `${Math.round(at)}px`
      showMore(card, more.get(id) ?? 0)
      showState(card, id === look.openId, id === look.hoveredId)
    })
  }

  return {
    update(near, look) {
      if (near !== measuredFor) {
        places = measure(near)
        measuredFor = near
      }
      const byBlock = wanted(near, look)
      const lines = measureLines(byBlock)
      takeBack(lines)
      const order = writeCards(byBlock, lines, look.openId)
      placeCards(order, near, look)
      giveTabStop(order.map(({ element }) => element), cards.get(look.openId ?? '')?.element)
    },
    setActorName(next) {
      actorName = next
      for (const card of cards.values()) card.annotation = null
      carried.clear()
    },
    measureAgain() {
      carried.clear()
      heights.clear()
      measuredFor = null
      for (const card of cards.values()) card.y = card.height = null
    },
    elementOf: (id) => cards.get(id)?.element ?? null,
    idOf(target) {
      const element = target instanceof Element ? target.closest('.margin-card') : null
      return (element === null ? null : cardOfElement.get(element)?.annotation?.id) ?? null
    }
  }

  /** Where the blocks that are not folded stand on the page. */
  function measure({ blocks: [from, to] }: Near): Map<number, Place> {
    const found = new Map<number, Place>()
    const pageTop = frame.page.getBoundingClientRect().top
    for (let block = from; block < to; block++) {
      const element = view.element(block)
      if (element === null || element.offsetParent === null) continue
      const { top, height } = element.getBoundingClientRect()
      found.set(block, { top: frame.toPage(top - pageTop), height: frame.toPage(height) })
    }
    return found
  }

  /** Cards that say the same are equally high: an annotation that comes back need not be measured. */
  function heightOf({ element, heading, detail, compact }: Card): number {
    const key = `${compact} ${heading.textContent}\n${detail.textContent}`
    let height = heights.get(key)
    if (height === undefined) {
      height = element.offsetHeight
      if (heights.size >= keptHeights) heights.clear()
      heights.set(key, height)
    }
    return height
  }

  /** How far below the top of its block an annotation's first line begins. */
  function lineTop(annotation: Annotation, block: number): number {
    const start = anchorOf(annotation) ?? 0
    const point = map.pointAt(start)
    if (point === null) return 0
    const range = document.createRange()
    range.setStart(...point)
    range.setEnd(point[0], Math.min(point[0].length, point[1] + 1))
    const line = range.getClientRects()[0]
    const top = view.element(block)?.getBoundingClientRect().top
    return line === undefined || top === undefined ? 0 : frame.toPage(line.top - top)
  }
}

function createCard(): Card {
  const element = document.createElement('button')
  element.className = 'margin-card'
  element.setAttribute('type', 'button')
  const [heading, detail, more] = [document.createElement('b'), document.createElement('span'), document.createElement('i')]
  element.append(heading, detail, more)
  return { element, heading, detail, more, annotation: null, block: 0, compact: false, y: null, height: null }
}

const isAnchoredIn = (annotation: Annotation, start: number, end: number): boolean => {
  const anchor = anchorOf(annotation)
  return anchor !== null && anchor >= start && anchor < end
}

/** Brings the children into this order, moving as few as it can and never the one that has the keyboard. */
function arrange(parent: HTMLElement, children: readonly HTMLElement[]): void {
  let next = parent.firstElementChild
  for (const child of children) {
    if (child === next) next = next.nextElementSibling
    else if (child !== document.activeElement) parent.insertBefore(child, next)
  }
}

/** One stop of the Tab key for all cards; the arrow keys go from one to the next. */
function giveTabStop(elements: readonly HTMLElement[], open: HTMLElement | undefined): void {
  const visible = elements.filter(({ hidden }) => !hidden)
  const stop = visible.find((element) => element === document.activeElement) ?? (open?.hidden === false ? open : visible[0])
  for (const element of elements) {
    const tabIndex = element === stop ? 0 : -1
    if (element.tabIndex !== tabIndex) element.tabIndex = tabIndex
  }
}
