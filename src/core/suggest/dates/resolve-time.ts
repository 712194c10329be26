/** What an expression of time comes to, reckoned from the day of publication. */
import type { TimeValue } from '../../model.ts'
import {
  dayAt, daysFrom, daysInMonth, type Doubt, edgeOf, type Extent, isDay, mondayOf, numberOfDay, point, pointOfDay, shiftMonth, weekdayOf, writeEdtf
} from './calendar.ts'
import type { Publication } from './publication.ts'
import type { Tense } from './tense.ts'
import type { Bound, Meaning, ParsedTime, Which } from './time-meaning.ts'
import type { Holiday, Unit } from './time-words.ts'

export interface Reckoning {
  readonly publication: Publication | null
  /** Of the sentence around; null where nothing tells. */
  readonly tense: Tense | null
  /** The day of the event that the passage spoke of last, for what counts from it; null where there is none. */
  readonly event: number | null
}

export interface ReckonedTime {
  readonly edtf: string | null
  readonly basis: TimeValue['basis']
  readonly confidence: number
  /** In words: what it was reckoned from. */
  readonly reason: string
  /** The day itself, where it is one: what later expressions may count from. */
  readonly day: number | null
}

/** What the expression means in numbers; `edtf` is null where it cannot be reckoned. */
export function reckonTime({ meaning, isApproximate, bound }: ParsedTime, reckoning: Reckoning): ReckonedTime {
  const reckoned = reckon(meaning, reckoning)
  const basis = basisOf(meaning)
  if (reckoned === null) {
    return { edtf: null, basis, confidence: meaning.kind === 'duration' ? 0.3 : 0.5, reason: unreckoned(basis, reckoning), day: null }
  }
  const doubt: Doubt = {
    isUncertain: reckoned.isUncertain === true || (basis !== 'explicit' && reckoning.publication?.isUncertain === true),
    isApproximate: isApproximate || reckoned.isApproximate === true
  }
  const edtf = writeEdtf(bound === null ? reckoned.extent : boundedBy(reckoned.extent, bound), doubt)
  const { extent } = reckoned
  return {
    edtf,
    basis,
    confidence: edtf === null ? 0.3 : reckoned.confidence,
    reason: reasonOf(basis, reckoned.note, bound),
    day: bound === null && extent.kind === 'point' && extent.at.month !== undefined && extent.at.day !== undefined
      ? numberOfDay(extent.at.year, extent.at.month, extent.at.day)
      : null
  }
}

interface Reckoned {
  readonly extent: Extent
  readonly confidence: number
  readonly isUncertain?: boolean
  readonly isApproximate?: boolean
  readonly note?: string
}

/** What each kind of meaning comes to. A missing month or day of the publication leaves what needs it unreckoned. */
function reckon(meaning: Meaning, reckoning: Reckoning): Reckoned | null {
  const { publication } = reckoning
  switch (meaning.kind) {
    case 'date':
      return reckonDate(meaning, reckoning)
    case 'weekday':
      return publication?.day === undefined ? null : reckonWeekday(meaning, publication.day, reckoning.tense)
    case 'unit':
      return publication === null ? null : reckonUnit(meaning, publication)
    case 'overnight':
      return publication?.day === undefined ? null : { extent: daysFrom(publication.day - 1, publication.day), confidence: 0.85, note: 'the night before' }
    case 'weekend':
      return publication?.day === undefined ? null : reckonWeekend(meaning.which, publication.day, reckoning.tense)
    case 'away':
      return reckonAway(meaning, reckoning)
    case 'period':
      return publication === null ? null : reckonPeriod(meaning, publication)
    case 'digits':
      return { extent: { kind: 'digits', digits: meaning.digits }, confidence: 0.9 }
    case 'season':
      return reckonSeason(meaning, reckoning)
    case 'share':
      return reckonShare(meaning, publication)
    case 'holiday':
      return reckonHoliday(meaning, reckoning)
    case 'edge':
      return reckonEdge(meaning, reckoning)
    case 'interval':
      return reckonInterval(meaning, reckoning)
    case 'event':
      return reckoning.event === null || meaning.unit !== 'day' ? null : { extent: dayAt(reckoning.event + meaning.shift), confidence: 0.4, isUncertain: true }
    case 'duration':
    case 'repeated':
      return null
  }
}

