import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stackIntervals, type Interval } from './stack-intervals.ts'

test.each<{ title: string; intervals: Interval[]; stacked: Interval[][] }>([
  { title: 'nothing covers nothing', intervals: [], stacked: [[], [], []] },
  { title: 'a span alone lies on the first level', intervals: [[2, 9]], stacked: [[[2, 9]], [], []] },
  { title: 'a nested span lies on the second level', intervals: [[0, 20], [5, 9]], stacked: [[[0, 20]], [[5, 9]], []] },
  { title: 'where spans overlap they are two deep', intervals: [[0, 10], [6, 16]], stacked: [[[0, 16]], [[6, 10]], []] },
  { title: 'equal spans are as deep as there are', intervals: [[1, 4], [1, 4], [1, 4], [1, 4]], stacked: [[[1, 4]], [[1, 4]], [[1, 4]]] },
  { title: 'touching spans make one stretch', intervals: [[0, 5], [5, 9]], stacked: [[[0, 9]], [], []] }
])('$title', ({ intervals, stacked }) => {
  expect(stackIntervals(intervals, 3)).toEqual(stacked)
})

const interval = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 })).map(([start, length]): Interval => [start, start + length])

test('every place is painted on as many levels as spans cover it', () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 12 }), (intervals) => {
      const stacked = stackIntervals(intervals, 3)
      const places = Array.from({ length: 60 }, (_, at) => at)
      const covering = (spans: Interval[], at: number): number => spans.filter(([start, end]) => start <= at && at < end).length
      const depth = (at: number): number => covering(intervals, at)
      expect(places.map((at) => stacked.map((level) => covering(level, at)))).toEqual(
        places.map((at) => [0, 1, 2].map((level) => (level < depth(at) ? 1 : 0)))
      )
    }),
    { numRuns: 200 }
  )
})
