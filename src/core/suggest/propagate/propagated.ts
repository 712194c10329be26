/** What follows for other places when the analyst has decided on one: proposals, with the article that each is for. */
import type { Annotation, Block, FieldValue } from '../../model.ts'
import type { SuggestedSpan } from '../suggestion.ts'

/** As much of an article as is looked at. */
export interface ArticleToSearch {
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** All that it has, rejected ones and suggestions too. */
  readonly annotations: readonly Annotation[]
}

/** A frame like a `Suggestion`, but its actors are those of the registry. */
export interface PropagatedFrame {
  readonly articleId: string
  readonly layer: string
  readonly spans: readonly SuggestedSpan[]
  readonly actors: Readonly<Record<string, readonly string[]>>
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly confidence: number
  readonly reason: string
  readonly features: readonly string[]
}

/** Actors for a role of an annotation that is there already. */
export interface PropagatedActors {
  readonly articleId: string
  readonly annotationId: string
  readonly role: string
  readonly actors: readonly string[]
  readonly confidence: number
  readonly reason: string
  readonly features: readonly string[]
}

/** A relation between two annotations. */
export interface PropagatedRelation {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly confidence: number
  readonly reason: string
  readonly features: readonly string[]
}
