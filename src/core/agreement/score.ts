/** Precision, recall and F1 of two annotators: the second against the first, though F1 takes neither as right. */
import { type Measured, share } from './measured.ts'

/** How many things the two found, and how many of them both. */
export interface Counts {
  readonly first: number
  readonly second: number
  readonly shared: number
}

export interface Score extends Counts {
  readonly precision: Measured
  readonly recall: Measured
  readonly f1: Measured
}

export const noCounts: Counts = Object.freeze({ first: 0, second: 0, shared: 0 })

export const addCounts = (a: Counts, b: Counts): Counts => ({ first: a.first + b.first, second: a.second + b.second, shared: a.shared + b.shared })

export const scoreOf = ({ first, second, shared }: Counts): Score => ({
  first, second, shared,
  precision: share(shared, second, 'The second annotator marked nothing.'),
  recall: share(shared, first, 'The first annotator marked nothing.'),
  f1: share(2 * shared, first + second, 'Nobody marked anything.')
})
