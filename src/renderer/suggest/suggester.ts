/** A worker that makes suggestions, one answer for each request. Started with the first request. */
import type { ArticleSuggestions, ArticleToSuggest, SuggestOptions } from '../../core/suggest/article-suggestions.ts'
import type { SuggestAnswer, SuggestRequest } from './suggest-worker.ts'

export interface Suggester {
  /** Rejects with a sentence where nothing could be suggested. */
  suggest(article: ArticleToSuggest, options: SuggestOptions): Promise<ArticleSuggestions>
  close(): void
}

interface Waiting {
  readonly answer: (suggestions: ArticleSuggestions) => void
  readonly fail: (error: Error) => void
}

export function createSuggester(start: () => Worker = startWorker): Suggester {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let last = 0

  const failAll = (): void => {
    worker?.terminate()
    worker = null
    for (const { fail } of waiting.values()) fail(new Error('The suggester stopped on this article. It can be annotated by hand.'))
    waiting.clear()
  }
  const running = (): Worker => {
    if (worker !== null) return worker
    worker = start()
    worker.addEventListener('error', failAll)
    worker.addEventListener('message', ({ data }: MessageEvent<SuggestAnswer>) => {
      const asked = waiting.get(data.number)
      waiting.delete(data.number)
      if ('fault' in data) asked?.fail(new Error(`Nothing could be suggested for this article: ${data.fault}`))
      else asked?.answer(data.suggestions)
    })
    return worker
  }

  return {
    suggest: (article, options) => new Promise((answer, fail) => {
      const number = ++last
      waiting.set(number, { answer, fail })
      running().postMessage({ number, article, options } satisfies SuggestRequest)
    }),
    close: () => worker?.terminate()
  }
}

const startWorker = (): Worker => new Worker(new URL('./suggest-worker.ts', import.meta.url), { type: 'module', name: 'suggester' })
