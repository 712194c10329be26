/**
 * How much two values differ, for Krippendorff's α: squared differences, as in K. Krippendorff, "Computing Krippendorff's
 * alpha-reliability" (2011). Set values have a file of their own.
 */

export const scales = ['nominal', 'ordinal', 'interval', 'set'] as const
export type Scale = (typeof scales)[number]

/** The differences between coded values, given how often each code is used. */
export interface Differences {
  /** Squared; 0 of a code with itself. */
  readonly between: (a: number, b: number) => number
  /** The sum over all ordered pairs of uses, each with each. */
  readonly total: number
}

export type Metric = (counts: ArrayLike<number>) => Differences

/** Any two values differ as much. */
export const nominalMetric: Metric = (counts) => {
  let [sum, squares] = [0, 0]
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i]!
    squares += counts[i]! ** 2
  }
  return { between: differ, total: sum ** 2 - squares }
}

const differ = (a: number, b: number): number => (a === b ? 0 : 1)

/** Values are numbers, by their code; `(a − b)²`. */
export const intervalMetric = (values: readonly number[]): Metric => (counts) => {
  let [sum, first, second] = [0, 0, 0]
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i]!
    first += counts[i]! * values[i]!
    second += counts[i]! * values[i]! ** 2
  }
  return { between: (a, b) => (values[a]! - values[b]!) ** 2, total: Math.max(0, 2 * (sum * second - first ** 2)) }
}

/** Values are ranked, by their code; what lies between two of them counts by how often it is used. */
export const ordinalMetric = (ranks: readonly number[]): Metric => (counts) => {
  const order = ranks.map((_, code) => code).sort((a, b) => ranks[a]! - ranks[b]!)
  // The middle of each value among all uses in their order: the distance between two middles is the ordinal difference.
  const middles = new Float64Array(ranks.length)
  let before = 0
  for (const code of order) {
    middles[code] = before + (counts[code] ?? 0) / 2
    before += counts[code] ?? 0
  }
  return intervalMetric([...middles])(counts)
}
