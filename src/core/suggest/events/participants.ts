/** Who takes part in an event, by position: the subject before the verb, the object behind it, "by" and "with", a possessive. */
import type { Entity, Mention, People } from '../people/people.ts'
import type { Sentence, Token } from '../words/article-words.ts'
import type { Trigger } from './find-triggers.ts'
import { wordSet } from '../words/word-set.ts'

export interface Participants {
  readonly actors: readonly Mention[]
  readonly recipients: readonly Mention[]
  readonly locations: readonly Mention[]
}

/** The mentions of a sentence by the token that they begin and end at; of several the longest. */
export interface SentenceMentions {
  readonly starting: ReadonlyMap<number, Mention>
  readonly ending: ReadonlyMap<number, Mention>
  readonly entities: readonly Entity[]
}

export function mentionsIn(mentions: Iterable<Mention>, { entities }: People): SentenceMentions {
  const starting = new Map<number, Mention>()
  const ending = new Map<number, Mention>()
  for (const mention of mentions) {
    const length = mention.last - mention.first
    if (length > lengthOf(starting.get(mention.first))) starting.set(mention.first, mention)
    if (length > lengthOf(ending.get(mention.last))) ending.set(mention.last, mention)
  }
  return { starting, ending, entities }
}

const lengthOf = (mention: Mention | undefined): number => (mention === undefined ? 0 : mention.last - mention.first)

export function participantsOf(tokens: readonly Token[], sentence: Sentence, mentions: SentenceMentions, trigger: Trigger): Participants {
  const { actors, recipients } = trigger.isNoun ? ofNoun(tokens, sentence, mentions, trigger) : ofVerb(tokens, sentence, mentions, trigger)
  const location = locationBehind(tokens, sentence, mentions, trigger)
  const isTaken = location !== null && [...actors, ...recipients].some((mention) => mention.first < location.last && location.first < mention.last)
  return { actors, recipients: without(recipients, actors), locations: location === null || isTaken ? [] : [location] }
}

const without = (mentions: readonly Mention[], others: readonly Mention[]): Mention[] => mentions.filter((mention) => !others.includes(mention))

type Both = Omit<Participants, 'locations'>

function ofVerb(tokens: readonly Token[], sentence: Sentence, mentions: SentenceMentions, trigger: Trigger): Both {
  const { entry, first, last, isPassive } = trigger
  const before = tokens[first - 1]?.lower ?? ''
  const subject = trigger.form === 'ing' && /^(?:by|after|before|without|while)$/.test(before)
    ? firstSubject(tokens, sentence, mentions, first)
    : subjectBefore(tokens, sentence, mentions, first)
  if (isPassive) return { actors: behindPreposition(tokens, sentence, mentions, last, ['by']), recipients: subject }
  const object = entry.frame === 'alone' ? [] : objectBehind(tokens, sentence, mentions, last)
  return entry.frame === 'with' ? { actors: [...subject, ...object], recipients: [] } : { actors: subject, recipients: object }
}

function ofNoun(tokens: readonly Token[], sentence: Sentence, mentions: SentenceMentions, { entry, first, last }: Trigger): Both {
  const owner = ownerBefore(tokens, sentence, mentions, first)
  const behind = (...words: string[]): Mention[] => behindPreposition(tokens, sentence, mentions, last, words)
  if (entry.frame === 'with') return { actors: [...owner, ...behind('with', 'between', 'of', 'against')], recipients: [] }
  const doers = [...owner, ...behind('by', 'from')]
  return entry.frame === 'alone'
    ? { actors: doers.length > 0 ? doers : behind('of'), recipients: [] }
    : { actors: doers, recipients: behind('on', 'against', 'to', 'of', 'at', 'for') }
}

/** How far from a verb its subject and its object are looked for. */
const reachLeft = 18
const reachRight = 7

/** The subject of what stands at `at`: the nearest mention to the left that no preposition governs, with those joined to it. */
function subjectBefore(tokens: readonly Token[], { first }: Sentence, mentions: SentenceMentions, at: number): Mention[] {
  for (let end = at; end > Math.max(first, at - reachLeft); end--) {
    const word = tokens[end - 1]!.lower
    const relative = word === ',' ? relativeClauseBefore(tokens, first, end - 1) : null
    if (relative !== null) {
      end = relative + 1
      continue
    }
    const mention = mentions.ending.get(end)
    if (mention !== undefined && !isDependent(word)) {
      if (isGoverned(tokens, first, mention)) {
        end = mention.first + 1
        continue
      }
      // "the engineer's report": the report is the subject.
      return tokens[mention.last]?.lower === '\'s' ? [] : withJoined(tokens, mentions, mention)
    }
    if (relatives.has(word)) {
      const antecedent = mentions.ending.get(tokens[end - 2]?.lower === ',' ? end - 2 : end - 1)
      return antecedent === undefined ? [] : [antecedent]
    }
    if (boundaries.has(word) || tokens[end - 1]!.kind === 'mark') return []
  }
  return []
}

/** Where a relative clause that a comma closes begins (", who met Orr on Sunday,"): at the comma before it. */
function relativeClauseBefore(tokens: readonly Token[], first: number, comma: number): number | null {
  for (let at = comma - 1; at > Math.max(first, comma - reachLeft); at--) {
    if (/^(?:who|which|whose|where)$/.test(tokens[at]!.lower)) return tokens[at - 1]?.lower === ',' ? at - 1 : null
    if (tokens[at]!.lower === ',') return null
  }
  return null
}

const isGoverned = (tokens: readonly Token[], first: number, mention: Mention): boolean =>
  mention.first > first && prepositions.has(tokens[mention.first - 1]!.lower)

