/** Cuts a block into tokens, by one pass over its code units. */
import { endAbbreviations, monthAbbreviations, numberAbbreviations, sentenceStarters, titleAbbreviations } from './abbreviations.ts'
import {
  apostrophe, digit, hyphen, invisible, kindOf, kindOfPair, letter, otherPunctuation, quotationMark, space, stop, surrogate, symbol
} from './character-kinds.ts'
import type { TokenKind } from './article-words.ts'

export interface CutToken {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
}

/**
 * The tokens of a stretch of text. A ’s is always a token of its own, whether it means "of" or "is"; other contractions
 * (isn’t, he’d) are one. A d’ or l’ before a capital stands alone. An apostrophe behind a word is a quotation mark, since
 * only its context tells (leaders’).
 */
export function cutTokens(text: string, start: number, end: number): CutToken[] {
  const tokens: CutToken[] = []
  let at = start
  while (at < end) {
    const kind = kindAt(text, at)
    if (kind === space || kind === invisible) {
      at++
      continue
    }
    const token = cutAt(text, at, end, kind)
    tokens.push(token)
    at = token.end
  }
  return tokens
}

function cutAt(text: string, at: number, end: number, kind: number): CutToken {
  if (kind === letter) return cutWord(text, at, end)
  if (kind === digit) return cutNumber(text, at, end)
  if (kind === apostrophe) return cutApostrophe(text, at, end)
  if (kind === quotationMark) return { kind: 'mark', start: at, end: at + 1 }
  if (kind === otherPunctuation && isTag(text, at, end)) return cutWord(text, at, end)
  return { kind: 'punctuation', start: at, end: endOfPunctuation(text, at, end, kind) }
}

/** A run of stops, of symbols, or of one and the same character. */
function endOfPunctuation(text: string, at: number, end: number, kind: number): number {
  const unit = text.charCodeAt(at)
  let to = at + widthAt(text, at)
  while (to < end) {
    const next = kindAt(text, to)
    if (kind === symbol ? next !== symbol && next !== invisible : kind === stop
      ? next !== stop : text.charCodeAt(to) !== unit) break
    to += widthAt(text, to)
  }
  return to
}

/** @somebody, #something */
const isTag = (text: string, at: number, end: number): boolean =>
  (text[at] === '@' || text[at] === '#') && at + 1 < end && kindAt(text, at + 1) === letter

function cutWord(text: string, start: number, end: number): CutToken {
  if (isElidedArticle(text, start, end)) return { kind: 'word', start, end: start + 2 }
  const address = addressEnd(text, start, end)
  if (address !== null) return { kind: 'word', start, end: address }
  const to = endOfWord(text, start + widthAt(text, start), end)
  return { kind: 'word', start, end: to < end && text[to] === '.' ? withDot(text, start, to, end) : to }
}

/** The d’ of d’Estaing, the l’ of l’Europe. */
const isElidedArticle = (text: string, start: number, end: number): boolean => {
  const unit = text.charAt(start)
  return (unit === 'd' || unit === 'l') && start + 2 < end && kindAt(text, start + 1) === apostrophe
    && isUpper(text.charAt(start + 2))
}

/** Letters and digits; between two of them a hyphen, an apostrophe (but not that of ’s), an ampersand or an acronym's dot. */
function endOfWord(text: string, from: number, end: number): number {
  let to = from
  let segment = from - 1
  while (to < end) {
    const kind = kindAt(text, to)
    if (kind === letter || kind === digit || kind === invisible) {
      to += widthAt(text, to)
      continue
    }
    const next = to + 1 < end ? kindAt(text, to + 1) : space
    const joins = next === letter && (
      kind === hyphen
      || (kind === apostrophe || text[to] === '´') && !isPossessive(text, to, end)
      || text[to] === '&'
      || text[to] === '.' && isAcronymDot(text, segment, to))
      || next === digit && kind === hyphen
    if (!joins) break
    segment = to + 1
    to += 1
  }
  return trimInvisible(text, from, to)
}

/** Single letters with dots between (U.S.A, a.m, Ph.D), and lower case on both sides as in an address. */
function isAcronymDot(text: string, segment: number, dot: number): boolean {
  if (dot - segment === 1) return true
  const next = text.charAt(dot + 1)
  if (dot - segment === 2) return isUpper(text.charAt(segment)) && isUpper(next)
    && kindAt(text, Math.min(dot + 2, text.length - 1)) !== letter
  return isLower(text.charAt(dot - 1)) && isLower(next)
}

/** Whether the dot behind a word belongs to it. */
function withDot(text: string, start: number, to: number, end: number): number {
  const word = text.slice(start, to)
  if (!keepsDot(text, word, to, end)) return to
  const isJoined = to + 2 < end && kindAt(text, to + 1) === hyphen && kindAt(text, to + 2) === letter
  return isJoined ? endOfWord(text, to + 2, end) : to + 1
}

function keepsDot(text: string, word: string, dot: number, end: number): boolean {
  if (word.length > 12 || text[dot + 1] === '.') return false
  if (word.length === 1) return isInitial(text, word, dot, end)
  if (/^\p{L}{1,2}(?:\.\p{L})+$/u.test(word)) return true
  if (word.length > 6) return false
  const lower = word.toLowerCase()
  const next = nextUnit(text, dot + 1, end)
  if (titleAbbreviations.has(lower)) return isUpper(word.charAt(0)) && (next === '' || !isLower(next))
  if (monthAbbreviations.has(lower)) return isUpper(word.charAt(0)) && (isDigitUnit(next) || next === ',' || isLower(next))
  if (numberAbbreviations.has(lower)) return isDigitUnit(next)
  return endAbbreviations.has(lower) && (isUpper(word.charAt(0))
    || /^(?:etc|al|approx|est|vs|usw|bzw|ca|vgl|cf|viz|evtl)$/.test(lower))
}

