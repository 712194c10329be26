/**
 * The grammar of English time expressions over the tokens of a sentence. Words that are as often something else (may,
 * march, second, sun, fall, a bare number) count only in the company that makes them a time.
 */
import type { Token } from '../words/article-words.ts'
import { parseCalendar } from './parse-calendar.ts'
import { parseQuantity } from './parse-quantity.ts'
import { parseRelative } from './parse-relative.ts'
import type { Bound, Meaning, ParsedTime } from './time-meaning.ts'
import {
  approximators, centuries, decadeNames, holidays, months, numberNamed, ordinals, partsOfDay, seasons, shortMonths, shortWeekdays, weekdays
} from './time-words.ts'
import { type Found, lowerAt, type Tokens } from './token-window.ts'

/** The longest time expression that begins at a token, not beyond `window.end`; null where none does. */
export function parseTimeAt(window: Tokens, at: number): ParsedTime | null {
  const interval = parseInterval(window, at)
  if (interval !== null) return interval
  const clock = afterClock(window, at)
  const found = parseOne(window, clock ?? at)
  if (found === null || (clock !== null && !isDayLike(found.meaning))) return null
  const last = withTail(window, found)
  const joined = joinRange(window, found, last)
  return {
    meaning: joined?.meaning ?? found.meaning,
    first: at,
    last: joined?.last ?? last,
    isApproximate: found.isApproximate === true || /^(?:about|around|circa|approximately|roughly)$/.test(lowerAt(window, at - 1)),
    bound: boundBefore(window, at, found.meaning)
  }
}

const parseOne = (window: Tokens, at: number): Found | null =>
  longest([parseCalendar(window, at), parseRelative(window, at), parseQuantity(window, at)])

const longest = (found: readonly (Found | null)[]): Found | null =>
  found.reduce((best, other) => (other !== null && (best === null || other.last > best.last) ? other : best), null)

/** "between 2014 and 2016", "from Monday to Wednesday". */
function parseInterval(window: Tokens, at: number): ParsedTime | null {
  const opener = lowerAt(window, at)
  if (opener !== 'between' && opener !== 'from') return null
  const from = parseExpected(window, at + 1)
  if (from === null) return null
  const end = withTail(window, from)
  const joins = opener === 'between' ? ['and'] : ['to', 'until', 'till', 'through']
  if (!joins.includes(lowerAt(window, end))) return null
  const to = parseExpected(window, end + 1)
  if (to === null) return null
  const meaning: Meaning = { kind: 'interval', from: from.meaning, to: to.meaning }
  return { meaning, first: at, last: withTail(window, to), isApproximate: false, bound: null }
}

const parseExpected = (window: Tokens, at: number): Found | null => longest([parseCalendar(window, at, true), parseOne(window, at)])

/** "5 March – 8 April", "Monday through Friday": a dash or "through" between two dates of the same kind. */
function joinRange(window: Tokens, found: Found, last: number): Found | null {
  if (!/^(?:[–—-]|through|thru)$/.test(lowerAt(window, last))) return null
  const to = parseCalendar(window, last + 1)
  if (to === null || to.meaning.kind !== found.meaning.kind) return null
  return { meaning: { kind: 'interval', from: found.meaning, to: to.meaning }, last: to.last }
}

/** Behind a time of the day ("9 a.m. on", "at 20:16,"): where the day would begin. Null where there is no such time. */
function afterClock(window: Tokens, at: number): number | null {
  const clock = clockEnd(window, at)
  if (clock === null) return null
  return /^(?:on|,)$/.test(lowerAt(window, clock)) ? clock + 1 : clock
}

/** Where a time of the day that begins here ends. */
function clockEnd(window: Tokens, at: number): number | null {
  const word = lowerAt(window, at)
  if (/^(?:midnight|noon|midday)$/.test(word)) return at + 1
  if (/^\d{1,2}(?:[:.]\d{2})?[ap]\.?m\.?$/.test(word) || /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/.test(word)) return at + 1
  return /^\d{1,2}(?:[:.]\d{2})?$/.test(word) && /^[ap]\.?m\.?$/.test(lowerAt(window, at + 1)) ? at + 2 : null
}

/** With the part of the day or the time that stands behind a day: "Tuesday morning", "Friday at 5pm". */
function withTail(window: Tokens, { meaning, last }: Found): number {
  if (!isDayLike(meaning)) return last
  const part = partsOfDay.has(lowerAt(window, last)) ? last + 1 : last
  const clock = /^(?:at|,)$/.test(lowerAt(window, part)) ? clockEnd(window, part + 1) : null
  return clock ?? part
}

const isDayLike = (meaning: Meaning): boolean =>
  meaning.kind === 'weekday' || (meaning.kind === 'date' && meaning.day !== undefined) || (meaning.kind === 'unit' && meaning.unit === 'day')
  || meaning.kind === 'holiday' || (meaning.kind === 'event' && meaning.unit === 'day')

const bounds: ReadonlyMap<string, Bound> = new Map([
  ['since', 'since'], ['after', 'after'], ['until', 'until'], ['till', 'until'], ['by', 'until'], ['before', 'before']
])

/** The preposition before an expression, behind articles and approximators; not that of a noun ("after the 2022 election"). */
function boundBefore(window: Tokens, at: number, { kind }: Meaning): Bound | null {
  if (kind === 'duration' || kind === 'period' || (kind === 'date' && lowerAt(window, at - 1) === 'the')) return null
  let before = at - 1
  while (before >= window.start && /^(?:the|at|least|early|late|about|around)$/.test(lowerAt(window, before)) && at - before < 4) before--
  return bounds.get(lowerAt(window, before)) ?? null
}

/** Whether a token can begin an expression, so that all others are passed over at once. */
export function canBegin({ kind, lower }: Token): boolean {
  if (kind === 'number') return true
  if (kind !== 'word') return false
  return beginnings.has(lower) || (lower.endsWith('.') && beginnings.has(lower.slice(0, -1))) || (lower.includes('-') && beginsJoined(lower))
}

const beginsJoined = (lower: string): boolean => /^(?:mid|early|late)-|-century$/.test(lower) || numberNamed(lower) !== null

const beginnings: ReadonlySet<string> = new Set([
  ...[months, shortMonths, weekdays, shortWeekdays, seasons, ordinals, centuries, decadeNames, holidays].flatMap((names) => [...names.keys()]),
  ...approximators,
  ...('today tonight yesterday tomorrow overnight the last past previous recent this current same that next coming upcoming following earlier later early '
    + 'late mid beginning start middle end close every each between from midnight noon midday a an several many few half couple '
    + 'more less fewer longer at up minutes hours days weeks weekends months years decades centuries nights q1 q2 q3 q4 h1 h2 '
    + 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty '
    + 'fifty sixty seventy eighty ninety hundred').split(' ')
])
