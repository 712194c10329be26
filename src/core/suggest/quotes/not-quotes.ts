/** Words in quotation marks that nobody is reported to have said: titles of works, terms, nicknames, scare quotes. */
import type { NotAQuote } from '../suggestion.ts'
import type { Unit } from './outer-sentences.ts'
import { determiners, possessives, prepositions } from './lexicon/function-words.ts'
import type { Token } from '../words/article-words.ts'

export type NotAQuoteReason = NotAQuote['reason']

/** Why the quotation at a unit is certainly none, by the words around it; null where it may be one. */
export function certainReason(units: readonly Unit[], at: number, tokens: readonly Token[]): NotAQuoteReason | null {
  const before = units[at - 1]?.lower ?? ''
  const earlier = units[at - 2]?.lower ?? ''
  if (before === 'so-called' || before === 'co-called' || before === 'called' && earlier === 'so' || before === '-') return 'term'
  if (naming.has(before) && earlier !== 'which' || before === 'as' && /^(?:known|referred|styled)$/.test(earlier)
    || before === 'name' || before === 'word' || before === 'words' && earlier === 'the') {
    return units[at]!.quotation!.words > 6 ? null : before === 'nicknamed' || before === 'alias' ? 'nickname' : 'term'
  }
  if (isNickname(units, at)) return 'nickname'
  if (isWorkTitle(units, at, tokens)) return 'title'
  return null
}

/** Of a quotation that no attribution took. */
export function reasonOf(units: readonly Unit[], at: number, tokens: readonly Token[]): NotAQuoteReason {
  const certain = certainReason(units, at, tokens)
  if (certain !== null) return certain
  const { words } = units[at]!.quotation!
  const before = units[at - 1]
  if (isTitleCase(units[at]!, tokens) && words > 1 && before !== undefined && (before.lower === '\'s'
    || prepositions.has(before.lower) || possessives.has(before.lower) || determiners.has(before.lower))) return 'title'
  return words <= 3 ? 'scare-quote' : 'unattributed'
}

const naming = new Set((
  'dubbed nicknamed titled entitled named codenamed code-named alias aka known hashtag slogan motto term phrase '
  + 'christened subtitled captioned termed'
).split(' '))

const works = new Set((
  'film movie book novel song album single play musical series show sitcom drama documentary podcast programme thriller memoir poem painting essay opera ballet episode '
  + 'track anthem comedy sequel trilogy magazine newspaper autobiography biography story column exhibition report paper study operation hit classic ballad soundtrack record '
  + 'game tale copy remake video tune'
).split(' '))

function isWorkTitle(units: readonly Unit[], at: number, tokens: readonly Token[]): boolean {
  const near = [units[at - 1], units[at - 2], units[at + 1]]
  return near.some((unit) => unit !== undefined && works.has(unit.lower) && unit.lower !== 'report' && unit.lower !== 'study')
    && isTitleCase(units[at]!, tokens)
}

/** Every longer word with a capital, and no stop or comma at the end. */
function isTitleCase({ quotation }: Unit, tokens: readonly Token[]): boolean {
  if (quotation === null || quotation.words > 12) return false
  let capitals = 0
  for (let i = quotation.first; i < quotation.last; i++) {
    const { kind, text } = tokens[i]!
    if (kind !== 'word') continue
    if (/^\p{Lu}|^\p{Lo}/u.test(text)) capitals++
    else if (text.length > 4) return false
  }
  return capitals > 0
}

/** William “Bill” Orr */
function isNickname(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]
  const next = units[at + 1]
  return before !== undefined && next !== undefined && before.kind === 'word' && next.kind === 'word'
    && units[at]!.quotation!.words <= 3
    && isName(before.text) && isName(next.text)
}

const isName = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text) && !prepositions.has(text.toLowerCase())
  && !determiners.has(text.toLowerCase())
