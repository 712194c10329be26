/**
 * Fleiss' κ: any number of annotators, nominal values, the same number of judgements of each item, by whomever.
 * J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971) 378–382.
 */
import { type CodedItem, judgementsOf, notJudged } from './coded-items.ts'
import { type ChanceCorrected, correctAgreement, nothingJudged } from './measured.ts'

export interface FleissKappa extends ChanceCorrected {
  /** How many judgements each item has; 0 where nothing was judged. */
  readonly judgements: number
}

/** The measure needs as many judgements of each item: it is of the items with the commonest number from two on, of equals the larger. */
export function fleissKappa(items: readonly CodedItem[], values: number): FleissKappa {
  const judgements = commonest(items)
  if (judgements === 0) return { ...nothingJudged(), judgements }
  const shares = new Float64Array(values)
  let [count, agreement] = [0, 0]
  for (const item of items) {
    const { codes, weight = 1 } = item
    if (weight === 0 || judgementsOf(item) !== judgements) continue
    let agreeing = 0
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i]!
      if (code === notJudged) continue
      shares[code]! += weight
      for (let j = 0; j < codes.length; j++) if (j !== i && codes[j] === code) agreeing++
    }
    agreement += (weight * agreeing) / (judgements * (judgements - 1))
    count += weight
  }
  const expected = shares.reduce((sum, share) => sum + (share / (count * judgements)) ** 2, 0)
  return { ...correctAgreement(agreement / count, expected, count), judgements }
}

function commonest(items: readonly CodedItem[]): number {
  const counts: number[] = []
  for (const item of items) {
    const judgements = judgementsOf(item)
    counts[judgements] = (counts[judgements] ?? 0) + (item.weight ?? 1)
  }
  let best = 0
  for (let judgements = 2; judgements < counts.length; judgements++) {
    const count = counts[judgements] ?? 0
    if (count > 0 && (best === 0 || count >= counts[best]!)) best = judgements
  }
  return best
}
