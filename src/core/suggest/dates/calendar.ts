/** Days as numbers (since 1970-01-01), and stretches of time as EDTF. Of the calendar only, so that no time zone has a say. */
import { isEdtf } from '../../edtf.ts'

/** A day, or a whole month or year. */
export interface Point {
  readonly year: number
  /** 1 to 12. */
  readonly month?: number
  readonly day?: number
}

/** Null is an open end. `season` is 0 (spring) to 3 (winter); `digits` is a year with open digits: 199X. */
export type Extent =
  | { readonly kind: 'point'; readonly at: Point }
  | { readonly kind: 'interval'; readonly from: Point | null; readonly to: Point | null }
  | { readonly kind: 'season'; readonly year: number; readonly season: number }
  | { readonly kind: 'digits'; readonly digits: string }

/** How sure a date is: `isUncertain` may be wrong, `isApproximate` may be a little off. */
export interface Doubt {
  readonly isUncertain: boolean
  readonly isApproximate: boolean
}

export const numberOfDay = (year: number, month: number, day: number): number => Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)

export function pointOfDay(number: number): Required<Point> {
  const date = new Date(number * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 is Sunday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

/** The Monday of the week that holds a day. */
export const mondayOf = (number: number): number => number - ((weekdayOf(number) + 6) % 7)

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** A month so many months away. */
export function shiftMonth(year: number, month: number, by: number): Required<Omit<Point, 'day'>> {
  const months = year * 12 + month - 1 + by
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

export const point = (at: Point): Extent => ({ kind: 'point', at })
export const dayAt = (number: number): Extent => point(pointOfDay(number))
export const daysFrom = (from: number, to: number): Extent =>
  from === to ? dayAt(from) : { kind: 'interval', from: pointOfDay(from), to: pointOfDay(to) }

/** Where an extent begins or ends, as coarse as it is itself; null where that end is open. */
export function edgeOf(extent: Extent, side: 'from' | 'to'): Point | null {
  switch (extent.kind) {
    case 'point':
      return extent.at
    case 'interval':
      return extent[side]
    case 'season':
      return shiftMonth(extent.year, 3, extent.season * 3 + (side === 'from' ? 0 : 2))
    case 'digits':
      return { year: Number(extent.digits.replaceAll('X', side === 'from' ? '0' : '9')) }
  }
}

/** From one edge to another, or the one where both are the same. */
export const between = (from: Point | null, to: Point | null): Extent =>
  from !== null && to !== null && isSamePoint(from, to) ? point(from) : { kind: 'interval', from, to }

const isSamePoint = (a: Point, b: Point): boolean => a.year === b.year && a.month === b.month && a.day === b.day

/** The first or the last day of an extent; null where that end is open. */
export function edgeDay(extent: Extent, side: 'from' | 'to'): Point | null {
  const at = edgeOf(extent, side)
  if (at === null || at.day !== undefined) return at
  const month = at.month ?? (side === 'from' ? 1 : 12)
  return { year: at.year, month, day: side === 'from' ? 1 : daysInMonth(at.year, month) }
}

/** The extent as EDTF; null where EDTF cannot say it, or it ends before it begins. */
export function writeEdtf(extent: Extent, doubt: Doubt): string | null {
  const edtf = written(extent, qualifierOf(doubt))
  return edtf !== null && isEdtf(edtf) ? edtf : null
}

function written(extent: Extent, qualifier: string): string | null {
  switch (extent.kind) {
    case 'point':
      return writePoint(extent.at) + qualifier
    case 'interval':
      return extent.from === null && extent.to === null ? null : `${writeEnd(extent.from, qualifier)}/${writeEnd(extent.to, qualifier)}`
    case 'season':
      return `${fourDigits(extent.year)}-${21 + extent.season}`
    case 'digits':
      return extent.digits
  }
}

const qualifierOf = ({ isUncertain, isApproximate }: Doubt): string =>
  isUncertain && isApproximate ? '%' : isUncertain ? '?' : isApproximate ? '~' : ''

const writeEnd = (end: Point | null, qualifier: string): string => (end === null ? '..' : writePoint(end) + qualifier)

const writePoint = ({ year, month, day }: Point): string =>
  [fourDigits(year), ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))].join('-')

const fourDigits = (year: number): string => String(year).padStart(4, '0')
