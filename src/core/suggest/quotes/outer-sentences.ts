/** Sentences as the article tells them: what stands inside quotation marks is one unit, whatever sentences it holds. */
import type { BlockType } from '../../model.ts'
import type { ArticleWords, Token, TokenKind } from '../words/article-words.ts'
import { isFinite } from './lexicon/function-words.ts'
import { verbReadings } from './lexicon/reporting-verbs.ts'
import type { Quotation } from './quotations.ts'

/** A token outside quotation marks, or a whole quotation. */
export interface Unit {
  readonly kind: TokenKind | 'quotation'
  readonly start: number
  readonly end: number
  /** As it is written; empty for a quotation, so that it equals no word. */
  readonly text: string
  readonly lower: string
  /** Indices of tokens, half-open. */
  readonly first: number
  readonly last: number
  readonly quotation: Quotation | null
}

export interface OuterSentence {
  readonly units: readonly Unit[]
  readonly block: number
  readonly blockType: BlockType
  /** Whether it is the first and the last of its block. */
  readonly opensBlock: boolean
  readonly closesBlock: boolean
}

/** A sentence with more units is cut, so that every rule looks over a bounded stretch. */
const longest = 160

/** In the order of the text. */
export function readOuterSentences(words: ArticleWords, quotations: readonly Quotation[]): OuterSentence[] {
  const found: OuterSentence[] = []
  const { tokens, sentences, blocks } = words
  let quotation = 0
  let units: Unit[] = []
  let block = -1
  let opensBlock = true

  const close = (closesBlock: boolean): void => {
    if (units.length > 0) found.push({ units, block, blockType: blocks[block]!.type, opensBlock, closesBlock })
    units = []
    opensBlock = closesBlock
  }

  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!
    const before = units.at(-1)
    const sentence = sentences[token.sentence]!
    if (sentence.block !== block) {
      close(true)
      block = sentence.block
    } else if (before !== undefined && endsBefore(words, before, token, i) || units.length >= longest) {
      close(false)
    }
    while (quotation < quotations.length && quotations[quotation]!.first < i) quotation++
    const quoted = quotations[quotation]
    if (quoted !== undefined && quoted.first === i && quoted.last > i) {
      units.push({ kind: 'quotation', start: quoted.start, end: quoted.end, text: '', lower: '', first: i, last: quoted.last, quotation: quoted })
      i = quoted.last
    } else {
      units.push(unitOf(token, i, before))
      i++
      if (opensBlock && isDatelineEnd(units)) close(false)
    }
  }
  close(true)
  return found
}

/** A token as a unit; the mark behind "farmers’" is the possessive that it looks like. */
function unitOf({ kind, start, end, text, lower }: Token, i: number, before: Unit | undefined): Unit {
  const isPossessive = kind === 'mark' && (text === '’' || text === '\'') && before?.kind === 'word' && before.end === start
  return { kind: isPossessive ? 'word' : kind, start, end, text, lower: isPossessive ? '\'s'
    : lower, first: i, last: i + 1, quotation: null }
}

/** "LINDHAVEN, March 12 (Pelagos) —" stands before the first sentence and is no part of it. */
function isDatelineEnd(units: readonly Unit[]): boolean {
  const { text } = units.at(-1)!
  if (units.length < 2 || units.length > 14 || !/^(?:[–—]|--?)$/.test(text)) return false
  return /^\p{Lu}{3,}/u.test(units[0]!.text) && units.slice(1, -1).every(({ text: word }) => !/^\p{Ll}/u.test(word))
}

function endsBefore({ tokens, sentences }: ArticleWords, before: Unit, token: Token, at: number): boolean {
  if (tokens[before.last - 1]!.sentence === token.sentence) return false
  return before.quotation === null || !isBareAttribution(tokens, at, sentences[token.sentence]!.last)
}

/** “Is it safe?” Ms Orr asked. The second sentence belongs to the first: it has a subject and a verb of saying, and no more. */
function isBareAttribution(tokens: readonly Token[], first: number, last: number): boolean {
  if (last - first > 14) return false
  for (let i = first; i < last; i++) {
    const { kind, lower } = tokens[i]!
    if (kind === 'mark' || kind === 'punctuation' && i < last - 1) return false
    const isCue = verbReadings(lower)?.some(({ verb, form }) => verb.frames.has('q') && (form === 'past' || form === 'present'))
    if (isCue === true) return i === first || isEnd(tokens, i + 1, last)
      && !tokens.slice(i + 1, last).some((token) => isFinite(token.lower))
  }
  return false
}

const isEnd = (tokens: readonly Token[], at: number, last: number): boolean =>
  at >= last || tokens[at]!.kind === 'punctuation' && tokens[at]!.text !== ':'
    || /^(?:on|in|at|during|when|as|after|before)$/.test(tokens[at]!.lower)
