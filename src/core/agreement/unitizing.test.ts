import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeItems } from './coded-items.ts'
import type { Continuum, Unit } from './continuum.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { coincidencesIn, textualAlpha } from './textual-alpha.ts'
import { unitizingAlpha } from './unitizing-alpha.ts'

const unit = (category: string) => (start: number, length: number): Unit => ({ start, end: start + length, category })

test('αU of the example of Content Analysis (2004, p. 254) is as published', () => {
  const [c, k] = [unit('c'), unit('k')]
  // The continuum runs from 150 to 450 there.
  const shifted = (units: Unit[]): Unit[] => units.map(({ start, end, category }) => ({ start: start - 150, end: end - 150, category }))
  const both = [k(180, 60), k(300, 50)]
  const { coefficient, categories } = unitizingAlpha([
    { length: 300, units: [shifted([c(225, 70), c(370, 30), ...both]), shifted([c(220, 80), c(355, 20), c(400, 20), ...both])] }
  ])
  expect(categories.get('c')?.observed).toBeCloseTo(0.0144, 4)
  expect(categories.get('c')?.expected).toBeCloseTo(0.0532, 4)
  expect(categories.get('c')?.coefficient.value).toBeCloseTo(0.7286, 4)
  expect(categories.get('k')?.expected).toBeCloseTo(0.049, 4)
  expect(categories.get('k')?.coefficient.value).toBeCloseTo(1, 12)
  expect(coefficient.value).toBeCloseTo(0.8591, 3)
})

/** The four examples of Krippendorff 1995, p. 57: starts and lengths of 24 places, of two annotators. */
const examples = {
  A: [[[2, 8], [14, 6]], [[4, 4], [15, 2]]],
  B: [[[0, 18]], [[0, 2], [2, 1], [3, 1], [4, 1], [5, 1], [6, 3], [9, 1]]],
  C: [[[2, 6], [10, 2], [14, 4], [20, 2]], [[0, 2], [4, 4], [10, 4], [16, 2], [20, 2]]],
  D: [[[0, 2], [2, 8], [10, 4], [14, 6], [20, 4]], [[0, 4], [4, 4], [8, 7], [15, 2], [17, 7]]]
} as const

const exampleOf = (name: keyof typeof examples, stretch: number): Continuum => ({
  length: 24 * stretch, units: examples[name].map((pairs) => pairs.map(([start, length]) => unit(name)(start * stretch, length * stretch)))
})

test.each([
  ['A', 0.03125, 0.0699, 0.553], ['B', 2.26736, 1.17731, -0.926], ['C', 0.02777, 0.08642, 0.679], ['D', 0.38715, 0.41445, 0.066]
] as const)('αU of the example %s of 1995 is as published, places being without end small', (name, observed, expected, alpha) => {
  const found = unitizingAlpha([exampleOf(name, 50_000)])
  expect(found.observed).toBeCloseTo(observed, 4)
  expect(Math.abs(found.expected! - expected)).toBeLessThan(0.005)
  expect(Math.abs(found.coefficient.value! - alpha)).toBeLessThan(0.02)
})

test('αU of several articles never sees a gap over the end of one', () => {
  const [first, second] = [exampleOf('A', 1), exampleOf('C', 1)]
  const both = unitizingAlpha([first, { ...second, units: second.units.map((own) => own!.map((one) => ({ ...one, category: 'A' }))) }])
  expect(both.items).toBe(13)
  expect(both.coefficient.value).toBeGreaterThan(-1)
  expect(unitizingAlpha([{ length: 10, units: [[], []] }]).coefficient.reason).toBe('Nobody marked anything in what all of them read.')
})

const letters = fc.array(fc.constantFrom('', 'a', 'b'), { minLength: 6, maxLength: 20 })
const unitsOf = (line: readonly string[]): Unit[] => line.flatMap((category, start) => (category === '' ? [] : [{ start, end: start + 1, category }]))

test('uα is α of the characters where every unit is one of them', () => {
  fc.assert(fc.property(fc.array(letters, { minLength: 2, maxLength: 4 }), (lines) => {
    const length = Math.min(...lines.map((line) => line.length))
    const cut = lines.map((line) => line.slice(0, length))
    const coded = codeItems(cut[0]!.map((_, i) => cut.map((line) => line[i])), (value) => value)
    const alpha = krippendorffAlpha(coded.items, coded.values.length).coefficient.value
    const { all } = textualAlpha([coincidencesIn({ length, units: cut.map(unitsOf) })])
    if (alpha === null) expect(all.coefficient.value).toBeNull()
    else expect(all.coefficient.value).toBeCloseTo(alpha, 9)
  }))
})

/** Units that do not overlap, each one to five characters long. */
const someUnits = fc.array(fc.record({ skip: fc.nat(4), size: fc.integer({ min: 1, max: 5 }), category: fc.constantFrom('a', 'b', 'c') }), { maxLength: 5 }).map((parts) => {
  let at = 0
  return parts.map(({ skip, size, category }): Unit => {
    const start = at + skip
    at = start + size
    return { start, end: at, category }
  })
})

test('uα and |uα are what the paper’s matrices of coincidences give, counted character by character', () => {
  fc.assert(fc.property(fc.array(someUnits, { minLength: 2, maxLength: 4 }), (units) => {
    const length = 50
    const names = ['', 'a', 'b', 'c']
    const lines = units.map((own) => Array.from({ length }, (_, at) => own.find(({ start, end }) => start <= at && at < end)?.category ?? ''))
    const m = lines.length
    // Equation 1, then 4: what is observed, and what is expected when no unit meets itself.
    const observed = names.map((c) => names.map((k) => lines.flatMap((one) => lines.filter((other) => other !== one).map((other) =>
      one.filter((category, at) => category === c && other[at] === k).length)).reduce((a, b) => a + b, 0) / (m - 1)))
    const lengths = names.map((c) => lines.flat().filter((category) => category === c).length)
    const selves = names.map((c, i) => (c === '' ? lengths[i]! : units.flat().filter(({ category }) => category === c).reduce((sum, { start, end }) => sum + (end - start) ** 2, 0)))
    const [total, self] = [m * length, selves.reduce((a, b) => a + b)]
    const expected = names.map((_, c) => names.map((_, k) => (total * (lengths[c]! * lengths[k]! - (c === k ? selves[c]! : 0))) / (total ** 2 - self)))
    const trace = (matrix: number[][]): number => matrix.reduce((sum, row, i) => sum + row[i]!, 0)
    const unmarked = (matrix: number[][]): number => matrix[0]!.slice(1).reduce((a, b) => a + b)
    const found = textualAlpha([coincidencesIn({ length, units })])
    if (found.all.coefficient.value === null) expect(units.flat()).toEqual([])
    else {
      expect(found.all.coefficient.value).toBeCloseTo(1 - (total - trace(observed)) / (total - trace(expected)), 9)
      expect(found.marked.coefficient.value).toBeCloseTo(1 - unmarked(observed) / unmarked(expected), 9)
    }
  }))
})

test('with one category uα is |uα, and units that overlap have both categories', () => {
  const { all, marked } = textualAlpha([coincidencesIn(exampleOf('A', 1))])
  expect(all.coefficient.value).toBeCloseTo(marked.coefficient.value!, 12)
  const nested: Continuum = { length: 10, units: [[unit('a')(0, 6), unit('b')(4, 6)], [unit('a')(0, 6), unit('b')(4, 6)]] }
  expect(textualAlpha([coincidencesIn(nested)]).all.coefficient.value).toBe(1)
})
