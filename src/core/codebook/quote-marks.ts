/** What the quotation marks in a quote's content tell about it. Works on the spans' own words: the article is not needed. */
import { isWhollyInMarks, verbatimRanges } from '../anchor/marks.ts'
import { spanOf } from '../anchor/span.ts'
import type { Span } from '../model.ts'

/**
 * Whether the content is wholly the speaker's own words: each span inside marks, or a stretch of speech continued over
 * paragraphs, in one span each, where only the last one closes.
 */
export function isOwnWords(contents: readonly Span[]): boolean {
  let open = ''
  for (const [index, span] of contents.entries()) {
    open += span.text
    if (isWhollyInMarks(open, { start: 0, end: open.length })) open = ''
    else if (index === contents.length - 1 || !endsParagraph(span)) return false
    else open += '\n\n'
  }
  return contents.length > 0
}

/** `direct`, `mixed` or `indirect`, as the marks have it. */
export function proposeQuoteType(contents: readonly Span[]): 'direct' | 'mixed' | 'indirect' {
  if (isOwnWords(contents)) return 'direct'
  return proposeVerbatim(contents).length > 0 ? 'mixed' : 'indirect'
}

/** The stretches of the content inside marks, as spans in the role `verbatim`. */
export const proposeVerbatim = (contents: readonly Span[]): Span[] =>
  contents.flatMap((span) =>
    verbatimRanges(span.text, { start: 0, end: span.text.length }).map((range) => partOf(span, 'verbatim', range.start, range.end))
  )

/** A stretch of a span as a span of its own; the offsets are counted from the span's start. */
function partOf(whole: Span, role: string, start: number, end: number): Span {
  const around = whole.prefix + whole.text + whole.suffix
  const shift = whole.start - whole.prefix.length
  const part = spanOf(around, role, start + whole.prefix.length, end + whole.prefix.length)
  return { ...part, start: part.start + shift, end: part.end + shift }
}

const endsParagraph = (span: Span): boolean => /^[^\S\n]*\n/.test(span.suffix)
