import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Unit } from '../continuum.ts'
import { randomFrom } from '../random.ts'
import { alignBest } from './best-alignment.ts'
import { dissimilarityOf, type Dissimilarity, usualDissimilarity } from './dissimilarity.ts'
import { gammaOf, gammaSteps } from './gamma.ts'
import { shuffleContinuum } from './shuffle-continuum.ts'

/** `a 1-5, b 6-10`: the units of an annotator. */
const units = (notation: string): Unit[] => notation.split(', ').filter((part) => part !== '').map((part) => {
  const [category = '', places = ''] = part.split(' ')
  const [start = 0, end = 0] = places.split('-').map(Number)
  return { start, end, category }
})

const disorderOf = (lists: readonly (readonly Unit[])[], dissimilarity: Dissimilarity): number =>
  (alignBest(lists, dissimilarity).disorder * lists.length) / lists.flat().length

const cycle = (categories: string, start: number, length: number): string =>
  Array.from({ length: 16 }, (_, i) => `${categories[i % 3]} ${start + 10 * i}-${start + 10 * i + length}`).join(', ')

// Disorders of the best alignment that pygamma-agreement 0.5.9 found with an integer program; they are also in the tests of DKPro Statistics.
test.each<[string, string[], Dissimilarity, number]>([
  ['two annotators a place apart', ['a 1-5, b 6-10, a 11-15', 'a 2-6, b 7-11, a 12-16'], usualDissimilarity, 0.0625],
  ['units that meet none', ['a 1-5, b 6-10, a 20-24, b 30-34', 'a 2-6, b 31-35'], usualDissimilarity, 0.7083333],
  ['three annotators', ['a 1-5, b 10-14', 'a 2-6, b 11-15', 'a 1-4, c 9-14'], usualDissimilarity, 0.4087564],
  ['sixteen units, all categories different', [cycle('abc', 1, 5), cycle('bca', 2, 6)], usualDissimilarity, 1.0743802],
  ['weights of 3 and 2', ['a 1-5, b 6-10, c 11-15', 'a 2-7, b 8-12, a 11-15'], { alone: 1, position: 3, category: 2 }, 1.0277778]
])('the best alignment has the disorder that others found: %s', (_, lists, dissimilarity, disorder) => {
  expect(disorderOf(lists.map(units), dissimilarity)).toBeCloseTo(disorder, 6)
})

test('the best alignment of three annotators with unlike categories has the disorder that pygamma-agreement found', () => {
  const order = ['Alice', 'Bob', 'Carol', 'Jeremy']
  const matrix = [[0, 0.5, 0.3, 0.7], [0.5, 0, 0.6, 0.4], [0.3, 0.6, 0, 0.7], [0.7, 0.4, 0.7, 0]]
  const dissimilarity: Dissimilarity = { alone: 0.5, position: 3, category: 1, between: (a, b) => matrix[order.indexOf(a)]![order.indexOf(b)]! }
  const lists = [
    'Carol 1-5, Bob 6-8, Carol 12-18, Alice 7-20', 'Carol 2-6, Bob 7-8, Alice 12-18, Alice 8-10, Jeremy 7-19',
    'Carol 1-6, Alice 8-10, Jeremy 7-19, Alice 19-20'
  ]
  expect(disorderOf(lists.map(units), dissimilarity)).toBeCloseTo(0.43478876, 6)
})

/** The example of the paper with Alex, Paul and Suzan, as pygamma-agreement keeps it. */
const threeReaders = [
  '1 2-9, 2 11-17, 5 24-30, 6 32-36, 6 36-44, 7 44-60', '1 2-9, 3 11-17, 5 19-25, 6 32-44', '1 2-9, 4 11-17, 5 21-27, 6 32-36, 6 36-40, 6 40-44'
].map(units)

test('γ of the example of three readers is as published', () => {
  const dissimilarity: Dissimilarity = { alone: 1, position: 3, category: 1 }
  const { gamma, observed, isExact } = gammaOf([{ length: 60, units: threeReaders }], { dissimilarity, precision: 0.02, seed: 4 })
  expect(observed).toBeCloseTo(0.96, 2)
  expect(isExact).toBe(true)
  expect(gamma.value).toBeGreaterThan(0.42)
  expect(gamma.value).toBeLessThan(0.48)
})

