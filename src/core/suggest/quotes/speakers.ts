/** Who the sources are: each traced to the people of the article, with what else it may be and how likely. */
import type { Mention, People } from '../people/people.ts'
import type { ArticleWords, Token } from '../words/article-words.ts'
import type { Attribution } from './attribution.ts'
import { firstFrom } from './first-from.ts'
import { isAdverb, isFinite, prepositions } from './lexicon/function-words.ts'
import type { OuterSentence } from './outer-sentences.ts'
import type { Phrase } from './phrases.ts'
import type { Quotation } from './quotations.ts'

/** An entity of the article; null for somebody whom the article does not name. */
export interface RankedSpeaker {
  readonly entity: number | null
  readonly probability: number
}

export interface Speakers {
  /** One ranking for each source, best first. Empty where nothing tells who speaks. */
  readonly rankings: readonly (readonly RankedSpeaker[])[]
  readonly resolution: 'explicit' | 'anaphoric_pronoun' | 'anaphoric_nominal' | 'relative_pronoun' | 'implicit' | 'none'
}

/** In the order of the attributions. */
export function resolveSpeakers(
  words: ArticleWords, people: People, sentences: readonly OuterSentence[], quotations: readonly Quotation[], attributions: readonly Attribution[]
): Speakers[] {
  const scene: Scene = { words, people, sentences, attributions, events: [], resolved: new Map(), reported: insideContents(words, attributions), told: placesOf(sentences), speakers: Array.from({ length: attributions.length }, () => null) }
  const insides = insideMarks(words, quotations)
  const sources = sourcesByMention(attributions)
  let sentence = 0
  const order = [...attributions.keys()].sort((a, b) => placeOf(scene, a) - placeOf(scene, b))
  let next = 0
  for (const [index, mention] of people.mentions.entries()) {
    while (next < order.length && placeOf(scene, order[next]!) < mention.start) settle(scene, order[next++]!)
    if (insides[mention.first] === 1) continue
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.units[0]!.start <= mention.start) sentence++
    witness(scene, mention, index, sentence, sources.get(index) ?? null)
  }
  while (next < order.length) settle(scene, order[next++]!)
  return attributions.map((_, i) => settle(scene, i))
}

function placesOf(sentences: readonly OuterSentence[]): number[] {
  let at = 0
  return sentences.map(({ units }) => (at += units.some(({ kind }) => kind === 'word') ? 1 : 0.25))
}

/** Somebody was spoken of, outside quotation marks. */
interface Event {
  readonly entity: number | null
  /** Of somebody without a name: the mention, so that it stays one and the same. */
  readonly mention: number
  readonly sentence: number
  readonly isSubject: boolean
  readonly isSource: boolean
  readonly isPlural: boolean
  readonly gender: Mention['gender']
  readonly isPerson: boolean
  /** Whether it was spoken of within what somebody else is reported to have said. */
  readonly isReported: boolean
}

interface Scene {
  readonly words: ArticleWords
  readonly people: People
  readonly sentences: readonly OuterSentence[]
  readonly attributions: readonly Attribution[]
  readonly events: Event[]
  readonly resolved: Map<number, RankedSpeaker[]>
  /** Of each token whether it is reported. */
  readonly reported: Uint8Array
  /** Of each sentence how far it is from the beginning, where a sentence that is all speech counts little. */
  readonly told: readonly number[]
  readonly speakers: (Speakers | null)[]
}

/** A speaker is settled when all that stands before the cue was seen. */
const placeOf = ({ attributions }: Scene, index: number): number => {
  const { sourceSpans, cue, contents } = attributions[index]!
  return sourceSpans.at(-1)?.end ?? cue?.end ?? contents[0]?.start ?? 0
}

function insideMarks({ tokens }: ArticleWords, quotations: readonly Quotation[]): Uint8Array {
  const inside = new Uint8Array(tokens.length)
  for (const { first, last } of quotations) inside.fill(1, first, last)
  return inside
}

function insideContents({ tokens }: ArticleWords, attributions: readonly Attribution[]): Uint8Array {
  const inside = new Uint8Array(tokens.length)
  for (const { contents } of attributions) for (const { start, end } of contents) inside.fill(1, firstFrom(tokens, start), firstFrom(tokens, end))
  return inside
}

function sourcesByMention(attributions: readonly Attribution[]): Map<number, number> {
  const sources = new Map<number, number>()
  for (const [i, { source }] of attributions.entries()) {
    if (source === null) continue
    for (const { mention } of [source, ...source.others]) if (mention !== null && !sources.has(mention)) sources.set(mention, i)
  }
  return sources
}

