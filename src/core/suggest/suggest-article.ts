/** Everything that can be proposed for one article. Pure, and linear in the length of the article. */
import type { Actor } from '../model.ts'
import type { ArticleSuggestions, ArticleToSuggest, SuggestOptions } from './article-suggestions.ts'
import { suggestDates } from './dates/suggest-dates.ts'
import { dateSuggestion } from './dates/date-suggestion.ts'
import { suggestEvents } from './events/suggest-events.ts'
import { readPeople } from './people/read-people.ts'
import { suggestMentions } from './people/suggest-mentions.ts'
import { suggestQuotes } from './quotes/suggest-quotes.ts'
import type { Suggestion } from './suggestion.ts'
import { readWords } from './words/read-words.ts'

/** `registry`: the actors that are known already, by which names and descriptions are told. */
export function suggestArticle(article: ArticleToSuggest, { leastSpeaker }: SuggestOptions, registry: readonly Actor[] = []): ArticleSuggestions {
  const { text, blocks, language, publishedAt } = article
  const words = readWords(text, blocks)
  const people = readPeople(words, registry, language)
  const { quotes, notQuotes, notices } = suggestQuotes(words, people, { language, leastProbability: leastSpeaker })
  const dates = suggestDates(words, publishedAt)
  return {
    entities: people.entities,
    suggestions: [...quotes.map(withoutCandidates), ...suggestMentions(words, people), ...dates.map((date) => dateSuggestion(text, date)), ...suggestEvents(words, people, dates, language)],
    notQuotes,
    notices
  }
}

const withoutCandidates = ({ kind, layer, spans, actors, fields, confidence, reason, features }: Suggestion): Suggestion =>
  ({ kind, layer, spans, actors, fields, confidence, reason, features })
