/**
 * Grapheme boundaries: what a reader takes for one character. `Intl.Segmenter` is only shown the surroundings of an
 * offset, since over a whole article it takes seconds.
 */
import { splitsPair } from './offsets.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** No grapheme in ordinary text is longer than this; of longer ones the middle may be taken for a boundary. */
const reach = 256

/** The last grapheme boundary at or before an offset. */
export function graphemeStart(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  if (isSureBoundary(text, offset)) return offset
  return graphemeAt(text, offset).start
}

/** The first grapheme boundary at or after an offset. */
export function graphemeEnd(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  if (isSureBoundary(text, offset)) return offset
  const { start, end } = graphemeAt(text, offset)
  return start === offset ? offset : end
}

/** The grapheme that holds the code unit at an offset. */
function graphemeAt(text: string, offset: number): { start: number; end: number } {
  let from = offset
  while (from > 0 && from > offset - reach && !isSureBoundary(text, from)) from--
  let to = offset + 1
  while (to < text.length && to < offset + reach && !isSureBoundary(text, to)) to++
  if (splitsPair(text, from)) from--
  if (splitsPair(text, to)) to++
  const grapheme = segmenter.segment(text.slice(from, to)).containing(offset - from)
  return grapheme === undefined ? { start: offset, end: offset } : { start: from + grapheme.index, end: from + grapheme.index + grapheme.segment.length }
}

/** Boundaries that need no knowledge of Unicode: around line feeds, and between two printable ASCII characters. */
function isSureBoundary(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  if (after === lineFeed) return before !== carriageReturn
  return before === lineFeed || (isPrintableAscii(before) && isPrintableAscii(after))
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
const isPrintableAscii = (unit: number): boolean => unit >= 0x20 && unit < 0x7f
