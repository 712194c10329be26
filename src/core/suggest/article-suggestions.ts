/** Everything that is proposed for one article, as it is kept beside the article until its text or the suggester changes. */
import { z } from 'zod'
import { actorTypes, FieldValue, type FullArticle } from '../model.ts'
import type { Entity } from './people/people.ts'
import { type NotAQuote, notAQuoteReasons, type Suggestion, suggestionKinds } from './suggestion.ts'

/** Raised with every change to what is suggested: what was kept of an older one is made anew. */
export const suggesterVersion = 2

/** What of an article is looked at. */
export type ArticleToSuggest = Pick<FullArticle, 'text' | 'blocks' | 'publishedAt' | 'language' | 'outlet' | 'byline'>

export interface SuggestOptions {
  /** A speaker less likely than this is UNKNOWN, 0 to 1. */
  readonly leastSpeaker: number
}

export interface ArticleSuggestions {
  readonly entities: readonly Entity[]
  readonly suggestions: readonly Suggestion[]
  readonly notQuotes: readonly NotAQuote[]
  /** What the analyst should know: that only marks are looked at in this language. */
  readonly notices: readonly string[]
}

const Offset = z.number().int().nonnegative()

/** What is kept is parsed like any other input. */
export const ArticleSuggestions: z.ZodType<ArticleSuggestions> = z.strictObject({
  entities: z.array(z.strictObject({
    name: z.string().min(1),
    type: z.enum(actorTypes),
    aliases: z.array(z.string()),
    titles: z.array(z.string()),
    gender: z.enum(['female', 'male', 'neuter', 'unknown']),
    isPlural: z.boolean(),
    mentions: z.array(Offset),
    actorId: z.string().nullable()
  } satisfies Record<keyof Entity, z.ZodType>)),
  suggestions: z.array(z.strictObject({
    kind: z.enum(suggestionKinds),
    layer: z.string().min(1),
    spans: z.array(z.strictObject({ role: z.string().min(1), start: Offset, end: Offset })),
    actors: z.record(z.string(), z.array(z.union([
      z.strictObject({ entity: Offset }), z.strictObject({ reserved: z.enum(['AUTHOR', 'GENERIC', 'UNKNOWN']) })
    ]))),
    fields: z.record(z.string(), FieldValue),
    confidence: z.number().min(0).max(1),
    reason: z.string(),
    features: z.array(z.string())
  } satisfies Record<keyof Suggestion, z.ZodType>)),
  notQuotes: z.array(z.strictObject({ start: Offset, end: Offset, reason: z.enum(notAQuoteReasons) })),
  notices: z.array(z.string())
})
