/** The quotes of the whole project, by their words: where the same utterance is reported in other articles. */
import { changesIn } from '../../core/change.ts'
import type { Annotation, FullArticle } from '../../core/model.ts'
import type { ArticleSuggestions, SuggestOptions } from '../../core/suggest/article-suggestions.ts'
import type { FoundSame } from '../../core/suggest/same-words/utterance-index.ts'
import type { Observable, Store } from '../../store/store.ts'
import { createCorpusPass } from './corpus-pass.ts'
import { suggestionsOf } from './kept-suggestions.ts'
import { placeOf, quoteOf, quotesIn, type QuotePlace } from './quote-places.ts'
import type { Suggester } from './suggester.ts'

export interface SameWords extends QuotePlace {
  readonly score: number
  readonly kind: FoundSame['kind']
  /** Its words, as they stand there; “…” where something stands between them. */
  readonly words: string
}

export interface Corpus {
  /** Articles looked through, of how many; null while there is nothing to do. */
  readonly progress: Observable<{ readonly done: number; readonly of: number } | null>
  /** Goes through the articles that were not looked at yet. */
  start(): void
  stop(): void
  /** Quotes of other articles that report the same words as this one, best first. */
  findSame(quote: Annotation): Promise<readonly SameWords[]>
  /** An article with what is suggested for it; null where it is gone or nothing could be suggested. */
  suggestionsFor(articleId: string): Promise<{ readonly article: FullArticle; readonly suggestions: ArticleSuggestions } | null>
}

export function createCorpus(store: Store, suggester: Suggester, options: () => SuggestOptions): Corpus {
  /** Articles whose quotes have changed since they were remembered. */
  const changed = new Set<string>()
  const remembered = new Set<string>()

  const remember = async (article: FullArticle, suggestions: ArticleSuggestions): Promise<void> => {
    remembered.add(article.id)
    await suggester.remember(article.id, quotesIn(article.id, article.text, await store.annotationsOf(article.id), suggestions))
  }
  const pass = createCorpusPass({ store, suggester, options, take: remember })
  store.onCommit(({ change }) => {
    for (const { before, after } of changesIn(change, 'annotations')) {
      const annotation = after ?? before
      if (annotation?.layer === 'quote' && remembered.has(annotation.articleId)) changed.add(annotation.articleId)
    }
    for (const { after } of changesIn(change, 'texts')) if (after !== null && remembered.has(after.id)) changed.add(after.id)
    if (changesIn(change, 'articles').some(({ before }) => before === null)) pass.start()
  })

  const suggestionsFor: Corpus['suggestionsFor'] = async (articleId) => {
    const [article] = await store.fullArticles([articleId])
    const suggestions = article === undefined ? null : await suggestionsOf(article, options(), store, suggester).catch(() => null)
    return article === undefined || suggestions === null ? null : { article, suggestions }
  }
  const bringUpToDate = async (): Promise<void> => {
    for (const articleId of changed) {
      changed.delete(articleId)
      const found = await suggestionsFor(articleId)
      if (found !== null) await remember(found.article, found.suggestions)
    }
  }

  return {
    progress: pass.progress,
    start: pass.start,
    stop: pass.stop,
    suggestionsFor,
    async findSame(quote) {
      await bringUpToDate()
      const found = await suggester.findSame(quoteOf(quote))
      const places = found.map(({ ref, score, kind }) => ({ ...placeOf(ref), score, kind }))
      const texts = await store.texts([...new Set(places.map(({ articleId }) => articleId))])
      return places.flatMap((place) => {
        const text = texts.get(place.articleId)
        return text === undefined ? [] : [{ ...place, words: place.content.map(({ start, end }) => text.slice(start, end)).join(' … ') }]
      })
    }
  }
}
