/** When a quote is annotated: the same utterance elsewhere, with its speaker. */
import type { TextRange } from '../../anchor/text-range.ts'
import { actorsIn, isOpenSuggestion, spansIn } from '../../annotation.ts'
import { isQuotationMark } from '../../anchor/marks.ts'
import type { Annotation, Relation } from '../../model.ts'
import { isMainWord } from '../same-words/main-words.ts'
import type { FoundSame } from '../same-words/utterance-index.ts'
import { type Utterance, wordsOfText } from '../same-words/utterance.ts'
import { coverOf } from './cover.ts'
import type { ArticleToSearch, PropagatedActors, PropagatedFrame, PropagatedRelation } from './propagated.ts'

export interface PropagatedUtterance {
  readonly relations: readonly PropagatedRelation[]
  readonly speakers: readonly PropagatedActors[]
}

/**
 * Proposes to relate a quote to those that report the same words (`found` by the index, whose refs are annotation ids; the
 * annotations are given by id), and its speaker for those of them that have none.
 */
export function propagateUtterance(
  quote: Annotation, found: Iterable<FoundSame>, annotations: ReadonlyMap<string, Annotation>, relations: Iterable<Relation>
): PropagatedUtterance {
  const related = new Set(
    [...relations].filter(({ type }) => type === 'same-as').flatMap(({ from, to }) => (from === quote.id ? [to] : to === quote.id ? [from] : []))
  )
  const speakers = actorsIn(quote, 'speaker')
  const utterance: { relations: PropagatedRelation[]; speakers: PropagatedActors[] } = { relations: [], speakers: [] }
  for (const { ref, articleId, score, kind } of found) {
    const other = annotations.get(ref)
    if (other === undefined || other.id === quote.id || other.status === 'rejected') continue
    const reason = `${reasons[kind]} as the quote that you annotated`
    const features = [`same-words:${kind}`]
    if (!related.has(ref)) utterance.relations.push({ type: 'same-as', from: quote.id, to: ref, confidence: score, reason, features })
    const known = actorsIn(other, 'speaker')
    if ((isUnknown(known) || isOpenSuggestion(other)) && !isUnknown(speakers) && !speakers.every((id) => known.includes(id))) {
      utterance.speakers.push({ articleId, annotationId: ref, role: 'speaker', actors: speakers, confidence: score * 0.95, reason, features })
    }
  }
  return utterance
}

const isUnknown = (actors: readonly string[]): boolean => !actors.some((id) => id !== 'UNKNOWN')

const reasons: Readonly<Record<FoundSame['kind'], string>> = {
  identical: 'the same words',
  truncated: 'the beginning of the same words, or more of them,',
  elided: 'the same words with something left out',
  bracketed: 'the same words but for what is in brackets',
  partial: 'a part of the same words, or more of them,',
  paraphrased: 'much the same words'
}

/**
 * Proposes quotes where an annotated one's words stand in quotation marks of their own and no quote is annotated: repeated as a
 * subheading, or in another article. Only whole direct or mixed quotes of some length are looked for. Linear in the texts.
 */
export function propagateQuote(quote: Annotation, articles: Iterable<ArticleToSearch>): PropagatedFrame[] {
  const stretches = spansIn(quote, 'verbatim').length > 0 ? spansIn(quote, 'verbatim') : spansIn(quote, 'content')
  const wanted = stretches.map(({ text }) => wordsOfText(text).words.map(({ word }) => word)).filter(isTelling)
  const actors = actorsIn(quote, 'speaker')
  const found: PropagatedFrame[] = []
  if (wanted.length === 0) return found
  for (const article of articles) {
    const quotes = article.annotations.filter(({ layer }) => layer === quote.layer)
    const taken = coverOf(quotes.flatMap((annotation) => spansIn(annotation, 'content')))
    const own = coverOf(article.blocks.filter(({ type }) => type !== 'furniture'))
    for (const place of placesOf(article, wanted)) {
      const inMarks = withMarks(article.text, place)
      if (inMarks === null || !own.holds(inMarks) || taken.overlaps(inMarks)) continue
      found.push({
        articleId: article.id,
        layer: quote.layer,
        spans: [{ role: 'content', ...inMarks }],
        actors: actors.length === 0 ? {} : { speaker: actors },
        fields: { type: 'direct', speakerResolution: 'implicit', negated: false },
        confidence: article.id === quote.articleId ? 0.85 : 0.75,
        reason: 'the same words in quotation marks as the quote that you annotated',
        features: ['propagated:quote']
      })
    }
  }
  return found
}

/** Words by which an utterance is known again: not "no comment". */
const isTelling = (words: readonly string[]): boolean => words.length >= 4 && words.filter(isMainWord).length >= 2

function placesOf(article: ArticleToSearch, wanted: readonly (readonly string[])[]): TextRange[] {
  // Most texts lack its rarest word, which is looked for without reading the text.
  const present = wanted.filter((words) => mayHold(article.text, words))
  if (present.length === 0) return []
  const words = wordsIn(article)
  const places: TextRange[] = []
  for (let at = 0; at < words.length; at++) {
    const held = present.find((sequence) => sequence.every((word, i) => words[at + i]?.word === word))
    if (held !== undefined) places.push({ start: words[at]!.start, end: words[at + held.length - 1]!.end })
  }
  return places
}

/** Read once for all quotes that are looked for in the same article. */
function wordsIn(article: ArticleToSearch): Utterance['words'] {
  const utterance = read.get(article) ?? wordsOfText(article.text, Infinity)
  read.set(article, utterance)
  return utterance.words
}

const read = new WeakMap<ArticleToSearch, Utterance>()

/** The longest word of plain letters is there in some case. */
function mayHold(text: string, words: readonly string[]): boolean {
  const longest = words.filter((word) => /^[a-z]+$/.test(word)).reduce((best, word) => (word.length > best.length ? word : best), '')
  const rest = longest.slice(1, 5)
  return rest.length < 2 || text.includes(rest) || text.includes(rest.toUpperCase())
}

/** The stretch with the marks right around it, a stop or comma between; null where it stands in none. */
function withMarks(text: string, { start, end }: TextRange): TextRange | null {
  const [before = ''] = /[^\p{L}\p{N}\s]{1,2}$/u.exec(text.slice(Math.max(0, start - 2), start)) ?? []
  const opening = before.at(-1) ?? ''
  const [behind = ''] = /^[.,!?;:…]{0,3}['"’”»“›」』]{1,2}/u.exec(text.slice(end, end + 5)) ?? []
  if (!isQuotationMark(opening) || behind === '') return null
  const closing = behind.search(/['"’”»“›」』]/u)
  return { start: start - 1, end: end + closing + 1 }
}
