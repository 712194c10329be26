/** Everything that can be proposed for one article. Pure, and linear in the length of the article. */
import type { ArticleSuggestions, ArticleToSuggest, SuggestOptions } from './article-suggestions.ts'
import type { Suggestion } from './suggestion.ts'
import type { ArticleWords } from './words/article-words.ts'
import { readWords } from './words/read-words.ts'

type Suggester = (words: ArticleWords, article: ArticleToSuggest, options: SuggestOptions) => readonly Suggestion[]

const suggesters: readonly Suggester[] = []

export function suggestArticle(article: ArticleToSuggest, options: SuggestOptions): ArticleSuggestions {
  const words = readWords(article.text, article.blocks)
  return { entities: [], suggestions: suggesters.flatMap((suggest) => suggest(words, article, options)), notQuotes: [], notices: [] }
}
