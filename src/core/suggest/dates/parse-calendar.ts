/** Dates by the calendar: days, months, years, decades, seasons, quarters, holidays and days of the week. */
import { isDay } from './calendar.ts'
import type { Meaning } from './time-meaning.ts'
import {
  centuries, doubtfulMonths, holidays, months, ordinals, seasons, shortMonths, shortWeekdays, unitNamed, weekdays
} from './time-words.ts'
import { type Found, isCapitalised, lowerAt, tokenIn, type Tokens } from './token-window.ts'

/** The date that begins at a token; null where none does. `isExpected`: what stands before has said already that one follows. */
export function parseCalendar(window: Tokens, at: number, isExpected = false): Found | null {
  const token = tokenIn(window, at)
  if (token === null) return null
  if (token.kind === 'number') return parseNumeric(window, at, isExpected)
  const prefixed = /^(?:mid|early|late)-(.+)$/.exec(token.lower)?.[1]
  if (prefixed !== undefined) return parsePrefixed(window, at, prefixed)
  return parseWeekday(window, at) ?? parseMonth(window, at, isExpected) ?? parseHoliday(window, at)
    ?? parseSeason(window, at, isExpected) ?? parseShare(window, at) ?? parseCentury(window, at) ?? parseQuarterCode(window, at)
}

/** "mid-March", "mid-2026", "early-1990s". */
function parsePrefixed(window: Tokens, at: number, word: string): Found | null {
  const month = months.get(word)
  if (month === undefined) {
    const year = fourDigitYear(word)
    return year === null ? parseDecade(word, at) : { meaning: { kind: 'date', year }, last: at + 1 }
  }
  const year = yearBehind(window, at + 1)
  return { meaning: { kind: 'date', month, ...(year === null ? {} : { year: year.year }) }, last: year?.last ?? at + 1 }
}

function parseNumeric(window: Tokens, at: number, isExpected: boolean): Found | null {
  const word = lowerAt(window, at)
  return parseAllDigits(word, at) ?? parseDayFirst(window, at) ?? parseDecade(word, at) ?? parseCentury(window, at)
    ?? parseYear(window, at, isExpected)
}

/** 2031-03-14, 14/03/2031; where the day and the month cannot be told apart, only the year is read. */
function parseAllDigits(word: string, at: number): Found | null {
  const iso = /^([12]\d{3})-(\d{2})-(\d{2})$/.exec(word)
  if (iso !== null) return dateFound(Number(iso[1]), Number(iso[2]), Number(iso[3]), at + 1)
  const [, a, , b, year] = (/^(\d{1,2})([/.])(\d{1,2})\2([12]\d{3})$/.exec(word) ?? []).map(Number)
  if (a === undefined || b === undefined || year === undefined) return null
  if (a > 12 || a === b) return dateFound(year, b, a, at + 1)
  return b > 12 ? dateFound(year, a, b, at + 1) : { meaning: { kind: 'date', year }, last: at + 1 }
}

const dateFound = (year: number, month: number, day: number, last: number): Found | null =>
  isDay(year, month, day) ? { meaning: { kind: 'date', year, month, day }, last } : null

/** "14 Feb", "the 6th of January 2031", "3-5 March". */
function parseDayFirst(window: Tokens, at: number): Found | null {
  const days = daysAt(window, at)
  if (days === null) return null
  const of = lowerAt(window, days.last) === 'of' ? days.last + 1 : days.last
  const month = monthAt(window, of)
  return month === null || !isCapitalised(window, of) ? null : withYear(window, of + 1, month, days)
}

interface Days {
  readonly first: number
  readonly second: number | null
  readonly last: number
}

/** A day of the month or two: "14", "14th", "3-5", "3–5", "3 to 5". */
function daysAt(window: Tokens, at: number): Days | null {
  const word = lowerAt(window, at)
  const [, from, to] = /^(\d{1,2})(?:st|nd|rd|th)?(?:-(\d{1,2})(?:st|nd|rd|th)?)?$/.exec(word) ?? []
  if (from === undefined || tokenIn(window, at)?.kind !== 'number') return null
  if (to !== undefined) return { first: Number(from), second: Number(to), last: at + 1 }
  const second = /^(?:[–—-]|to)$/.test(lowerAt(window, at + 1)) ? /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lowerAt(window, at + 2))?.[1] : undefined
  return second === undefined || Number(second) <= Number(from)
    ? { first: Number(from), second: null, last: at + 1 }
    : { first: Number(from), second: Number(second), last: at + 3 }
}

