/** What counts from the day of publication: days of the week, weeks, months and years, and so many of them ago. */
import {
  between, dayAt, daysFrom, edgeDay, type Extent, mondayOf, point, pointOfDay, shiftMonth, weekdayOf
} from './calendar.ts'
import type { Publication } from './publication.ts'
import type { Reckoned, Reckoning } from './reckoning.ts'
import type { Tense } from './tense.ts'
import type { Meaning, Which } from './time-meaning.ts'
import type { Unit } from './time-words.ts'

export function reckonWeekday({ weekday, which, weeks }: Meaning & { kind: 'weekday' }, today: number, tense: Tense | null): Reckoned {
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

export function reckonWeekend(which: Which, today: number, tense: Tense | null): Reckoned {
  const saturday = mondayOf(today) + 5
  const isOn = today >= saturday
  const looksAhead = tense === 'future' || tense === 'present' || (which === 'this' && tense !== 'past')
  const isAhead = which === 'next' || (which !== 'last' && looksAhead)
  const from = isOn
    ? saturday + (which === 'last' ? -7 : which === 'next' ? 7 : 0)
    : isAhead ? saturday : saturday - 7
  return { extent: daysFrom(from, from + 1), confidence: 0.75, isUncertain: which === 'next' && !isOn }
}

export function reckonUnit({ unit, shift, part }: Meaning & { kind: 'unit' }, { year, month, day }: Publication): Reckoned | null {
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
export function reckonAway(
  { unit, amount, sign, from }: Meaning & { kind: 'away' }, { publication, event, tense }: Reckoning
): Reckoned | null {
  if (amount === null) return null
  if (from !== 'publication') {
    const days = daysOf(unit, amount)
    if (event === null || days === null || from === 'event') return null
    return { extent: dayAt(event + sign * days), confidence: 0.4, isUncertain: true }
  }
  if (publication === null || (sign > 0 && tense === 'past')) return null
  const { year, month, day } = publication
  const days = daysOf(unit, amount)
  if (days !== null) {
    return day === undefined ? null : { extent: dayAt(day + sign * days), confidence: 0.88, isApproximate: unit === 'week' || amount > 6 }
  }
  if (unit === 'hour' || unit === 'minute') {
    const full = unit === 'hour' ? Math.floor(amount / 24) : 0
    return day === undefined ? null : { extent: dayAt(day + sign * full), confidence: 0.6, isUncertain: true }
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
export function reckonPeriod({ unit, amount, sign }: Meaning & { kind: 'period' }, { year, month, day }: Publication): Reckoned | null {
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