function basisOf(meaning: Meaning): TimeValue['basis'] {
  switch (meaning.kind) {
    case 'digits':
      return 'explicit'
    case 'date':
    case 'season':
    case 'share':
    case 'holiday':
      return meaning.year === undefined ? 'relative_to_publication' : 'explicit'
    case 'away':
      return meaning.from === 'publication' ? 'relative_to_publication' : 'relative_to_event'
    case 'event':
      return 'relative_to_event'
    case 'duration':
    case 'repeated':
      return 'none'
    case 'edge':
      return basisOf(meaning.of)
    case 'interval':
      return basisOf(meaning.from) === 'explicit' || basisOf(meaning.to) === 'explicit' ? basisOf(meaning.to) : basisOf(meaning.from)
    default:
      return 'relative_to_publication'
  }
}

const unreckoned = (basis: TimeValue['basis'], { publication }: Reckoning): string =>
  basis === 'relative_to_event'
    ? 'counted from another event'
    : basis === 'none' ? 'a duration, which is no date' : publication === null ? 'the day of publication is not known' : 'too vague to be reckoned'

function reasonOf(basis: TimeValue['basis'], note: string | undefined, bound: ParsedTime['bound']): string {
  const from = basis === 'explicit'
    ? 'the words give the date'
    : basis === 'relative_to_event' ? 'counted from the event before it' : 'reckoned from the day of publication'
  return [from, note, bound === null ? undefined : isForward(bound) ? 'and after' : 'and before'].filter((part) => part !== undefined).join(', ')
}

/** Open behind the beginning ("since") or the end ("after"), or before the end ("until") or the beginning ("before"). */
const boundedBy = (extent: Extent, bound: Bound): Extent =>
  isForward(bound)
    ? { kind: 'interval', from: edgeOf(extent, bound === 'since' ? 'from' : 'to'), to: null }
    : { kind: 'interval', from: null, to: edgeOf(extent, bound === 'until' ? 'to' : 'from') }

const isForward = (bound: Bound): boolean => bound === 'since' || bound === 'after'

function reckonDate({ year, month, day, which = 'nearest', shift }: Meaning & { kind: 'date' }, { publication, tense }: Reckoning): Reckoned | null {
  const at = (of: number): Extent => point({ year: of, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) })
  if (year !== undefined) return { extent: at(year), confidence: day === undefined && month === undefined ? 0.85 : 0.97 }
  if (publication === null || month === undefined) return null
  if (shift !== undefined) return { extent: at(publication.year + shift), confidence: 0.8 }
  const nearest = yearOfMonth(month, day, which, publication, tense)
  return day !== undefined && !isDay(nearest, month, day) ? null : { extent: at(nearest), confidence: which === 'nearest' ? 0.88 : 0.8 }
}

/** In days: of a day that lay longer ago, or is farther ahead, one would say the year. */
const farthest = 335

/** The year that brings a month or day nearest to the publication, in the direction that the tense or the modifier says. */
function yearOfMonth(month: number, day: number | undefined, which: Which, publication: Publication, tense: Tense | null): number {
  const { year } = publication
  const own = publication.month ?? 7
  if (which === 'last') return month < own ? year : year - 1
  if (which === 'next') return month > own ? year : year + 1
  if (which === 'this') return year
  const today = publication.day ?? numberOfDay(year, own, 15)
  const distance = (of: number): number => numberOfDay(of, month, day ?? 15) - today
  const byDistance = [year - 1, year, year + 1].toSorted((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))
  // A month that is going on is meant by either tense.
  if (day === undefined && month === own) return year
  const fits = byDistance.find((of) => (tense === 'past' ? distance(of) <= 0 : tense === 'future' ? distance(of) >= 0 : true) && Math.abs(distance(of)) < farthest)
  return fits ?? byDistance[0] ?? year
}

