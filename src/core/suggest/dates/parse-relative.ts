/** Expressions that count from the day of publication or from another event: "last week", "earlier this month", "the next day". */
import { parseCalendar } from './parse-calendar.ts'
import { parseAmount } from './parse-quantity.ts'
import type { Meaning, Which } from './time-meaning.ts'
import { decadeNames, months, partsOfDay, seasons, type Unit, unitNamed, weekdays } from './time-words.ts'
import { type Found, isCapitalised, lowerAt, type Tokens } from './token-window.ts'

/** The expression that begins at a token; null where none does. */
export function parseRelative(window: Tokens, at: number): Found | null {
  if (lowerAt(window, at) === 'the') return parseWithArticle(window, at + 1)
  return parseNamedDay(window, at) ?? parseModified(window, at, false) ?? parseRest(window, at)
    ?? parseEdge(window, at) ?? parseRepeated(window, at)
}

const unitMeaning = (unit: Unit, shift: number): Meaning => ({ kind: 'unit', unit, shift })

function parseNamedDay(window: Tokens, at: number): Found | null {
  const word = lowerAt(window, at)
  if (word === 'overnight') return lowerAt(window, at - 1) === 'an' ? null : { meaning: { kind: 'overnight' }, last: at + 1 }
  const shift = dayShifts.get(word)
  if (shift === undefined || (word === 'today' && isCapitalised(window, at - 1) && isCapitalised(window, at))) return null
  return { meaning: unitMeaning('day', shift), last: at + 1 }
}

const dayShifts: ReadonlyMap<string, number> = new Map([['today', 0], ['tonight', 0], ['yesterday', -1], ['tomorrow', 1]])

/** What "the" introduces: "the past week", "the 1990s", "the end of the month", "the day before yesterday", "the 14th". */
function parseWithArticle(window: Tokens, at: number): Found | null {
  const modified = parseModified(window, at, true)
  if (modified !== null) return modified
  const word = lowerAt(window, at)
  if (word === 'day') return parseDayBeyond(window, at)
  if (word === 'weekend') return { meaning: { kind: 'weekend', which: 'nearest' }, last: at + 1 }
  const edge = parseEdge(window, at)
  if (edge !== null) return edge
  const decade = decadeNames.get(word)
  if (decade !== undefined) return { meaning: { kind: 'digits', digits: `19${decade}X` }, last: at + 1 }
  const early = /^(?:early|mid|late)$/.test(word) ? at + 1 : at
  const found = parseCalendar(window, early)
  return found !== null && withArticle.has(found.meaning.kind) ? found : null
}

const withArticle: ReadonlySet<Meaning['kind']> = new Set(['digits', 'share', 'season'])

/** "the day before yesterday", "the day after tomorrow", "the day before", "the day after". */
function parseDayBeyond(window: Tokens, at: number): Found | null {
  const direction = lowerAt(window, at + 1)
  const day = lowerAt(window, at + 2)
  if (direction === 'before' && day === 'yesterday') return { meaning: unitMeaning('day', -2), last: at + 3 }
  if (direction === 'after' && day === 'tomorrow') return { meaning: unitMeaning('day', 2), last: at + 3 }
  return direction === 'before' || direction === 'after' || direction === 'earlier'
    ? { meaning: { kind: 'event', unit: 'day', shift: direction === 'after' ? 1 : -1 }, last: at + 2 }
    : null
}

const shifts: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1], ['past', -1], ['previous', -1], ['recent', -1], ['this', 0], ['current', 0], ['same', 0], ['that', 0], ['next', 1], ['coming', 1],
  ['upcoming', 1], ['following', 1]
])
const ofEvent = /^(?:previous|following|same|that)$/

/** "last week", "this past Friday", "the previous night", "the next three years", "recent days". */
function parseModified(window: Tokens, at: number, hasArticle: boolean): Found | null {
  const word = lowerAt(window, at)
  const second = lowerAt(window, at + 1)
  const isDouble = word === 'this' && /^(?:past|coming|last|next)$/.test(second)
  const modifier = isDouble ? second : word
  const shift = shifts.get(modifier)
  if (shift === undefined) return null
  const next = isDouble ? at + 2 : at + 1
  // "the last week of March" is no week before this one.
  if ((hasArticle || lowerAt(window, at - 1) === 'the') && unitNamed(lowerAt(window, next)) !== null && lowerAt(window, next + 1) === 'of') return null
  return parsePeriod(window, next, shift, modifier, hasArticle) ?? parseModifiedUnit(window, next, shift, modifier, hasArticle)
    ?? (ofEvent.test(modifier) ? null : parseModifiedName(window, next, whichOf(shift)))
}

const whichOf = (shift: -1 | 0 | 1): Which => (shift < 0 ? 'last' : shift > 0 ? 'next' : 'this')

/** Of several units, or of one that the article makes a stretch of: "the past week" is seven days, "last week" a week. */
function parsePeriod(window: Tokens, at: number, shift: -1 | 0 | 1, modifier: string, hasArticle: boolean): Found | null {
  if (shift === 0 || /^(?:that|same)$/.test(modifier)) return null
  const amount = parseAmount(window, at)
  if (amount !== null && amount.unit !== 'weekend') {
    const meaning: Meaning = { kind: 'period', unit: amount.unit, amount: amount.amount, sign: shift }
    return { meaning, last: amount.last, isApproximate: amount.isApproximate }
  }
  const unit = unitNamed(lowerAt(window, at))
  const isStretch = modifier === 'past' || (hasArticle && isBehindStretch(window, at) && /^(?:last|next|coming)$/.test(modifier))
  if (unit === null || unit.isPlural || !isStretch || unit.unit === 'weekend') return null
  return { meaning: { kind: 'period', unit: unit.unit, amount: unit.count, sign: shift }, last: at + 1 }
}

