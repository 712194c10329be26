/** Which suggestions have nothing to say any more, because an annotation is there that says it or says otherwise. */
import type { TextRange } from '../anchor/text-range.ts'
import type { Annotation } from '../model.ts'

/** The share of its main words that a suggestion and an annotation must have in common to be about the same. */
const least = 0.5

/**
 * Whether an annotation of the same layer, be it rejected, covers the suggestion's main words by half, or is covered so:
 * then the analyst has decided on them. `decided` is what `decisionsOf` makes of the article's annotations.
 */
export function isDecided({ layer, spans }: Pick<Annotation, 'layer' | 'spans'>, decided: Decisions): boolean {
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

export function decisionsOf(annotations: Iterable<Pick<Annotation, 'layer' | 'spans'>>): Decisions {
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
const mainRanges = (spans: Annotation['spans']): readonly TextRange[] => spans.filter(({ role }) => role === spans[0]?.role)

const sizeOf = (ranges: readonly TextRange[]): number => ranges.reduce((size, { start, end }) => size + end - start, 0)

function commonSize(some: readonly TextRange[], others: readonly TextRange[]): number {
  let common = 0
  for (const { start, end } of some) for (const other of others) common += Math.max(0, Math.min(end, other.end) - Math.max(start, other.start))
  return common
}
