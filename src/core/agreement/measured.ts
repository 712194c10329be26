/** A measured number, or the sentence that says why there is none. Never NaN, never infinite. */
export type Measured = { readonly value: number; readonly reason: null } | { readonly value: null; readonly reason: string }

export const unmeasured = (reason: string): Measured => ({ value: null, reason })

/** `reason` is told where the number is none. */
export const measured = (value: number, reason: string): Measured =>
  Number.isFinite(value) ? { value, reason: null } : unmeasured(reason)

/** A part of a whole; none of an empty whole. */
export const share = (part: number, whole: number, reason: string): Measured => (whole === 0 ? unmeasured(reason) : { value: part / whole, reason: null })

export const noItems = 'Nothing was judged by two annotators.'
export const noVariation = 'All judgements are the same: without variation, agreement cannot be told from chance.'

/** A coefficient that compares what was observed with what chance would bring. */
export interface ChanceCorrected {
  readonly coefficient: Measured
  /** Agreement or disagreement as the measure counts it, 0 to 1 but for metric distances; null where nothing was judged. */
  readonly observed: number | null
  readonly expected: number | null
  /** How many items it is of. */
  readonly items: number
}

export const nothingJudged = (reason = noItems): ChanceCorrected => ({ coefficient: unmeasured(reason), observed: null, expected: null, items: 0 })

/** Of agreements. */
export const correctAgreement = (observed: number, expected: number, items: number): ChanceCorrected =>
  ({ coefficient: isNone(1 - expected) ? unmeasured(noVariation) : measured((observed - expected) / (1 - expected), noVariation), observed, expected, items })

/** Of disagreements. */
export const correctDisagreement = (observed: number, expected: number, items: number): ChanceCorrected =>
  ({ coefficient: isNone(expected) ? unmeasured(noVariation) : measured(1 - observed / expected, noVariation), observed, expected, items })

/** What rounding leaves of zero. */
const isNone = (value: number): boolean => Math.abs(value) < 1e-12
