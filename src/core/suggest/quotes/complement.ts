/** What a cue governs: where the reported words begin behind it, and to whom they were said. */
import { skipAdjuncts } from './adjuncts.ts'
import type { Cue } from './cues.ts'
import type { Unit } from './outer-sentences.ts'
import {
  coordinators, determiners, isAdverb, isAuxiliary, isFinite, personalPronouns, possessives, prepositions, questionWords, subordinators
} from './lexicon/function-words.ts'
import { isContent, type MentionIndex, type Phrase, phraseStartingAt } from './phrases.ts'
import { isTime } from './time-units.ts'

export interface Complement {
  /** The first unit of the reported words. */
  readonly start: number
  readonly pattern: 'speech' | 'that' | 'clause' | 'question' | 'to' | 'gerund' | 'as' | 'of' | 'object' | 'colon'
  readonly addressee: Phrase | null
  readonly medium: string | null
  readonly isWritten: boolean
}

/** Null where nothing is reported behind the cue. `isGap`: what is said stands before the source ("which he said was…"). */
export function findComplement(units: readonly Unit[], cue: Cue, from: number, index: MentionIndex, isGap: boolean): Complement | null {
  const first = units[from]
  if (first === undefined) return null

  const named = opensObject(units, cue, from)
  if (named !== null) return named
  return governed(units, cue, from, index, isGap) ?? quotedObject(units, cue, from, index) ?? speechBehindColon(units, cue, from)
}

/** "explained hers to me: “…”": whatever stands between, a colon and words in marks follow the verb. */
function speechBehindColon(units: readonly Unit[], { verb: { frames } }: Cue, from: number): Complement | null {
  if (!frames.has('q')) return null
  for (let at = from; at < Math.min(units.length - 1, from + 16); at++) {
    const { text, kind, lower } = units[at]!
    if (text === ':') return units[at + 1]!.kind === 'quotation' ? { start: at + 1, pattern: 'speech', ...nobody } : null
    if (kind === 'quotation' || text === ';' || isAuxiliary(lower)) return null
  }
  return null
}

function governed(units: readonly Unit[], cue: Cue, from: number, index: MentionIndex, isGap: boolean): Complement | null {
  const { frames } = cue.verb
  const takesTo = !frames.has('v') || !isBaseVerbAfterTo(units, from)
  const adjuncts = skipAdjuncts(units, from, index, takesTo && !isBaseVerbAfterTo(units, from))
  const object = frames.has('o') || frames.has('p') ? addresseeAt(units, adjuncts.end, index) : null
  const later = object === null ? adjuncts : skipAdjuncts(units, object.last, index, false)
  const addressee = object ?? adjuncts.addressee
  const rest = { addressee, medium: later.medium ?? adjuncts.medium, isWritten: adjuncts.isWritten || later.isWritten }
  const start = object === null ? thatAfterMore(units, from, adjuncts.end, cue) : thatAfterMore(units, object.last, later.end, cue)
  if (object !== null && frames.has('b') && start === object.last && isFinite(units[start]?.lower ?? '')
    && isClauseAt(units, object.first)) {
    return { start: object.first, pattern: 'clause', addressee: null, medium: null, isWritten: false }
  }
  const found = complementAt(units, cue, start, rest, object !== null, isGap)
  // Whom one calls for to do something is not told so.
  return found?.pattern === 'to' && object !== null && cue.verb.lemma.endsWith(' for')
    ? { ...found, start: object.first, addressee: null } : found
}

type Rest = Pick<Complement, 'addressee' | 'medium' | 'isWritten'>

function complementAt(units: readonly Unit[], cue: Cue, start: number, rest: Rest, hasObject: boolean, isGap: boolean): Complement | null {
  const { frames } = cue.verb
  const unit = units[start]
  if (unit === undefined) return null
  const found = (pattern: Complement['pattern'], at = start): Complement => ({ start: at, pattern, ...rest })
  const takesClause = frames.has('t') || frames.has('b') || frames.has('o')

  if (unit.kind === 'quotation') return frames.has('q') || takesClause ? found('speech') : null
  if (unit.text === ':') {
    if (units[start + 1]?.kind === 'quotation') return found('speech', start + 1)
    return frames.has('q') && frames.has('i') && (!hasObject || cue.verb.lemma === 'tell') ? found('colon', start + 1) : null
  }
  if (unit.text === ',') return afterComma(units, cue, start, rest)
  if (unit.lower === 'that' && takesClause && !isBareThat(units, start)) return found('that')
  if (unit.lower === 'as' || unit.lower === 'of' || unit.lower === 'for') return null
  if (questionWords.has(unit.lower)) return frames.has('w') || hasObject
    && frames.has('w') ? found('question') : unit.lower === 'when' || unit.lower === 'if' || unit.lower === 'what'
      || unit.lower === 'where' ? bareClause(units, cue, start, found, hasObject) : null
  if (unit.lower === 'to' && isBaseVerbAfterTo(units, start)) {
    if (hasObject && frames.has('p') || frames.has('v')) return found('to')
    return units[start + 1]?.kind === 'quotation' && frames.has('p') ? found('to') : null
  }
  if (unit.lower === 'not' && units[start + 1]?.lower === 'to' && hasObject && frames.has('p')) return found('to')
  if (/^(?:nothing|little|much|something|anything|more)$/.test(unit.lower) && !isFinite(units[start + 1]?.lower ?? '')) return null
  if (frames.has('g') && unit.lower.endsWith('ing') && unit.lower.length > 4) return found('gerund')
  if (isGap && isFinite(unit.lower)) return found('clause')
  return bareClause(units, cue, start, found, hasObject)
}

