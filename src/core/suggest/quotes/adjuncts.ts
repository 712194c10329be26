/** What stands between a cue and the reported clause without belonging to either: when, where, and to whom it was said. */
import type { Unit } from './outer-sentences.ts'
import { determiners, isAdverb, possessives, prepositions, timeAdverbs } from './lexicon/function-words.ts'
import { verbReadings } from './lexicon/reporting-verbs.ts'
import { isContent, longestNameAt, type MentionIndex, type Phrase, phraseStartingAt } from './phrases.ts'
import { isTime, isTimeUnit } from './time-units.ts'

export interface Adjuncts {
  /** The unit behind them. */
  readonly end: number
  readonly addressee: Phrase | null
  /** Words such as "X", "Telegram" behind "on". */
  readonly medium: string | null
  readonly isWritten: boolean
}

/**
 * Goes over adverbs of time, dates, and phrases with a preposition that tell of the occasion ("on Monday", "in a statement",
 * "to reporters", "ahead of the meeting"). A phrase of another kind belongs to the clause.
 */
export function skipAdjuncts(units: readonly Unit[], start: number, index: MentionIndex, takesTo: boolean): Adjuncts {
  let end = start
  let addressee: Phrase | null = null
  let medium: string | null = null
  let isWritten = false
  while (end < units.length && end - start < 40) {
    const { lower, kind } = units[end]!
    if (kind === 'word' && (isTimeUnit(units[end]!) || timeAdverbs.has(lower) || isAdverb(lower) && lower.endsWith('ly'))) {
      end++
    } else if (/^(?:last|this|next|earlier|late|early|one|two)$/.test(lower) && isTime(units[end + 1]?.lower ?? '')) {
      end += 2
    } else if (lower === 'the' && units[end + 1]?.lower === 'day' || lower === 'a' && isTime(units[end + 1]?.lower ?? '')) {
      end = skipPhrase(units, end, index)
    } else if (kind === 'number' && end > start && (isTimeUnit(units[end - 1]!) || units[end - 1]!.text === ',')) {
      end++
    } else if (units[end]!.text === ',' && end > start && isTime(units[end - 1]!.lower) && units[end + 1]?.kind === 'number') {
      end++
    } else if (lower === 'to' && takesTo) {
      const phrase = phraseStartingAt(units, end + 1, index)
      if (phrase === null) break
      addressee ??= phrase
      end = phrase.last
    } else if (lower !== 'to' && prepositions.has(lower) && isOccasion(units, end)) {
      const next = skipPhrase(units, lower === 'ahead' ? end + 2 : end + 1, index)
      if (next <= end + 1) break
      if (lower === 'on' && /^\p{Lu}/u.test(units[end + 1]!.text) && !isTime(units[end + 1]!.lower)) medium = units[end + 1]!.text
      for (let i = end + 1; i < next; i++) if (written.has(units[i]!.lower)) isWritten = true
      end = next
    } else {
      break
    }
  }
  return { end, addressee, medium, isWritten: isWritten || medium !== null && platforms.has(medium.toLowerCase()) }
}

/** Whether a preposition begins a phrase of time, place of speaking or occasion. */
function isOccasion(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at]!
  if (verbReadings(units[at + 1]?.lower ?? '')?.some(({ form }) => form === 'ing') === true) return false
  if (/^(?:after|before|during|ahead|following|via|through)$/.test(lower)) return lower !== 'ahead' || units[at + 1]?.lower === 'of'
  for (let i = at + 1; i < Math.min(units.length, at + 9); i++) {
    const unit = units[i]!
    if (unit.kind === 'punctuation' || unit.kind === 'quotation' || unit.lower === 'that') break
    if (occasions.has(unit.lower) || isTimeUnit(unit) || /^(?:19|20)\d\d$/.test(unit.text)) return true
    if (i > at + 1 && prepositions.has(unit.lower) && unit.lower !== 'of') break
  }
  return false
}

const written = new Set('statement letter email e-mail post tweet message memo note press-release release op-ed article column essay report memoir book blog text filing'.split(' '))
const platforms = new Set('x twitter telegram facebook instagram tiktok linkedin weibo threads bluesky truth whatsapp vk snapchat reddit mastodon'.split(' '))

const occasions = new Set([...written, ...platforms, ...(
  'interview interviews conference briefing speech address hearing court parliament congress commons senate radio television tv podcast call video remarks '
  + 'meeting press event rally visit debate summit session show programme program appearance broadcast media forum ceremony inquiry inquest trial testimony '
  + 'comments response reply turn answer return phone telephone telephone-call stage line air camera record condition house background anonymity scene office '
  + 'conclusion start end time steps audience gaggle media social website online network channel account page platform lunch dinner breakfast launch opening'
).split(' ')])

/** Over one noun phrase, "of" and "with" phrases in it included; a name behind a finished noun begins another. */
function skipPhrase(units: readonly Unit[], start: number, index: MentionIndex): number {
  let at = start
  while (at < units.length && at - start < 16) {
    const unit = units[at]!
    const before = units[at - 1]
    const isDeterminer = determiners.has(unit.lower) && unit.lower !== 'that' || possessives.has(unit.lower)
    const startsNew = at > start && before !== undefined && isContent(before) && before.lower !== '\'s'
    if (isDeterminer) {
      if (startsNew) break
      at++
    } else if (longestNameAt(units, at, index) !== null) {
      if (startsNew && !/^\p{Lu}/u.test(before.text)) break
      at = longestNameAt(units, at, index)!
    } else if (isContent(unit) || unit.kind === 'number') {
      at++
    } else if (at > start && (unit.lower === 'of' || unit.lower === 'with' || unit.lower === 'between' || unit.lower === 'and'
      || unit.lower === 'at'
      || unit.lower === 'from' || unit.lower === 'by' || unit.lower === 'in' || unit.lower === 'on' || unit.lower === 'to'
        || unit.lower === 'for') && nounFollows(units, at + 1)) {
      at++
    } else {
      break
    }
  }
  return at
}

function nounFollows(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  return unit !== undefined && (unit.kind === 'number' || determiners.has(unit.lower) && unit.lower !== 'that'
    || possessives.has(unit.lower) || isContent(unit))
}
