/** Words of a sentence that may name an event. */
import type { ArticleWords, Sentence, Token } from '../words/article-words.ts'
import type { VerbForm } from '../quotes/lexicon/inflect.ts'
import { type EventEntry, nounEntries, verbReadings, type VerbReading } from './event-lexicon.ts'
import { wordSet } from '../words/word-set.ts'

export interface Trigger {
  readonly entry: EventEntry
  /** Indices of tokens, half-open. */
  readonly first: number
  readonly last: number
  readonly isNoun: boolean
  /** Of a verb. */
  readonly form: VerbForm | null
  /** Of a verb: whether its subject suffers it. */
  readonly isPassive: boolean
  /** Of a verb: behind "to" or a modal verb. */
  readonly isInfinitive: boolean
}

/**
 * The triggers of a sentence in order; a verb that only says what another one agrees to or refuses is left out. `endsMention`
 * says whether a mention ends before a token.
 */
export function findTriggers(
  { tokens }: Pick<ArticleWords, 'tokens'>, { first, last }: Sentence, endsMention: (token: number) => boolean
): Trigger[] {
  const found: Trigger[] = []
  for (let at = first; at < last; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word') continue
    const trigger = verbAt(tokens, at, first, last, endsMention) ?? nounAt(tokens, at, first)
    if (trigger === null || (isInsideName(tokens, at, first) && !trigger.isNoun) || isSilence(tokens, trigger)) continue
    found.push(trigger)
    at = trigger.last - 1
  }
  return found.filter((trigger, index) => !isComplement(tokens, found[index - 1], trigger))
}

/** "declined to say": a refusal to answer a reporter. */
const isSilence = (tokens: readonly Token[], { entry, last }: Trigger): boolean =>
  entry.type === 'REJECT' && tokens[last]?.lower === 'to' && /^(?:say|comment|answer|name|give|disclose|speak|elaborate|confirm)$/.test(tokens[last + 1]?.lower ?? '')

function verbAt(
  tokens: readonly Token[], at: number, first: number, last: number, endsMention: (token: number) => boolean
): Trigger | null {
  for (const reading of verbReadings.get(tokens[at]!.lower) ?? []) {
    const end = at + 1 + reading.particles.length
    if (end > last || !reading.particles.every((word, i) => tokens[at + 1 + i]?.lower === word)) continue
    const voice = voiceOf(tokens, at, first, reading, endsMention)
    if (voice !== null) return { entry: reading.entry, first: at, last: end, form: reading.form, isNoun: false, ...voice }
  }
  return null
}

/** Whether the form is a verb here, and how: null where it is more likely a noun or an adjective. */
function voiceOf(
  tokens: readonly Token[], at: number, first: number, { form, entry }: VerbReading, endsMention: (token: number) => boolean
): { isPassive: boolean; isInfinitive: boolean } | null {
  const before = wordBefore(tokens, at, first)
  const auxiliary = auxiliaryBefore(tokens, at, first)
  const isInfinitive = modals.has(auxiliary)
  if (form === 'ing') {
    // "the meeting", "his fighting": a noun.
    if (nounMakers.has(before) || before === '\'s' || (nounEntries.has(tokens[at]!.lower) && !beForms.has(auxiliary))) return null
    return { isPassive: false, isInfinitive: false }
  }
  if (form === 'base' || form === 'present') {
    const isNounToo = nounEntries.has(tokens[at]!.lower) || everydayNouns.has(tokens[at]!.lower)
    if (form === 'base' && isInfinitive) return { isPassive: false, isInfinitive }
    if (nounMakers.has(before) || before === '\'s' || prepositions.has(before) || isInfinitive) return null
    return isNounToo && !isLikelySubject(tokens, at, first, endsMention) ? null : { isPassive: false, isInfinitive: false }
  }
  if (nounMakers.has(before)) return null
  if (beForms.has(auxiliary)) return { isPassive: entry.frame !== 'alone', isInfinitive: false }
  const isByBehind = tokens[at + 1]?.lower === 'by' && !perfects.has(auxiliary)
  return { isPassive: isByBehind || form === 'participle' && !perfects.has(auxiliary), isInfinitive: false }
}

/** A name, a pronoun or a plural right before what could be a verb or a noun: "Ostrand strikes", "they march". */
function isLikelySubject(tokens: readonly Token[], at: number, first: number, endsMention: (token: number) => boolean): boolean {
  const token = tokens[at - 1]
  if (token === undefined || at - 1 < first || token.kind !== 'word') return false
  const isAfterPlural = token.lower.endsWith('s') && tokens[at]!.lower.length > 3 && !tokens[at]!.lower.endsWith('s')
  return endsMention(at) || subjectPronouns.has(token.lower) || isAfterPlural
}

function nounAt(tokens: readonly Token[], at: number, first: number): Trigger | null {
  const entry = nounEntries.get(tokens[at]!.lower)
  if (entry === undefined || (isInsideName(tokens, at, first) && at > first)) return null
  return { entry, first: at, last: at + 1, form: null, isNoun: true, isPassive: false, isInfinitive: false }
}

/** A capital inside a sentence: a part of a name, but in a headline in capitals. */
const isInsideName = (tokens: readonly Token[], at: number, first: number): boolean => {
  const { text } = tokens[at]!
  if (!/^\p{Lu}/u.test(text) || at === first) return false
  const isLoud = text.length > 1 && text === text.toUpperCase()
  return !isLoud || !/^\P{Ll}+$/u.test(tokens[at - 1]?.text ?? '')
}

/** "refused to meet", "called on X to withdraw": what the trigger before it is about. */
function isComplement(tokens: readonly Token[], before: Trigger | undefined, trigger: Trigger): boolean {
  if (before === undefined || !before.entry.takesInfinitive || trigger.first - before.last > 8) return false
  if (trigger.isNoun) return trigger.first - before.last <= 4
  return tokens[trigger.first - 1]?.lower === 'to' || trigger.isInfinitive
}

export const beForms = wordSet('is are was were be been being get gets got getting isn\'t aren\'t wasn\'t weren\'t')
export const perfects = wordSet('has have had having hasn\'t haven\'t hadn\'t')
export const modals = wordSet('to will would shall should can could may might must won\'t wouldn\'t can\'t couldn\'t shouldn\'t cannot did didn\'t does doesn\'t do don\'t')
const nounMakers = wordSet('the a an this that these those his her its their our my your no any some every each another more further new recent alleged')
const prepositions = wordSet('of in on at with from by for about against between during after before under over into amid despite without')
const subjectPronouns = wordSet('he she it they we you i who which')
const everydayNouns = wordSet('back host aid help arm return press trade fine mass call visit ban club guard block fire charge support honour honor silence picket test')

const wordBefore = (tokens: readonly Token[], at: number, first: number): string => (at > first ? tokens[at - 1]!.lower : '')

/** The auxiliary, modal or "to" before a verb, over adverbs and "not"; empty where there is none. */
export function auxiliaryBefore(tokens: readonly Token[], at: number, first: number): string {
  for (let before = at - 1; before >= Math.max(first, at - 4); before--) {
    const word = tokens[before]!.lower
    if (beForms.has(word) || perfects.has(word) || modals.has(word)) return word
    if (word === 'not' || word === 'never' || word === 'also' || word === 'again' || word.endsWith('ly')) continue
    return word.endsWith('\'ll') ? 'will' : word.endsWith('\'d') ? 'would' : ''
  }
  return ''
}
