/** What is proposed for an article, before it becomes an annotation that the analyst decides on. */
import type { TextRange } from '../anchor/text-range.ts'
import type { FieldValue } from '../model.ts'

export const suggestionKinds = ['quotes', 'actors', 'dates', 'events'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

export interface SuggestedSpan extends TextRange {
  readonly role: string
}

/** A proposed frame. Actors are named by the entity's index in the article (`People.entities`) or by a reserved actor id. */
export interface Suggestion {
  readonly kind: SuggestionKind
  readonly layer: string
  /** In the order of the codebook's roles, then by start. */
  readonly spans: readonly SuggestedSpan[]
  readonly actors: Readonly<Record<string, readonly SuggestedActor[]>>
  readonly fields: Readonly<Record<string, FieldValue>>
  /** 0 to 1: the share of such proposals that would be right. */
  readonly confidence: number
  /** Why, in words that an analyst reads: "closing mark + “said” + name to the left". */
  readonly reason: string
  /** What was seen, for the counts that learn from decisions: `cue:said`, `pattern:mark-cue-name`, `speaker:pronoun`. */
  readonly features: readonly string[]
}

export type SuggestedActor = { readonly entity: number } | { readonly reserved: 'AUTHOR' | 'GENERIC' | 'UNKNOWN' }

export const notAQuoteReasons = ['scare-quote', 'title', 'term', 'nickname', 'unattributed'] as const

/** Words inside quotation marks that are no quote, and why: shown to whoever asks, never offered. */
export interface NotAQuote extends TextRange {
  readonly reason: (typeof notAQuoteReasons)[number]
}
