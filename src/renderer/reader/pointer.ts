/** The mouse in the text and on the cards: what it hovers, what it opens. */
import { isOpenSuggestion } from '../../core/annotation.ts'
import type { Annotation } from '../../core/model.ts'
import type { AnnotationIndex } from './annotation-index.ts'
import type { ArticleView } from './article-view.ts'
import type { MarginCards } from './margin-cards.ts'
import type { ReaderFrame } from './reader-frame.ts'
import type { TextMap } from './text-map.ts'

export interface PointerTargets {
  readonly hover: (id: string | null) => void
  readonly open: (id: string | null) => void
  readonly isShown: (annotation: Annotation) => boolean
  readonly openId: () => string | null
  readonly hasSelection: () => boolean
}

/** A pointer that moved further than this between press and release was dragging, in pixels. */
const clickSlack = 4

export function followPointer(
  frame: ReaderFrame, view: ArticleView, map: TextMap, index: AnnotationIndex, cards: MarginCards, targets: PointerTargets, signal: AbortSignal
): void {
  let pressed: { readonly x: number; readonly y: number } | null = null
  let waiting: PointerEvent | null = null

  const hitsAt = (x: number, y: number): Annotation[] => {
    const character = map.characterAt(x, y)
    return character === null ? [] : index.at(character).filter(targets.isShown)
  }

  view.root.addEventListener('pointerdown', ({ clientX, clientY }) => {
    pressed = { x: clientX, y: clientY }
  }, { signal })

  view.root.addEventListener('click', ({ clientX, clientY, target, detail }) => {
    if (isButton(target)) return
    const moved = pressed === null ? Infinity : Math.hypot(clientX - pressed.x, clientY - pressed.y)
    if (moved > clickSlack || detail > 1 || targets.hasSelection()) return
    targets.open(nextOf(hitsAt(clientX, clientY), targets.openId()))
  }, { signal })

  // At most one hit test a frame.
  view.root.addEventListener('pointermove', (event) => {
    const asked = waiting !== null
    waiting = event
    if (asked || event.buttons !== 0) return
    requestAnimationFrame(() => {
      const last = waiting
      waiting = null
      if (last !== null && !signal.aborted) targets.hover(hitsAt(last.clientX, last.clientY)[0]?.id ?? null)
    })
  }, { signal, passive: true })
  view.root.addEventListener('pointerleave', () => {
    waiting = null
    targets.hover(null)
  }, { signal })

  frame.margin.addEventListener('pointerover', ({ target }) => targets.hover(cards.idOf(target)), { signal })
  frame.margin.addEventListener('pointerleave', () => targets.hover(null), { signal })
  frame.margin.addEventListener('focusin', ({ target }) => targets.hover(cards.idOf(target)), { signal })
  frame.margin.addEventListener('focusout', () => targets.hover(null), { signal })
  frame.margin.addEventListener('click', ({ target }) => {
    const id = cards.idOf(target)
    if (id !== null) targets.open(id)
  }, { signal })
  frame.margin.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const all = [...frame.margin.querySelectorAll<HTMLElement>('.margin-card:not([hidden])')]
    const next = all[all.findIndex((card) => card === document.activeElement) + step]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }, { signal })
}

/**
 * The first hit, or, when a hit is open already, the one after it: clicks on one place go through what lies there. What is
 * only suggested comes after what somebody annotated.
 */
export function nextOf(hits: readonly Annotation[], openId: string | null): string | null {
  const ordered = [...hits.filter((hit) => !isOpenSuggestion(hit)), ...hits.filter(isOpenSuggestion)]
  const open = ordered.findIndex(({ id }) => id === openId)
  return ordered[(open + 1) % Math.max(1, ordered.length)]?.id ?? null
}

export const isButton = (target: EventTarget | null): boolean => target instanceof Element && target.closest('button') !== null
