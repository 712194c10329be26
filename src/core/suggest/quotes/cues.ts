/** Where a sentence tells of speaking, writing or thinking: verb groups, and "according to". */
import type { OuterSentence, Unit } from './outer-sentences.ts'
import {
  beForms, contractedPronoun, determiners, doForms, haveForms, isAdverb, isAuxiliary, modals, negations, personalPronouns, possessives, prepositions
} from './lexicon/function-words.ts'
import { type ReportingVerb, type VerbReading, verbReadings } from './lexicon/reporting-verbs.ts'

/** The words that report, as half-open indices of units: the verb with its auxiliaries, negation, adverbs and particle. */
export interface Cue {
  readonly first: number
  readonly last: number
  /** The verb itself, without what belongs to it. */
  readonly at: number
  readonly verb: ReportingVerb
  readonly form: VerbReading['form']
  readonly isNegated: boolean
  /** "was told", "is described as": the subject is not who speaks. */
  readonly isPassive: boolean
  /** "may say", "would say", "if asked to say": nothing was said yet. */
  readonly isIrreal: boolean
  /** An -ing form or an infinitive: its subject stands with another verb. */
  readonly isNonFinite: boolean
  /** The word before the group is "and", "but" or the like. */
}

/** The verb groups of a sentence that may report, in order. A noun that looks like a verb (the claims) is none. */
export function findCues({ units, blockType }: OuterSentence): Cue[] {
  const found: Cue[] = []
  const isHeadline = blockType === 'title' || blockType === 'subheading'
  for (let i = 0; i < units.length; i++) {
    const readings = units[i]!.kind === 'word' ? verbReadings(units[i]!.lower) : undefined
    const cue = quotedAsSaying(units, i) ?? (readings === undefined ? null : readCue(units, i, readings, isHeadline))
    if (cue === null) continue
    found.push(cue)
    i = Math.max(i, cue.last - 1)
  }
  return found
}

