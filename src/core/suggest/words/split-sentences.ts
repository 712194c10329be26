/** Where sentences end: over tokens, so that abbreviations and numbers have kept their dots already. */
import { endAbbreviations, months, sentenceStarters } from './abbreviations.ts'
import { kindOf, letter, space, stop } from './character-kinds.ts'
import type { CutToken } from './cut-tokens.ts'

/**
 * The indices before which a new sentence begins, the first excluded. Marks and brackets that close behind a stop belong
 * to the sentence before them; a sentence may end inside a quotation. A blank line ends it, a line break does not.
 */
export function splitSentences(text: string, tokens: readonly CutToken[]): number[] {
  const starts: number[] = []
  let first = 0
  let hasWords = false
  for (let i = 0; i < tokens.length - 1; i++) {
    const next = afterClosers(text, tokens, i)
    const ends = next !== null && next < tokens.length && endsBefore(text, tokens, { first, at: i, next, hasWords })
    hasWords ||= tokens[i]!.kind === 'word' || tokens[i]!.kind === 'number'
    if (ends || isBlankLineBetween(text, tokens[i]!, tokens[i + 1]!)) {
      const start = ends ? next : i + 1
      starts.push(start)
      first = start
      hasWords = false
      i = start - 1
    }
  }
  return starts
}

/** The token after a stop and what closes behind it; null where no sentence can end. */
function afterClosers(text: string, tokens: readonly CutToken[], i: number): number | null {
  if (!isStop(text, tokens[i]!)) return null
  let next = i + 1
  while (next < tokens.length && isCloser(text, tokens[next - 1]!, tokens[next]!)) next++
  return next
}

/** A run of stops, or a word that keeps its dot. */
const isStop = (text: string, { kind, start, end }: CutToken): boolean =>
  kind === 'punctuation' ? kindOf(text.charCodeAt(start)) === stop : kind === 'word' && text.charCodeAt(end - 1) === 0x2e

function isCloser(text: string, before: CutToken, { kind, start, end }: CutToken): boolean {
  if (kind !== 'mark' && !/[)\]}]/.test(text.charAt(start))) return false
  const after = kindOf(text.charCodeAt(end))
  const isFree = end >= text.length || after === space
  if (start === before.end) return isFree || after !== letter || /[”’»)\]]/.test(text.charAt(start))
  return isFree && /[»›]/.test(text.charAt(start))
}

/** A stop at `at`, what stands behind its closers at `next`, and the sentence so far. */
interface Place {
  readonly first: number
  readonly at: number
  readonly next: number
  readonly hasWords: boolean
}

function endsBefore(text: string, tokens: readonly CutToken[], { first, at, next, hasWords }: Place): boolean {
  const stopped = tokens[at]!
  const follower = firstWord(text, tokens, next)
  if (follower === null) return false
  const begin = text.charAt(follower.start)
  const isMarkBetween = follower !== tokens[next]
  if (isLowerCase(begin)) return false
  if (stopped.kind === 'word') return endsAfterAbbreviation(text.slice(stopped.start, stopped.end - 1), text, follower, isMarkBetween)
  const mark = text.slice(stopped.start, stopped.end)
  if (!hasWords && (at === first || isEllipsis(mark))) return false
  if (mark === '.' && isListNumber(text, tokens, first, at, follower)) return false
  if (isEllipsis(mark)) return !/^I(?!\p{L})/u.test(text.slice(follower.start, follower.start + 3))
  if (next > at + 1 && mark !== '.') return !isAttribution(text, tokens, next)
  return true
}

/** What a stop is followed by: a word or number, behind marks and brackets that open. Null where it is another stop. */
function firstWord(text: string, tokens: readonly CutToken[], from: number): CutToken | null {
  for (let i = from; i < Math.min(tokens.length, from + 4); i++) {
    const token = tokens[i]!
    if (token.kind === 'word' || token.kind === 'number') return token
    if (token.kind === 'punctuation' && !/[([{—–\-$£€#@¿¡*•]/u.test(text.charAt(token.start))) {
      return kindOf(text.charCodeAt(token.start)) === stop || /[,;:]/.test(text.charAt(token.start)) ? null : token
    }
  }
  return tokens[from] ?? null
}

function endsAfterAbbreviation(word: string, text: string, follower: CutToken, isMarkBetween: boolean): boolean {
  const lower = word.toLowerCase()
  const next = text.slice(follower.start, follower.end).toLowerCase().replaceAll('’', '\'')
  const mayEnd = word.includes('.') || endAbbreviations.has(lower)
  if (!mayEnd) return false
  if (/^[ap]\.m$/.test(lower)) return follower.kind === 'word'
    && !/^(?:e[sd]?t|gmt|utc|bst|ces?t|local|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(next) && !months.has(next)
  if (lower === 'etc') return true
  return isMarkBetween || sentenceStarters.has(next)
}

/** “Is it safe?” Ms Orr asked. */
function isAttribution(text: string, tokens: readonly CutToken[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 6); i++) {
    const { kind, start, end } = tokens[i]!
    if (kind !== 'word') return false
    const word = text.slice(start, end)
    if (reporting.test(word)) return i > from && closesOrGoesOn.test(text.slice(end, end + 8))
    if (isLowerCase(word.charAt(0)) && !articles.test(word) && i > from + 2) return false
  }
  return false
}

const reporting = /^(?:asked|asks|said|says|wondered|cried|shouted|exclaimed|yelled|joked|wrote|tweeted|posted|added|demanded|replied|inquired|quipped|mused|screamed)$/i
const closesOrGoesOn = /^(?:[.,;:]|\s(?:in|on|at|of|to|when|as|him|her|them|during|after|before|rhetorically|the|this|last|while|with|from)\b)/
const articles = /^(?:the|de|la|von|van|of|al|bin)$/

/** "1. Open the gate", "am 5. März". */
function isListNumber(text: string, tokens: readonly CutToken[], first: number, at: number, follower: CutToken): boolean {
  const before = tokens[at - 1]
  if (before?.kind !== 'number' || before.end !== tokens[at]!.start || before.end - before.start > 2) return false
  return at - 1 === first || months.has(text.slice(follower.start, follower.end).toLowerCase())
}

const isEllipsis = (mark: string): boolean => mark.includes('…') || mark.startsWith('..')

const isBlankLineBetween = (text: string, before: CutToken, after: CutToken): boolean => isBlank(text, before.end, after.start)

function isBlank(text: string, from: number, to: number): boolean {
  let lines = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) lines++
  return lines > 1
}

const isLowerCase = (unit: string): boolean => unit !== unit.toUpperCase() && unit === unit.toLowerCase()
