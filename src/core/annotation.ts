/** What an annotation holds in a role or a field. Own members only: ids come from files and may be `constructor`. */
import type { Annotation, FactualityRow, FieldValue, Span } from './model.ts'

/** Who suggests. Need not be listed among the annotators. */
export const suggesterId = 'glossator'

/** Whether it was suggested and nobody has decided on it yet. */
export const isOpenSuggestion = ({ origin, status }: Pick<Annotation, 'origin' | 'status'>): boolean => origin === 'suggested' && status === 'draft'

export const spansIn = (annotation: Pick<Annotation, 'spans'>, role: string): Span[] =>
  annotation.spans.filter((span) => span.role === role)

export const actorsIn = (annotation: Pick<Annotation, 'actors'>, role: string): readonly string[] =>
  ownValue(annotation.actors, role) ?? []

/** The value of a field; undefined while it is unset, however that is written. */
export function fieldIn(fields: Readonly<Record<string, FieldValue>>, field: string): Exclude<FieldValue, null> | undefined {
  const value = ownValue(fields, field) ?? undefined
  return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value
}

/** Every actor that an annotation names, once each: in actor roles and as sources of factuality, reserved ids too. */
export const actorIdsOf = ({ actors, fields }: Pick<Annotation, 'actors' | 'fields'>): string[] => [
  ...new Set([...Object.values(actors).flat(), ...Object.values(fields).filter(isFactuality).flat().map((row) => row.source)])
]

/** The annotation with each actor id replaced; null takes the actor out. What stands twice then is kept once: the first. */
export function replaceActors(annotation: Annotation, replace: (id: string) => string | null): Annotation {
  const actors = Object.entries(annotation.actors)
    .map(([role, ids]) => [role, unique(ids.map(replace).filter((id) => id !== null))] as const)
    .filter(([, ids]) => ids.length > 0)
  const fields = Object.entries(annotation.fields)
    .map(([id, value]) => [id, isFactuality(value) ? replaceSources(value, replace) : value] as const)
  return { ...annotation, actors: Object.fromEntries(actors), fields: Object.fromEntries(fields) }
}

/** Whether a value is the rows of a factuality field, not empty. */
export const isFactuality = (value: unknown): value is FactualityRow[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => typeof row === 'object' && row !== null && 'source' in row)

const replaceSources = (rows: readonly FactualityRow[], replace: (id: string) => string | null): FactualityRow[] =>
  uniqueBy(
    rows.flatMap((row) => {
      const source = replace(row.source)
      return source === null ? [] : [{ ...row, source }]
    }),
    (row) => row.source
  )

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

const uniqueBy = <T>(items: readonly T[], key: (item: T) => string): T[] => {
  const byKey = new Map<string, T>()
  for (const item of items) if (!byKey.has(key(item))) byKey.set(key(item), item)
  return [...byKey.values()]
}

const ownValue = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
