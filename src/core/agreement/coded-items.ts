/** What several annotators said of the same things, as numbers: the form in which the coefficients take it. */

/** Not judged by this annotator. */
export const notJudged = -1

/** One thing judged: by each annotator, in their order, the index of the value given, or `notJudged`. */
export interface CodedItem {
  readonly codes: readonly number[]
  /** How often it counts; bootstrap and tables of frequencies use it. 1 where it is not given. */
  readonly weight?: number
}

export interface CodedItems<V> {
  /** Each value once, in the order of its first use. */
  readonly values: readonly V[]
  readonly items: readonly CodedItem[]
}

/** Codes judgements; undefined is "not judged". Two values with the same key are the same value. */
export function codeItems<V>(judgements: readonly (readonly (V | undefined)[])[], keyOf: (value: V) => string): CodedItems<V> {
  const codes = new Map<string, number>()
  const values: V[] = []
  const codeOf = (value: V | undefined): number => {
    if (value === undefined) return notJudged
    const key = keyOf(value)
    const known = codes.get(key)
    if (known !== undefined) return known
    codes.set(key, values.length)
    values.push(value)
    return values.length - 1
  }
  return { items: judgements.map((ratings) => ({ codes: ratings.map(codeOf) })), values }
}

/** How many annotators judged the item. */
export function judgementsOf({ codes }: CodedItem): number {
  let count = 0
  for (const code of codes) if (code !== notJudged) count++
  return count
}
