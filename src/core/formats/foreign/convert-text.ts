/** A text of another program as an article's text is: line feeds alone, offsets in UTF-16. */
import { codePointOffsets } from '../../anchor/offsets.ts'
import type { TextRange } from '../../anchor/text-range.ts'

export interface ConvertedText {
  readonly text: string
  /** Where the file's offsets lie in `text`; null where they lie outside it, split a character, or hold nothing. */
  rangeAt(start: number, end: number): TextRange | null
}

/** CRLF and CR become LF, a byte order mark in front is left off. What a file's offsets count is measured in the text as the file has it. */
export function convertText(original: string, unit: 'codePoint' | 'utf16'): ConvertedText {
  const offsets = codePointOffsets(original)
  const toUnits = (offset: number): number => (unit === 'codePoint' ? offsets.toUtf16(offset) : offset)
  const limit = unit === 'codePoint' ? offsets.length : original.length
  const isWithin = (offset: number): boolean => Number.isInteger(offset) && offset >= 0 && offset <= limit
  const dropped = [...original.matchAll(/^\ufeff|\r\n/g)].map(({ index }) => index)
  return {
    text: dropped.length > 0 || original.includes('\r') ? original.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') : original,
    rangeAt(start, end) {
      if (!isWithin(start) || !isWithin(end)) return null
      const [from, to] = [toUnits(start), toUnits(end)]
      if (!offsets.isBoundary(from) || !offsets.isBoundary(to)) return null
      const range = { start: from - countBefore(dropped, from), end: to - countBefore(dropped, to) }
      return range.start < range.end ? range : null
    }
  }
}

/** How many of the ascending numbers are below the bound. */
function countBefore(ascending: readonly number[], bound: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}
