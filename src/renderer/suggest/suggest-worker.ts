/** Makes suggestions away from the screen's thread, one article after another. */
import type { ArticleSuggestions, ArticleToSuggest, SuggestOptions } from '../../core/suggest/article-suggestions.ts'
import { suggestArticle } from '../../core/suggest/suggest-article.ts'

export interface SuggestRequest {
  readonly number: number
  readonly article: ArticleToSuggest
  readonly options: SuggestOptions
}

export type SuggestAnswer = { readonly number: number; readonly suggestions: ArticleSuggestions } | { readonly number: number; readonly fault: string }

addEventListener('message', ({ data: { number, article, options } }: MessageEvent<SuggestRequest>) => {
  postMessage(answerTo(number, article, options))
})

function answerTo(number: number, article: ArticleToSuggest, options: SuggestOptions): SuggestAnswer {
  try {
    return { number, suggestions: suggestArticle(article, options) }
  } catch (error) {
    return { number, fault: error instanceof Error ? error.message : String(error) }
  }
}
