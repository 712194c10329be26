import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GainPair, matchByGain } from './match-by-gain.ts'

/** The largest sum of gains, by trying everything. */
function bestGain(pairs: readonly GainPair[], sizeA: number): number {
  const from = (a: number, taken: readonly number[]): number =>
    a === sizeA ? 0 : Math.max(from(a + 1, taken), ...pairs.filter((pair) => pair.a === a && !taken.includes(pair.b)).map(({ b, gain }) => gain + from(a + 1, [...taken, b])))
  return from(0, [])
}

const total = (pairs: readonly GainPair[]): number => pairs.reduce((sum, { gain }) => sum + gain, 0)

const size = 6
const somePairs = fc.array(
  fc.record({ a: fc.nat(size - 1), b: fc.nat(size - 1), gain: fc.oneof(fc.integer({ min: -3, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true })) }), { maxLength: 24 }
)

test('no matching gains more than the one that is found', () => {
  fc.assert(fc.property(somePairs, (pairs) => {
    const found = matchByGain(pairs, size, size)
    expect(total(found)).toBeCloseTo(bestGain(pairs, size), 9)
    expect(new Set(found.map(({ a }) => a)).size).toBe(found.length)
    expect(new Set(found.map(({ b }) => b)).size).toBe(found.length)
    for (const pair of found) expect(pairs).toContainEqual(pair)
  }), { numRuns: 600 })
})

test('the nearest pair is given up where two others are worth more', () => {
  const pairs = [{ a: 0, b: 0, gain: 0.9 }, { a: 0, b: 1, gain: 0.8 }, { a: 1, b: 0, gain: 0.8 }]
  expect(matchByGain(pairs, 2, 2)).toEqual([pairs[1], pairs[2]])
})

test('pairs without gain are never made', () => {
  expect(matchByGain([{ a: 0, b: 0, gain: 0 }, { a: 1, b: 1, gain: -1 }], 2, 2)).toEqual([])
})
