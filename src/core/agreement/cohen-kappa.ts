/**
 * Cohen's κ: two annotators, nominal values, chance from each annotator's own habits.
 * J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960) 37–46.
 */
import { type CodedItem, notJudged } from './coded-items.ts'
import { type ChanceCorrected, correctAgreement, nothingJudged } from './measured.ts'

/** Of the items that both annotators, given by their places, judged. `values` is how many values there are. */
export function cohenKappa(items: readonly CodedItem[], values: number, first = 0, second = 1): ChanceCorrected {
  const [ofFirst, ofSecond] = [new Float64Array(values), new Float64Array(values)]
  let [total, same] = [0, 0]
  for (const { codes, weight = 1 } of items) {
    const [a = notJudged, b = notJudged] = [codes[first], codes[second]]
    if (a === notJudged || b === notJudged || weight === 0) continue
    total += weight
    if (a === b) same += weight
    ofFirst[a]! += weight
    ofSecond[b]! += weight
  }
  if (total === 0) return nothingJudged()
  let expected = 0
  for (let value = 0; value < values; value++) expected += (ofFirst[value]! / total) * (ofSecond[value]! / total)
  return correctAgreement(same / total, expected, total)
}
