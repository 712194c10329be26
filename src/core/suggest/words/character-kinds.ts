/** What a UTF-16 code unit is to a reader of words. Looked up once a unit and kept, since it is asked for every one of them. */

export const unknownKind = 0
export const space = 1
/** A letter, or a mark that combines with one. */
export const letter = 2
export const digit = 3
export const hyphen = 4
/** A quotation mark that can be an apostrophe: ' ’ ‘ ` */
export const apostrophe = 5
/** Any other quotation mark. */
export const quotationMark = 6
/** . ! ? and their kin. */
export const stop = 7
/** Invisible: a soft hyphen, a joiner, a mark of direction. Part of a word inside one, nothing outside. */
export const invisible = 8
/** Emoji and the like, of which a run is one token. */
export const symbol = 9
export const otherPunctuation = 10
/** Half of a character beyond the first plane: the pair must be looked at. */
export const surrogate = 11

/** The kind of a code unit. */
export function kindOf(unit: number): number {
  const known = kinds[unit]
  if (known !== undefined && known !== unknownKind) return known
  const found = findKind(unit)
  kinds[unit] = found
  return found
}

/** The kind of the character beyond the first plane that begins at an offset; half a pair is a symbol. */
export function kindOfPair(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (/[\p{L}\p{M}]/u.test(character)) return letter
  return /\p{Nd}/u.test(character) ? digit : symbol
}

const kinds = new Uint8Array(0x10000)

function findKind(unit: number): number {
  const character = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit < 0xe000) return surrogate
  if (/[\s\u200b\ufeff]/u.test(character)) return space
  if (/['’‘`]/.test(character)) return apostrophe
  if (/[“”„‟‚‛"«»‹›「」『』]/.test(character)) return quotationMark
  if (/[.!?…。！？｡।؟۔]/.test(character)) return stop
  if (/[-\u2010\u2011]/.test(character)) return hyphen
  if (/[\p{L}\p{M}]/u.test(character)) return letter
  if (/\p{Nd}/u.test(character)) return digit
  if (/\p{Cf}/u.test(character)) return invisible
  return unit > 0x2100 && /\p{So}/u.test(character) ? symbol : otherPunctuation
}
