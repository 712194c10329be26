/** Proposes events: words that name one, with those who take part, when, where and how certain it is. A rough first draft. */
import { markedStretches } from '../../anchor/marks.ts'
import type { TextRange } from '../../anchor/text-range.ts'
import type { FieldValue } from '../../model.ts'
import type { DateExpression } from '../dates/suggest-dates.ts'
import type { Mention, People } from '../people/people.ts'
import type { SuggestedActor, SuggestedSpan, Suggestion } from '../suggestion.ts'
import type { ArticleWords, Sentence } from '../words/article-words.ts'
import { type EventStatus, statusOf } from './event-status.ts'
import { findTriggers, type Trigger } from './find-triggers.ts'
import { mentionsIn, type Participants, participantsOf } from './participants.ts'

/** Types of words that become a promise of them while they lie ahead. */
const agreedWhileAhead = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
const needsRecipient = new Set(['COOPERATE', 'AID', 'SANCTION'])

/**
 * Events in the order of the text, each with at least one participant; none where `language` (BCP 47) is another than English.
 * What is found so is right about every other time, which its confidence says. Linear in the number of tokens; never throws.
 */
export function suggestEvents(words: ArticleWords, people: People, dates: readonly DateExpression[], language = 'en'): Suggestion[] {
  if (!/^(?:en|und)\b|^$/i.test(language)) return []
  const quoted = quotedStretches(words)
  const news = yearOfNews(dates)
  const mentionsFrom = takeInOrder(people.mentions)
  const datesFrom = takeInOrder(dates)
  let quote = 0
  return words.sentences.flatMap((sentence) => {
    const mentions = mentionsIn(mentionsFrom(sentence), people)
    const ownDates = datesFrom(sentence)
    if (/^(?:byline|dateline)$/.test(words.blocks[sentence.block]?.type ?? '')) return []
    const triggers = findTriggers(words, sentence, (token) => mentions.ending.has(token))
    let from = 0
    return triggers.flatMap((trigger, index) => {
      const participants = participantsOf(words.tokens, sentence, mentions, trigger)
      const { start } = words.tokens[trigger.first]!
      while (quote < quoted.length && quoted[quote]!.end <= start) quote++
      if (!isWorthIt(trigger, participants)) return []
      const status = statusOf(words.tokens, sentence, trigger, quote < quoted.length && quoted[quote]!.start < start)
      // Of many times in a long sentence only those around the event are looked at.
      while (from < ownDates.length && ownDates[from]!.first < trigger.first - reach) from++
      const time = timeOf(words, ownDates.slice(from, from + reach), index, triggers)
      return [build(words, { trigger, participants, status, time, news })]
    })
  })
}

/** What of a list in the order of the text lies in a sentence, for sentences in their order. */
function takeInOrder<T extends { readonly first: number }>(items: readonly T[]): (sentence: Sentence) => T[] {
  let at = 0
  return ({ first, last }) => {
    while (at < items.length && items[at]!.first < first) at++
    const from = at
    while (at < items.length && items[at]!.first < last) at++
    return items.slice(from, at)
  }
}

/** A verb with everyday senses counts only with somebody to whom; everything else with anybody. */
const isWorthIt = ({ entry, isPassive, isNoun }: Trigger, { actors, recipients }: Participants): boolean =>
  entry.needsOther && !isNoun
    ? entry.frame === 'with' ? actors.length > 1 : recipients.length > 0 && (actors.length > 0 || isPassive)
    : actors.length + recipients.length > 0

interface EventFound {
  readonly trigger: Trigger
  readonly participants: Participants
  readonly status: EventStatus
  readonly time: DateExpression | null
  readonly news: number | null
}

function build({ tokens }: ArticleWords, { trigger, participants, status, time, news }: EventFound): Suggestion {
  const { entry } = trigger
  const { actors, recipients, locations } = participants
  const isPromise = status.isFuture && agreedWhileAhead.has(entry.type)
  const type = isPromise ? 'AGREE' : entry.type
  const range = { start: tokens[trigger.first]!.start, end: tokens[trigger.last - 1]!.end }
  const auxModes = [
    ...(isHistorical(time, news) ? ['historical'] : []), ...(status.isFuture ? ['future'] : []), ...(status.isHypothetical ? ['hypothetical'] : [])
  ]
  const fields: Record<string, FieldValue> = {
    type,
    ...(isPromise || entry.modes.length === 0 ? {} : { modes: [...entry.modes] }),
    realis: status.realis,
    polarity: status.polarity,
    ...(auxModes.length === 0 ? {} : { auxModes }),
    factuality: [{ source: 'AUTHOR', value: status.factuality }],
    ...(time === null ? {} : { time: { text: spanText(tokens, time), edtf: time.edtf, basis: time.basis } })
  }
  return {
    kind: 'events',
    layer: 'event',
    spans: [
      { role: 'trigger', ...range }, ...spansOf('actor', actors), ...spansOf('recipient', recipients), ...spansOf('location', locations),
      ...(time === null ? [] : [{ role: 'time', start: time.start, end: time.end }])
    ],
    actors: Object.fromEntries(
      ([['actor', actors], ['recipient', recipients], ['location', locations]] as const)
        .map(([role, mentions]) => [role, entitiesOf(mentions)] as const).filter(([, named]) => named.length > 0)
    ),
    fields,
    confidence: confidenceOf(trigger, participants, type),
    reason: reasonOf(trigger, participants, status, type),
    features: [`event:${type}`, `trigger:${entry.lemma}`, `pattern:${trigger.isNoun ? 'event-noun' : trigger.isPassive ? 'event-passive' : 'event-verb'}`]
  }
}

