/** Suggestions for tests of the screen: made beforehand, for every article alike, and without a worker. */
import { v7 } from 'uuid'
import type { ArticleSuggestions } from '../../../core/suggest/article-suggestions.ts'
import type { FoundSame, QuoteToCompare } from '../../../core/suggest/same-words/utterance-index.ts'
import type { Store } from '../../../store/store.ts'
import { alikeActors } from '../../actors/alike-actors.ts'
import { createCorpus } from '../corpus.ts'
import { startLearning } from '../learning.ts'
import { createProposals } from '../make-proposals.ts'
import { propagateAll } from '../propagate-all.ts'
import type { Suggester } from '../suggester.ts'
import { createSettings } from '../suggestion-settings.ts'
import { createSuggesting, type Suggesting } from '../suggesting.ts'

interface Answers {
  readonly suggest: () => ArticleSuggestions
  readonly findSame?: (quote: QuoteToCompare) => readonly FoundSame[]
}

export const suggestWith = ({ suggest, findSame = () => [] }: Answers) => async (store: Store): Promise<Suggesting> => {
  const proposals = createProposals(v7, () => '2031-03-05T10:00:00.000Z')
  const suggester: Suggester = {
    suggest: () => Promise.resolve(suggest()),
    remember: () => Promise.resolve(),
    propagate: (question) => Promise.resolve(propagateAll(question)),
    findSame: (quote) => Promise.resolve(findSame(quote)),
    alikeActors: (actors) => Promise.resolve(alikeActors(actors)),
    close: () => undefined
  }
  return createSuggesting({
    store,
    settings: createSettings(),
    suggester,
    proposals,
    corpus: createCorpus(store, suggester, () => ({ leastSpeaker: 0.5 })),
    learning: await startLearning(store, proposals.featuresOf)
  })
}
