/** Stretches over several texts, one after the other. */
import type { KeptStretch } from '../model.ts'

/** Stretches of the way there as those of the way back. */
export const reverseStretches = (stretches: readonly KeptStretch[]): KeptStretch[] =>
  stretches.map(([from, to, length]): KeptStretch => [to, from, length]).sort(byFrom)

/** What goes from the first text over the second into the third. */
export function composeStretches(first: readonly KeptStretch[], second: readonly KeptStretch[]): KeptStretch[] {
  const [left, right] = [first.toSorted((a, b) => a[1] - b[1]), second.toSorted(byFrom)]
  const composed: KeptStretch[] = []
  let next = 0
  for (const [from, over, length] of left) {
    // Neighbours may reach over the same words, by less than any of them is long.
    while (next > 0 && endOf(right[next - 1]!) > over) next--
    while (next < right.length && endOf(right[next]!) <= over) next++
    for (let i = next; i < right.length && right[i]![0] < over + length; i++) {
      const [start, to] = right[i]!
      const [begin, end] = [Math.max(over, start), Math.min(over + length, endOf(right[i]!))]
      if (end > begin) composed.push([from + begin - over, to + begin - start, end - begin])
    }
  }
  return composed.sort(byFrom)
}

/** The stretches with those of the others that touch none of them, in neither text. */
export function addStretches(known: readonly KeptStretch[], others: readonly KeptStretch[]): KeptStretch[] {
  const isFree = [0, 1].map((side) => freeRanges(known, side as 0 | 1))
  return [...known, ...others.filter((stretch) => isFree[0]!(stretch[0], stretch[2]) && isFree[1]!(stretch[1], stretch[2]))].sort(byFrom)
}

/** Whether a range of one of the texts is touched by no stretch. */
function freeRanges(stretches: readonly KeptStretch[], side: 0 | 1): (start: number, length: number) => boolean {
  const ordered = stretches.toSorted((a, b) => a[side] - b[side])
  const ends: number[] = []
  for (const stretch of ordered) ends.push(Math.max(ends.at(-1) ?? 0, stretch[side] + stretch[2]))
  return (start, length) => {
    let [low, high] = [0, ordered.length]
    while (low < high) {
      const middle = low + high >>> 1
      if (ordered[middle]![side] < start + length) low = middle + 1
      else high = middle
    }
    return low === 0 || ends[low - 1]! <= start
  }
}

const byFrom = (a: KeptStretch, b: KeptStretch): number => a[0] - b[0] || a[1] - b[1]
const endOf = ([from, , length]: KeptStretch): number => from + length
