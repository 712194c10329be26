/**
 * Words and marks of a text, for formats whose unit is the token. `Intl.Segmenter` says where words end (UAX 29); the dot of an
 * acronym belongs to it. No token holds white space, as Python's `str.split` knows it, so that lines of columns stay readable.
 */
import { splitsPair } from '../anchor/offsets.ts'
import type { TextRange } from '../anchor/text-range.ts'

export interface Segment extends TextRange {
  readonly isSpace: boolean
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** The segmenter's cost grows faster than the text it is given, so it is given lines, and long ones in pieces. */
const reach = 1024

/** Tokens and the white space between them: together the whole text, in order. */
export function tokenise(text: string): Segment[] {
  const segments: Segment[] = []
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start)
    const piece = text.slice(start, end)
    for (const { index, length } of isPlain(piece) ? plainWords(piece) : wordsOf(piece)) add(segments, text, start + index, start + index + length)
    start = end
  }
  return segments
}

interface Word {
  readonly index: number
  readonly length: number
}

function* wordsOf(piece: string): Generator<Word, void, undefined> {
  for (const { index, segment } of segmenter.segment(piece)) yield { index, length: segment.length }
}

/**
 * Most lines hold nothing but Latin letters, digits and the marks of prose. There the rules of UAX 29 are few, and a pattern finds
 * the same words as the segmenter in a tenth of its time. A colon between letters is for the segmenter: rules differ.
 */
const isPlain = (piece: string): boolean => plain.test(piece) && !colonInside.test(piece)
const plain = /^[\n -~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u2013\u2014\u2018-\u201e\u2026\u00ab\u00bb]*$/
const colonInside = /[^ ]:[^ ]/

function* plainWords(piece: string): Generator<Word, void, undefined> {
  for (const { index, 0: { length } } of piece.matchAll(plainWord)) yield { index, length }
}
const letter = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u017f'
/** Letters, digits and underscores; between letters a dot or apostrophe, between digits these, a comma or semicolon. White space runs together. */
const plainWord = new RegExp(`(?:[${letter}0-9_]|(?<=[${letter}])[.'\\u2018\\u2019](?=[${letter}])|(?<=[0-9])[.'\\u2018\\u2019,;](?=[0-9]))+| +|[^]`, 'g')

/** Behind the line; of a long line, before the last space within reach. */
function pieceEnd(text: string, start: number): number {
  const line = text.indexOf('\n', start)
  const end = line < 0 ? text.length : line + 1
  if (end - start <= reach) return end
  const space = text.lastIndexOf(' ', start + reach)
  const cut = space > start ? space : start + reach
  return splitsPair(text, cut) ? cut - 1 : cut
}

/** White space that a mark hangs on is cut off from it; white space goes with white space before it. */
function add(segments: Segment[], text: string, from: number, to: number): void {
  const word = text.slice(from, to)
  if (isOnePiece.test(word)) addPiece(segments, text, from, to)
  else for (const { index, 0: { length } } of word.matchAll(pieces)) addPiece(segments, text, from + index, from + index + length)
}

function addPiece(segments: Segment[], text: string, start: number, end: number): void {
  const isSpace = space.test(text.charAt(start))
  const last = segments.at(-1)
  const isDot = end === start + 1 && text.charAt(start) === '.'
  const isLastDot = isDot && last?.isSpace === false && acronym.test(text.slice(last.start, last.end))
  if (last !== undefined && (isSpace ? last.isSpace : isLastDot)) segments[segments.length - 1] = { start: last.start, end, isSpace: last.isSpace }
  else segments.push({ start, end, isSpace })
}

// oxlint-disable-next-line no-control-regex -- Python takes the separators of files for white space
const pieces = /[\s\x1c-\x1f\x85]+|[^\s\x1c-\x1f\x85]+/g
// oxlint-disable-next-line no-control-regex -- as above
const isOnePiece = /^(?:[\s\x1c-\x1f\x85]+|[^\s\x1c-\x1f\x85]+)$/
// oxlint-disable-next-line no-control-regex -- as above
const space = /^[\s\x1c-\x1f\x85]/
/** Single letters with dots between: `U.S`, whose last dot belongs to it. */
const acronym = /^\p{L}(?:\.\p{L})+$/u