function withYear(window: Tokens, at: number, month: number, { first, second }: Omit<Days, 'last'>): Found | null {
  const year = yearBehind(window, at)
  const dayOf = (day: number): Meaning => ({ kind: 'date', month, day, ...(year === null ? {} : { year: year.year }) })
  // A year that is not said could be a leap year.
  if (![first, second ?? first].every((day) => isDay(year?.year ?? 2000, month, day))) return null
  const meaning: Meaning = second === null ? dayOf(first) : { kind: 'interval', from: dayOf(first), to: dayOf(second) }
  return { meaning, last: year?.last ?? at }
}

/** A year behind a day, a month or a season, behind a comma or "of". */
function yearBehind(window: Tokens, at: number): { year: number; last: number } | null {
  const from = /^(?:,|of)$/.test(lowerAt(window, at)) ? at + 1 : at
  const year = fourDigitYear(lowerAt(window, from))
  return year === null || isCounted(window, from + 1) ? null : { year, last: from + 1 }
}

/** "January 6", "Feb. 14, 2031", "March 2022", "March 3–5"; a month alone where it can be nothing else. */
function parseMonth(window: Tokens, at: number, isExpected: boolean): Found | null {
  const month = monthAt(window, at)
  if (month === null || !isCapitalised(window, at)) return null
  const days = daysAt(window, lowerAt(window, at + 1) === 'the' ? at + 2 : at + 1)
  if (days !== null && !isCounted(window, days.last)) {
    const found = withYear(window, days.last, month, days)
    if (found !== null) return found
  }
  const year = yearBehind(window, at + 1)
  if (year !== null) return { meaning: { kind: 'date', month, year: year.year }, last: year.last }
  if (standsAsMonth(window, at, isExpected)) return { meaning: { kind: 'date', month }, last: at + 1 }
  return null
}

const monthAt = (window: Tokens, at: number): number | null => {
  const word = lowerAt(window, at)
  return months.get(word) ?? shortMonths.get(word) ?? null
}

function standsAsMonth(window: Tokens, at: number, isExpected: boolean): boolean {
  const word = lowerAt(window, at)
  if (isAllCapitals(window, at) || (isCapitalised(window, at + 1) && doubtfulMonths.has(word))) return false
  const before = lowerAt(window, at - 1)
  const isArranged = before === 'for' && /^(?:scheduled|set|planned|slated|due)$/.test(lowerAt(window, at - 2))
  const isBehindPreposition = isExpected || isArranged || beforeMonths.test(before)
  return isBehindPreposition || (months.has(word) && !doubtfulMonths.has(word) && !isCapitalised(window, at + 1))
}

const beforeMonths = /^(?:in|since|by|until|till|before|after|from|during|of|through|between|early|late|mid|last|next|this)$/

const isAllCapitals = (window: Tokens, at: number): boolean => {
  const text = tokenIn(window, at)?.text ?? ''
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
}

const fourDigitYear = (word: string): number | null => (/^(?:1\d|20|21)\d\d$/.test(word) ? Number(word) : null)

/** Whether a number before this word counts something: 12 people, 2000 men, 5 %. */
const isCounted = (window: Tokens, at: number): boolean => {
  const word = lowerAt(window, at)
  return counted.has(word) || unitNamed(word) !== null
}

const counted = anyOf(
  '% percent per people men women children soldiers troops civilians members officers others workers homes houses million billion trillion',
  'hundred thousand dollars euros pounds tonnes tons kilometres kilometers km miles metres meters votes points times dead wounded seats m bn mw kg ft lb mph gmt utc bst est edt cet cest'
)

/** A year by itself, where its company says that it is one; "2014-16", "2021/22". */
function parseYear(window: Tokens, at: number, isExpected: boolean): Found | null {
  const word = lowerAt(window, at)
  const [, first, second] = /^((?:1\d|20)\d\d)[-/](\d{2}|\d{4})$/.exec(word) ?? []
  if (first !== undefined && second !== undefined) return yearsFound(Number(first), second, at + 1)
  const year = fourDigitYear(word)
  if (year === null || isCounted(window, at + 1) || (!isExpected && !standsAsYear(window, at, year))) return null
  return { meaning: { kind: 'date', year }, last: at + 1 }
}

