/** The product's own quotes, as the analyst is offered them. */
import type { Entity } from '../../src/core/suggest/people/people.ts'
import { suggestArticle } from '../../src/core/suggest/suggest-article.ts'
import type { SuggestedActor, Suggestion } from '../../src/core/suggest/suggestion.ts'
import { type QuoteType, quoteTypes } from '../gold/gold-article.ts'
import type { Extractor, FoundQuote } from './extractor.ts'

/** As the slider stands when nobody has moved it. */
export const usualOptions = { leastSpeaker: 0.35 }

export const product: Extractor = {
  name: 'Glossator',
  extract(article) {
    const { suggestions, entities } = suggestArticle(article, usualOptions)
    return suggestions.filter(({ kind }) => kind === 'quotes').map((suggestion) => foundQuoteOf(suggestion, entities))
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
