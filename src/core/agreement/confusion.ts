/** The confusion matrix of two annotators: how often each value of the one met each of the other, with the frames behind it. */
import { type CodedItem, notJudged } from './coded-items.ts'

export interface ConfusionCell<V, C> {
  readonly first: V
  readonly second: V
  readonly cases: readonly C[]
}

/** The cells that are not empty. `cases` are those of the items, one each; `first` and `second` are places of annotators. */
export function confusionOf<V, C>(
  items: readonly CodedItem[], values: readonly V[], cases: readonly C[], first: number, second: number
): ConfusionCell<V, C>[] {
  const cells = new Map<number, C[]>()
  items.forEach(({ codes }, index) => {
    const [a = notJudged, b = notJudged] = [codes[first], codes[second]]
    if (a === notJudged || b === notJudged) return
    const known = cells.get(a * values.length + b)
    if (known === undefined) cells.set(a * values.length + b, [cases[index]!])
    else known.push(cases[index]!)
  })
  return [...cells].sort(([a], [b]) => a - b)
    .map(([key, own]) => ({ first: values[Math.floor(key / values.length)]!, second: values[key % values.length]!, cases: own }))
}