const spanText = (tokens: ArticleWords['tokens'], { first, last, start }: DateExpression): string =>
  tokens.slice(first, last).reduce((text, token) => text.padEnd(token.start - start) + token.text, '')

const spansOf = (role: string, mentions: readonly Mention[]): SuggestedSpan[] =>
  mentions.map(({ start, end }) => ({ role, start, end })).sort((a, b) => a.start - b.start)

/** Whom the mentions name; a description that most likely stands for somebody counts, a pronoun does not. */
function entitiesOf(mentions: readonly Mention[]): SuggestedActor[] {
  const entities = mentions.map(({ entity, candidates: [best] }) => entity ?? (best !== undefined && best.probability >= 0.6 ? best.entity : null))
  return [...new Set(entities.filter((entity) => entity !== null))].map((entity) => ({ entity }))
}

function confidenceOf({ entry, isNoun }: Trigger, { actors, recipients }: Participants, type: string): number {
  const base = entry.needsOther ? 0.25 : isNoun ? 0.28 : 0.35
  const named = (actors.length > 0 ? 0.1 : 0) + (recipients.length > 0 ? 0.1 : 0)
  return needsRecipient.has(type) && recipients.length === 0 ? base / 2 : base + named
}

function reasonOf(
  { entry, isNoun, isPassive }: Trigger, { actors, recipients }: Participants, { cues }: EventStatus, type: string
): string {
  const who = [...(actors.length > 0 ? ['who'] : []), ...(recipients.length > 0 ? ['to whom'] : [])].join(' and ')
  const form = isNoun ? 'the noun' : isPassive ? 'the passive of' : 'the verb'
  return `${form} “${entry.lemma}” (${type}) with ${who}${cues.length === 0 ? '' : `; ${cues.map((cue) => `“${cue}”`).join(', ')}`}`
}

/**
 * The time of the sentence that stands nearest to the event; not where another event is nearer to it and a clause ends between
 * them. Durations are no dates.
 */
function timeOf({ tokens }: ArticleWords, dates: readonly DateExpression[], index: number, triggers: readonly Trigger[]): DateExpression | null {
  const trigger = triggers[index]!
  const near = dates.filter(({ basis, first }) => basis !== 'none' && Math.abs(first - trigger.first) < reach)
  const [nearest] = near.toSorted((a, b) => gapTo(a, trigger) - gapTo(b, trigger))
  if (nearest === undefined) return null
  const others = triggers.slice(Math.max(0, index - 3), index + 4)
  if (others.every((other) => gapTo(nearest, other) >= gapTo(nearest, trigger))) return nearest
  const between = tokens.slice(Math.min(nearest.first, trigger.first), Math.max(nearest.last, trigger.last))
  return between.some(({ lower }) => /^(?:that|after|before|when|while|;)$/.test(lower)) ? null : nearest
}

/** In tokens: a time farther away belongs to something else. */
const reach = 40

/** A time behind an event is rather its time than one before it. */
const gapTo = (date: DateExpression, trigger: Trigger): number =>
  date.first >= trigger.last ? date.first - trigger.last : trigger.first - date.last + 2

/** The year that the news is of, as far as its dates tell. */
function yearOfNews(dates: readonly DateExpression[]): number | null {
  const years = dates.filter(({ basis }) => basis === 'relative_to_publication').flatMap(({ edtf }) => yearIn(edtf))
  return years.length === 0 ? null : years.toSorted((a, b) => a - b)[Math.floor(years.length / 2)] ?? null
}

/** Two years before the news and more is background. */
const isHistorical = (time: DateExpression | null, news: number | null): boolean =>
  news !== null && yearIn(time?.edtf ?? null).some((year) => year <= news - 2)

const yearIn = (edtf: string | null): number[] => {
  const year = /\d{4}(?=[^/]*$)/.exec(edtf ?? '')?.[0]
  return year === undefined ? [] : [Number(year)]
}

/** What stands inside quotation marks, block by block. */
const quotedStretches = ({ text, blocks }: ArticleWords): TextRange[] =>
  blocks.flatMap(({ type, start, end }) => (type === 'furniture' ? [] : markedStretches(text, { start, end })))
