/**
 * The words around an offset, and the runs of other marks between them. `Intl.Segmenter` says what a word is, shown only
 * what stands between white space; three habits of newspapers it does not know are added: the dot of an acronym
 * (U.S.), elision (l’homme) and the possessive (Tarvonia’s).
 */
import { splitsPair } from './offsets.ts'
import type { TextRange } from './text-range.ts'

export interface Token extends TextRange {
  readonly isWord: boolean
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** How far from an offset white space is looked for. Scripts written without spaces have words shorter than that. */
const reach = 512

/** The word, or run of marks, that holds the code unit at an offset; null at white space and at the end of the text. */
export function tokenAt(text: string, offset: number): Token | null {
  if (offset < 0 || offset >= text.length || isSpaceAt(text, offset)) return null
  let from = offset
  while (from > 0 && from > offset - reach && !isSpaceAt(text, from - 1)) from--
  let to = offset + 1
  while (to < text.length && to < offset + reach && !isSpaceAt(text, to)) to++
  if (splitsPair(text, from)) from--
  if (splitsPair(text, to)) to++
  return tokensOf(text, from, to).find((token) => offset < token.end) ?? null
}

function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  for (const { index, segment, isWordLike = false } of segmenter.segment(text.slice(from, to))) {
    const start = from + index
    const end = start + segment.length
    const last = tokens.at(-1)
    if (last?.isWord && !isWordLike && segment === '.' && acronym.test(text.slice(last.start, last.end))) {
      tokens[tokens.length - 1] = { ...last, end }
    } else if (last !== undefined && !last.isWord && !isWordLike) {
      tokens[tokens.length - 1] = { ...last, end }
    } else {
      tokens.push({ start, end, isWord: isWordLike })
    }
  }
  return tokens
}

/** Single letters with dots between: `U.S`, whose last dot belongs to it. */
const acronym = /^\p{L}(?:\.\p{L})+$/u

/** Where a selection may begin inside a word: behind an elided article (l’|homme). Null where the word has no such place. */
export function startInside(text: string, word: Token): number | null {
  const elided = elision.exec(text.slice(word.start, word.end))
  return elided === null ? null : word.start + elided[0].length
}

/** Where a selection may end inside a word: before a possessive (Tarvonia|’s). Null where the word has no such place. */
export function endInside(text: string, word: Token): number | null {
  const possessive = /['’]s$/iu.exec(text.slice(word.start, word.end))
  return possessive === null || possessive.index === 0 ? null : word.start + possessive.index
}

const elision = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel|pres)?qu|gl|un|nell|dell|dall|all|sull|quest)['’](?=\p{L})/iu

/** The first offset at or after this one that is not white space. */
export function skipSpace(text: string, offset: number): number {
  let at = offset
  while (at < text.length && isSpaceAt(text, at)) at++
  return at
}

/** The last offset at or before this one that has no white space before it. */
export function skipSpaceBack(text: string, offset: number): number {
  let at = offset
  while (at > 0 && isSpaceAt(text, at - 1)) at--
  return at
}

/** Whether white space stands at an offset. A space that carries a combining mark is a character like any other. */
export function isSpaceAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  if (unit > 0x20 && unit < 0x80) return false
  return space.test(text.charAt(offset)) && (unit === 0x0a || !extending.test(text.charAt(offset + 1)))
}

const space = /[\s\u200b]/
const extending = /[\p{M}\u200d]/u
