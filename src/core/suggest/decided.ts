/** Which suggestions have nothing to say any more, because an annotation is there that says it or says otherwise. */
import type { TextRange } from '../anchor/text-range.ts'

/** The share of its main words that a suggestion and an annotation must have in common to be about the same. */
const least = 0.5

/** An annotation or a suggestion, as far as its place. */
interface PlacedFrame {
  readonly layer: string
  readonly spans: readonly (TextRange & { readonly role: string })[]
}

/**
 * Whether an annotation of the same layer, be it rejected, covers the suggestion's main words by half, or is covered so:
 * then the analyst has decided on them. `decided` is what `decisionsOf` makes of the article's annotations.
 */
export function isDecided({ layer, spans }: PlacedFrame, decided: Decisions): boolean {
  const own = mainRanges(spans)
  const size = sizeOf(own)
  const { start, end } = { start: own[0]!.start, end: own.at(-1)!.end }
  const inOrder = decided.get(layer) ?? []
  // backwards from those that begin behind it, as far as one reaches into it
  for (let at = firstFrom(inOrder, end) - 1; at >= 0 && inOrder[at]!.reach > start; at--) {
    const other = inOrder[at]!
    if (other.end > start && commonSize(own, other.ranges) >= least * Math.min(size, other.size)) return true
  }
  return false
}

/** The index of the first that begins at the offset or behind it. */
function firstFrom(inOrder: readonly Decision[], offset: number): number {
  let [low, high] = [0, inOrder.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

interface Decision extends TextRange {
  readonly ranges: readonly TextRange[]
  readonly size: number
  /** Where the farthest of those up to it ends. */
  reach: number
}

/** Annotated stretches by layer, in the order of the text. */
export type Decisions = ReadonlyMap<string, readonly Decision[]>

export function decisionsOf(annotations: Iterable<PlacedFrame>): Decisions {
  const byLayer = new Map<string, Decision[]>()
  for (const { layer, spans } of annotations) {
    const ranges = mainRanges(spans)
    const [first, last] = [ranges[0], ranges.at(-1)]
    if (first === undefined || last === undefined) continue
    const decisions = byLayer.get(layer) ?? []
    byLayer.set(layer, decisions)
    decisions.push({ start: first.start, end: last.end, ranges, size: sizeOf(ranges), reach: last.end })
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