/** Of "by agreeing", whoever the sentence is about: the first mention that no preposition governs. */
function firstSubject(tokens: readonly Token[], { first }: Sentence, mentions: SentenceMentions, before: number): Mention[] {
  for (let at = first; at < Math.min(before, first + reachLeft); at++) {
    const mention = mentions.starting.get(at)
    if (mention !== undefined && !isDependent(tokens[at]!.lower) && !isGoverned(tokens, first, mention)) return [mention]
  }
  return []
}

/** Words that stand for somebody and are no subject or object: a possessive, a relative pronoun. */
const isDependent = (word: string): boolean => relatives.has(word) || possessives.has(word)

/** "Marsoudi and Vostran met", "Ostrand, Velmora and Aldmark signed". */
function withJoined(tokens: readonly Token[], mentions: SentenceMentions, mention: Mention): Mention[] {
  const joined = [mention]
  let at = mention.first
  while (joined.length < 5 && (tokens[at - 1]?.lower === 'and' || (joined.length > 1 && tokens[at - 1]?.lower === ','))) {
    const before = mentions.ending.get(tokens[at - 2]?.lower === ',' ? at - 2 : at - 1)
    if (before === undefined) break
    joined.unshift(before)
    at = before.first
  }
  return joined
}

/** The object: the first mention behind the verb, over a preposition that goes with a verb, with those joined to it. */
function objectBehind(tokens: readonly Token[], { last }: Sentence, mentions: SentenceMentions, from: number): Mention[] {
  if (/^(?:to|that)$/.test(tokens[from]?.lower ?? '')) return []
  for (let at = from; at < Math.min(last, from + reachRight); at++) {
    const mention = mentions.starting.get(at)
    if (mention !== undefined && !isDependent(tokens[at]!.lower)) return andJoined(tokens, mentions, mention)
    const { lower, kind } = tokens[at]!
    if (endsObject.has(lower) || boundaries.has(lower) || relatives.has(lower) || kind === 'mark' || kind === 'punctuation') return []
  }
  return []
}

function andJoined(tokens: readonly Token[], mentions: SentenceMentions, mention: Mention): Mention[] {
  const joined = [mention]
  let at = mention.last
  while (joined.length < 5 && (tokens[at]?.lower === 'and' || tokens[at]?.lower === ',')) {
    const next = mentions.starting.get(at + 1) ?? (tokens[at + 1]?.lower === 'and' ? mentions.starting.get(at + 2) : undefined)
    // What an "and" joins may be the subject of the next clause.
    if (next === undefined || !/^(?:,|and|\.|;|of|in|on|to|at)?$/.test(tokens[next.last]?.lower ?? '')) break
    joined.push(next)
    at = next.last
  }
  return joined.length > 1 && tokens[mention.last]?.lower === ',' && joined.length === 2 ? [mention] : joined
}

function behindPreposition(tokens: readonly Token[], { last }: Sentence, mentions: SentenceMentions, from: number, words: readonly string[]): Mention[] {
  for (let at = from; at < Math.min(last, from + 5); at++) {
    if (words.includes(tokens[at]!.lower)) {
      const mention = mentions.starting.get(at + 1) ?? mentions.starting.get(at + 2)
      return mention === undefined ? [] : andJoined(tokens, mentions, mention)
    }
    if (tokens[at]!.kind === 'punctuation' || boundaries.has(tokens[at]!.lower)) return []
  }
  return []
}

/** Whose the event is: "Ostrand's surprise visit", "the Ostrand attack"; "Ostrand launched an attack". */
function ownerBefore(tokens: readonly Token[], sentence: Sentence, mentions: SentenceMentions, first: number): Mention[] {
  for (let at = first; at > Math.max(sentence.first, first - 4); at--) {
    const word = tokens[at - 1]!.lower
    const owner = mentions.ending.get(word === '\'s' ? at - 1 : at)
    if (owner !== undefined && !relatives.has(word) && word !== 'whose' && (word === '\'s' || at === first)) return [owner]
    if (lightVerbs.has(word)) return subjectBefore(tokens, sentence, mentions, at - 1)
    if (tokens[at - 1]!.kind === 'punctuation' || boundaries.has(word)) return []
  }
  return []
}

/** The first place behind the event that "in", "at" or "near" names. */
function locationBehind(tokens: readonly Token[], { last }: Sentence, { starting, entities }: SentenceMentions, trigger: Trigger): Mention | null {
  for (let at = trigger.last; at < Math.min(last - 1, trigger.last + 14); at++) {
    const { lower, kind } = tokens[at]!
    if (kind === 'punctuation' && lower !== ',') return null
    if (!/^(?:in|at|near|outside|inside)$/.test(lower)) continue
    const mention = starting.get(at + 1)
    const type = mention?.entity === null || mention === undefined ? null : entities[mention.entity]?.type
    if (mention !== undefined && (type === 'GPE' || type === 'LOC' || type === 'FAC')) return mention
  }
  return null
}

const prepositions = wordSet('of in on at with from by for to about against between during over under into amid near despite without toward towards like as than')
const boundaries = wordSet('; : — – ( ) that if when while because although though unless whereas after before since until whether where how why said says')
const relatives = wordSet('who which whom')
const possessives = wordSet('its their his her my our your whose')
const endsObject = wordSet('in after before during since by as from into over and but or will would is are was were has have had of than because')
const lightVerbs = wordSet(
  'launch launches launched launching hold holds held holding carry carried stage staged stages make made makes conduct conducted mount mounted impose imposed imposes '
  + 'sign signed signs issue issued order ordered announce announced open opened pay paid begin began reach reached declare declared receive received offer offered'
)