function yearsFound(from: number, second: string, last: number): Found | null {
  const to = second.length === 4 ? Number(second) : Number(String(from).slice(0, 2) + second)
  const meaning: Meaning = { kind: 'interval', from: { kind: 'date', year: from }, to: { kind: 'date', year: to } }
  return to <= from || to - from > 60 ? null : { meaning, last }
}

function standsAsYear(window: Tokens, at: number, year: number): boolean {
  const before = lowerAt(window, at - 1)
  const after = lowerAt(window, at + 1)
  const isBeforeNoun = /^\p{Ll}/u.test(after) && !functionWords.has(after)
  const isBeforeMany = isBeforeNoun && after.endsWith('s') && year % 50 === 0
  if (isBeforeMany || year < 1500) return false
  if (surelyBeforeYears.has(before)) return true
  if (/^(?:the|a|an)$/.test(before)) return isBeforeNoun || isCapitalised(window, at + 1)
  if (before === '(') return after === ')'
  if (/^(?:and|or|[–—-]|,|to)$/.test(before)) return fourDigitYear(lowerAt(window, at - 2)) !== null && !isBeforeNoun
  return maybeBeforeYears.has(before) && !isBeforeNoun
}

const surelyBeforeYears = anyOf('in since until till during early late mid between circa throughout year years spring summer autumn winter')
const maybeBeforeYears = anyOf('by before after from of for through around about to than into beyond past')
const functionWords = anyOf(
  'and or but to when that which who where after before until in on at as by with for from of was were is has had have will would because',
  'while if although than then he she it they we under during amid following against over through when since did could'
)