const isBehindStretch = (window: Tokens, at: number): boolean => /^(?:over|in|for|during|within|of|throughout)$/.test(lowerAt(window, at - 3))

function parseModifiedUnit(window: Tokens, at: number, shift: -1 | 0 | 1, modifier: string, hasArticle: boolean): Found | null {
  const word = lowerAt(window, at)
  const unit = unitNamed(word)
  const isNight = word === 'night'
  if (modifier === 'past') return null
  if (partsOfDay.has(word) || word === 'day') {
    if (word === 'midday' || word === 'noon') return null
    if (ofEvent.test(modifier) || (hasArticle && modifier === 'next')) return { meaning: { kind: 'event', unit: 'day', shift }, last: at + 1 }
    return hasArticle || (word === 'day' && modifier !== 'this') || (shift !== 0 && !isNight && word !== 'evening')
      ? null
      : { meaning: unitMeaning('day', shift), last: at + 1 }
  }
  if (unit === null || unit.isPlural || unit.unit === 'minute' || unit.unit === 'hour') return null
  if (ofEvent.test(modifier) || (hasArticle && modifier === 'next')) return { meaning: { kind: 'event', unit: unit.unit, shift }, last: at + 1 }
  if (unit.unit === 'weekend') return { meaning: { kind: 'weekend', which: whichOf(shift) }, last: at + 1 }
  const isShareOfYear = unit.unit === 'quarter' && lowerAt(window, at + 1) === 'of'
  return unit.count > 1 || isShareOfYear ? null : { meaning: unitMeaning(unit.unit, shift), last: at + 1 }
}

/** "last Friday", "next March", "this summer", "last Christmas". */
function parseModifiedName(window: Tokens, at: number, which: Which): Found | null {
  const word = lowerAt(window, at)
  const weekday = weekdays.get(word)
  if (weekday !== undefined) return { meaning: { kind: 'weekday', weekday, which }, last: at + 1 }
  const month = months.get(word)
  if (month !== undefined && isCapitalised(window, at)) {
    const found = parseCalendar(window, at, true)
    if (found?.meaning.kind !== 'date' || found.meaning.year !== undefined) return null
    return { ...found, meaning: { ...found.meaning, which } }
  }
  const season = seasons.get(word)
  if (season !== undefined && lowerAt(window, at + 1) === 'of') return null
  if (season !== undefined) return { meaning: { kind: 'season', season, which }, last: at + 1 }
  const found = parseCalendar(window, at)
  return found?.meaning.kind === 'holiday' ? { ...found, meaning: { ...found.meaning, which } } : null
}

/** "earlier this month", "late last year", "early on Tuesday", "later today", "mid March". */
function parseRest(window: Tokens, at: number): Found | null {
  const word = lowerAt(window, at)
  if (!/^(?:earlier|later|early|late|mid)$/.test(word)) return null
  const behind = lowerAt(window, at + 1)
  const from = /^(?:on|in|-)$/.test(behind) ? at + 2 : at + 1
  const found = parseNamedDay(window, from) ?? parseWhole(window, from)
  if (found === null || found.meaning.kind === 'duration') return null
  const { meaning } = found
  const part = word === 'earlier' ? 'past' : word === 'later' ? 'rest' : undefined
  return part !== undefined && meaning.kind === 'unit' && meaning.shift === 0 ? { ...found, meaning: { ...meaning, part } } : found
}

/** "end of March", "beginning of next year", "middle of the week", "start of the century". */
function parseEdge(window: Tokens, at: number): Found | null {
  const edge = edges.get(lowerAt(window, at))
  if (edge === undefined || lowerAt(window, at + 1) !== 'of') return null
  const found = parseWhole(window, at + 2)
  return found === null || !withEdges.has(found.meaning.kind) ? null : { ...found, meaning: { kind: 'edge', edge, of: found.meaning } }
}

/** What something is a part of: "the month", "next year", "March", "the 1990s". */
function parseWhole(window: Tokens, at: number): Found | null {
  const hasArticle = lowerAt(window, at) === 'the'
  const from = hasArticle ? at + 1 : at
  const unit = hasArticle ? unitNamed(lowerAt(window, from)) : null
  if (unit !== null && !unit.isPlural && isWithEdges(unit.unit) && lowerAt(window, from + 1) !== 'of') {
    return { meaning: unitMeaning(unit.unit, 0), last: from + 1 }
  }
  return parseModified(window, from, hasArticle) ?? parseCalendar(window, from, true)
}

const edges: ReadonlyMap<string, 'start' | 'middle' | 'end'> = new Map([
  ['beginning', 'start'], ['start', 'start'], ['middle', 'middle'], ['end', 'end'], ['close', 'end']
])
const withEdges: ReadonlySet<Meaning['kind']> = new Set(['date', 'unit', 'digits', 'season', 'share'])
const isWithEdges = (unit: Unit): boolean => /^(?:week|month|quarter|year|decade|century)$/.test(unit)

/** "every Monday", "each year": taken as a whole, so that no single day is read out of it. */
function parseRepeated(window: Tokens, at: number): Found | null {
  if (!/^(?:every|each)$/.test(lowerAt(window, at))) return null
  const from = /^(?:single|other|second)$/.test(lowerAt(window, at + 1)) ? at + 2 : at + 1
  const unit = unitNamed(lowerAt(window, from))
  if (unit !== null && !unit.isPlural) return { meaning: { kind: 'repeated' }, last: from + 1 }
  const found = parseCalendar(window, from, true)
  return found === null ? null : { meaning: { kind: 'repeated' }, last: found.last }
}