function bareClause(units: readonly Unit[], cue: Cue, start: number, found: (pattern: Complement['pattern']) => Complement, hasObject: boolean): Complement | null {
  const { frames } = cue.verb
  if (!(frames.has('b') || hasObject && frames.has('o'))) return null
  return isClauseAt(units, start) || alwaysClause.has(cue.verb.lemma) && mayBeClause(units, start) ? found('clause') : null
}

/** Behind these a stretch of words is a clause, even if its verb is not known. */
const alwaysClause = new Set(['say', 'insist', 'argue', 'believe', 'think', 'reckon', 'contend', 'maintain'])

function mayBeClause(units: readonly Unit[], start: number): boolean {
  const { lower, kind } = units[start]!
  if (kind !== 'word' && kind !== 'number' || prepositions.has(lower) || subordinators.has(lower) || coordinators.has(lower)
    || isAdverb(lower) || isAuxiliary(lower)) return false
  if (/^(?:a|an|yes|no|so|sorry|hello|goodbye|farewell|thanks|it|much|little|nothing|something|anything|more|things?|words?|prayers?|something)$/.test(lower)) return false
  let end = start
  while (end < units.length && units[end]!.kind !== 'punctuation') end++
  return end - start >= 4
}

/** ", however, that …", ", “…”": a comma that leads to the reported words. */
function afterComma(units: readonly Unit[], { verb: { frames } }: Cue, comma: number, rest: Rest): Complement | null {
  const next = units[comma + 1]
  if (next?.kind === 'quotation' && frames.has('q')) return { start: comma + 1, pattern: 'speech', ...rest }
  if (next?.lower === 'that' && frames.has('t')) return { start: comma + 1, pattern: 'that', ...rest }
  for (let at = comma + 1; at < Math.min(units.length, comma + 16); at++) {
    const { text, kind } = units[at]!
    if (kind === 'quotation' || text === ':' || text === ';') return null
    if (text !== ',') continue
    const behind = units[at + 1]
    if (behind?.lower === 'that' && frames.has('t')) return { start: at + 1, pattern: 'that', ...rest }
    return behind?.kind === 'quotation' && frames.has('q') && isSpeech(behind) ? { start: at + 1, pattern: 'speech', ...rest } : null
  }
  return null
}

const isSpeech = ({ quotation }: Unit): boolean => quotation !== null && (quotation.words > 1 || quotation.isCapital)

const nobody = { addressee: null, medium: null, isWritten: false }

/** An object and what is said of it: "described the talks as frosty", "accused them of lying". */
function opensObject(units: readonly Unit[], cue: Cue, from: number): Complement | null {
  const { frames } = cue.verb
  const at = frames.has('a') || frames.has('f') ? joinAfterObject(units, cue, from) : null
  return at === null ? null : { start: from, pattern: units[at]!.lower === 'as' ? 'as' : 'of', ...nobody }
}

/** An object with words in marks: "called the gates “good”", "demanded a “stop”". */
function quotedObject(units: readonly Unit[], { verb: { frames } }: Cue, from: number, index: MentionIndex): Complement | null {
  if (!frames.has('c') && !frames.has('n')) return null
  const { end } = skipAdjuncts(units, from, index, false)
  const start = end < units.length && !/^(?:of|about|against)$/.test(units[from]!.lower) ? end : from
  return quotationInObject(units, start) === null ? null : { start, pattern: units[start]!.kind === 'quotation' ? 'speech'
    : 'object', ...nobody }
}