function reckonWeekday({ weekday, which, weeks }: Meaning & { kind: 'weekday' }, today: number, tense: Tense | null): Reckoned {
  if (weeks !== undefined) return { extent: dayAt(mondayOf(today) + weeks * 7 + ((weekday + 6) % 7)), confidence: 0.92 }
  const back = (weekdayOf(today) - weekday + 7) % 7
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  // Of a day two or three days off one would say its name alone: "last" and "next" may then mean the week beyond.
  if (which === 'last') return { extent: dayAt(today - (back === 0 ? 7 : back)), confidence: 0.75, isUncertain: back > 0 && back < 3 }
  if (which === 'next') return { extent: dayAt(today + (ahead === 0 ? 7 : ahead)), confidence: 0.75, isUncertain: ahead > 0 && ahead < 3 }
  const isAhead = tense === 'future' || (tense === 'present' && which === 'nearest') || (which === 'this' && tense !== 'past')
  return {
    extent: dayAt(isAhead ? today + ahead : today - back),
    confidence: tense === null ? 0.75 : back === 0 ? 0.85 : 0.93,
    note: isAhead ? 'the next one, since the sentence looks ahead' : 'the last one before it'
  }
}

function reckonWeekend(which: Which, today: number, tense: Tense | null): Reckoned {
  const saturday = mondayOf(today) + 5
  const isOn = today >= saturday
  const isAhead = which === 'next' || (which !== 'last' && (tense === 'future' || tense === 'present' || (which === 'this' && tense !== 'past')))
  const from = isOn
    ? saturday + (which === 'last' ? -7 : which === 'next' ? 7 : 0)
    : isAhead ? saturday : saturday - 7
  return { extent: daysFrom(from, from + 1), confidence: 0.75, isUncertain: which === 'next' && !isOn }
}

function reckonUnit({ unit, shift, part }: Meaning & { kind: 'unit' }, { year, month, day }: Publication): Reckoned | null {
  const extent = extentOfUnit(unit, shift, year, month, day)
  if (extent === null) return null
  if (part === undefined || day === undefined || unit === 'day') return { extent, confidence: 0.9 }
  const own = pointOfDay(day)
  return part === 'past'
    ? { extent: between(edgeDay(extent, 'from'), own), confidence: 0.85 }
    : { extent: between(own, edgeDay(extent, 'to')), confidence: 0.8 }
}

function extentOfUnit(unit: Unit, shift: number, year: number, month: number | undefined, day: number | undefined): Extent | null {
  switch (unit) {
    case 'year':
      return point({ year: year + shift })
    case 'decade':
      return { kind: 'digits', digits: `${String(year + shift * 10).slice(0, 3)}X` }
    case 'century':
      return { kind: 'digits', digits: `${String(year + shift * 100).slice(0, 2)}XX` }
    case 'month':
      return month === undefined ? null : point(shiftMonth(year, month, shift))
    case 'quarter': {
      if (month === undefined) return null
      const from = shiftMonth(year, month - ((month - 1) % 3), shift * 3)
      return { kind: 'interval', from, to: shiftMonth(from.year, from.month, 2) }
    }
    case 'week':
      return day === undefined ? null : daysFrom(mondayOf(day) + shift * 7, mondayOf(day) + shift * 7 + 6)
    case 'day':
      return day === undefined ? null : dayAt(day + shift)
    default:
      return null
  }
}