function readCue(units: readonly Unit[], at: number, readings: readonly VerbReading[], isHeadline: boolean): Cue | null {
  const group = groupBefore(units, at)
  const reading = readings.find((candidate) => hasParticle(units, at, candidate.verb)
    && isVerbHere(units, group, at, candidate, isHeadline))
  if (reading === undefined) return null
  const { verb, form } = reading
  const auxiliaries = units.slice(group, at)
  const hasHave = auxiliaries.some(({ lower }) => haveForms.has(lower) || /'(?:ve|d)$/.test(lower))
  const be = auxiliaries.findLast(({ lower }) => beForms.has(lower))
  const isReduced = be === undefined && !hasHave && form !== 'ing' && units[at + 1]?.lower === 'by' && (verb.frames.has('a')
    || verb.frames.has('c'))
  const isPassive = be !== undefined && form !== 'ing' && !verb.lemma.startsWith('be ') || isReduced
  const isNonFinite = form === 'ing' && be === undefined || auxiliaries[0]?.lower === 'to'
  if (auxiliaries[0]?.lower === 'to' && form !== 'base') return null
  if (form === 'participle' && !hasHave && be === undefined) return null
  return {
    first: group,
    last: endOfGroup(at, verb),
    at,
    verb,
    form,
    isNegated: auxiliaries.some(({ lower }) => negations.has(lower) || unwilling.has(lower)) || isInvertedAuxiliary(units, group)
      && units[group - 3]?.lower === 'nor' || units[at + 1]?.lower === 'nothing',
    isPassive,
    isIrreal: auxiliaries.some(({ lower }) => irreal.has(lower)),
    isNonFinite
  }
}

/** Whether the words follow without which the verb does not report. */
const hasParticle = (units: readonly Unit[], at: number, { particle }: ReportingVerb): boolean => particle.every((word, i) =>
  units[at + 1 + i]?.lower === word)

const unwilling = new Set((
  'refused refuses declined declines failed fails stopped refusing declining failing'
).split(' '))
const irreal = new Set((
  'may might could can should would must shall couldn\'t wouldn\'t can\'t shouldn\'t cannot will won\'t'
).split(' '))

/** "was quoted as saying", "is reported as saying": one cue, whose subject speaks. */
function quotedAsSaying(units: readonly Unit[], at: number): Cue | null {
  const { lower } = units[at]!
  if (lower !== 'quoted' && lower !== 'reported' && lower !== 'cited' && lower !== 'heard' && lower !== 'recorded') return null
  const next = units[at + 1]?.lower
  const after = lower === 'heard' ? next === 'to' || next === 'telling' || next === 'saying' : next === 'as' || next === 'saying'
  const isPassive = beForms.has(units[at - 1]?.lower ?? '') || isAdverb(units[at - 1]?.lower ?? '')
    && beForms.has(units[at - 2]?.lower ?? '')
  if (!after || !isPassive) return null
  const end = next === 'as' || next === 'to' ? at + 2 : at + 1
  const reading = verbReadings(units[end]?.lower ?? '')?.find(({ form }) => form === 'ing' || form === 'base')
  if (reading === undefined) return null
  return {
    first: groupBefore(units, at), last: endOfGroup(end, reading.verb), at: end, verb: reading.verb, form: 'past',
    isNegated: false, isPassive: false, isIrreal: false, isNonFinite: false
  }
}

/** Where the verb group begins: auxiliaries, negation, adverbs, and "went on to" and the like. */
function groupBefore(units: readonly Unit[], at: number): number {
  let first = at
  while (first > 0) {
    const { lower, kind } = units[first - 1]!
    if (kind !== 'word') break
    if (lower === 'to' && catenative(units, first - 1) !== null) {
      first = catenative(units, first - 1)!
    } else if (isGroupWord(lower) && !(contractedPronoun.test(lower) || isTimeAfterSubject(units, first - 1))) {
      first--
    } else if (lower === 'to' && first === at || lower === 'to' && units.slice(first, at).every((unit) => isAdverb(unit.lower))) {
      first--
      break
    } else {
      break
    }
  }
  while (first < at && sentenceAdverbs.has(units[first]!.lower)) first++
  return first
}

const isGroupWord = (lower: string): boolean =>
  isAuxiliary(lower) || beForms.has(lower) || haveForms.has(lower) || doForms.has(lower) || modals.has(lower)
    || negations.has(lower) || isAdverb(lower)

const sentenceAdverbs = new Set((
  'yesterday today tonight tomorrow overnight however meanwhile therefore thus moreover ago almost otherwise '
  + 'perhaps maybe instead'
).split(' '))

/** "who earlier this week said": a time that is no adverb of the verb. */
const isTimeAfterSubject = (units: readonly Unit[], at: number): boolean => units[at]!.lower === 'ago'
  || units[at + 1]?.lower === 'this' || units[at + 1]?.lower === 'last'

/** Where "went on to", "continued to" begin, of which "to" stands at an index; null where none does. */
function catenative(units: readonly Unit[], to: number): number | null {
  const before = units[to - 1]?.lower ?? ''
  if (before === 'on' && /^(?:went|goes|go|going|gone)$/.test(units[to - 2]?.lower ?? '')) return to - 2
  return catenatives.has(before) ? to - 1 : null
}

const catenatives = new Set((
  'continued continues continue continuing began begins begin appeared appears appear seemed seems seem sought seeks tried tries refused refuses '
  + 'declined declines failed fails refusing declining failing moved rushed hastened quick keen used liked likes expected set stopped paused dared took '
  + 'managed proceeded forced obliged prompted careful'
).split(' '))

/** Behind the verb and its particle; a preposition ("warned of") begins what is reported. */
function endOfGroup(at: number, { particle }: ReportingVerb): number {
  return at + 1 + (particle.length === 1 && reportedPrepositions.has(particle[0]!) ? 0 : particle.length)
}

const reportedPrepositions = new Set(['of', 'about', 'against'])

/** Whether the word is used as a verb, by what stands before and behind its group. */
function isVerbHere(units: readonly Unit[], first: number, at: number, { verb, form }: VerbReading, isHeadline: boolean): boolean {
  const before = units[first - 1]
  const next = units[at + 1]
  const hasGroup = first < at
  if (before !== undefined && before.kind === 'word') {
    const { lower } = before
    if (determiners.has(lower) && !canBeSubject.has(lower) || possessives.has(lower) && !(lower === 'her'
      && form === 'past')) return false
    if (lower === '\'s') return hasGroup && form !== 'base'
    if (prepositions.has(lower)) return form === 'ing' && (temporal.has(lower) || lower === 'by' || lower === 'in')
  }
  if (form === 'base' && !hasGroup && !(before?.kind === 'word' && (isPluralSubject(before.lower)
    || isInvertedAuxiliary(units, first)))) return false
  if (form === 'ing' && !hasGroup && before?.kind === 'word' && !participleBefore.has(before.lower)) return isHeadline
  if (form === 'past' && !hasGroup && next !== undefined && reducedAfter.has(next.lower) && verb.frames.has('f')) return false
  if (!nounLike.has(units[at]!.lower) || hasGroup || isHeadline) return true
  if (next === undefined || next.lower === 'of' || next.lower === 'and' || next.kind === 'punctuation' && !/^[:,]/.test(next.text)
    || next.lower.endsWith('ed')) return false
  return before === undefined || before.kind !== 'word' || isNominative(before)
}

/** What stands before a verb in -s that could be a noun: a name, a pronoun or a noun in the singular, hardly an adjective. */
const isNominative = ({ lower, text }: Unit): boolean => /^\p{Lu}/u.test(text) || personalPronouns.has(lower) || lower === 'who'
  || /(?:man|woman|er|or|ist|ment|report|letter|statement|document|party|group|government|ministry|chief|lawsuit|filing|article|paper|book|study)$/.test(lower)

const canBeSubject = new Set(['this', 'that', 'some', 'many', 'both', 'all', 'few', 'others', 'another', 'one', 'most'])
const temporal = new Set(['before', 'after', 'while', 'since', 'without'])
const participleBefore = new Set((
  'and but while when then also or though although as before after by'
).split(' '))
const reducedAfter = new Set(['of', 'by'])
const nounLike = new Set((
  'claims reports demands calls comments answers states notes posts replies tweets promises pledges vows questions '
  + 'requests orders estimates forecasts hopes fears suspects doubts offers guesses remarks protests objects '
  + 'messages texts emails blogs labels brands terms rules counters rants jokes'
).split(' '))

/** "Nor did he say". */
const isInvertedAuxiliary = (units: readonly Unit[], first: number): boolean => first > 1 && doForms.has(units[first - 2]!.lower)

/** Whether a present form without an -s can follow: they say, officials say, people think, I believe. */
const isPluralSubject = (lower: string): boolean =>
  /^(?:i|you|we|they|who|some|many|others|both|all|most|people|police|men|women|few)$/.test(lower) || lower.endsWith('s') && lower !== '\'s'
