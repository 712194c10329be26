/** Which suggestions have nothing to say any more, because an annotation is there that says it or says otherwise. */
import type { TextRange } from '../anchor/text-range.ts'
import { isNestedIn } from './nested-quotes.ts'

/** The share of its main words that a suggestion and an annotation must have in common to be about the same. */
const least = 0.5

/** An annotation or a suggestion, as far as its place. */
export interface PlacedFrame {
  readonly layer: string
  readonly spans: readonly (TextRange & { readonly role: string })[]
}

/**
 * Whether an annotation of the same layer, be it rejected, covers the suggestion's main words by half, or is covered so:
 * then the analyst has decided on them; but not on a quote within a quote, nor on the quote around one. `decided` is what
 * `decisionsOf` makes of the article's annotations.
 */
export function isDecided(frame: PlacedFrame, decided: Decisions): boolean {
  const own = mainRanges(frame.spans)
  const size = sizeOf(own)
  for (const other of overlapping(frame, decided)) {
    const isSame = commonSize(own, other.ranges) >= least * Math.min(size, other.size)
    if (isSame && !(frame.layer === 'quote' && (isNestedIn(frame, other.frame) || isNestedIn(other.frame, frame)))) return true
  }
  return false
}

/** The decisions of the same layer whose main words, from the first to the last, share a place with the frame's. */
export function* overlapping<F extends PlacedFrame>({ layer, spans }: PlacedFrame, decided: Decisions<F>): Generator<Decision<F>> {
  const own = mainRanges(spans)
  const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
  const inOrder = decided.get(layer) ?? []
  // backwards from those that begin behind it, as far as one reaches into it
  for (let at = firstFrom(inOrder, end) - 1; at >= 0 && inOrder[at]!.reach > start; at--) if (inOrder[at]!.end > start) yield inOrder[at]!
}

/** The index of the first that begins at the offset or behind it. */
function firstFrom(inOrder: readonly TextRange[], offset: number): number {
  let [low, high] = [0, inOrder.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

interface Decision<F extends PlacedFrame> extends TextRange {
  readonly frame: F
  readonly ranges: readonly TextRange[]
  readonly size: number
  /** Where the farthest of those up to it ends. */
  reach: number
}

/** Annotated stretches by layer, in the order of the text. */
export type Decisions<F extends PlacedFrame = PlacedFrame> = ReadonlyMap<string, readonly Decision<F>[]>

export function decisionsOf<F extends PlacedFrame>(annotations: Iterable<F>): Decisions<F> {
  const byLayer = new Map<string, Decision<F>[]>()
  for (const frame of annotations) {
    const { layer } = frame
    const ranges = mainRanges(frame.spans)
    const [first, last] = [ranges[0], ranges.at(-1)]
    if (first === undefined || last === undefined) continue
    const decisions = byLayer.get(layer) ?? []
    byLayer.set(layer, decisions)
    decisions.push({ frame, start: first.start, end: last.end, ranges, size: sizeOf(ranges), reach: last.end })
  }
  for (const decisions of byLayer.values()) {
    decisions.sort((a, b) => a.start - b.start)
    for (const [index, decision] of decisions.entries()) decision.reach = Math.max(decision.end, decisions[index - 1]?.reach ?? 0)
  }
  return byLayer
}

/** Spans are ordered by role as in the codebook, and every layer's first role is its main one. */
const mainRanges = (spans: PlacedFrame['spans']): readonly TextRange[] => spans.filter(({ role }) => role === spans[0]?.role)

const sizeOf = (ranges: readonly TextRange[]): number => ranges.reduce((size, { start, end }) => size + end - start, 0)

function commonSize(some: readonly TextRange[], others: readonly TextRange[]): number {
  let common = 0
  for (const { start, end } of some) for (const other of others) common += Math.max(0, Math.min(end, other.end) - Math.max(start, other.start))
  return common
}