function witness(scene: Scene, mention: Mention, index: number, sentence: number, source: number | null): void {
  const { events, people, resolved, attributions } = scene
  const base = { mention: index, sentence, isSubject: isSubject(scene, mention), isSource: source !== null, isPlural: mention.isPlural, gender: mention.gender, isReported: scene.reported[mention.first] === 1 }
  if (mention.form === 'pronoun') {
    if (!/^(?:he|she|they|it|his|her|their|its|him|them|who)$/.test(scene.words.tokens[mention.first]!.lower)) return
    const ranked = rankPronoun(scene, scene.words.tokens[mention.first]!.lower, sentence, source === null ? null : attributions[source]!)
    resolved.set(index, ranked)
    const best = ranked[0]
    if (best !== undefined && (base.isSubject || base.isSource)) events.push({ ...base, entity: best.entity, mention: best.entity === null ? (lastUnnamed(scene) ?? index) : index, isPerson: isPersonal(scene.words.tokens[mention.first]!.lower) })
    return
  }
  if (!mention.canSpeak) return
  const entity = mention.entity ?? bestCandidate(mention)
  const isPerson = entity === null ? mention.gender !== 'neuter' && !mention.isPlural : people.entities[entity]!.type === 'PER'
  events.push({ ...base, entity, isPerson, gender: entity === null ? mention.gender
    : people.entities[entity]!.gender, isPlural: entity === null ? mention.isPlural : people.entities[entity]!.isPlural })
}

const bestCandidate = ({ candidates }: Mention): number | null => {
  const best = candidates[0]
  return best !== undefined && best.probability >= 0.3 ? best.entity : null
}

const lastUnnamed = ({ events }: Scene): number | null => events.findLast(({ entity }) => entity === null)?.mention ?? null

function isSubject({ words: { tokens } }: Scene, { first, last }: Mention): boolean {
  const before = tokens[first - 1]
  const next = tokens[last]
  if (before !== undefined && before.sentence === tokens[first]!.sentence && prepositions.has(before.lower)) return false
  if (next === undefined || next.lower === '\'s') return false
  const opens = before === undefined || before.sentence !== tokens[first]!.sentence
  return opens || isFinite(next.lower) || isAdverb(next.lower) || next.kind === 'punctuation' && next.text === ',' && opens
}

const isPersonal = (pronoun: string): boolean => /^(?:he|she|his|her|him)$/.test(pronoun)

/** Events further back than this are forgotten. */
const memory = 48

/**
 * The candidates for a pronoun: who was spoken of before, the nearer the better, subjects and the last speaker before all.
 * Who is named in the words that are reported hardly speaks them; nor does whom they are told to.
 */
function rankPronoun(scene: Scene, pronoun: string, sentence: number, attribution: Attribution | null, except = -1): RankedSpeaker[] {
  const { events, people } = scene
  const scores = new Map<number, number>()
  const spokenOf = attribution === null ? null : namedIn(scene, attribution)
  let sourcesSeen = 0
  for (let i = events.length - 1; i >= Math.max(0, events.length - memory); i--) {
    const event = events[i]!
    const distance = scene.told[sentence]! - scene.told[event.sentence]!
    if (distance > 12) break
    if (event.mention === except && except >= 0) continue
    if (!agrees(people, event, pronoun)) continue
    let score = Math.pow(0.62, Math.min(distance, 8)) * (event.isSubject ? 1 : 0.45)
    if (event.isSource) score *= sourcesSeen++ === 0 ? 1.6 : 1.15
    const block = scene.sentences[event.sentence]!.blockType
    if (block === 'title' || block === 'caption' || block === 'subheading' || block === 'standfirst') score *= 0.4
    const key = event.entity ?? -1 - event.mention
    if (event.entity !== null && spokenOf?.has(event.entity) === true) score *= attribution?.pattern.startsWith('quotation-') === true
      ? 0.12 : 0.4
    if (event.entity === null && !event.isSource) score *= event.gender === 'unknown' ? 0.35 : 0.8
    if (event.isReported) score *= 0.6
    if (event.isPerson && (pronoun === 'it' || pronoun === 'its')) score *= 0.35
    scores.set(key, Math.max(scores.get(key) ?? 0, score) + (scores.has(key) ? 0.1 * score : 0))
  }
  return normalise(scores)
}

