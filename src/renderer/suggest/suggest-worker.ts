/** Makes suggestions, and finds quotes by their words, away from the screen's thread. */
import type { ArticleSuggestions, ArticleToSuggest, SuggestOptions } from '../../core/suggest/article-suggestions.ts'
import type { PropagatedFrame } from '../../core/suggest/propagate/propagated.ts'
import type { Actor } from '../../core/model.ts'
import { buildUtteranceIndex, type FoundSame, type QuoteToCompare } from '../../core/suggest/same-words/utterance-index.ts'
import { suggestArticle } from '../../core/suggest/suggest-article.ts'
import { alikeActors, type AlikeActors } from '../actors/alike-actors.ts'
import { propagateAll, type PropagationQuestion } from './propagate-all.ts'

/** What is asked, with what each answer is. */
export interface SuggestQuestions {
  readonly suggest: { readonly asks: { readonly article: ArticleToSuggest; readonly options: SuggestOptions }; readonly answers: ArticleSuggestions }
  /** An article's quotes, in place of those that it had. */
  readonly remember: { readonly asks: { readonly articleId: string; readonly quotes: readonly Omit<QuoteToCompare, 'articleId'>[] }; readonly answers: null }
  readonly propagate: { readonly asks: PropagationQuestion; readonly answers: readonly (readonly PropagatedFrame[])[] }
  readonly alikeActors: { readonly asks: readonly Actor[]; readonly answers: readonly AlikeActors[] }
  readonly findSame: { readonly asks: QuoteToCompare; readonly answers: readonly FoundSame[] }
}
export type QuestionName = keyof SuggestQuestions

export type SuggestRequest = { [N in QuestionName]: { readonly number: number; readonly name: N; readonly asked: SuggestQuestions[N]['asks'] } }[QuestionName]
export type SuggestAnswer = { readonly number: number; readonly answer: unknown } | { readonly number: number; readonly fault: string }

const index = buildUtteranceIndex()

addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => { postMessage(answerTo(data)) })

function answerTo(request: SuggestRequest): SuggestAnswer {
  const { number } = request
  try {
    return { number, answer: find(request) }
  } catch (error) {
    return { number, fault: error instanceof Error ? error.message : String(error) }
  }
}

function find(request: SuggestRequest): SuggestQuestions[QuestionName]['answers'] {
  switch (request.name) {
    case 'suggest':
      return suggestArticle(request.asked.article, request.asked.options)
    case 'remember':
      index.setArticle(request.asked.articleId, request.asked.quotes)
      return null
    case 'propagate':
      return propagateAll(request.asked)
    case 'alikeActors':
      return alikeActors(request.asked)
    case 'findSame':
      return index.findSame(request.asked)
  }
}
