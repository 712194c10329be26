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

/** The publication date of an article, which is EDTF; null where there is none or it says too little. Of an interval the beginning counts. */
export function readPublication(publishedAt: string | null): Publication | null {
  const [, year, month, day, qualifier, end] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:T[\d:.+Z-]*)?([?~%]?)(\/.*)?$/.exec(publishedAt ?? '') ?? []
  if (year === undefined || Number(year) < 1000) return null
  const isUncertain = qualifier !== '' || end !== undefined
  if (month === undefined) return { year: Number(year), isUncertain }
  if (day === undefined || !isDay(Number(year), Number(month), Number(day))) return { year: Number(year), month: Number(month), isUncertain }
  return { year: Number(year), month: Number(month), day: numberOfDay(Number(year), Number(month), Number(day)), isUncertain }
}
