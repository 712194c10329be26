import { expect, test } from 'vitest'
import { codeItems } from './coded-items.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { masiDistance, masiMetric } from './masi-metric.ts'
import { intervalMetric, type Metric, nominalMetric, ordinalMetric } from './metrics.ts'
import { byAnnotator, byItem, fromTable } from './testing/coded.ts'
import { psychiatricDiagnoses } from './testing/fleiss-1971.ts'

const artsteinPoesio1 = [[20, 10], [20, 50]]
const artsteinPoesio2 = [[46, 0, 0], [6, 32, 6], [0, 0, 10]]
const cohen1960 = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]

test.each([
  ['Cohen 1960, p. 45', cohen1960, 0.7, 0.41, 0.492],
  ['Artstein & Poesio 2008, p. 558', artsteinPoesio1, 0.7, 0.54, 0.348],
  ['Artstein & Poesio 2008, p. 568', artsteinPoesio2, 0.88, 0.396, 0.801]
])('κ is as published: %s', (_, table, observed, expected, kappa) => {
  const found = cohenKappa(fromTable(table), table.length)
  expect(found.observed).toBeCloseTo(observed, 3)
  expect(found.expected).toBeCloseTo(expected, 3)
  expect(found.coefficient.value).toBeCloseTo(kappa, 3)
})

test('Fleiss’ κ of the psychiatric diagnoses is as published in 1971', () => {
  const found = fleissKappa(psychiatricDiagnoses.items, psychiatricDiagnoses.values.length)
  expect(found.observed).toBeCloseTo(0.5556, 4)
  // 0.2201 there, from shares that had been rounded.
  expect(found.expected).toBeCloseTo(0.22, 3)
  expect(found.coefficient.value).toBeCloseTo(0.43, 3)
  expect(found).toMatchObject({ items: 30, judgements: 6 })
})

/** Krippendorff 2011, section C: four annotators, five values, seven judgements missing. */
const reliabilityData = byAnnotator('1233214 12...', '1233224125.3', '.3332342251.', '1233244125 1.')
const numbersOf = ({ values }: { readonly values: readonly string[] }): number[] => values.map(Number)

test.each<[string, ReturnType<typeof byItem>, (values: number[]) => Metric, number]>([
  ['2011, A: two values, two annotators', byAnnotator('0100000010', '1110010000'), () => nominalMetric, 0.095],
  ['2011, B: nominal, two annotators', byAnnotator('aabbdcccedda', 'babbbccceddd'), () => nominalMetric, 0.692],
  ['2011, C: nominal, four annotators, some missing', reliabilityData, () => nominalMetric, 0.743],
  ['2011, D: ordinal', reliabilityData, ordinalMetric, 0.815],
  ['2011, D: interval', reliabilityData, intervalMetric, 0.849],
  ['1980, p. 139: three annotators', byItem('111 122 222 444 144 222 123 333 222'), () => nominalMetric, 0.642]
])('α is as published: Krippendorff %s', (_, coded, metricOf, alpha) => {
  expect(krippendorffAlpha(coded.items, coded.values.length, metricOf(numbersOf(coded))).coefficient.value).toBeCloseTo(alpha, 3)
})

test('α of ordinal judgements with gaps is as published by Hayes & Krippendorff 2007', () => {
  const coded = byItem(`112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1 111.1 212.2 1233.
    1101. 000.0 0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1`)
  expect(krippendorffAlpha(coded.items, coded.values.length, ordinalMetric(numbersOf(coded))).coefficient.value).toBeCloseTo(0.7598, 4)
})

test('α with a metric of one’s own is as published by Artstein & Poesio 2008, p. 568', () => {
  const distance = [[0, 1, 0.5], [1, 0, 0.5], [0.5, 0.5, 0]]
  const metric: Metric = (counts) => {
    let total = 0
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) total += counts[i]! * counts[j]! * distance[i]![j]!
    return { between: (a, b) => distance[a]![b]!, total }
  }
  const found = krippendorffAlpha(fromTable(artsteinPoesio2), 3, metric)
  expect(found.observed).toBeCloseTo(0.09, 4)
  expect(found.expected).toBeCloseTo(0.4879, 4)
  expect(found.coefficient.value).toBeCloseTo(0.8156, 4)
})

test.each([
  ['the same', 'a b', 'b a', 0],
  ['nothing on both sides', '', '', 0],
  ['something beside nothing', 'a', '', 1],
  ['apart', 'a', 'b', 1],
  ['one inside the other', 'a b', 'a b c', 1 - (2 / 3) * (2 / 3)],
  ['overlapping', 'a b', 'b c', 1 - (1 / 3) * (1 / 3)]
])('sets that are %s lie as far from each other as MASI says', (_, a, b, distance) => {
  const setOf = (words: string): string[] => words.split(' ').filter((word) => word !== '')
  expect(masiDistance(setOf(a), setOf(b))).toBeCloseTo(distance, 12)
  expect(masiDistance(setOf(b), setOf(a))).toBeCloseTo(distance, 12)
})

test('α of sets counts what is expected over all pairs of sets', () => {
  const sets = [[], ['a'], ['a', 'b'], ['b', 'c'], ['d']]
  const counts = [3, 1, 4, 2, 5]
  const brute = counts.flatMap((n, i) => counts.map((m, j) => n * m * masiDistance(sets[i]!, sets[j]!))).reduce((a, b) => a + b)
  expect(masiMetric(sets)(counts).total).toBeCloseTo(brute, 9)
})

test.each([
  ['nothing was judged twice', byAnnotator('a.b', '.b.'), 'Nothing was judged by two annotators.'],
  ['there is nothing at all', byItem(''), 'Nothing was judged by two annotators.'],
  ['everybody always says the same', byAnnotator('aaaa', 'aaaa'), 'All judgements are the same: without variation, agreement cannot be told from chance.']
])('where %s there is no coefficient but a sentence', (_, { items, values }, reason) => {
  for (const { coefficient } of [cohenKappa(items, values.length), fleissKappa(items, values.length), krippendorffAlpha(items, values.length)]) {
    expect(coefficient).toEqual({ value: null, reason })
  }
})

test('one annotator alone agrees with nobody', () => {
  const { items, values } = codeItems([['a'], ['b']], (value) => value)
  expect(krippendorffAlpha(items, values.length).coefficient.value).toBeNull()
  expect(cohenKappa(items, values.length).coefficient.value).toBeNull()
})
