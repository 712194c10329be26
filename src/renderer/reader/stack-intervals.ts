/** How deep spans lie upon each other, so that nested and overlapping ones are painted visibly darker. Pure. */

export type Interval = readonly [start: number, end: number]

/**
 * The maximal stretches that at least one, two, … `levels` of the intervals cover: the first list is their union. Where
 * intervals merely touch, a stretch goes on. O(n log n).
 */
export function stackIntervals(intervals: readonly Interval[], levels: number): Interval[][] {
  const stacked: [number, number][][] = Array.from({ length: levels }, () => [])
  const starts = intervals.map(([start]) => start).sort(byNumber)
  const ends = intervals.map(([, end]) => end).sort(byNumber)
  let [opened, closed] = [0, 0]
  while (closed < ends.length) {
    const start = starts[opened]
    const end = ends[closed] as number
    // At one place what ends comes before what starts: touching spans do not lie upon each other.
    if (start !== undefined && start < end) {
      const level = stacked[opened - closed]
      const last = level?.at(-1)
      if (last !== undefined && last[1] === start) last[1] = Infinity
      else level?.push([start, Infinity])
      opened++
    } else {
      closed++
      const last = stacked[opened - closed]?.at(-1)
      if (last !== undefined) last[1] = end
    }
  }
  return stacked
}

const byNumber = (a: number, b: number): number => a - b
