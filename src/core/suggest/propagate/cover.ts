/** Ranges, asked many times whether one of them touches or holds a place. */
import type { TextRange } from '../../anchor/text-range.ts'

export interface Cover {
  readonly overlaps: (place: TextRange) => boolean
  /** Whether a single range holds all of the place; for ranges that do not overlap each other. */
  readonly holds: (place: TextRange) => boolean
}

/** Each question takes the logarithm of the number of ranges. */
export function coverOf(ranges: Iterable<TextRange>): Cover {
  const sorted = [...ranges].sort((a, b) => a.start - b.start)
  const farthest: number[] = []
  for (const [index, { end }] of sorted.entries()) farthest.push(Math.max(end, farthest[index - 1] ?? 0))
  /** How many ranges begin before an offset. */
  const before = (offset: number): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    overlaps: ({ start, end }) => (farthest[before(end) - 1] ?? 0) > start,
    holds: ({ start, end }) => (sorted[before(start + 1) - 1]?.end ?? -1) >= end
  }
}
