/** The coefficients beside those of Python's nltk, which were written by others. Skipped where this machine has no nltk. */
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeItems } from './coded-items.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { masiMetric } from './masi-metric.ts'
import { intervalMetric, nominalMetric } from './metrics.ts'

/** Debian's nltk belongs to Debian's Python, which need not be the first on the path. */
const python = ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['-c', 'import nltk.metrics.agreement']).status === 0)
if (python === undefined) console.info('Not compared with nltk: no Python here has it (on Debian: apt-get install python3-nltk).')

const script = `
import json, sys
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, interval_distance
def masi(a, b):
    if not a and not b: return 0.0
    shared, every = len(a & b), len(a | b)
    lie = 1 if a == b else 2/3 if shared in (len(a), len(b)) else 1/3
    return 1 - shared / every * (lie if shared else 0)
def number(of):
    try: return of()
    except ZeroDivisionError: return None
answers = []
for items in json.load(sys.stdin):
    def triples(value): return [(c, i, value(r)) for i, ratings in enumerate(items) for c, r in enumerate(ratings) if r is not None]
    nominal = AnnotationTask(triples(lambda r: '+'.join(map(str, r))), binary_distance)
    answers.append({
        'alpha': number(nominal.alpha), 'kappa': number(nominal.kappa) if all(r is not None for ratings in items for r in ratings) else None,
        'interval': number(AnnotationTask(triples(lambda r: sum(r)), interval_distance).alpha),
        'masi': number(AnnotationTask(triples(lambda r: frozenset(map(str, r))), masi).alpha)
    })
print(json.dumps(answers))
`

/** A judgement: a set of small numbers, null where it is missing. As a whole it is a nominal value, its sum an interval value. */
type Judgement = readonly number[] | null

const judgement = (missing: number): fc.Arbitrary<Judgement> =>
  fc.oneof({ weight: 100 - missing, arbitrary: fc.uniqueArray(fc.nat(3), { maxLength: 3 }).map((set) => set.toSorted((a, b) => a - b)) }, { weight: missing, arbitrary: fc.constant(null) })
const data = fc.tuple(fc.constantFrom(2, 3, 4), fc.constantFrom(0, 25)).chain(([annotators, missing]) =>
  fc.array(fc.array(judgement(missing), { minLength: annotators, maxLength: annotators }), { minLength: 4, maxLength: 25 }))

test.skipIf(python === undefined)('κ and α of all kinds are those of nltk, over random judgements', () => {
  // nltk counts what was judged once as well, where Krippendorff leaves it out: so such items are not given to it.
  const sets = fc.sample(data, { numRuns: 150, seed: 20251122 }).map((items) => items.filter((ratings) => ratings.filter((one) => one !== null).length > 1))
  const { stdout, stderr } = spawnSync(python!, ['-c', script], { input: JSON.stringify(sets), encoding: 'utf8' })
  expect(stderr).toBe('')
  const answers = JSON.parse(stdout) as readonly { alpha: number | null; kappa: number | null; interval: number | null; masi: number | null }[]
  let compared = 0
  for (const [i, items] of sets.entries()) {
    const expected = answers[i]!
    const judgements = items.map((ratings) => ratings.map((one) => one ?? undefined))
    const coded = codeItems(judgements, (set) => set.join('+'))
    const n = coded.values.length
    const sums = codeItems(judgements.map((ratings) => ratings.map((set) => set?.reduce((a, b) => a + b, 0))), String)
    const ours = {
      alpha: krippendorffAlpha(coded.items, n, nominalMetric).coefficient.value,
      interval: krippendorffAlpha(sums.items, sums.values.length, intervalMetric(sums.values)).coefficient.value,
      masi: krippendorffAlpha(coded.items, n, masiMetric(coded.values.map((set) => set.map(String)))).coefficient.value
    }
    for (const measure of ['alpha', 'interval', 'masi'] as const) {
      if (expected[measure] === null || ours[measure] === null) continue
      expect(ours[measure], `${measure} of ${JSON.stringify(items)}`).toBeCloseTo(expected[measure], 9)
      compared++
    }
    if (expected.kappa !== null && items[0]?.length === 2) {
      const kappa = cohenKappa(coded.items, n).coefficient.value
      if (kappa !== null) expect(kappa).toBeCloseTo(expected.kappa, 9)
      compared++
    }
  }
  expect(compared).toBeGreaterThan(300)
})