/** So many units from the publication or from another event; the larger the unit, the coarser the date. */
function reckonAway({ unit, amount, sign, from }: Meaning & { kind: 'away' }, { publication, event, tense }: Reckoning): Reckoned | null {
  if (amount === null) return null
  if (from !== 'publication') {
    const days = daysOf(unit, amount)
    return event === null || days === null || from === 'event' ? null : { extent: dayAt(event + sign * days), confidence: 0.4, isUncertain: true }
  }
  if (publication === null || (sign > 0 && tense === 'past')) return null
  const { year, month, day } = publication
  const days = daysOf(unit, amount)
  if (days !== null) {
    return day === undefined ? null : { extent: dayAt(day + sign * days), confidence: 0.88, isApproximate: unit === 'week' || amount > 6 }
  }
  if (unit === 'hour' || unit === 'minute') {
    return day === undefined ? null : { extent: dayAt(day + sign * Math.floor((amount * (unit === 'hour' ? 1 : 0)) / 24)), confidence: 0.6, isUncertain: true }
  }
  const months = amount * (unit === 'month' ? 1 : unit === 'year' ? 12 : unit === 'decade' ? 120 : unit === 'century' ? 1200 : 3)
  const isCoarse = unit !== 'month' && Number.isInteger(amount) && amount > 1
  if (isCoarse || month === undefined) return within(year + (sign * months) / 12)
  const at = shiftMonth(year, month, Math.round(sign * months))
  return at.year < 1 || at.year > 9999 ? null : { extent: point(at), confidence: 0.8, isApproximate: true }
}

const within = (year: number): Reckoned | null =>
  year < 1 || year > 9999 ? null : { extent: point({ year: Math.floor(year) }), confidence: 0.8, isApproximate: true }

/** Null for what is counted in months and more, or in hours. */
const daysOf = (unit: Unit, amount: number): number | null =>
  unit === 'day' || unit === 'weekend' ? Math.round(amount) : unit === 'week' ? Math.round(amount * 7) : null

/** A stretch that ends or begins with the publication: "the past three days", "the coming weeks". */
function reckonPeriod({ unit, amount, sign }: Meaning & { kind: 'period' }, { year, month, day }: Publication): Reckoned | null {
  const own = day === undefined ? { year, ...(month === undefined ? {} : { month }) } : pointOfDay(day)
  if (amount === null) {
    return { extent: sign < 0 ? { kind: 'interval', from: null, to: own } : { kind: 'interval', from: own, to: null }, confidence: 0.5 }
  }
  const days = unit === 'hour' ? Math.ceil(amount / 24) : daysOf(unit, amount)
  const isLong = unit === 'year' || unit === 'decade' || unit === 'century'
  if (days === null && unit !== 'month' && !isLong) return null
  if ((days !== null && day === undefined) || (unit === 'month' && month === undefined)) return null
  const years = amount * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1)
  const far = days !== null
    ? pointOfDay((day ?? 0) + sign * days)
    : isLong && Number.isInteger(years) && years > 1
      ? { year: year + sign * years }
      : shiftMonth(year, month ?? 1, Math.round(sign * (isLong ? years * 12 : amount)))
  if (far.year < 1 || far.year > 9999) return null
  return { extent: sign < 0 ? between(far, own) : between(own, far), confidence: 0.75 }
}

function reckonSeason({ season, year, which }: Meaning & { kind: 'season' }, { publication, tense }: Reckoning): Reckoned | null {
  if (year !== undefined) return { extent: { kind: 'season', year, season }, confidence: 0.9 }
  if (publication?.month === undefined) return null
  // Winter goes by the year of its December, so that January still lies in the one before.
  const now = Math.floor((((publication.month - 3) % 12) + 12) % 12 / 3)
  const own = publication.month < 3 ? publication.year - 1 : publication.year
  const shift = which === 'last' || (which === 'nearest' && tense === 'past')
    ? season < now || (season === now && which === 'nearest') ? 0 : -1
    : which === 'this' && tense !== 'future' ? 0 : season > now || (season === now && which !== 'next') ? 0 : 1
  return { extent: { kind: 'season', year: own + shift, season }, confidence: 0.75 }
}

