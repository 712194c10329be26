/** A stretch of a text: UTF-16 offsets, half-open. */
export interface TextRange {
  readonly start: number
  readonly end: number
}