/** The index of "as", or of "of" or "for", behind an object; null where none follows before the clause ends. */
function joinAfterObject(units: readonly Unit[], { verb: { frames } }: Cue, from: number): number | null {
  for (let at = from; at < Math.min(units.length, from + 16); at++) {
    const { lower, kind, text } = units[at]!
    if (frames.has('a') && lower === 'as' && units[at + 1] !== undefined) return isAsOfTime(units, at) ? null : at
    if (frames.has('f') && (lower === 'of' || lower === 'for') && at > from && (units[at + 1]?.lower.endsWith('ing')
      || units[at + 1]?.kind === 'quotation'
      || frames.size === 1 && units[at + 1] !== undefined)) return at
    if (kind === 'punctuation' && text !== ',' && text !== '(' && text !== ')' || lower === 'that' && at > from
      || isAuxiliary(lower)) return null
  }
  return null
}

/** "as he left", "as of Monday", "as well as" introduce something else. */
function isAsOfTime(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]!.lower
  return personalPronouns.has(next) && units[at + 2] !== undefined && isFinite(units[at + 2]!.lower) || next === 'of'
    || next === 'well' || units[at - 1]?.lower === 'well' || next === 'part' || next === 'saying'
}

/** The index of a quotation within the object that begins here: before the clause ends or another verb comes. */
function quotationInObject(units: readonly Unit[], from: number): number | null {
  for (let at = from; at < Math.min(units.length, from + 20); at++) {
    const { kind, text, lower } = units[at]!
    if (kind === 'quotation') return at
    if (/^(?:which|who|whom|whose)$/.test(lower) || at === from && coordinators.has(lower)) return null
    if (kind === 'punctuation' && !/^[(),–—’'-]/.test(text) || at > from && (isAuxiliary(lower) || subordinators.has(lower)
      && lower !== 'that' && lower !== 'as')) return null
    if (text === ',' && !isListComma(units, at)) return null
  }
  return null
}

const isListComma = (units: readonly Unit[], at: number): boolean => {
  const next = units[at + 1]
  return next !== undefined && (next.kind === 'quotation' || determiners.has(next.lower) || next.lower === 'and')
    && !next.lower.endsWith('ing')
}

/** The phrase that names to whom something is told, right behind the verb. */
export function addresseeAt(units: readonly Unit[], at: number, index: MentionIndex): Phrase | null {
  const unit = units[at]
  if (unit === undefined || unit.lower === 'that' || questionWords.has(unit.lower)) return null
  const isPossessive = unit.lower === 'her' && units[at + 1] !== undefined && isContent(units[at + 1]!)
  if (!isPossessive && /^(?:him|her|them|us|me|you|it|himself|herself)$/.test(unit.lower)) {
    const mention = index.startingAt.get(unit.first)?.find((candidate) => index.people.mentions[candidate]!.form === 'pronoun') ?? null
    return { first: at, last: at + 1, mention, form: 'pronoun', others: [] }
  }
  if (subjectOnly.has(unit.lower)) return null
  return phraseStartingAt(units, at, index)
}

const subjectOnly = new Set(['i', 'he', 'she', 'we', 'they', 'there'])

/** Over phrases with prepositions to a "that" that nothing but them parts from the cue: "said ahead of the talks with Orr that". */
function thatAfterMore(units: readonly Unit[], from: number, end: number, { verb: { frames } }: Cue): number {
  const unit = units[end]
  if (!frames.has('t') || unit === undefined || unit.lower === 'that') return end
  if (!(prepositions.has(units[from]!.lower) || end > from && (unit.text === ',' || prepositions.has(unit.lower)))) return end
  for (let at = end; at < Math.min(units.length, from + 28); at++) {
    const { lower, kind, text } = units[at]!
    if (lower === 'that') return isBareThat(units, at) || isContent(units[at - 1]!)
      && isFinite(units[at + 1]?.lower ?? '') ? end : at
    if (kind === 'quotation' || text === ':' || text === ';' || text === '.' || isAuxiliary(lower)) return end
  }
  return end
}

