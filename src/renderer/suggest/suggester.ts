/** A worker that makes suggestions, one answer for each question. Started with the first question. */
import type { ArticleSuggestions, ArticleToSuggest, SuggestOptions } from '../../core/suggest/article-suggestions.ts'
import type { Actor } from '../../core/model.ts'
import type { PropagatedFrame } from '../../core/suggest/propagate/propagated.ts'
import type { FoundSame, QuoteToCompare } from '../../core/suggest/same-words/utterance-index.ts'
import type { AlikeActors } from '../actors/alike-actors.ts'
import type { PropagationQuestion } from './propagate-all.ts'
import type { QuestionName, SuggestAnswer, SuggestQuestions } from './suggest-worker.ts'

export interface Suggester {
  /** Rejects with a sentence where nothing could be suggested. */
  suggest(article: ArticleToSuggest, options: SuggestOptions): Promise<ArticleSuggestions>
  /** Puts an article's quotes among those that are found by their words, in place of those it had. */
  remember(articleId: string, quotes: readonly Omit<QuoteToCompare, 'articleId'>[]): Promise<unknown>
  /** Frames that follow in an article from each annotation, without regard to what is annotated there. */
  propagate(question: PropagationQuestion): Promise<readonly (readonly PropagatedFrame[])[]>
  /** Quotes of other articles that report the same words, best first. */
  findSame(quote: QuoteToCompare): Promise<readonly FoundSame[]>
  /** Pairs of actors that may be one, the likeliest first. */
  alikeActors(actors: readonly Actor[]): Promise<readonly AlikeActors[]>
  close(): void
}

interface Waiting {
  readonly answer: (answer: never) => void
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
      else asked?.answer(data.answer as never)
    })
    return worker
  }
  const ask = <N extends QuestionName>(name: N, asked: SuggestQuestions[N]['asks']): Promise<SuggestQuestions[N]['answers']> =>
    new Promise((answer, fail) => {
      const number = ++last
      waiting.set(number, { answer, fail })
      running().postMessage({ number, name, asked })
    })

  return {
    suggest: (article, options) => ask('suggest', { article, options }),
    remember: (articleId, quotes) => ask('remember', { articleId, quotes }),
    propagate: (question) => ask('propagate', question),
    findSame: (quote) => ask('findSame', quote),
    alikeActors: (actors) => ask('alikeActors', actors),
    close: () => worker?.terminate()
  }
}

const startWorker = (): Worker => new Worker(new URL('./suggest-worker.ts', import.meta.url), { type: 'module', name: 'suggester' })
