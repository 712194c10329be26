/** Quantities of time: "three years ago", "two days later", "in six months", "for nearly a decade", "weeks after the vote". */
import type { From } from './time-meaning.ts'
import { approximators, numberNamed, type Unit, unitNamed } from './time-words.ts'
import { type Found, lowerAt, type Tokens } from './token-window.ts'

export function parseQuantity(window: Tokens, at: number): Found | null {
  const amount = parseAmount(window, at)
  return amount === null ? null : parsePlace(window, at, amount)
}

/** Words that may stand before a number, or units in a row. */
const mostWords = 6

export interface Amount {
  readonly unit: Unit
  /** Null where it is not said: weeks, years. */
  readonly amount: number | null
  readonly isApproximate: boolean
  /** Whether it is "a" or "one" of the unit, which may be no quantity at all (a year, one day). */
  readonly isSingle: boolean
  readonly last: number
}

/** "three years", "a couple of weeks", "more than 18 months", "two or three days", "half a year", "decades". */
export function parseAmount(window: Tokens, at: number): Amount | null {
  let next = at
  let isApproximate = false
  while (next < at + mostWords && (approximators.has(lowerAt(window, next)) || isComparison(window, next))) {
    next += isComparison(window, next) ? 2 : 1
    isApproximate = true
  }
  const bare = next === at ? unitNamed(lowerAt(window, at)) : null
  if (bare?.isPlural === true) return { unit: bare.unit, amount: null, isApproximate: false, isSingle: false, last: at + 1 }
  if (bare !== null) return null
  const number = readNumber(window, next)
  const unit = number === null ? null : unitNamed(lowerAt(window, number.last))
  if (number === null || unit === null) return null
  return {
    unit: unit.unit,
    amount: number.amount === null ? null : number.amount * unit.count,
    isApproximate: isApproximate || number.isApproximate,
    isSingle: number.isSingle && unit.count === 1,
    last: number.last + 1
  }
}

const isComparison = (window: Tokens, at: number): boolean =>
  (/^(?:more|less|fewer|longer|later)$/.test(lowerAt(window, at)) && lowerAt(window, at + 1) === 'than')
  || (lowerAt(window, at) === 'at' && /^(?:least|most)$/.test(lowerAt(window, at + 1)))
  || (lowerAt(window, at) === 'up' && lowerAt(window, at + 1) === 'to')

interface Quantity {
  readonly amount: number | null
  readonly isApproximate: boolean
  readonly isSingle: boolean
  readonly last: number
}

function readNumber(window: Tokens, at: number): Quantity | null {
  const word = lowerAt(window, at)
  const second = lowerAt(window, at + 1)
  const about = (amount: number | null, last: number): Quantity => ({ amount, isApproximate: true, isSingle: false, last })
  if (word === 'several' || word === 'many' || word === 'few') return about(null, at + 1)
  if (word === 'a' || word === 'an') {
    if (second === 'few' || second === 'number') return about(null, second === 'few' ? at + 2 : at + 3)
    if (second === 'couple') return about(2, lowerAt(window, at + 2) === 'of' ? at + 3 : at + 2)
    if (second === 'dozen' || second === 'hundred') return about(second === 'dozen' ? 12 : 100, at + 2)
    if (second === 'half') return null
    return { amount: 1, isApproximate: false, isSingle: true, last: at + 1 }
  }
  if (word === 'half') return second === 'a' || second === 'an' ? about(0.5, at + 2) : null
  if (word === 'couple') return about(2, second === 'of' ? at + 2 : at + 1)
  const amount = numberNamed(word)
  if (amount === null) return null
  if (second === 'and' && lowerAt(window, at + 2) === 'a' && lowerAt(window, at + 3) === 'half') return about(amount + 0.5, at + 4)
  const other = /^(?:or|to|[–—-])$/.test(second) ? numberNamed(lowerAt(window, at + 2)) : null
  if (other !== null && other > amount) return about(amount, at + 3)
  return { amount, isApproximate: false, isSingle: amount === 1, last: at + 1 }
}

