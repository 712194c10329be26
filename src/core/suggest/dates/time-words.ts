/** The English words of time: names, units, numbers. All keys are in lower case, without a final dot. */
import { groupBy } from '../../formats/group-by.ts'
import { wordSet } from '../words/word-set.ts'

export const units = ['minute', 'hour', 'day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'] as const
export type Unit = (typeof units)[number]

const numbered = (words: string, first: number): ReadonlyMap<string, number> =>
  new Map(words.split(' ').flatMap((names, index) => names.split('/').map((name) => [name, index + first] satisfies [string, number])))

/** 1 to 12. */
export const months = numbered('january february march april may june july august september october november december', 1)
export const shortMonths = numbered('jan feb mar apr may jun jul aug sep/sept oct nov dec', 1)

/** Names of months that are as often something else: they count only beside a number or behind a preposition. */
export const doubtfulMonths = wordSet('march april may june august')

/** 0 is Sunday. */
export const weekdays = numbered('sunday monday tuesday wednesday thursday friday saturday', 0)
export const shortWeekdays = numbered('sun mon tue/tues wed/weds thu/thur/thurs fri sat', 0)

/** In the order of EDTF's 21 to 24. */
export const seasons = numbered('spring summer autumn/fall winter', 0)

export const partsOfDay = wordSet('morning afternoon evening night lunchtime midday noon midnight')

export const ordinals = numbered('first second third fourth', 1)
export const centuries = numbered(
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first', 10
)
export const decadeNames = numbered('twenties thirties forties fifties sixties seventies eighties nineties', 2)

const small = numbered(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty', 1
)
const tens = numbered('twenty thirty forty fifty sixty seventy eighty ninety', 2)

/** "three", "forty", "twenty-one", "14", "1,000" as a number; null for anything else. */
export function numberNamed(word: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.5)?$/.test(word)) return Number(word.replaceAll(',', ''))
  const plain = small.get(word)
  if (plain !== undefined) return plain
  const [ten = '', one] = word.split('-')
  const ofTens = tens.get(ten)
  if (ofTens === undefined) return word === 'hundred' ? 100 : null
  return one === undefined ? ofTens * 10 : ofTens * 10 + (small.get(one) ?? 0)
}

export interface UnitNamed {
  readonly unit: Unit
  /** How many of the unit: a fortnight is two weeks. */
  readonly count: number
  readonly isPlural: boolean
}

type UnitEntry = [string, UnitNamed]

const unitsByName: ReadonlyMap<string, UnitNamed> = new Map<string, UnitNamed>([
  ...units.flatMap((unit) => [
    [unit, { unit, count: 1, isPlural: false }] satisfies UnitEntry,
    [unit === 'century' ? 'centuries' : `${unit}s`, { unit, count: 1, isPlural: true }] satisfies UnitEntry
  ]),
  ['mins', { unit: 'minute', count: 1, isPlural: true }],
  ['hrs', { unit: 'hour', count: 1, isPlural: true }],
  ['night', { unit: 'day', count: 1, isPlural: false }],
  ['nights', { unit: 'day', count: 1, isPlural: true }],
  ['fortnight', { unit: 'week', count: 2, isPlural: false }],
  ['fortnights', { unit: 'week', count: 2, isPlural: true }]
])

/** The unit that a word names: a fortnight is two weeks, a night a day. */
export const unitNamed = (word: string): UnitNamed | null => unitsByName.get(word) ?? null

/** What makes a quantity approximate, and what merely stands before it. */
export const approximators = wordSet('about around roughly approximately nearly almost some circa approx perhaps maybe barely over under')

export interface Holiday {
  /** Its words in lower case, as tokens. */
  readonly words: readonly string[]
  readonly name: string
  /** The day of a year: month (1 to 12) and day. */
  readonly dayIn: (year: number) => readonly [month: number, day: number]
}

const holiday = (name: string, dayIn: Holiday['dayIn']): Holiday => ({ words: name.split(' '), name, dayIn })
const fixed = (name: string, month: number, day: number): Holiday => holiday(name, () => [month, day])
const easter = (name: string, after: number): Holiday => holiday(name, (year) => shiftEaster(year, after))

/** Holidays that fall on the same day wherever they are kept, by their first word; longer names before their beginnings. */
export const holidays: ReadonlyMap<string, readonly Holiday[]> = groupBy([
  fixed('christmas eve', 12, 24),
  fixed('christmas day', 12, 25),
  fixed('christmas', 12, 25),
  fixed('boxing day', 12, 26),
  fixed('new year \'s eve', 12, 31),
  fixed('new year \'s day', 1, 1),
  fixed('new years eve', 12, 31),
  fixed('new years day', 1, 1),
  fixed('new year', 1, 1),
  fixed('valentine \'s day', 2, 14),
  fixed('may day', 5, 1),
  fixed('halloween', 10, 31),
  fixed('armistice day', 11, 11),
  fixed('fourth of july', 7, 4),
  holiday('thanksgiving', (year) => [11, nthWeekday(year, 11, 4, 4)]),
  holiday('labor day', (year) => [9, nthWeekday(year, 9, 1, 1)]),
  easter('good friday', -2),
  easter('palm sunday', -7),
  easter('ash wednesday', -46),
  easter('easter sunday', 0),
  easter('easter monday', 1),
  easter('easter', 0)
], ({ words }) => words[0] ?? '')

/** Sunday of Easter in the West, after the anonymous Gregorian computus. */
function shiftEaster(year: number, after: number): readonly [number, number] {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const from = h + l - 7 * m + 114
  const date = new Date(Date.UTC(year, Math.floor(from / 31) - 1, (from % 31) + 1 + after))
  return [date.getUTCMonth() + 1, date.getUTCDate()]
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  return 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7
}
