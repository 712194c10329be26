/**
 * Offsets in memory count UTF-16 code units, offsets in the dataset count Unicode code points. This is the one file
 * where either becomes the other. A lone surrogate counts as one code point, as it does in `Array.from`.
 */

export interface CodePointOffsets {
  /** The length of the text in code points. */
  readonly length: number
  /** Code points before a UTF-16 offset. Throws a RangeError outside the text or inside a surrogate pair. */
  toCodePoint(utf16: number): number
  /** UTF-16 code units before a code point offset. Throws a RangeError outside the text. */
  toUtf16(codePoint: number): number
  /** Whether a UTF-16 offset lies in the text and does not split a surrogate pair. */
  isBoundary(utf16: number): boolean
}

/** Reads the text once; afterwards every question takes time logarithmic in the number of surrogate pairs. */
export function codePointOffsets(text: string): CodePointOffsets {
  const pairs = surrogatePairs(text)
  const length = text.length - pairs.length

  const isWithin = (offset: number, limit: number): boolean => Number.isInteger(offset) && offset >= 0 && offset <= limit
  const splits = (utf16: number, before: number): boolean => before > 0 && pairs[before - 1] === utf16 - 1

  return {
    length,
    toCodePoint(utf16) {
      if (!isWithin(utf16, text.length)) throw new RangeError(`Offset ${utf16} is outside the text of ${text.length} code units.`)
      const before = countBelow(pairs, utf16, (start) => start)
      if (splits(utf16, before)) throw new RangeError(`Offset ${utf16} splits a surrogate pair.`)
      return utf16 - before
    },
    toUtf16(codePoint) {
      if (!isWithin(codePoint, length)) throw new RangeError(`Offset ${codePoint} is outside the text of ${length} code points.`)
      return codePoint + countBelow(pairs, codePoint, (start, index) => start - index)
    },
    isBoundary: (utf16) => isWithin(utf16, text.length) && !splits(utf16, countBelow(pairs, utf16, (start) => start))
  }
}

/** Where the surrogate pairs begin, ascending. */
function surrogatePairs(text: string): ArrayLike<number> {
  const first = text.search(/[\ud800-\udbff][\udc00-\udfff]/)
  if (first < 0) return []
  const starts: number[] = []
  for (let i = first; i < text.length; i++) {
    if (isHighSurrogate(text.charCodeAt(i)) && isLowSurrogate(text.charCodeAt(i + 1))) starts.push(i++)
  }
  return Uint32Array.from(starts)
}

/** How many pairs have a key below the bound; keys ascend. */
function countBelow(pairs: ArrayLike<number>, bound: number, keyOf: (start: number, index: number) => number): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keyOf(pairs[middle]!, middle) < bound) low = middle + 1
    else high = middle
  }
  return low
}

export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Whether an offset lies between the halves of a surrogate pair. For a single question; for many use `codePointOffsets`. */
export const splitsPair = (text: string, offset: number): boolean =>
  isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1))
