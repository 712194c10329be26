/** Proposes the quotes of an article. */
import type { TextRange } from '../../anchor/text-range.ts'
import type { FieldValue } from '../../model.ts'
import type { People } from '../people/people.ts'
import type { NotAQuote, SuggestedActor, SuggestedSpan, Suggestion } from '../suggestion.ts'
import type { ArticleWords } from '../words/article-words.ts'
import { attributeArticle } from './attribute-article.ts'
import type { Attribution } from './attribution.ts'
import { confidenceOf, reasonOf } from './confidence.ts'
import { firstFrom } from './first-from.ts'
import { readOuterSentences } from './outer-sentences.ts'
import { indexMentions, type MentionIndex } from './phrases.ts'
import { type Quotation, readQuotations } from './quotations.ts'
import { type RankedSpeaker, resolveSpeakers, type Speakers } from './speakers.ts'

export interface QuoteOptions {
  /** BCP 47. In another language than English only the marks are read. `und` is taken for English. */
  readonly language: string
  /** A speaker less likely than this is given as UNKNOWN. */
  readonly leastProbability?: number
}

/** A proposed quote, with everybody who may have spoken, best first. */
export interface QuoteSuggestion extends Suggestion {
  readonly candidates: readonly { readonly actor: SuggestedActor; readonly probability: number }[]
}

export interface SuggestedQuotes {
  /** In the order of the text. */
  readonly quotes: readonly QuoteSuggestion[]
  readonly notQuotes: readonly NotAQuote[]
  /** What the analyst should know, a sentence each. */
  readonly notices: readonly string[]
}

const usualLeastProbability = 0.3

/** Linear in the length of the text, whatever it holds; never throws. */
export function suggestQuotes(words: ArticleWords, people: People, { language, leastProbability = usualLeastProbability }: QuoteOptions): SuggestedQuotes {
  const quotations = readQuotations(words)
  const isEnglish = /^(?:en|und)\b/i.test(language) || language === ''
  if (!isEnglish) return marksAlone(words, quotations, language)
  const index = indexMentions(people)
  const sentences = readOuterSentences(words, quotations)
  const { attributions, notQuotes, unspoken } = attributeArticle(words, sentences, quotations, index)
  const speakers = resolveSpeakers(words, people, sentences, quotations, attributions)
  const spoken = quotations.filter((quotation) => !unspoken.has(quotation.index))
  const quotes = attributions
    .map((attribution, i) => suggestionOf(attribution, speakers[i]!, spoken, index, leastProbability, words))
    .filter(({ spans }) => spans.some(({ role }) => role === 'content'))
    .sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
  return { quotes, notQuotes, notices: [] }
}

/** In a language whose verbs of saying are not known: long stretches inside marks, of nobody known. */
function marksAlone(words: ArticleWords, quotations: readonly Quotation[], language: string): SuggestedQuotes {
  const isQuote = ({ words: count }: Quotation): boolean => count >= 5
  return {
    quotes: speechesOf(quotations.filter(isQuote)).map((parts) => ({
      kind: 'quotes',
      layer: 'quote',
      spans: [...parts.map((part) => spanOf('content', part)), ...parts.map((part) => spanOf('verbatim', part))],
      actors: { speaker: [{ reserved: 'UNKNOWN' }] },
      fields: { type: 'direct', speakerResolution: 'none', negated: false },
      confidence: 0.5,
      reason: 'words in quotation marks; the article is not in English, so no verb of saying was looked for',
      features: ['pattern:marks-alone'],
      candidates: []
    })),
    notQuotes: quotations.filter((quotation) => !isQuote(quotation)).map(({ start, end }) => ({ start, end, reason: 'unattributed' })),
    notices: [`The article’s language is “${language}”, not English: quotation marks were read, but no cues, speakers or indirect quotes were looked for.`]
  }
}

function speechesOf(quotations: readonly Quotation[]): Quotation[][] {
  const speeches = new Map<number, Quotation[]>()
  for (const quotation of quotations) {
    const parts = speeches.get(quotation.speech)
    if (parts === undefined) speeches.set(quotation.speech, [quotation])
    else parts.push(quotation)
  }
  return [...speeches.values()]
}

