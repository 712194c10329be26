/** The attributions of an article: those of its sentences, and speech that goes on where no cue stands. */
import type { TextRange } from '../../anchor/text-range.ts'
import type { NotAQuote } from '../suggestion.ts'
import type { ArticleWords } from '../words/article-words.ts'
import { attributeSentence } from './attribute-sentence.ts'
import type { Attribution, Pattern } from './attribution.ts'
import { certainReason, reasonOf } from './not-quotes.ts'
import type { OuterSentence, Unit } from './outer-sentences.ts'
import type { MentionIndex, Phrase } from './phrases.ts'
import { canSpeak, phraseStartingAt } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import { findRecurrence } from './recurrence.ts'
import { mainSubject } from './sources.ts'

export interface AttributedArticle {
  readonly attributions: readonly Attribution[]
  readonly notQuotes: readonly NotAQuote[]
  /** Quotations that stand in an attribution but are a title or a term there. */
  readonly unspoken: ReadonlySet<number>
}

export function attributeArticle(words: ArticleWords, sentences: readonly OuterSentence[], quotations: readonly Quotation[], index: MentionIndex): AttributedArticle {
  const owners = quotations.map(() => null)
  const draft: Draft = { words, sentences, quotations, index, found: [], owners, unspoken: new Set(), waiting: [] }
  for (const [number, sentence] of sentences.entries()) readSentence(draft, sentence, number)
  settleWaiting(draft)
  const notQuotes = settleLoose(draft)
  const attributions = draft.found.map(({ attribution, contents }) => ({ ...attribution, contents: sorted(contents) }))
  return { attributions, notQuotes, unspoken: draft.unspoken }
}

interface Draft {
  readonly words: ArticleWords
  readonly sentences: readonly OuterSentence[]
  readonly quotations: readonly Quotation[]
  readonly index: MentionIndex
  readonly found: { attribution: Attribution; contents: TextRange[] }[]
  /** Of each quotation the index of the attribution that has it. */
  readonly owners: (number | null)[]
  readonly unspoken: Set<number>
  /** Sentences that are speech and no more, whose attribution may follow. */
  readonly waiting: number[]
}

function readSentence(draft: Draft, sentence: OuterSentence, number: number): void {
  const { found, index } = draft
  const speech = wholeSpeech(sentence)
  const opened = found.at(-1)
  const awaitsSpeech = opened !== undefined && opened.contents.length === 0
  if (awaitsSpeech && sentence.units[0]?.kind === 'quotation' && speech !== null) {
    give(draft, found.length - 1, speech)
    return
  }
  if (awaitsSpeech) found.pop()
  if (speech !== null) {
    draft.waiting.push(number)
    if (!precedesAttribution(draft, sentence, number)) settleWaiting(draft)
    return
  }
  const attributions = attributeSentence(sentence, number, index)
  const first = attributions[0]
  const isHeardFirst = first !== undefined && first.pattern.startsWith('quotation-')
    && first.contents[0]?.start === sentence.units[0]!.start
  const heardBefore = isHeardFirst && draft.sentences[number - 1]?.block === sentence.block ? draft.waiting.splice(0) : []
  settleWaiting(draft)
  const owner = found.length
  for (const attribution of attributions) add(draft, attribution, sentence)
  if (attributions.length === 0) addColon(draft, sentence, number)
  for (const waited of heardBefore) give(draft, owner, wholeSpeech(draft.sentences[waited]!) ?? [])
}

/** The quotations of a sentence that consists of nothing else; null for others. */
function wholeSpeech({ units, blockType }: OuterSentence): Quotation[] | null {
  if (blockType === 'title' || blockType === 'subheading') return null
  const quotations: Quotation[] = []
  for (const { kind, quotation } of units) {
    if (quotation !== null) quotations.push(quotation)
    else if (kind === 'word' || kind === 'number') return null
  }
  return quotations.some(({ words }) => words > 0) ? quotations : null
}

/** Whether the attribution of this speech may follow: in its paragraph, or below where the speech goes on there. */
function precedesAttribution({ sentences }: Draft, sentence: OuterSentence, number: number): boolean {
  const next = sentences[number + 1]
  if (next === undefined) return false
  const last = sentence.units.findLast(({ quotation }) => quotation !== null)!.quotation!
  const first = next.units[0]?.quotation ?? null
  if (next.block !== sentence.block) return !last.closed && first !== null && first.speech === last.speech
  return sentence.opensBlock && first !== null && wholeSpeech(next) === null
}

