/** Dates, seasons and holidays of the calendar that name no year: the one that is meant is the nearest that fits the tense. */
import { type Extent, isDay, numberOfDay, point } from './calendar.ts'
import type { Publication } from './publication.ts'
import type { Reckoned, Reckoning } from './reckoning.ts'
import type { Tense } from './tense.ts'
import type { Meaning, Which } from './time-meaning.ts'
import type { Holiday } from './time-words.ts'

export function reckonDate(
  { year, month, day, which = 'nearest', shift }: Meaning & { kind: 'date' }, { publication, tense }: Reckoning
): Reckoned | null {
  const at = (of: number): Extent => point({ year: of, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) })
  if (year !== undefined) return { extent: at(year), confidence: day === undefined && month === undefined ? 0.85 : 0.97 }
  if (publication === null || month === undefined) return null
  if (shift !== undefined) return { extent: at(publication.year + shift), confidence: 0.8 }
  const nearest = yearOfMonth(month, day, which, publication, tense)
  return day !== undefined && !isDay(nearest, month, day) ? null : { extent: at(nearest), confidence: which === 'nearest' ? 0.88 : 0.8 }
}

/** In days: of what lay longer ago, or is farther ahead, one would say the year. A month may be the same one a year off. */
const farthestDay = 335
const farthestMonth = 360

/** The year of a month or day; one that is going on is meant by either tense. */
function yearOfMonth(month: number, day: number | undefined, which: Which, publication: Publication, tense: Tense | null): number {
  const own = publication.month ?? 7
  if (which === 'last') return month < own ? publication.year : publication.year - 1
  if (which === 'next') return month > own ? publication.year : publication.year + 1
  if (which === 'this' || (day === undefined && month === own)) return publication.year
  const farthest = day === undefined ? farthestMonth : farthestDay
  return nearestYear((year) => numberOfDay(year, month, day ?? 15) - dayOf(publication), farthest, publication, tense)
}

/** The middle of the month or the year where no more is known. */
const dayOf = ({ year, month, day }: Publication): number => day ?? numberOfDay(year, month ?? 7, 15)

/** The year that brings something nearest to the publication, in the direction that the tense says. */
function nearestYear(distance: (year: number) => number, farthest: number, { year }: Publication, tense: Tense | null): number {
  const near = [year - 1, year, year + 1].toSorted((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))
  const fits = (of: number): boolean => (tense === 'past' ? distance(of) <= 0 : tense === 'future' ? distance(of) >= 0 : true)
  return near.find((of) => fits(of) && Math.abs(distance(of)) < farthest) ?? near[0] ?? year
}

export function reckonSeason({ season, year, which }: Meaning & { kind: 'season' }, { publication, tense }: Reckoning): Reckoned | null {
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

export function reckonShare({ nth, of, year, shift }: Meaning & { kind: 'share' }, publication: Publication | null): Reckoned | null {
  const own = year ?? (publication === null ? null : publication.year + (shift ?? 0))
  if (own === null) return null
  const length = 12 / of
  const from = { year: own, month: (nth - 1) * length + 1 }
  return { extent: { kind: 'interval', from, to: { year: own, month: from.month + length - 1 } }, confidence: 0.9 }
}

export function reckonHoliday({ holiday, year, which }: Meaning & { kind: 'holiday' }, { publication, tense }: Reckoning): Reckoned | null {
  const own = year ?? (publication === null ? null : yearOfHoliday(holiday, which, publication, tense))
  if (own === null) return null
  const [month, day] = holiday.dayIn(own)
  return { extent: point({ year: own, month, day }), confidence: 0.8, isApproximate: isSeasonOf(holiday) }
}

/** "At Christmas" is more than one day. */
const isSeasonOf = ({ name }: Holiday): boolean => name === 'christmas' || name === 'easter' || name === 'new year'

function yearOfHoliday(holiday: Holiday, which: Which, publication: Publication, tense: Tense | null): number {
  const { year } = publication
  const distance = (of: number): number => numberOfDay(of, ...holiday.dayIn(of)) - dayOf(publication)
  if (which === 'last') return distance(year) < 0 ? year : year - 1
  if (which === 'next') return distance(year) > 0 ? year : year + 1
  return which === 'this' ? year : nearestYear(distance, farthestDay, publication, tense)
}
