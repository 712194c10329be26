/** The suggestions of each article beside the database's records: made once, and again when what they were made from changes. */
import { z } from 'zod'
import type { FullArticle } from '../../core/model.ts'
import { ArticleSuggestions, suggesterVersion, type ArticleToSuggest, type SuggestOptions } from '../../core/suggest/article-suggestions.ts'
import type { Store } from '../../store/store.ts'
import type { Suggester } from './suggester.ts'

type Source = Pick<FullArticle, 'id' | 'textSha256' | 'text' | 'blocks' | 'publishedAt' | 'language' | 'outlet' | 'byline'>

const Kept = z.object({ key: z.string(), suggestions: ArticleSuggestions })

const valueKey = (articleId: string): string => `suggestions/${articleId}`

/** What was kept if it is still true, else made anew and kept. Rejects with a sentence where nothing could be suggested. */
export async function suggestionsOf(article: Source, options: SuggestOptions, store: Store, suggester: Suggester): Promise<ArticleSuggestions> {
  const key = keyOf(article, options)
  const kept = Kept.safeParse(await store.readView(valueKey(article.id)))
  if (kept.success && kept.data.key === key) return kept.data.suggestions
  const suggestions = await suggester.suggest(sourceOf(article), options)
  void store.writeView(valueKey(article.id), { key, suggestions } satisfies z.infer<typeof Kept>)
  return suggestions
}

/** All that a suggestion depends on; equal keys give equal suggestions. */
export const keyOf = ({ textSha256, blocks, publishedAt, language }: Pick<Source, 'textSha256' | 'blocks' | 'publishedAt' | 'language'>, { leastSpeaker }: SuggestOptions): string =>
  JSON.stringify([suggesterVersion, textSha256, publishedAt, language, leastSpeaker, blocks.map(({ type, start }) => [type, start])])

const sourceOf = ({ text, blocks, publishedAt, language, outlet, byline }: Source): ArticleToSuggest =>
  ({ text, blocks, publishedAt, language, outlet, byline })
