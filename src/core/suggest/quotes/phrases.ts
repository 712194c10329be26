/** The noun phrases that name a source or an addressee, found from one of their ends without a parser. */
import type { People } from '../people/people.ts'
import type { Unit } from './outer-sentences.ts'
import { verbReadings } from './lexicon/reporting-verbs.ts'
import { documents, isBody } from './lexicon/speaking-nouns.ts'
import { isBareTime, isTime, } from './time-units.ts'
import {
  contractedPronoun, coordinators, determiners, finiteVerbs, isAdverb, isAuxiliary, personalPronouns, possessives, prepositions,
  questionWords, subjectPronouns, subordinators
} from './lexicon/function-words.ts'

/** A noun phrase, as half-open indices of units of its sentence. */
export interface Phrase {
  readonly first: number
  readonly last: number
  /** The index of the mention that it is or that stands for it; null where the people of the article know nothing of it. */
  readonly mention: number | null
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** Whether it is the antecedent of the "who" that is the subject. */
  readonly isRelative?: boolean
  /** The other phrases of "X and Y". */
  readonly others: readonly Phrase[]
}

/** The mentions of an article by the tokens they begin and end at, longest first. */
export interface MentionIndex {
  readonly people: People
  readonly startingAt: ReadonlyMap<number, readonly number[]>
  readonly endingAt: ReadonlyMap<number, readonly number[]>
}

export function indexMentions(people: People): MentionIndex {
  const startingAt = new Map<number, number[]>()
  const endingAt = new Map<number, number[]>()
  for (const [index, { first, last }] of people.mentions.entries()) {
    insert(startingAt, first, index)
    insert(endingAt, last, index)
  }
  const byLength = (a: number, b: number): number => lengthOf(people, b) - lengthOf(people, a)
  for (const list of [...startingAt.values(), ...endingAt.values()]) if (list.length > 1) list.sort(byLength)
  return { people, startingAt, endingAt }
}

const insert = (map: Map<number, number[]>, key: number, value: number): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

const lengthOf = ({ mentions }: People, index: number): number => mentions[index]!.last - mentions[index]!.first

/** No phrase is looked for over more units. */
const reach = 14

/** The phrase whose last unit stands before `end`; null where none does, or where it depends on a preposition. */
export function phraseEndingAt(units: readonly Unit[], end: number, index: MentionIndex): Phrase | null {
  const last = units[end - 1]
  if (last === undefined || last.kind === 'punctuation' || last.kind === 'quotation' || last.kind === 'mark') return null
  const pronoun = pronounAt(units, end - 1, index)
  if (pronoun !== null) return isAfterPreposition(units, end - 1) ? longSubject(units, end, index) : pronoun
  const head = longestEndingAt(units, end, index)
  const from = walkLeft(units, head?.first ?? end, head)
  if (from === null) return head === null || isAfterPreposition(units, head.first) ? longSubject(units, end, index)
    : { ...head, others: [] }
  if (from >= end || isBareTime(units, from, end)) return longSubject(units, end, index)
  if (head === null || from < head.first && dependsOnAnother(units, head.first)) return { first: from, last: end, ...nominalWithin(units, from, end, index), others: [] }
  return { ...head, first: from, others: [] }
}

/** The phrase that begins at a unit; null where none does. */
export function phraseStartingAt(units: readonly Unit[], start: number, index: MentionIndex): Phrase | null {
  const first = units[start]
  if (first === undefined || first.kind !== 'word' && first.kind !== 'number') return null
  const pronoun = pronounAt(units, start, index)
  if (pronoun !== null) return pronoun
  const end = walkRight(units, start, index)
  const mention = longestStartingAt(units, start, index)
  const last = Math.max(end, mention?.last ?? start)
  if (last === start || isBareTime(units, start, last)) return null
  if (mention !== null && (mention.last === last || attached.has(units[mention.last]!.lower))) return { ...mention, last, others: [] }
  const name = nameEndingIn(units, start, last, index)
  return name === null ? { first: start, last, ...nominalWithin(units, start, last, index), others: [] }
    : { ...name, first: start, last, others: [] }
}

/** Whether a phrase can be somebody who speaks; of an unknown phrase that is left open. */
export const canSpeak = ({ mention }: Phrase, { people }: MentionIndex): boolean => mention === null
  || people.mentions[mention]!.canSpeak

/** "A person close to her", "the banner at the head of the march": from the clause's beginning, no verb in it. */
function longSubject(units: readonly Unit[], end: number, index: MentionIndex): Phrase | null {
  let first = end
  while (first > 0 && end - first < reach && units[first - 1]!.kind !== 'punctuation' && units[first - 1]!.kind !== 'quotation'
    && !finite(units[first - 1]!.lower)) {
    if (/^(?:that|and|but|while|as|when|because|who|which)$/.test(units[first - 1]!.lower)) break
    first--
  }
  const opener = units[first]
  if (opener === undefined || first >= end || first > 0 && finite(units[first - 1]!.lower)) return null
  if (!determiners.has(opener.lower) && !possessives.has(opener.lower) || opener.lower === 'that') return null
  const start = phraseStartingAt(units, first, index)
  return start === null || start.last > end ? null : { ...start, last: end }
}

