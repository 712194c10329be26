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
  return (decided.get(layer) ?? []).some((other) => other.start < own.at(-1)!.end && other.end > own[0]!.start
    && commonSize(own, other.ranges) >= least * Math.min(size, other.size))
}

interface Decision extends TextRange {
  readonly ranges: readonly TextRange[]
  readonly size: number
}

/** Annotated stretches by layer. */
export type Decisions = ReadonlyMap<string, readonly Decision[]>

export function decisionsOf(annotations: Iterable<PlacedFrame>): Decisions {
  const byLayer = new Map<string, Decision[]>()
  for (const { layer, spans } of annotations) {
    const ranges = mainRanges(spans)
    const [first, last] = [ranges[0], ranges.at(-1)]
    if (first === undefined || last === undefined) continue
    const decisions = byLayer.get(layer) ?? []
    byLayer.set(layer, decisions)
    decisions.push({ start: first.start, end: last.end, ranges, size: sizeOf(ranges) })
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