function reckonShare({ nth, of, year, shift }: Meaning & { kind: 'share' }, publication: Publication | null): Reckoned | null {
  const own = year ?? (publication === null ? null : publication.year + (shift ?? 0))
  if (own === null) return null
  const length = 12 / of
  const from = { year: own, month: (nth - 1) * length + 1 }
  return { extent: { kind: 'interval', from, to: { year: own, month: from.month + length - 1 } }, confidence: 0.9 }
}

function reckonHoliday({ holiday, year, which }: Meaning & { kind: 'holiday' }, { publication, tense }: Reckoning): Reckoned | null {
  const own = year ?? (publication === null ? null : yearOfHoliday(holiday, which, publication, tense))
  if (own === null) return null
  const [month, day] = holiday.dayIn(own)
  return { extent: point({ year: own, month, day }), confidence: 0.8, isApproximate: isSeasonOf(holiday) }
}

/** "At Christmas" is more than one day. */
const isSeasonOf = ({ name }: Holiday): boolean => name === 'christmas' || name === 'easter' || name === 'new year'

function yearOfHoliday(holiday: Holiday, which: Which, publication: Publication, tense: Tense | null): number {
  const { year } = publication
  const today = publication.day ?? numberOfDay(year, publication.month ?? 7, 15)
  const distance = (of: number): number => numberOfDay(of, ...holiday.dayIn(of)) - today
  if (which === 'last') return distance(year) < 0 ? year : year - 1
  if (which === 'next') return distance(year) > 0 ? year : year + 1
  if (which === 'this') return year
  const near = [year - 1, year, year + 1].toSorted((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))
  return near.find((of) => (tense === 'past' ? distance(of) <= 0 : tense === 'future' ? distance(of) >= 0 : true) && Math.abs(distance(of)) < farthest) ?? near[0] ?? year
}

function reckonEdge({ edge, of }: Meaning & { kind: 'edge' }, reckoning: Reckoning): Reckoned | null {
  const whole = reckon(of, reckoning)
  if (whole === null || edge === 'middle' || whole.extent.kind === 'season' || whole.extent.kind === 'digits') return whole
  const at = edge === 'start' ? edgeOf(whole.extent, 'from') : edgeOf(whole.extent, 'to')
  if (at === null || at.day !== undefined && whole.extent.kind === 'point') return whole
  if (at.month === undefined) return { ...whole, extent: point({ year: at.year, month: edge === 'start' ? 1 : 12 }), isApproximate: true }
  const day = at.day ?? (edge === 'start' ? 1 : daysInMonth(at.year, at.month))
  return { ...whole, extent: point({ year: at.year, month: at.month, day }), isApproximate: true }
}

function reckonInterval({ from, to }: Meaning & { kind: 'interval' }, reckoning: Reckoning): Reckoned | null {
  const end = reckon(to, reckoning)
  // A year that stands at the end counts for the beginning too: 5 January to 8 February 2031.
  const year = to.kind === 'date' ? to.year : undefined
  const start = reckon(from.kind === 'date' && from.year === undefined && year !== undefined ? { ...from, year } : from, reckoning)
  if (start === null || end === null) return null
  const first = edgeOf(start.extent, 'from')
  const last = edgeOf(end.extent, 'to')
  return first === null || last === null
    ? null
    : { extent: between(first, last), confidence: Math.min(start.confidence, end.confidence), isApproximate: start.isApproximate === true || end.isApproximate === true }
}

type Edge = NonNullable<ReturnType<typeof edgeOf>>

const between = (from: Edge | null, to: Edge | null): Extent =>
  from !== null && to !== null && isSameEdge(from, to) ? point(from) : { kind: 'interval', from, to }

const isSameEdge = (a: Edge, b: Edge): boolean => a.year === b.year && a.month === b.month && a.day === b.day

/** The first or the last day of an extent. */
function edgeDay(extent: Extent, side: 'from' | 'to'): Edge | null {
  const at = edgeOf(extent, side)
  if (at === null || at.day !== undefined) return at
  const month = at.month ?? (side === 'from' ? 1 : 12)
  return { year: at.year, month, day: side === 'from' ? 1 : daysInMonth(at.year, month) }
}