/** What the words around a quantity make of it; null for ages, rates, sentences and amounts of nothing in particular. */
function parsePlace(window: Tokens, at: number, { unit, amount, isApproximate, isSingle, last }: Amount): Found | null {
  const after = lowerAt(window, last)
  const before = lowerAt(window, at - 1)
  const away = (sign: -1 | 1, from: From, end: number): Found =>
    ({ meaning: { kind: 'away', unit, amount, sign, from }, last: end, isApproximate })
  if (after === 'ago') return away(-1, 'publication', last + 1)
  if (after === 'hence') return away(1, 'publication', last + 1)
  if (after === 'from' && lowerAt(window, last + 1) === 'now') return away(1, 'publication', last + 2)
  if (isDownTheRoad(window, last)) return away(1, 'publication', last + 3)
  if (after === 'later') return away(1, 'before', last + 1)
  if (after === 'earlier' || after === 'previously' || after === 'beforehand') return away(-1, 'before', last + 1)
  if (after === 'before') return away(-1, 'event', eventEnd(window, last + 1))
  if (after === 'after' || (after === 'into' && amount !== null)) return away(1, 'event', eventEnd(window, last + 1))
  if (amount === null) return parseToCome(window, last)
  if (isSingle || isAgeOrRate(window, at, last) || unit === 'minute') return null
  if (before === 'within') return { meaning: { kind: 'period', unit, amount, sign: 1 }, last, isApproximate }
  if (before === 'in' && lowerAt(window, at - 2) !== 'time') return away(1, 'publication', last)
  const isDuration = approximators.has(lowerAt(window, at)) || beforeDurations.test(before)
  return isDuration ? { meaning: { kind: 'duration', unit, amount }, last, isApproximate } : null
}

const isDownTheRoad = (window: Tokens, at: number): boolean =>
  lowerAt(window, at) === 'down' && lowerAt(window, at + 1) === 'the' && /^(?:road|line|track)$/.test(lowerAt(window, at + 2))

const beforeDurations = /^(?:for|during|after|over|through|throughout|lasting|lasts|lasted|last|spent|took|takes)$/

const isAgeOrRate = (window: Tokens, at: number, last: number): boolean =>
  /^(?:old|older|younger|per|each|apart|imprisonment)$/.test(lowerAt(window, last))
  || (lowerAt(window, last) === 'in' && /^(?:prison|jail|custody|captivity|detention)$/.test(lowerAt(window, last + 1)))
  || (lowerAt(window, last) === 'of' && /^(?:age|experience|service|imprisonment)$/.test(lowerAt(window, last + 1)))
  || /^(?:aged|age|under|jailed)$/.test(lowerAt(window, at - 1))
  || /^(?:sentenced|jailed|imprisoned)$/.test(lowerAt(window, at - 2))

/** "the days, weeks and months to come", "the weeks ahead": open towards the future. */
function parseToCome(window: Tokens, last: number): Found | null {
  let next = last
  while (next < last + mostWords && /^(?:,|and|or)$/.test(lowerAt(window, next)) && unitNamed(lowerAt(window, next + 1))?.isPlural === true) next += 2
  const isAhead = lowerAt(window, next) === 'ahead' && lowerAt(window, next + 1) !== 'of'
  if (!isAhead && !(lowerAt(window, next) === 'to' && lowerAt(window, next + 1) === 'come')) return null
  return { meaning: { kind: 'period', unit: 'week', amount: null, sign: 1 }, last: isAhead ? next + 1 : next + 2 }
}

/** Behind the short name of an event ("two weeks before | the vote"); at the preposition where a whole clause follows. */
function eventEnd(window: Tokens, at: number): number {
  if (!/^(?:the|his|her|its|their|that|this|an?)$/.test(lowerAt(window, at))) return at
  for (let next = at + 2; next <= at + 4; next++) {
    if (next >= window.end || endsEventName.test(lowerAt(window, next))) return Math.min(next, window.end)
  }
  return at
}

const endsEventName = /^(?:[.,;:!?)”"’—–]|in|on|at|by|with|of|and|but|to|as)$/