/** "said that." or "said that, …": a pronoun, not a conjunction. */
const isBareThat = (units: readonly Unit[], at: number): boolean => {
  const next = units[at + 1]
  return next === undefined || next.kind === 'punctuation' && !/^[(,–—[$£€-]/.test(next.text)
}

/** Whether "to" leads to a verb and not to a noun phrase. */
export const isBaseVerbAfterTo = (units: readonly Unit[], at: number): boolean => {
  if (units[at]?.lower !== 'to') return false
  const next = units[at + 1]
  if (next === undefined) return false
  if (next.kind === 'quotation') return true
  return next.kind === 'word' && (next.lower === 'be' || next.lower === 'have' || next.lower === 'do' || isAdverb(next.lower)
    || !/^\p{Lu}/u.test(next.text) && isBase(units, at + 1))
}

/** A word behind "to" is a verb where a noun phrase could not begin so: a bare noun in the plural could, one followed by an object not. */
function isBase(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at]!
  if (determiners.has(lower) || possessives.has(lower) || personalPronouns.has(lower) || prepositions.has(lower)
    || questionWords.has(lower)) return false
  if (/(?:ers|ors|ists|ians|media|lawmakers|ing|people|parliament|congress|journalists|mps|troops|supporters|delegates|crowds|voters|staff)$/.test(lower)) return false
  const next = units[at + 1]
  return next === undefined || next.lower !== '\'s'
}

/** Whether a clause begins here: a subject, then a finite verb, nothing between that ends the clause. */
export function isClauseAt(units: readonly Unit[], start: number): boolean {
  const first = units[start]
  if (first === undefined || first.kind === 'punctuation' && !/^[[(“$£€]/.test(first.text)) return false
  if (/^[A-Z]?[a-z]+ed$/.test(first.text) && first.lower.length > 4 && /^\p{Lu}/u.test(first.text)) return false
  if (coordinators.has(first.lower) || prepositions.has(first.lower) && !mayBegin.has(first.lower)) return false
  if (subordinators.has(first.lower) && !/^(?:if|while|although|though|once|unless|when|whether|because|since|until|whatever|as|where|after|before)$/.test(first.lower)) return false
  if (isAuxiliary(first.lower) && first.kind === 'word' && !/'/.test(first.lower)) return false
  for (let at = start; at < Math.min(units.length, start + 24); at++) {
    const { lower, kind, text } = units[at]!
    if (kind === 'punctuation' && /^[.;:!?…]/.test(text) || at > start && coordinators.has(lower)
      && isFinite(units[afterAdverbs(units, at + 1)]?.lower ?? '')) return false
    if (at > start && subordinators.has(lower) && /^(?:until|because|when|if|though|although|unless|whereas|whenever)$/.test(lower)
      && !subordinators.has(first.lower)) return false
    if (text === ',' && !subordinators.has(first.lower) && !prepositions.has(first.lower)) {
      const closing = nextComma(units, at)
      if (closing === null) return false
      at = closing
      continue
    }
    if (at === start && /'(?:ll|d|ve|re|m)$/.test(lower)) return true
    if (lower === '\'s' && at > start && (/^(?:it|he|she|there|that|what|who)$/.test(units[at - 1]!.lower))) return true
    if (at > start && isFinite(lower) && !(lower.endsWith('ed') && isParticiple(units, at))) return true
    if (at > start && isPresentVerb(units, at)) return true
  }
  return false
}

function afterAdverbs(units: readonly Unit[], from: number): number {
  let at = from
  while (at < units.length && isAdverb(units[at]!.lower)) at++
  return at
}

/** Of a parenthesis between commas the second one; null where none closes. */
function nextComma(units: readonly Unit[], comma: number): number | null {
  for (let at = comma + 1; at < Math.min(units.length, comma + 20); at++) if (units[at]!.text === ',') return at
  return null
}

const mayBegin = new Set((
  'in under without despite since until by from at with after before during of on over about around between among '
  + 'like for'
).split(' '))

/** An -ed form right behind a determiner or before "by" is a participle. */
const isParticiple = (units: readonly Unit[], at: number): boolean =>
  determiners.has(units[at - 1]!.lower) || possessives.has(units[at - 1]!.lower) || units[at + 1]?.lower === 'by'
    && units[at - 1]!.lower !== '\'s'

/** "Kyiv wants", "the plan helps": a word in -s behind a noun in the singular, followed by what a verb takes. */
function isPresentVerb(units: readonly Unit[], at: number): boolean {
  const { lower, kind, text } = units[at]!
  if (kind === 'word' && /^(?:i|we|you|they)$/.test(units[at - 1]!.lower) && isContent(units[at]!)) return true
  if (kind !== 'word' || lower.length < 4 || !/[^su]s$/.test(lower) || /^\p{Lu}/u.test(text) || !isContent(units[at]!)) return false
  const before = units[at - 1]!
  const next = units[at + 1]
  if (/^(?:he|she|it)$/.test(before.lower)) return true
  if (!(isContent(before) || personalPronouns.has(before.lower)) || before.lower.endsWith('s')
    && before.lower !== 'this') return false
  return next !== undefined && (determiners.has(next.lower) || possessives.has(next.lower) || next.kind === 'quotation'
    || next.lower === 'to' || next.lower === 'that'
    || prepositions.has(next.lower) && personalPronouns.has(before.lower) || personalPronouns.has(next.lower) || isTime(next.lower)
      || /^\p{Lu}/u.test(next.text) && next.kind === 'word')
}