/** Ties speech that no attribution followed to who spoke before. */
function settleWaiting(draft: Draft): void {
  for (const number of draft.waiting.splice(0)) continueSpeech(draft, number)
}

function continueSpeech(draft: Draft, number: number): void {
  const { sentences, found, owners } = draft
  const sentence = sentences[number]!
  const speech = wholeSpeech(sentence)!
  const begun = owners[speech[0]!.speech]
  if (begun !== null && begun !== undefined) {
    give(draft, begun, speech)
    return
  }
  const before = sentences[number - 1]
  const last = found.at(-1)
  if (before?.block === sentence.block && last !== undefined && goesOnWith(last, before, number)) {
    give(draft, found.length - 1, speech)
    return
  }
  const follows = speakerBefore(draft, number)
  const pattern: Pattern = before?.block === sentence.block ? 'same-paragraph' : 'continuation'
  found.push({ attribution: withoutCue(number, pattern, follows.follows, follows.hint), contents: [] })
  give(draft, found.length - 1, speech)
}

/** “A,” said X. “B.” and X said: “A.” “B.” are one quote. */
function goesOnWith({ attribution, contents }: { attribution: Attribution; contents: readonly TextRange[] }, before: OuterSentence, number: number): boolean {
  const isDirect = /^(?:quotation-|source-cue-quotation|source-cue-colon|continuation|same-paragraph|colon)/.test(attribution.pattern)
  const isNear = attribution.sentence === number - 1 || before.units.some(({ kind, start }) => kind === 'quotation'
    && contents.at(-1)?.start === start)
  return isDirect && isNear
}

/** Who speaks where no cue tells: the last speaker, unless somebody else was brought on since. */
function speakerBefore({ sentences, found, index }: Draft, number: number): Pick<Attribution, 'follows' | 'hint'> {
  const none = { follows: null, hint: null }
  const sentence = sentences[number]!
  const last = found.findLastIndex(({ contents }) => contents.length > 0)
  for (let at = number - 1; at >= Math.max(0, number - 12); at--) {
    const before = sentences[at]!
    if (before.blockType === 'title' || before.blockType === 'subheading' || before.blockType === 'caption') {
      if (before.blockType === 'title') break
      continue
    }
    if (last >= 0 && found[last]!.attribution.sentence === at) return { follows: last, hint: null }
    if (wholeSpeech(before) !== null) continue
    if (sentence.block - before.block > 2) break
    const phrase = mainSubject(before.units, before.units.length, index)
    if (phrase !== null && isPersonal(phrase, index)) return { follows: null, hint: { sentence: at, phrase } }
  }
  return last >= 0 && number - found[last]!.attribution.sentence < 12 ? { follows: last, hint: null } : none
}

const isPersonal = (phrase: Phrase, index: MentionIndex): boolean => {
  if (phrase.mention === null || !canSpeak(phrase, index)) return false
  const { entity, gender } = index.people.mentions[phrase.mention]!
  return entity === null ? gender === 'female' || gender === 'male' : index.people.entities[entity]!.type === 'PER'
}

function withoutCue(sentence: number, pattern: Pattern, follows: number | null, hint: Attribution['hint']): Attribution {
  return {
    sentence, contents: [], cue: null, cueText: null, lemma: null, source: null, sourceSpans: [], follows, hint, addressee: null, addresseeSpan: null,
    kind: 'assertion', medium: 'speech', mediumName: null, isNegated: false, pattern
  }
}

/** Adds quotations to an attribution that has none of them yet. */
function give({ found, owners }: Draft, owner: number, quotations: readonly Quotation[]): void {
  for (const { index, start, end } of quotations) {
    if (owners[index] !== null) continue
    owners[index] = owner
    found[owner]!.contents.push({ start, end })
  }
}