test('annotators who found the same agree wholly', () => {
  expect(gammaOf([{ length: 60, units: [threeReaders[0]!, threeReaders[0]!] }]).gamma.value).toBe(1)
})

const someUnits = fc.array(
  fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }), fc.constantFrom('a', 'b')).map(([start, size, category]): Unit => ({ start, end: start + size, category })), { maxLength: 4 }
)

/** The least disorder, by trying every partition: the first unit left is put into every set that it can be in. */
function leastDisorder(lists: readonly (readonly Unit[])[], { alone }: Dissimilarity): number {
  const pairs = (lists.length * (lists.length - 1)) / 2
  const cost = (set: readonly (Unit | null)[]): number => set.reduce((sum: number, a, i) =>
    sum + set.slice(i + 1).reduce((more: number, b) => more + (a === null || b === null ? alone : dissimilarityOf(a, b, usualDissimilarity)), 0), 0) / pairs
  const search = (left: readonly (readonly Unit[])[]): number => {
    const first = left.findIndex((own) => own.length > 0)
    if (first < 0) return 0
    const sets = left.reduce<(Unit | null)[][]>((made, own, i) =>
      made.flatMap((set) => (i < first ? [[...set, null]] : i === first ? [[...set, own[0]!]] : [null, ...own].map((unit) => [...set, unit]))), [[]])
    return Math.min(...sets.map((set) => cost(set) + search(left.map((own, i) => own.filter((unit) => unit !== set[i])))))
  }
  return search(lists)
}

test.each([2, 3])('no alignment of %d annotators has less disorder than the one that is found', (annotators) => {
  fc.assert(fc.property(fc.array(someUnits.map((own) => own.slice(0, annotators === 2 ? 4 : 3)), { minLength: annotators, maxLength: annotators }), (lists) => {
    const { disorder, alignments, isExact } = alignBest(lists, usualDissimilarity)
    expect(isExact).toBe(true)
    expect(disorder).toBeCloseTo(leastDisorder(lists, usualDissimilarity), 9)
    const aligned = lists.map((_, i) => alignments.map(({ units: set }) => set[i]!).filter((unit) => unit >= 0).toSorted((a, b) => a - b))
    expect(aligned).toEqual(lists.map((own) => own.map((_, at) => at)))
  }), { numRuns: annotators === 2 ? 200 : 60 })
})

test('where the exact search would take too long an approximation is told as one', () => {
  const many = Array.from({ length: 5 }, (_, i) => Array.from({ length: 12 }, (_, j): Unit => ({ start: 3 * j + i, end: 3 * j + 20 + i, category: 'ab'[(i + j) % 2]! })))
  const { alignments, isExact } = alignBest(many, usualDissimilarity)
  expect(isExact).toBe(false)
  expect(alignments.flatMap(({ units: set }) => set.filter((unit) => unit >= 0))).toHaveLength(60)
})

test('units by chance are the units of an annotator, moved', () => {
  const made = shuffleContinuum(threeReaders, 60, randomFrom(3))
  const shapeOf = (own: readonly Unit[]): string => own.map(({ start, end, category }) => `${category}${end - start}`).join(' ')
  expect(made).toHaveLength(3)
  for (const own of made) {
    expect(threeReaders.map(shapeOf)).toContain(shapeOf(own))
    for (const { start } of own) expect(start >= 0 && start < 60).toBe(true)
  }
})

test('γ tells how far it is and is the same for the same seed', () => {
  const continua = [{ length: 60, units: threeReaders }, { length: 60, units: [threeReaders[1]!, threeReaders[2]!, null] }]
  const steps = gammaSteps(continua, { seed: 7, precision: 0.5 })
  const told: string[] = []
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) told.push(`${step.value.done}/${step.value.of}`)
  expect(told).toHaveLength(62)
  expect(told.at(-1)).toBe('62/62')
  expect(step.value).toEqual(gammaOf(continua, { seed: 7, precision: 0.5 }))
})

test('where there is nothing to align there is no γ but a sentence', () => {
  const { gamma, alignments } = gammaOf([{ length: 60, units: [[], []] }, { length: 60, units: [threeReaders[0]!, null] }])
  expect(gamma).toEqual({ value: null, reason: 'Nobody marked anything in what two annotators read.' })
  expect(alignments).toEqual([null, null])
})
