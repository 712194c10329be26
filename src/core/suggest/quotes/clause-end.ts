/** Where reported words end that began behind a cue. */
import type { Unit } from './outer-sentences.ts'
import { isAdverb, isAuxiliary, isFinite } from './lexicon/function-words.ts'

export interface ClauseKind {
  readonly isHeadline?: boolean
  /** A noun phrase, which holds no verb: "dismissed the talks as “theatre” and left". */
  readonly isPhrase?: boolean
  /** The cue stands in a relative clause, which a comma closes: "Orr, who said that it was late, left". */
  readonly isRelative?: boolean
}

/**
 * The unit behind the reported words: the end of the sentence without its stop, or where the article takes over again: an
 * apposition on what was said (", a claim Kyiv denies"), a remark on how it was taken (", sparking protests"), what the
 * speaker did meanwhile ("as he left the hall"). `limit` is where the next attribution of the sentence begins.
 */
export function clauseEnd(units: readonly Unit[], start: number, limit: number, { isHeadline = false, isPhrase = false, isRelative = false }: ClauseKind = {}): number {
  let brackets = 0
  for (let at = start + 1; at < limit; at++) {
    const { text, lower, kind } = units[at]!
    if (text === '(') brackets++
    else if (text === ')') brackets--
    else if (brackets > 0 || kind === 'quotation') continue
    else if (text === ';') return trimEnd(units, start, at)
    else if (kind === 'punctuation' && (isHeadline && /^[|]/.test(text)
      || isAside(units, at, limit))) return trimEnd(units, start, at)
    else if (isRelative && text === ',' && isVerbAt(units, at + 1, limit)) return trimEnd(units, start, at)
    else if (isPhrase && /^(?:and|but)$/.test(lower) && isVerbAt(units, at + 1, limit)) return trimEnd(units, start, at)
    else if (lower === 'as' && at > start + 3 && (isMeanwhile(units, at, limit) || isHeadline
      && hasVerbSoon(units, at + 1, limit))) return trimEnd(units, start, at)
  }
  return trimEnd(units, start, limit)
}

/** Without stops, commas, dashes, and coordinators at the end. */
export function trimEnd(units: readonly Unit[], start: number, end: number): number {
  const isCut = end < units.length
  let last = end
  while (last > start + 1) {
    const { kind, text, lower } = units[last - 1]!
    const isLoose = kind === 'punctuation' && !/^[)\]%$£€@#*]/.test(text) && !/[?!]/.test(text) || kind === 'mark' || isCut
      && /^(?:and|but|while|though|although|yet|before|after|or|also|whereas|then|when)$/.test(lower)
    if (!isLoose) break
    last--
  }
  return last
}

/** A comma or dash behind which the article speaks of what was said. */
function isAside(units: readonly Unit[], at: number, limit: number): boolean {
  const { text } = units[at]!
  if (text !== ',' && !/^[–—-]/.test(text)) return false
  const next = units[at + 1]
  const after = units[at + 2]
  if (next === undefined || at + 1 >= limit) return false
  if (asides.has(next.lower)) return true
  if (text === ',' && (isLater(units, at + 1, limit) || isAddedRelative(units, at, limit))) return true
  if (next.lower === 'according' && after?.lower === 'to') return true
  if ((next.lower === 'a' || next.lower === 'an' || next.lower === 'the') && after !== undefined && (remarks.has(after.lower)
    || remarks.has(units[at + 3]?.lower ?? '') && /^(?:latest|same|similar|sharp|rare|clear|first)$/.test(after.lower))) return true
  return next.lower === 'as' && after !== undefined && !/^(?:well|if|long|soon|much|many|part|far)$/.test(after.lower)
    && hasFinite(units, at + 2, Math.min(limit, at + 12))
}

/** ", which the union has urged": a relative clause that goes on to the end, with no words of the speaker in it. */
function isAddedRelative(units: readonly Unit[], comma: number, limit: number): boolean {
  const next = units[comma + 1]!
  if (next.lower !== 'which' && next.lower !== 'who' && next.lower !== 'whose') return false
  for (let at = comma + 2; at < limit; at++) if (units[at]!.kind === 'quotation' || units[at]!.text === ',') return false
  return true
}

/** "after the cabinet voted", "a day after the gates were shut". */
function isLater(units: readonly Unit[], from: number, limit: number): boolean {
  const isMeasured = /^(?:a|an|one|two|three|four|five|six|just|only|hours|days|weeks|months|minutes|years|shortly|soon|\d+)$/.test(units[from]!.lower)
  const at = units.findIndex(({ lower }, i) => i >= from && (lower === 'after' || lower === 'before' && isMeasured))
  if (at < 0 || at > (isMeasured ? from + 3 : from)) return false
  return hasFinite(units, at + 2, Math.min(limit, at + 14)) || isMeasured
}

/** Participles by which the article comments. */
const asides = new Set((
  'echoing citing referring alluding sparking prompting drawing triggering provoking speaking reiterating quoting repeating apparently adding gesturing smiling laughing '
  + 'pointing contradicting nodding hinting sending implying following amid signalling signaling casting leaving raising fuelling fueling setting dealing marking meaning'
).split(' '))

const remarks = new Set('claim claims charge accusation allegation allegations assertion move step remark remarks comment comments statement reference position condition suggestion figure demand description'.split(' '))

/** "as he left", "as she arrived for talks". */
function isMeanwhile(units: readonly Unit[], at: number, limit: number): boolean {
  const subject = units[at + 1]
  const verb = units[at + 2]
  if (subject === undefined || verb === undefined || at + 2 >= limit) return false
  return /^(?:he|she|they)$/.test(subject.lower) && isFinite(verb.lower) && !isAuxiliary(verb.lower)
}

/** A finite verb, adverbs before it passed over. */
function isVerbAt(units: readonly Unit[], from: number, limit: number): boolean {
  let at = from
  while (at < limit && isAdverb(units[at]!.lower)) at++
  return at < limit && isFinite(units[at]!.lower) && !/'/.test(units[at]!.lower)
}

/** In a headline: "as talks stall". */
function hasVerbSoon(units: readonly Unit[], from: number, limit: number): boolean {
  for (let at = from + 1; at < Math.min(limit, from + 6); at++) if (/[a-z](?:s|ed)$/.test(units[at]!.lower)
    || isFinite(units[at]!.lower)) return true
  return false
}

function hasFinite(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFinite(units[at]!.lower)) return true
  return false
}

/**
 * The end of a clause that is itself a subject or depends on a noun ("her claim that the gate was shut could not be
 * checked"): before the second finite verb group that has no subject of its own.
 */
export function nounClauseEnd(units: readonly Unit[], start: number, limit: number): number {
  let seen = 0
  for (let at = start + 1; at < limit; at++) {
    const { text, lower, kind } = units[at]!
    if (kind === 'punctuation' && (text === ',' || /^[.;:–—]/.test(text))) return trimEnd(units, start, at)
    if (!isAuxiliary(lower) || at + 1 < limit && isAuxiliary(units[at - 1]!.lower)) {
      if (isFinite(lower) && !isAuxiliary(lower) && seen === 0) seen = 1
      continue
    }
    if (seen > 0 && !/^(?:he|she|it|they|i|we|you|who|which|that|there|and|but|or)$/.test(units[at - 1]!.lower)) return trimEnd(units, start, at)
    seen++
  }
  return trimEnd(units, start, limit)
}
