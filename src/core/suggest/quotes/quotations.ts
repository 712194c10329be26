/** The stretches inside quotation marks of an article, each in its block, whoever speaks in them. */
import { type MarkedStretch, stretchesInParagraph } from '../../anchor/marks.ts'
import type { TextRange } from '../../anchor/text-range.ts'
import type { ArticleWords, Token } from '../words/article-words.ts'

/** A stretch inside marks, the marks included. Never crosses a block. */
export interface Quotation extends TextRange {
  readonly index: number
  /** Indices of tokens, half-open. */
  readonly first: number
  readonly last: number
  readonly block: number
  readonly mark: string
  /** False where the speech goes on in the next block, or where the closing mark was forgotten. */
  readonly closed: boolean
  /** The index of the quotation with which this speech begins: its own, but for a paragraph that opens with the mark again. */
  readonly speech: number
  /** How many words it holds. */
  readonly words: number
  readonly nested: readonly MarkedStretch[]
  /** The character before its closing mark: a comma where an attribution is to come. */
  readonly ending: string
  /** Whether its first word has a capital. */
  readonly isCapital: boolean
}

/** In the order of the text. Linear in its length. */
export function readQuotations({ text, blocks, tokens, sentences }: ArticleWords): Quotation[] {
  const found: Quotation[] = []
  let at = 0
  const blocksWithWords = new Set(sentences.map(({ block }) => block))
  for (const [index, block] of blocks.entries()) {
    if (!blocksWithWords.has(index)) continue
    const stretches = stretchesInParagraph(text, trimmed(text, block))
    for (const stretch of stretches.length > 0 ? stretches : unclosed(text, trimmed(text, block))) {
      at = tokenFrom(tokens, at, stretch.start)
      const last = tokenFrom(tokens, at, stretch.end)
      const before = found.at(-1)
      const goesOn = before !== undefined && !before.closed && before.block !== index && before.mark === stretch.mark
        && isBlank(text, before.end, stretch.start)
      found.push({
        index: found.length, start: stretch.start, end: stretch.end, first: at, last, block: index, mark: stretch.mark, closed: stretch.closed,
        speech: goesOn ? before.speech : found.length, words: countWords(tokens, at, last), nested: stretch.nested,
        ending: endingOf(text, stretch), isCapital: isCapital(tokens, at, last)
      })
      at = last
    }
  }
  return found
}

/** A mark that opens at the beginning of a paragraph, or behind a colon, and was never closed: speech to its end. */
function unclosed(text: string, { start, end }: TextRange): MarkedStretch[] {
  const found = text.slice(start, end).indexOf('“')
  const open = start + found
  if (found < 0 || text.slice(open + 1, end).search(/[“”"]/) >= 0) return []
  const opensSpeech = open === start || /[:,]\s*$/.test(text.slice(Math.max(start, open - 4), open))
  return opensSpeech && /[.!?…]$/.test(text.slice(end - 1, end)) && /\s/.test(text.slice(open, end))
    ? [{ start: open, end, mark: '“', closed: false, nested: [] }]
    : []
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  let from = start
  let to = Math.min(end, text.length)
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

function tokenFrom(tokens: readonly Token[], from: number, offset: number): number {
  let at = from
  while (at < tokens.length && tokens[at]!.start < offset) at++
  return at
}

function countWords(tokens: readonly Token[], first: number, last: number): number {
  let count = 0
  for (let i = first; i < last; i++) if (tokens[i]!.kind === 'word' || tokens[i]!.kind === 'number') count++
  return count
}

/** The last character inside the marks; nested marks are looked through. */
function endingOf(text: string, { start, end, closed }: MarkedStretch): string {
  let at = closed ? end - 2 : end - 1
  while (at > start && /[\s’”"'»]/.test(text.charAt(at))) at--
  return text.charAt(at)
}

function isCapital(tokens: readonly Token[], first: number, last: number): boolean {
  const word = tokens.slice(first, Math.min(last, first + 5)).find(({ kind }) => kind === 'word')
  return word !== undefined && /^\p{Lu}/u.test(word.text)
}

const isBlank = (text: string, from: number, to: number): boolean => to - from < 200 && text.slice(from, to).trim() === ''
