/**
 * Krippendorff's α: any number of annotators, judgements may be missing, any metric.
 * K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), https://repository.upenn.edu/asc_papers/43.
 */
import { type CodedItem, judgementsOf, notJudged } from './coded-items.ts'
import { type ChanceCorrected, correctDisagreement, nothingJudged } from './measured.ts'
import { type Metric, nominalMetric } from './metrics.ts'

/** Of the items with two judgements or more. `values` is how many values there are. */
export function krippendorffAlpha(items: readonly CodedItem[], values: number, metric: Metric = nominalMetric): ChanceCorrected {
  const counts = new Float64Array(values)
  let [uses, count] = [0, 0]
  for (const item of items) {
    const { codes, weight = 1 } = item
    if (weight === 0 || judgementsOf(item) < 2) continue
    count += weight
    for (const code of codes) {
      if (code === notJudged) continue
      counts[code]! += weight
      uses += weight
    }
  }
  if (uses < 2) return nothingJudged()
  const { between, total } = metric(counts)
  let observed = 0
  for (const item of items) {
    const [weight, judgements] = [item.weight ?? 1, judgementsOf(item)]
    if (weight > 0 && judgements > 1) observed += (weight * disagreementIn(item, between)) / (judgements - 1)
  }
  return correctDisagreement(observed / uses, total / (uses * (uses - 1)), count)
}

/** Over the ordered pairs of judgements. */
function disagreementIn({ codes }: CodedItem, between: (a: number, b: number) => number): number {
  let sum = 0
  for (let i = 0; i < codes.length; i++) {
    const a = codes[i]!
    if (a === notJudged) continue
    for (let j = i + 1; j < codes.length; j++) {
      const b = codes[j]!
      if (b !== notJudged && a !== b) sum += 2 * between(a, b)
    }
  }
  return sum
}
