/** The product's own quotes, as the analyst is offered them when nobody has moved the slider. */
import type { Entity } from '../../src/core/suggest/people/people.ts'
import { readPeople } from '../../src/core/suggest/people/read-people.ts'
import { suggestQuotes } from '../../src/core/suggest/quotes/suggest-quotes.ts'
import type { SuggestedActor, Suggestion } from '../../src/core/suggest/suggestion.ts'
import { readWords } from '../../src/core/suggest/words/read-words.ts'
import { type QuoteType, quoteTypes } from '../gold/gold-article.ts'
import type { Extractor, FoundQuote } from './extractor.ts'

export const product: Extractor = {
  name: 'Glossator',
  extract({ text, blocks, language }) {
    const words = readWords(text, blocks)
    const people = readPeople(words, [], language)
    return suggestQuotes(words, people, { language }).quotes.map((suggestion) => foundQuoteOf(suggestion, people.entities))
  }
}

function foundQuoteOf({ spans, actors, fields }: Suggestion, entities: readonly Entity[]): FoundQuote {
  const inRole = (role: string) => spans.filter((span) => span.role === role).map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start)
  return {
    content: inRole('content'),
    cue: inRole('cue')[0] ?? null,
    source: inRole('source'),
    type: typeOf(fields['type']),
    speakers: (actors['speaker'] ?? []).flatMap((actor) => namesOf(actor, entities))
  }
}

function typeOf(value: unknown): QuoteType {
  const type = quoteTypes.find((known) => known === value)
  if (type === undefined) throw new Error(`a suggested quote has the type ${String(value)}, which is none`)
  return type
}

function namesOf(actor: SuggestedActor, entities: readonly Entity[]): string[][] {
  if ('reserved' in actor) return actor.reserved === 'UNKNOWN' ? [] : [[actor.reserved]]
  const entity = entities[actor.entity]
  return entity === undefined ? [] : [[entity.name, ...entity.aliases]]
}
