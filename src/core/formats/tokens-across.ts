/** Which tokens a span touches. */
import type { TextRange } from '../anchor/text-range.ts'

/** The indexes of the first and the last token that share characters with the span; last is before first where none does. */
export function tokensAcross(tokens: readonly TextRange[], { start, end }: TextRange): readonly [first: number, last: number] {
  return [firstIndex(tokens, (token) => token.end > start), firstIndex(tokens, (token) => token.start >= end) - 1]
}

/** The index of the first token that passes; all behind it must pass too. */
function firstIndex(tokens: readonly TextRange[], passes: (token: TextRange) => boolean): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(tokens[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
