/** Words that say when, as they stand about an attribution: they are neither a source nor a part of what was said. */
import type { Unit } from './outer-sentences.ts'
import { monthNames, partsOfDay, weekdays } from './lexicon/function-words.ts'

/** A word of time, or March or May with its capital. */
export const isTimeUnit = ({ lower, text }: Unit): boolean => isTime(lower) || text === 'March' || text === 'May'

export const isTime = (lower: string): boolean => weekdays.has(lower) || monthNames.has(lower) && lower !== 'may'
  && lower !== 'march' || partsOfDay.has(lower) || timeWords.has(lower)

const timeWords = new Set(['yesterday', 'today', 'tonight', 'tomorrow', 'overnight', 'later', 'earlier'])

/** Whether nothing stands between two units but words of time and numbers. */
export function isBareTime(units: readonly Unit[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { kind, lower } = units[i]!
    if (!(isTime(lower) || kind === 'number' || lower === 'last' || lower === 'this' || lower === 'next'
      || lower === 'the')) return false
  }
  return true
}
