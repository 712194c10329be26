import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestMatching } from './best-matching.ts'

const weightsOf = (matching: readonly { row: number; column: number }[], weights: readonly (readonly number[])[]) =>
  matching.reduce((sum, { row, column }) => sum + weights[row]![column]!, 0)

describe('The best matching', () => {
  test('takes two good pairs over one that is better than each', () => {
    expect(bestMatching([[5, 4], [4, 0]])).toEqual([{ row: 1, column: 0 }, { row: 0, column: 1 }])
  })

  test('pairs nothing with nothing in common', () => {
    expect(bestMatching([[0, 0], [0, 3]])).toEqual([{ row: 1, column: 1 }])
    expect(bestMatching([])).toEqual([])
    expect(bestMatching([[], []])).toEqual([])
  })

  test('weighs as much as the best of all that are possible, and uses each row and column once', () => {
    const matrix = fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }))
    fc.assert(fc.property(matrix, (weights) => {
      const matching = bestMatching(weights)
      expect(weightsOf(matching, weights)).toBe(bestOfAll(weights, 0, new Set()))
      expect(new Set(matching.map(({ row }) => row)).size).toBe(matching.length)
      expect(new Set(matching.map(({ column }) => column)).size).toBe(matching.length)
    }), { numRuns: 200 })
  })
})

function bestOfAll(weights: readonly (readonly number[])[], row: number, taken: ReadonlySet<number>): number {
  if (row === weights.length) return 0
  return weights[row]!.reduce(
    (best, weight, column) => (taken.has(column) ? best : Math.max(best, weight + bestOfAll(weights, row + 1, new Set([...taken, column])))),
    bestOfAll(weights, row + 1, taken)
  )
}
