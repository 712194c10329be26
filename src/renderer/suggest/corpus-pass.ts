/** Suggestions for every article of the project, made one after another while the analyst works; what is open goes first. */
import type { FullArticle } from '../../core/model.ts'
import type { ArticleSuggestions, SuggestOptions } from '../../core/suggest/article-suggestions.ts'
import type { Observable, Store } from '../../store/store.ts'
import { observable } from '../workbench/observable.ts'
import { suggestionsOf } from './kept-suggestions.ts'
import type { Suggester } from './suggester.ts'

export interface CorpusPass {
  /** Articles looked through, of how many; null while there is nothing to do. */
  readonly progress: Observable<{ readonly done: number; readonly of: number } | null>
  /** Begins or goes on: articles that were looked through in this window are passed over. */
  start(): void
  stop(): void
}

interface Parts {
  readonly store: Store
  readonly suggester: Suggester
  readonly options: () => SuggestOptions
  /** Each article with what is suggested for it, also where that had been kept. */
  readonly take: (article: FullArticle, suggestions: ArticleSuggestions) => Promise<void>
}

/** So that the articles' texts never stand in memory together. */
const batch = 20

export function createCorpusPass({ store, suggester, options, take }: Parts): CorpusPass {
  const progress = observable<{ readonly done: number; readonly of: number } | null>(null)
  const seen = new Map<string, string>()
  let turn = 0

  const run = async (mine: number): Promise<void> => {
    const isStopped = (): boolean => mine !== turn
    const all = [...store.library.get().articles.values()]
    const left = all.filter(({ id, textSha256 }) => seen.get(id) !== textSha256)
    for (let from = 0; from < left.length && !isStopped(); from += batch) {
      const ids = left.slice(from, from + batch).map(({ id }) => id)
      for (const article of await store.fullArticles(ids)) {
        if (isStopped()) return
        const suggestions = await suggestionsOf(article, options(), store, suggester).catch(() => null)
        // One on which the suggester fails is told when it is opened.
        if (suggestions !== null) await take(article, suggestions)
        seen.set(article.id, article.textSha256)
        progress.set({ done: Math.min(all.length, all.length - left.length + from + ids.indexOf(article.id) + 1), of: all.length })
      }
    }
    if (!isStopped()) progress.set(null)
  }

  return {
    progress,
    start: () => void run(++turn),
    stop() {
      turn++
      progress.set(null)
    }
  }
}
