/** Quotes as they are compared over all articles: each is found again by the article and the place of its content. */
import type { TextRange } from '../../core/anchor/text-range.ts'
import { spansIn } from '../../core/annotation.ts'
import type { Annotation } from '../../core/model.ts'
import type { ArticleSuggestions } from '../../core/suggest/article-suggestions.ts'
import { decisionsOf, isDecided } from '../../core/suggest/decided.ts'
import type { QuoteToCompare } from '../../core/suggest/same-words/utterance-index.ts'
import type { SuggestedSpan } from '../../core/suggest/suggestion.ts'

export interface QuotePlace {
  readonly articleId: string
  /** Of its content, in code units. */
  readonly start: number
  readonly end: number
  /** The stretches of its content, with what stands between them left out. */
  readonly content: readonly TextRange[]
}

export const refOf = (articleId: string, content: readonly TextRange[]): string =>
  JSON.stringify([articleId, ...content.map(({ start, end }) => [start, end])])

export function placeOf(ref: string): QuotePlace {
  const [articleId, ...stretches] = JSON.parse(ref) as [string, ...[number, number][]]
  const content = stretches.map(([start, end]) => ({ start, end }))
  return { articleId, start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0, content }
}

export function quoteOf(annotation: Pick<Annotation, 'articleId' | 'spans'>): QuoteToCompare {
  const content = spansIn(annotation, 'content')
  return {
    ref: refOf(annotation.articleId, content),
    articleId: annotation.articleId,
    content: content.map(({ text }) => text),
    verbatim: spansIn(annotation, 'verbatim').map(({ text }) => text)
  }
}

/** The quotes of an article: those that are annotated, and those that are suggested where none is. */
export function quotesIn(articleId: string, text: string, annotations: readonly Annotation[], { suggestions }: ArticleSuggestions): QuoteToCompare[] {
  const annotated = annotations.filter(({ layer, status }) => layer === 'quote' && status !== 'rejected')
  const decisions = decisionsOf(annotations)
  const wordsIn = (spans: readonly SuggestedSpan[], wanted: string): string[] => spans.filter(({ role }) => role === wanted).map(({ start, end }) => text.slice(start, end))
  const suggested = suggestions
    .filter(({ layer, spans }) => layer === 'quote' && !isDecided({ layer, spans }, decisions))
    .map(({ spans }) => ({ ref: refOf(articleId, spans.filter(({ role }) => role === 'content')), articleId, content: wordsIn(spans, 'content'), verbatim: wordsIn(spans, 'verbatim') }))
  return [...annotated.map(quoteOf), ...suggested]
}

/** Whether it is a quote with exactly this content. */
export function standsAt(annotation: Pick<Annotation, 'layer' | 'spans'>, { start, end }: TextRange): boolean {
  const content = spansIn(annotation, 'content')
  return annotation.layer === 'quote' && content[0]?.start === start && content.at(-1)?.end === end
}
