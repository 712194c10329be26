/** What the quotation marks in a quote's content tell about it. The spans and their surroundings suffice for that. */
import { isWhollyInMarks, verbatimRanges } from '../anchor/marks.ts'
import { spanOf } from '../anchor/span.ts'
import type { TextRange } from '../anchor/text-range.ts'
import type { Span } from '../model.ts'

/** Whether the content is wholly the speaker's own words: each span inside marks, or going on so in the next paragraph. */
export const isOwnWords = (contents: readonly Span[]): boolean =>
  contents.length > 0 && contents.every((span) => isWhollyInMarks(textAround(span), rangeWithin(span)))

/** `direct`, `mixed` or `indirect`, as the marks have it. */
export function proposeQuoteType(contents: readonly Span[]): 'direct' | 'mixed' | 'indirect' {
  if (isOwnWords(contents)) return 'direct'
  return proposeVerbatim(contents).length > 0 ? 'mixed' : 'indirect'
}

/** The stretches of the content inside marks, as spans in the role `verbatim`. */
export const proposeVerbatim = (contents: readonly Span[]): Span[] =>
  contents.flatMap((span) => verbatimRanges(textAround(span), rangeWithin(span)).map((range) => partOf(span, 'verbatim', range)))

/** A stretch of the text around a span as a span of its own. */
function partOf(whole: Span, role: string, { start, end }: TextRange): Span {
  const shift = whole.start - whole.prefix.length
  const part = spanOf(textAround(whole), role, start, end)
  return { ...part, start: start + shift, end: end + shift }
}

const textAround = ({ prefix, text, suffix }: Span): string => prefix + text + suffix

const rangeWithin = ({ prefix, text }: Span): TextRange => ({ start: prefix.length, end: prefix.length + text.length })