/** J. in a name: a single capital whose dot is followed by another capital that hardly begins a sentence. */
function isInitial(text: string, word: string, dot: number, end: number): boolean {
  if (!isUpper(word)) return false
  const rest = /^\s*(\p{Lu}[\p{L}’']*)/u.exec(text.slice(dot + 1, Math.min(end, dot + 24)))
  return rest !== null && (rest[1]?.length === 1 || !sentenceStarters.has(rest[1]?.toLowerCase() ?? '')) && word !== 'I'
}

function cutNumber(text: string, start: number, end: number): CutToken {
  let to = start + 1
  while (to < end) {
    const kind = kindAt(text, to)
    if (kind === letter) return afterDigits(text, start, to, end)
    if (kind === digit) {
      to += widthAt(text, to)
    } else if (to + 1 < end && kindAt(text, to + 1) === digit && /[.,:/\-\u2010\u2011]/.test(text.charAt(to))) {
      to += 1
    } else if (kind === hyphen && to + 1 < end && kindAt(text, to + 1) === letter) {
      return { kind: 'word', start, end: endOfWord(text, to + 1, end) }
    } else {
      break
    }
  }
  return { kind: 'number', start, end: to }
}

/** 5th, 1990s, 3bn are numbers; 20-something and 2nd-placed are words. */
function afterDigits(text: string, start: number, from: number, end: number): CutToken {
  const to = endOfWord(text, from, end)
  const tail = text.slice(from, to)
  const dotted = text[to] === '.' && /^[ap]\.m$/i.test(tail) ? to + 1 : to
  return { kind: tail.includes('-') ? 'word' : 'number', start, end: dotted }
}

function cutApostrophe(text: string, at: number, end: number): CutToken {
  if (text.charAt(at + 1) === text.charAt(at) && at + 1 < end) return { kind: 'mark', start: at, end: at + 2 }
  if (isAfterWord(text, at) && isPossessive(text, at, end)) return { kind: 'word', start: at, end: at + 2 }
  const elided = text[at] === '`' ? null : elision.exec(text.slice(at + 1, Math.min(end, at + 7)))
  if (elided !== null && !isAfterWord(text, at)) {
    const isYears = isDigitUnit(elided[0].charAt(0))
    if (isYears || text[at] !== '‘') return { kind: isYears ? 'number' : 'word', start: at, end: at + 1 + elided[0].length }
  }
  return { kind: 'mark', start: at, end: at + 1 }
}

/** What an apostrophe at the beginning of a word stands for: ’tis, ’90s. */
const elision = /^(?:\d0s|tis|twas|twere|em|til|cause)(?![\p{L}\p{N}])/iu

const isAfterWord = (text: string, at: number): boolean => {
  const before = at > 0 ? kindOf(text.charCodeAt(at - 1)) : space
  return before === letter || before === digit || before === surrogate || text[at - 1] === '.' || text[at - 1] === ')'
}

/** ’s with nothing more of a word behind it. */
function isPossessive(text: string, at: number, end: number): boolean {
  const unit = text.charAt(at + 1)
  if (at + 1 >= end || unit !== 's' && unit !== 'S') return false
  if (at + 2 >= end) return true
  const after = kindAt(text, at + 2)
  if (after === apostrophe) return !(at + 3 < end && kindAt(text, at + 3) === letter)
  return after !== letter && after !== digit
}

/** The end of an address of the web that begins here. */
function addressEnd(text: string, start: number, end: number): number | null {
  const unit = text.charCodeAt(start) | 0x20
  if (unit !== 0x68 && unit !== 0x77) return null
  const head = text.slice(start, start + 8).toLowerCase()
  if (!head.startsWith('http://') && !head.startsWith('https://') && !head.startsWith('www.')) return null
  let to = start
  while (to < end && !/[\s<>"“”«»]/.test(text.charAt(to))) to++
  while (to > start && /[.,;:!?)\]'’]/.test(text.charAt(to - 1))) to--
  return to
}

function trimInvisible(text: string, from: number, to: number): number {
  let end = to
  while (end > from && kindOf(text.charCodeAt(end - 1)) === invisible) end--
  return end
}

const kindAt = (text: string, at: number): number => {
  const kind = kindOf(text.charCodeAt(at))
  return kind === surrogate ? kindOfPair(text, at) : kind
}

const widthAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit < 0xdc00 && isLowHalf(text.charCodeAt(at + 1)) ? 2 : 1
}

const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000

/** The first code unit that is no white space, as text; empty at the end. */
function nextUnit(text: string, from: number, end: number): string {
  let at = from
  while (at < end && kindOf(text.charCodeAt(at)) === space) at++
  return at < end ? text.charAt(at) : ''
}

const isUpper = (unit: string): boolean => unit !== unit.toLowerCase()
const isLower = (unit: string): boolean => unit !== unit.toUpperCase()
const isDigitUnit = (unit: string): boolean => unit >= '0' && unit <= '9'
