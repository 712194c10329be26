/** The day that relative expressions are reckoned from. */
import { isDay, numberOfDay } from './calendar.ts'

export interface Publication {
  readonly year: number
  /** 1 to 12; missing where only the year is known. */
  readonly month?: number
  /** Since 1970-01-01; missing where only the month is known. */
  readonly day?: number
  readonly isUncertain: boolean
}

/** The publication date of an article, which is EDTF; null where it says too little. Of an interval the beginning counts. */
export function readPublication(publishedAt: string | null): Publication | null {
  const [, year, month, day, qualifier, end] = pattern.exec(publishedAt ?? '') ?? []
  if (year === undefined || Number(year) < 1000) return null
  const isUncertain = qualifier !== '' || end !== undefined
  if (month === undefined) return { year: Number(year), isUncertain }
  const known = { year: Number(year), month: Number(month), isUncertain }
  return day === undefined || !isDay(known.year, known.month, Number(day))
    ? known
    : { ...known, day: numberOfDay(known.year, known.month, Number(day)) }
}

const pattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:T[\d:.+Z-]*)?([?~%]?)(\/.*)?$/