function suggestionOf(
  attribution: Attribution, speakers: Speakers, spoken: readonly Quotation[], index: MentionIndex, least: number, words: ArticleWords
): QuoteSuggestion {
  const { contents, cue, sourceSpans, addresseeSpan } = attribution
  const verbatim = contents.flatMap((content) => within(spoken, content))
  const type = typeOf(contents, verbatim)
  const actors = actorsOf(attribution, speakers, index, least, words.text)
  const confidence = confidenceOf(attribution, type, speakers, index.people)
  return {
    kind: 'quotes',
    layer: 'quote',
    spans: [
      ...contents.map((range) => spanOf('content', range)),
      ...verbatim.map((range) => spanOf('verbatim', range)),
      ...(cue === null ? [] : [spanOf('cue', cue)]),
      ...sourceSpans.map((range) => spanOf('source', range)),
      ...(addresseeSpan === null ? [] : [spanOf('addressee', addresseeSpan)])
    ],
    actors,
    fields: fieldsOf(attribution, type, speakers),
    confidence,
    reason: reasonOf(attribution, type, speakers),
    features: [`pattern:${attribution.pattern}`, ...(attribution.lemma === null ? []
      : [`cue:${attribution.lemma}`]), `speaker:${speakers.resolution}`, `type:${type}`],
    candidates: (speakers.rankings.at(-1) ?? []).map((ranked) => ({ actor: actorOf(ranked, 0), probability: ranked.probability }))
  }
}

const spanOf = (role: string, { start, end }: TextRange): SuggestedSpan => ({ role, start, end })

/** The quotations that lie in a range, found by halving, since both are in order. */
function within(quotations: readonly Quotation[], { start, end }: TextRange): Quotation[] {
  const found: Quotation[] = []
  for (let i = firstFrom(quotations, start); i < quotations.length && quotations[i]!.end <= end; i++) found.push(quotations[i]!)
  return found
}

type QuoteType = 'direct' | 'mixed' | 'indirect'

function typeOf(contents: readonly TextRange[], verbatim: readonly TextRange[]): QuoteType {
  if (verbatim.length === 0) return 'indirect'
  const ends = new Map(verbatim.map(({ start, end }) => [start, end]))
  return contents.every(({ start, end }) => ends.get(start) === end) ? 'direct' : 'mixed'
}

function fieldsOf({ kind, medium, mediumName, isNegated, pattern }: Attribution, type: QuoteType, { resolution }: Speakers): Record<string, FieldValue> {
  return {
    type,
    speakerResolution: resolution,
    kind,
    negated: isNegated,
    ...(medium === null || pattern === 'headline-recurrence' ? {} : { medium }),
    ...(mediumName === null || medium !== 'writing' ? {} : { mediumName })
  }
}

function actorsOf(attribution: Attribution, { rankings }: Speakers, { people }: MentionIndex, least: number, text: string): Record<string, SuggestedActor[]> {
  const { addressee } = attribution
  const chosen = rankings.flatMap((ranking) => (ranking[0] === undefined ? [] : [actorOf(ranking[0], least)]))
  const speaker = chosen.length === 0 ? [{ reserved: 'UNKNOWN' as const }] : unique(chosen)
  const told = addressee?.mention === null || addressee === null ? null : people.mentions[addressee.mention]!.entity
  const principal = principalOf(attribution, people, text)
  return {
    speaker,
    ...(told === null ? {} : { addressee: [{ entity: told }] }),
    ...(principal === null ? {} : { onBehalfOf: [{ entity: principal }] })
  }
}

const actorOf = ({ entity, probability }: RankedSpeaker, least: number): SuggestedActor => (entity === null
  || probability < least ? { reserved: 'UNKNOWN' } : { entity })

const unique = (actors: readonly SuggestedActor[]): SuggestedActor[] =>
  actors.filter((actor, i) => actors.findIndex((other) => JSON.stringify(other) === JSON.stringify(actor)) === i)

/** For whom a spokesman or a lawyer speaks: who is named in the description of them. */
function principalOf({ source, sourceSpans }: Attribution, people: People, text: string): number | null {
  const span = sourceSpans.at(-1)
  if (source === null || span === undefined || !/\b(?:spokes\w+|lawyers?|attorneys?|representatives?|press secretary)\b/i.test(text.slice(span.start, span.end))) return null
  const speaker = source.mention === null ? null : people.mentions[source.mention]!.entity
  for (let i = firstFrom(people.mentions, span.start); i < people.mentions.length && people.mentions[i]!.start < span.end; i++) {
    const { entity, form } = people.mentions[i]!
    if (form === 'name' && entity !== null && entity !== speaker) return entity
  }
  return null
}