const finite = (lower: string): boolean => isAuxiliary(lower) || finiteVerbs.has(lower)

interface Head {
  readonly first: number
  readonly last: number
  readonly mention: number
  readonly form: 'name' | 'nominal'
}

function longestEndingAt(units: readonly Unit[], end: number, index: MentionIndex): Head | null {
  for (const mention of index.endingAt.get(units[end - 1]!.last) ?? []) {
    const found = index.people.mentions[mention]!
    if (found.form === 'pronoun') continue
    let first = end - 1
    while (first > 0 && units[first]!.first > found.first) first--
    if (units[first]!.first === found.first) return { first, last: end, mention, form: found.form }
  }
  return null
}

function longestStartingAt(units: readonly Unit[], start: number, index: MentionIndex): Head | null {
  for (const mention of index.startingAt.get(units[start]!.first) ?? []) {
    const found = index.people.mentions[mention]!
    if (found.form === 'pronoun') continue
    let last = start + 1
    while (last < units.length && units[last - 1]!.last < found.last) last++
    if (units[last - 1]!.last === found.last) return { first: start, last, mention, form: found.form }
  }
  return null
}

/** The name in "the engineer Ilse Maron": it ends where the phrase ends, and no preposition stands before it. */
function nameEndingIn(units: readonly Unit[], first: number, last: number, index: MentionIndex): Head | null {
  const head = longestEndingAt(units, last, index)
  return head !== null && head.first >= first && !isAfterPreposition(units, head.first) ? head : null
}

/** Whether a name is governed by a noun before it, as in "a spokesman for Orr" and "the council’s Orr" is not. */
const dependsOnAnother = (units: readonly Unit[], at: number): boolean =>
  isAfterPreposition(units, at) || at > 0 && determiners.has(units[at - 1]!.lower) && isAfterPreposition(units, at - 1)

/** The description that a phrase is or begins with, among the mentions of the article. */
function nominalWithin(units: readonly Unit[], first: number, last: number, index: MentionIndex): { mention: number | null; form: 'name' | 'nominal' } {
  const whole = longestEndingAt(units, last, index)
  if (whole !== null && whole.form === 'nominal' && whole.first >= first
    && !isAfterPreposition(units, whole.first)) return { mention: whole.mention, form: 'nominal' }
  const begun = longestStartingAt(units, first, index)
  if (begun === null || begun.last > last || begun.form === 'name'
    && !joining.has(units[begun.last]?.lower ?? '')) return { mention: null, form: 'nominal' }
  return { mention: begun.mention, form: begun.form }
}

function pronounAt(units: readonly Unit[], at: number, { people, startingAt }: MentionIndex): Phrase | null {
  const { lower, first } = units[at]!
  if (!subjectPronouns.has(lower) && !contractedPronoun.test(lower)) return null
  const found = startingAt.get(first)?.find((mention) => people.mentions[mention]!.form === 'pronoun')
  const next = units[at + 1]
  const isDeterminer = found === undefined && !personalPronouns.has(lower) && next !== undefined && next.kind === 'word'
    && isContent(next)
  if (lower === 'who' || isDeterminer || next?.lower === 'of' && !personalPronouns.has(lower)) return null
  return { first: at, last: at + 1, mention: found ?? null, form: 'pronoun', others: [] }
}

/**
 * Where a phrase begins that goes on to the left of `end`; null where a preposition governs it. A phrase after "of", "for" or
 * the like belongs to the one before it, if that is of a person or a body ("a spokesman for the ministry").
 */
function walkLeft(units: readonly Unit[], end: number, head: Head | null): number | null {
  const hasHead = head !== null
  if (head?.form === 'nominal' && (determiners.has(units[head.first]!.lower)
    || possessives.has(units[head.first]!.lower))) return afterPreposition(units, head.first)
  let at = end
  while (at > 0 && end - at < reach) {
    const unit = units[at - 1]!
    const { lower } = unit
    if (lower === 'that') break
    if (determiners.has(lower) || possessives.has(lower)) {
      at--
      if (units[at - 1]?.lower === 'all' || units[at - 1]?.lower === 'both') at--
      if (hasHead && at + 1 < end && !isBody(units[end - 1]!.lower) && !/^\p{Lu}/u.test(units[end - 1]!.text)) return end
      return afterPreposition(units, at)
    }
    if (unit.kind === 'number' && !/^(?:19|20)\d\d$/.test(unit.text)) {
      at--
      continue
    }
    if (prepositions.has(lower)) return at === end && !hasHead ? null : beyondPreposition(units, at - 1)
    if (!isContent(unit) || isTime(lower)) break
    if (lower.endsWith('ed') && lower.length > 4 && !isAdjective(units, at - 1)) break
    at--
  }
  return at === end && !hasHead ? null : at
}

const afterPreposition = (units: readonly Unit[], at: number): number | null =>
  at > 0 && prepositions.has(units[at - 1]!.lower) ? beyondPreposition(units, at - 1) : at

