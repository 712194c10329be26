/** What a stretch of an article, or words that an analyst types, say about time: the value of an event's time field. */
import type { TextRange } from '../../anchor/text-range.ts'
import { isEdtf } from '../../edtf.ts'
import type { TimeValue } from '../../model.ts'
import { readWords } from '../words/read-words.ts'
import { type DateExpression, suggestDates } from './suggest-dates.ts'

/** What stands around the words in the article; their tense and their preposition tell which day is meant. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

const nothing: Surroundings = { before: '', after: '' }

/**
 * The time that the words say, reckoned against the publication date (EDTF or null). EDTF is taken as it is. Where the words
 * hold several expressions the longest counts; where they hold none, the date is null and the basis `none`.
 */
export function readTimeExpression(text: string, publishedAt: string | null, surroundings: Surroundings = nothing): TimeValue {
  const plain = text.trim()
  if (plain.length > 3 && isEdtf(plain)) return { text, edtf: plain, basis: 'explicit' }
  const found = longestIn(text, publishedAt, surroundings) ?? longestIn(capitalised(text), publishedAt, surroundings)
  return { text, edtf: found?.edtf ?? null, basis: found?.basis ?? 'none' }
}

function longestIn(text: string, publishedAt: string | null, { before, after }: Surroundings): DateExpression | null {
  const whole = before + text + after
  const range = { start: before.length, end: before.length + text.length }
  const words = readWords(whole, [{ type: 'paragraph', start: 0, end: whole.length }])
  return suggestDates(words, publishedAt).reduce<DateExpression | null>((best, found) => {
    const share = overlap(found, range)
    return share > 0 && (best === null || share > overlap(best, range)) ? found : best
  }, null)
}

const overlap = (a: TextRange, b: TextRange): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Months and days of the week are often typed in lower case. */
const capitalised = (text: string): string => text.replace(/(?<![\p{L}\p{N}'’-])\p{Ll}/gu, (letter) => letter.toUpperCase())
