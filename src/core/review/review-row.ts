/** What a review asks of an annotation, in a row small enough to keep half a million of them in memory. */
import { actorIdsOf, isFactuality } from '../annotation.ts'
import { missingParts } from '../codebook/missing-parts.ts'
import type { Annotation, FieldValue, Layer } from '../model.ts'

export interface ReviewRow {
  readonly id: string
  readonly articleId: string
  readonly layer: string
  readonly status: Annotation['status']
  readonly annotatorId: string
  readonly origin: Annotation['origin']
  /** Of a suggestion, 0 to 1; null of anything else. */
  readonly confidence: number | null
  /** ISO 8601, UTC. */
  readonly updatedAt: string
  /** Where its first span begins, in UTF-16 code units; 0 without spans. */
  readonly start: number
  /** Every actor that it names. */
  readonly actorIds: readonly string[]
  /** Its fields as `field=value`, a row for each value of a list. */
  readonly values: readonly string[]
  readonly hasNote: boolean
  /** Whether a part is missing or wrong that its layer asks for. */
  readonly isIncomplete: boolean
}

/** `layer` is that of the codebook; without one nothing can be complete. */
export const reviewRowOf = (annotation: Annotation, layer: Layer | undefined): ReviewRow => ({
  id: annotation.id,
  articleId: annotation.articleId,
  layer: annotation.layer,
  status: annotation.status,
  annotatorId: annotation.annotatorId,
  origin: annotation.origin,
  confidence: annotation.confidence ?? null,
  updatedAt: annotation.updatedAt,
  start: annotation.spans.reduce((least, { start }) => Math.min(least, start), annotation.spans[0]?.start ?? 0),
  actorIds: actorIdsOf(annotation),
  values: Object.entries(annotation.fields).flatMap(([field, value]) => wordsOf(value).map((word) => fieldValueKey(field, word))),
  hasNote: annotation.note !== null,
  isIncomplete: layer === undefined || missingParts(annotation, layer).length > 0
})

/** A field with one of its values, as rows and filters name it. */
export const fieldValueKey = (field: string, value: string): string => `${field}=${value}`

/** What can be chosen of a value in a filter: of a time its basis, of factuality the certainties. */
function wordsOf(value: FieldValue): string[] {
  if (value === null || value === '') return []
  if (isFactuality(value)) return [...new Set(value.map((row) => row.value))]
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string')
  return typeof value === 'object' ? [value.basis] : [String(value)]
}