function agrees(people: People, { entity, gender, isPlural, isPerson }: Event, pronoun: string): boolean {
  if (pronoun === 'they' || pronoun === 'their' || pronoun === 'them') return isPlural || !isPerson || entity === null
  // A firm may have been taken for a person, as long as nothing tells of a woman or a man.
  if (pronoun === 'it' || pronoun === 'its') return !isPlural && gender !== 'female' && gender !== 'male'
  if (pronoun === 'who') return true
  const wanted = pronoun === 'he' || pronoun === 'his' || pronoun === 'him' ? 'male' : 'female'
  if (isPlural || entity !== null && people.entities[entity]!.type !== 'PER' && gender !== wanted) return false
  return gender === wanted || gender === 'unknown' && (isPerson || entity === null)
}

function normalise(scores: ReadonlyMap<number, number>): RankedSpeaker[] {
  // The share left to nobody: large where all candidates are faint, but never above half of the best one's.
  let total = Math.min(0.05, 0.5 * Math.max(0, ...scores.values()) ** 2)
  for (const score of scores.values()) total += score * score
  return [...scores].map(([key, score]) => ({ entity: key < 0 ? null
    : key, probability: Math.min(0.97, (score * score) / total) })).sort((a, b) => b.probability - a.probability).slice(0, 5)
}

/** The entities named in the reported words, and the addressee. */
function namedIn({ people }: Scene, { contents, addressee }: Attribution): Set<number> {
  const named = new Set<number>()
  for (const content of contents) {
    for (let i = firstFrom(people.mentions, content.start); i < people.mentions.length
      && people.mentions[i]!.start < content.end; i++) {
      const { entity, form } = people.mentions[i]!
      if (entity !== null && form === 'name') named.add(entity)
    }
  }
  const told = addressee?.mention ?? null
  const toldEntity = told === null ? null : people.mentions[told]!.entity
  if (toldEntity !== null) named.add(toldEntity)
  return named
}

function settle(scene: Scene, index: number): Speakers {
  const known = scene.speakers[index]
  if (known !== null && known !== undefined) return known
  const { source, follows, hint, pattern } = scene.attributions[index]!
  let found: Speakers
  if (source !== null) {
    found = { rankings: [...source.others, source].map((phrase) => rankPhrase(scene, phrase, index)), resolution: resolutionOf(source) }
  } else if (follows !== null && follows !== index) {
    const before = follows < index || scene.speakers[follows] !== null ? settle(scene, follows)
      : { rankings: [], resolution: 'none' as const }
    const trust = pattern === 'headline-recurrence' ? 1 : 0.92
    found = { rankings: before.rankings.map((ranking) => scaled(ranking, trust)), resolution: before.rankings.length > 0 ? 'implicit'
      : 'none' }
  } else if (hint !== null) {
    const ranking = scaled(rankPhrase(scene, hint.phrase, index), pattern === 'unattributed-speech' ? 0.6 : 0.85)
    found = { rankings: ranking.length === 0 ? [] : [ranking], resolution: ranking.length === 0 ? 'none' : 'implicit' }
  } else {
    found = { rankings: [], resolution: 'none' }
  }
  scene.speakers[index] = found
  if (source === null || source.form === 'nominal'
    && isUnsettled(scene, source)) witnessSilently(scene, scene.attributions[index]!.sentence, found)
  return found
}

/** A description that only its place resolved. */
const isUnsettled = ({ people }: Scene, { mention }: Phrase): boolean => mention !== null
  && people.mentions[mention]!.entity === null

/** Who goes on speaking without being named is remembered as if named. */
function witnessSilently({ events, people }: Scene, sentence: number, { rankings }: Speakers): void {
  const best = rankings[0]?.[0]
  if (best === undefined || best.entity === null || best.probability < 0.3) return
  const { gender, isPlural, type } = people.entities[best.entity]!
  events.push({ entity: best.entity, mention: -1, sentence, isSubject: true, isSource: true, isPlural, gender, isPerson: type === 'PER', isReported: false })
}

const scaled = (ranking: readonly RankedSpeaker[], factor: number): RankedSpeaker[] => ranking.map(({ entity, probability }) =>
  ({ entity, probability: probability * factor }))

function resolutionOf({ form, isRelative }: Phrase): Speakers['resolution'] {
  if (isRelative === true) return 'relative_pronoun'
  return form === 'name' ? 'explicit' : form === 'pronoun' ? 'anaphoric_pronoun' : 'anaphoric_nominal'
}