/** Takes an attribution in, with the quotations that it holds and the parts of their speech above. */
function add(draft: Draft, attribution: Attribution, { units }: OuterSentence): void {
  const { found, owners } = draft
  const held = units.flatMap((unit, at) => unit.quotation !== null
    && attribution.contents.some(({ start, end }) => unit.start >= start
      && unit.end <= end) ? [{ at, quotation: unit.quotation }] : [])
  const isOneOf = held.length === 1 && attribution.contents.some(({ start, end }) => start === held[0]!.quotation.start
    && end === held[0]!.quotation.end)
  const spoken = held.filter(({ at }) => certainReason(units, at, draft.words.tokens) === null)
  if (spoken.length < held.length && !isOneOf) for (const { at, quotation } of held) if (certainReason(units, at, draft.words.tokens) !== null) draft.unspoken.add(quotation.index)
  if (attribution.pattern === 'source-cue-object' && spoken.length === 0) return
  const head = held[0]?.quotation
  const begun = head === undefined || head.speech === head.index ? null : owners[head.speech] ?? null
  if (begun !== null && found[begun]!.attribution.cue === null) {
    // The paragraphs above waited for this cue.
    found[begun] = { attribution: { ...attribution }, contents: [...found[begun]!.contents, ...attribution.contents] }
    for (const { quotation } of held) owners[quotation.index] = begun
    return
  }
  for (const { quotation } of held) owners[quotation.index] = found.length
  found.push({ attribution, contents: [...attribution.contents] })
}

/** "He was blunt: “…”" */
function addColon(draft: Draft, { units, blockType }: OuterSentence, number: number): void {
  const at = units.findIndex(({ kind }, i) => kind === 'quotation' && i > 1 && units[i - 1]!.text === ':')
  if (at < 0 || blockType === 'title' || units[at]!.quotation!.words < 2) return
  const opening = phraseStartingAt(units, 0, draft.index)
  const source = opening?.last === at - 1 ? opening : mainSubject(units, at - 1, draft.index)
  const colon = units[at - 1]!
  const attribution: Attribution = {
    ...withoutCue(number, 'colon', null, null),
    cue: { start: colon.start, end: colon.end },
    cueText: ':',
    lemma: ':',
    source,
    sourceSpans: source === null ? [] : [{ start: units[source.first]!.start, end: units[source.last - 1]!.end }]
  }
  draft.found.push({ attribution, contents: [] })
  give(draft, draft.found.length - 1, units.slice(at).flatMap(({ quotation }) => (quotation === null ? [] : [quotation])))
}

/** What is left: headlines whose words come again below, long speech of nobody named, and marks that are no quotes. */
function settleLoose(draft: Draft): NotAQuote[] {
  const { sentences, owners, found, words, unspoken } = draft
  const notQuotes: NotAQuote[] = []
  let searches = 0
  for (const [number, { units, blockType }] of sentences.entries()) {
    for (const [at, { quotation, start, end }] of units.entries()) {
      if (quotation === null) continue
      if (unspoken.has(quotation.index)) {
        notQuotes.push({ start, end, reason: certainReason(units, at, words.tokens) ?? 'term' })
        continue
      }
      if (owners[quotation.index] !== null) continue
      const isDisplay = blockType === 'title' || blockType === 'subheading' || blockType === 'standfirst' || blockType === 'caption'
      const same = isDisplay && searches++ < 20 ? findRecurrence(words.text, quotation, found.map(({ contents }) => contents)) : null
      if (same !== null) {
        found.push({ attribution: withoutCue(number, 'headline-recurrence', same, null), contents: [] })
        give(draft, found.length - 1, [quotation])
        continue
      }
      const reason = reasonOf(units, at, words.tokens)
      if (reason === 'unattributed' && isSentenceLike(units[at]!, words) && !isDisplay) {
        const phrase = mainSubject(units, at, draft.index)
        const hint = phrase === null ? null : { sentence: number, phrase }
        found.push({ attribution: withoutCue(number, 'unattributed-speech', null, hint), contents: [] })
        give(draft, found.length - 1, [quotation])
      } else {
        notQuotes.push({ start, end, reason })
      }
    }
  }
  return notQuotes.sort((a, b) => a.start - b.start)
}

/** A whole sentence in marks, or a long stretch of one. */
function isSentenceLike({ quotation }: Unit, { tokens }: ArticleWords): boolean {
  if (quotation === null || quotation.words < 6) return false
  const last = tokens[quotation.last - 2]
  return last?.kind === 'punctuation' && /^[.,!?…]/.test(last.text) || quotation.words > 9
}

const sorted = (ranges: readonly TextRange[]): TextRange[] => [...ranges].sort((a, b) => a.start - b.start)