/** "1990s", "'90s", "1800s", "mid-1990s". */
function parseDecade(word: string, at: number): Found | null {
  const [, full, short] = /^(?:((?:1\d|20)\d0)|'?([0-9]0))s$/.exec(word.replace(/^[’‘`]/, '\'')) ?? []
  if (full !== undefined) {
    const isCentury = full.endsWith('00') && full < '2000'
    return { meaning: { kind: 'digits', digits: isCentury ? `${full.slice(0, 2)}XX` : `${full.slice(0, 3)}X` }, last: at + 1 }
  }
  if (short === undefined || !/^[’‘`']/.test(word)) return null
  return { meaning: { kind: 'digits', digits: `${short < '30' ? 20 : 19}${short.charAt(0)}X` }, last: at + 1 }
}

/** "19th century", "nineteenth-century". */
function parseCentury(window: Tokens, at: number): Found | null {
  const [, joined] = /^(.+)-century$/.exec(lowerAt(window, at)) ?? []
  const word = joined ?? lowerAt(window, at)
  if (joined === undefined && lowerAt(window, at + 1) !== 'century') return null
  const nth = centuries.get(word) ?? Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1] ?? 0)
  const last = joined === undefined ? at + 2 : at + 1
  return nth < 11 || nth > 21 ? null : { meaning: { kind: 'digits', digits: `${nth - 1}XX` }, last }
}

/** "Tuesday", "Tuesday next week", "Fri, Feb 14, 2031". */
function parseWeekday(window: Tokens, at: number): Found | null {
  const word = lowerAt(window, at)
  const weekday = weekdays.get(word) ?? shortWeekdays.get(word)
  if (weekday === undefined) return null
  const comma = lowerAt(window, at + 1) === ',' ? at + 2 : at + 1
  const date = isCapitalised(window, at) ? dayBehindWeekday(window, comma) : null
  if (date !== null) return date
  if (!weekdays.has(word) || isPartOfName(window, at)) return null
  const weeks = weekBehind(window, at + 1)
  const meaning: Meaning = { kind: 'weekday', weekday, which: 'nearest', ...(weeks === null ? {} : { weeks: weeks.weeks }) }
  return { meaning, last: weeks?.last ?? at + 1 }
}

function dayBehindWeekday(window: Tokens, at: number): Found | null {
  const from = lowerAt(window, at) === 'the' ? at + 1 : at
  const token = tokenIn(window, from)
  if (token === null || (token.kind !== 'number' && monthAt(window, from) === null)) return null
  const found = token.kind === 'number'
    ? (parseAllDigits(lowerAt(window, from), from) ?? parseDayFirst(window, from))
    : parseMonth(window, from, true)
  return found?.meaning.kind === 'date' && found.meaning.day !== undefined ? found : null
}

function weekBehind(window: Tokens, at: number): { weeks: number; last: number } | null {
  const of = lowerAt(window, at) === 'of' ? at + 1 : at
  const weeks = new Map([['last', -1], ['this', 0], ['next', 1]]).get(lowerAt(window, of))
  return weeks === undefined || lowerAt(window, of + 1) !== 'week' ? null : { weeks, last: of + 2 }
}

/** Black Friday, the Sunday Times, the Mail on Sunday; or no single day: Friday evenings. */
const isPartOfName = (window: Tokens, at: number): boolean =>
  (isCapitalised(window, at - 1) && namesBeforeDays.test(lowerAt(window, at - 1)))
  || (isCapitalised(window, at + 1) && namesBehindDays.test(lowerAt(window, at + 1)))
  || /^(?:mornings|afternoons|evenings|nights)$/.test(lowerAt(window, at + 1))
  || (lowerAt(window, at - 1) === 'on' && /^(?:mail|independent|herald|scotland|wales)$/.test(lowerAt(window, at - 2)))

const namesBeforeDays = /^(?:black|bloody|ash|holy|good|palm|super|cyber|giving|easter|maundy|shrove|whit|orange)$/
const namesBehindDays = /^(?:times|telegraph|mirror|people|post|express|mail|league|world|herald|review|club|night)$/

/** "spring 2030", "the winter of 2030", "in the autumn". */
function parseSeason(window: Tokens, at: number, isExpected: boolean): Found | null {
  const season = seasons.get(lowerAt(window, at))
  if (season === undefined) return null
  const year = yearBehind(window, at + 1)
  if (year !== null) return { meaning: { kind: 'season', season, year: year.year, which: 'nearest' }, last: year.last }
  if (!isExpected && !standsAsSeason(window, at)) return null
  return { meaning: { kind: 'season', season, which: 'nearest' }, last: at + 1 }
}

function standsAsSeason(window: Tokens, at: number): boolean {
  if (isCapitalised(window, at) || lowerAt(window, at + 1) === 'of') return false
  const before = lowerAt(window, at - 1)
  return beforeSeasons.test(before) || (before === 'the' && beforeSeasons.test(lowerAt(window, at - 2)))
}

const beforeSeasons = /^(?:in|since|by|until|till|during|over|throughout|before|after)$/

/** "first quarter of 2031", "second half of next year". */
function parseShare(window: Tokens, at: number): Found | null {
  const nth = ordinals.get(lowerAt(window, at))
  const share = lowerAt(window, at + 1)
  if (nth === undefined || (share !== 'quarter' && share !== 'half')) return null
  const of = share === 'half' ? 2 : 4
  if (nth > of || lowerAt(window, at + 2) !== 'of') return null
  const year = fourDigitYear(lowerAt(window, at + 3))
  if (year !== null) return { meaning: { kind: 'share', nth, of, year }, last: at + 4 }
  const shift = new Map([['the', 0], ['this', 0], ['last', -1], ['next', 1]]).get(lowerAt(window, at + 3))
  if (shift === undefined || lowerAt(window, at + 4) !== 'year') return null
  return { meaning: { kind: 'share', nth, of, shift }, last: at + 5 }
}

/** "Q1 2031", "H2 2030". */
function parseQuarterCode(window: Tokens, at: number): Found | null {
  const [, letter, nth] = /^([qh])([1-4])$/.exec(lowerAt(window, at)) ?? []
  const year = yearBehind(window, at + 1)
  if (letter === undefined || year === null || (letter === 'h' && Number(nth) > 2)) return null
  return { meaning: { kind: 'share', nth: Number(nth), of: letter === 'h' ? 2 : 4, year: year.year }, last: year.last }
}

/** "Christmas Eve", "New Year’s Day 2031". */
function parseHoliday(window: Tokens, at: number): Found | null {
  const found = isCapitalised(window, at)
    ? holidays.get(lowerAt(window, at))?.find(({ words }) => words.every((word, index) => lowerAt(window, at + index) === word))
    : undefined
  if (found === undefined) return null
  const end = at + found.words.length
  const year = yearBehind(window, end)
  const last = year?.last ?? end
  return { meaning: { kind: 'holiday', holiday: found, which: 'nearest', ...(year === null ? {} : { year: year.year }) }, last }
}

function anyOf(...words: string[]): ReadonlySet<string> {
  return new Set(words.flatMap((line) => line.split(' ')))
}