function rankPhrase(scene: Scene, phrase: Phrase, index: number): RankedSpeaker[] {
  if (phrase.mention === null) return [{ entity: null, probability: 0.6 }]
  const mention = scene.people.mentions[phrase.mention]!
  if (mention.form === 'pronoun') return scene.resolved.get(phrase.mention) ?? []
  if (mention.entity !== null) return [{ entity: mention.entity, probability: mention.form === 'name' ? 0.97 : 0.88 }]
  if (mention.candidates.length === 0) return rankDescription(scene, mention, phrase.mention, index)
  const attribution = scene.attributions[index]!
  const spokenOf = namedIn(scene, attribution)
  const gender = mention.gender === 'unknown' ? genderInReport(scene, attribution) : 'unknown'
  const weights = mention.candidates.map(({ entity, probability }) => ({ entity, weight: (probability * (spokenOf.has(entity) ? 0.3
    : 1) * (isOther(gender, scene.people.entities[entity]!.gender) ? 0.35 : 1) * (0.3 + nearness(scene, entity, attribution.sentence))) ** 1.3 }))
  const total = weights.reduce((sum, { weight }) => sum + weight, 0)
  const mass = Math.min(1, 0.2 + mention.candidates.reduce((sum, { probability }) => sum + probability, 0))
  return weights.map(({ entity, weight }) => ({ entity, probability: total === 0 ? 0 : weight / total * mass })).sort((a, b) =>
    b.probability - a.probability)
}

/**
 * "The minister said she would go": the first pronoun of the reported clause, where nobody is named before it, is likely the
 * speaker’s.
 */
function genderInReport({ words: { tokens }, people: { mentions } }: Scene, { contents: [content] }: Attribution): Mention['gender'] {
  if (content === undefined || tokens[firstFrom(tokens, content.start)]?.kind === 'mark') return 'unknown'
  for (let i = firstFrom(mentions, content.start); i < mentions.length && mentions[i]!.start < content.end; i++) {
    const { form, gender } = mentions[i]!
    if (form === 'name') break
    if (form === 'pronoun' && (gender === 'female' || gender === 'male')) return gender
  }
  return 'unknown'
}

const isOther = (told: Mention['gender'], known: Mention['gender']): boolean => (told === 'female' || told === 'male') && known !== told && known !== 'unknown'

/**
 * A description that the people of the article know nobody for: if it is definite and singular, it is likely somebody who
 * was spoken of just before; if the same noun stood before for somebody without a name, that one.
 */
function rankDescription(scene: Scene, mention: Mention, own: number, index: number): RankedSpeaker[] {
  const { words: { tokens }, attributions } = scene
  const unnamed = [{ entity: null, probability: 0.7 }]
  if (tokens[mention.first]!.lower !== 'the' || mention.isPlural || mention.gender === 'neuter' || isTelling(scene, mention)) return unnamed
  const head = tokens[mention.last - 1]!.lower
  const { sentence, source } = attributions[index]!
  const isSame = scene.events.slice(-memory).some((event) => event.entity === null && event.mention >= 0
    && has(tokens, scene.people.mentions[event.mention]!, mention.start, head))
  if (isSame || source === null) return unnamed
  const pronoun = mention.gender === 'female' ? 'she' : mention.gender === 'male' ? 'he' : 'who'
  return rankPronoun(scene, pronoun, sentence, attributions[index]!, own).map(({ entity, probability }) =>
    ({ entity, probability: probability * 0.75 }))
}

/** The committee’s chair, the father of one boy: whom it means stands in the description itself. */
const isTelling = ({ words: { tokens } }: Scene, { first, last }: Mention): boolean => {
  for (let i = first; i < last; i++) if (/^(?:'s|of|for)$/.test(tokens[i]!.lower) || tokens[i]!.kind === 'mark') return true
  return false
}

const has = (tokens: readonly Token[], { first, last, start }: Mention, before: number, word: string): boolean => {
  for (let i = first; i < last && start < before; i++) if (tokens[i]!.lower === word) return true
  return false
}

/** How lately an entity was spoken of, 0 to 1. */
function nearness({ events, told }: Scene, entity: number, sentence: number): number {
  const last = events.slice(-memory).findLast((event) => event.entity === entity)
  return last === undefined ? 0 : Math.pow(0.8, Math.max(0, told[sentence]! - told[last.sentence]!)) * (last.isSubject ? 1 : 0.7)
}