/** "the retired general": an -ed form behind a determiner, and not a verb. */
const isAdjective = (units: readonly Unit[], at: number): boolean =>
  units[at]!.text.includes('-') || at > 0 && (determiners.has(units[at - 1]!.lower) || possessives.has(units[at - 1]!.lower)
    || units[at - 1]!.lower === '\'s')

function beyondPreposition(units: readonly Unit[], preposition: number): number | null {
  const noun = units[preposition - 1]
  if (noun === undefined || !joining.has(units[preposition]!.lower) || !isBody(noun.lower)
    && !/^\p{Lu}\p{Ll}/u.test(noun.text)) return null
  return walkLeft(units, preposition, null)
}

const joining = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'to', 'on'])

/** Whether the head of a phrase that the people of the article know nothing of can speak. */
export function isSpeakingNoun(units: readonly Unit[], { first, last }: Phrase): boolean {
  let head = first
  while (head + 1 < last && !prepositions.has(units[head + 1]!.lower)) head++
  const { lower, text } = units[head]!
  return isBody(lower) || documents.has(lower) || isBody(lower.replace(/s$/, '')) || /^\p{Lu}/u.test(text) && head > 0
}

/** Where a phrase ends that begins at `start`: after "of", "for" and the like it goes on once. */
function walkRight(units: readonly Unit[], start: number, index: MentionIndex): number {
  let at = start
  while (at < units.length && (determiners.has(units[at]!.lower) || possessives.has(units[at]!.lower))) at++
  const content = at
  let prepositionsSeen = 0
  while (at < units.length && at - start < reach) {
    const unit = units[at]!
    if (at > start && /^(?:last|this|next|earlier|late|early)$/.test(unit.lower) && isTime(units[at + 1]?.lower ?? '')) break
    const mention = longestStartingAt(units, at, index)
    if (mention !== null && (at === content || mention.form === 'name') && !startsAnotherPhrase(units, at, content)) {
      at = mention.last
      if (mention.form === 'name' && isPersonName(mention, index) && units[at]?.lower !== '\'s'
        && !attached.has(units[at]?.lower ?? '')) break
    } else if ((at > content || at > start && pronominal.has(units[at - 1]!.lower)) && attached.has(unit.lower)
      && prepositionsSeen < 2 && nounAfter(units, at + 1)) {
      prepositionsSeen++
      at++
      while (at < units.length && (determiners.has(units[at]!.lower) || possessives.has(units[at]!.lower))) at++
    } else if (isContent(unit) && !isTime(unit.lower) && !(at > content && isPastCue(unit.lower))) {
      at++
    } else {
      break
    }
  }
  return at > content || at > start && pronominal.has(units[start]!.lower) ? at : start
}

/** Behind the name of a person no noun goes on with the phrase. */
function isPersonName({ mention }: Head, { people }: MentionIndex): boolean {
  const { entity } = people.mentions[mention]!
  return entity !== null && people.entities[entity]!.type === 'PER'
}

const isPastCue = (lower: string): boolean => verbReadings(lower)?.some(({ form }) => form === 'past') === true

/** "told reporters Kyiv would": a name behind a finished plural is the subject of the next clause. */
const startsAnotherPhrase = (units: readonly Unit[], at: number, content: number): boolean =>
  at > content && /[^s]s$/.test(units[at - 1]!.lower) && !/^\p{Lu}/u.test(units[at - 1]!.text) && units[at - 1]!.lower !== '\'s'

const attached = new Set(['of', 'for', 'from', 'at'])
const pronominal = new Set((
  'this that these those some many few others another one all both several'
).split(' '))

function nounAfter(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit === undefined || unit.kind !== 'word' || isTime(unit.lower)) return false
  return determiners.has(unit.lower) || possessives.has(unit.lower) || isContent(unit)
}

/** A noun, an adjective or a name, as far as one can tell without a lexicon of them. */
export function isContent({ kind, lower }: Unit): boolean {
  if (kind !== 'word') return false
  if (lower === '\'s' || lower === '&') return true
  return !(prepositions.has(lower) || determiners.has(lower) || possessives.has(lower) || coordinators.has(lower)
    || subordinators.has(lower)
    || questionWords.has(lower) || subjectPronouns.has(lower) || personalPronouns.has(lower) || isAuxiliary(lower)
      || finiteVerbs.has(lower)
    || participles.has(lower) || lower === 'be' || lower === 'been' || lower === 'being' || isAdverb(lower)
      || contractedPronoun.test(lower))
}

const participles = new Set((
  'seen given taken written shown done gone spoken signed published obtained released posted issued'
).split(' '))

const isAfterPreposition = (units: readonly Unit[], at: number): boolean =>
  at > 0 && prepositions.has(units[at - 1]!.lower) && !/^(?:since|until|before|after|like|because)$/.test(units[at - 1]!.lower)

/** The unit behind the name that begins at a unit; null where none does. */
export function longestNameAt(units: readonly Unit[], at: number, index: MentionIndex): number | null {
  const head = longestStartingAt(units, at, index)
  return head === null || head.form !== 'name' ? null : head.last
}
