/**
 * The one order in which records and their keys are written, so that equal records give equal bytes: keys as in the
 * schemas; names that the schemas leave open (of `actors`, `fields`, `externalIds`, rich text) by UTF-16 code units. Lists
 * keep their order, for theirs has a meaning.
 */
import type { z } from 'zod'
import {
  Actor, ActorRole, type Annotation, Block, Codebook, FactualityRow, Field, FieldChoice, type FieldValue, type FullArticle, Layer, type Note,
  RelationType, Role, type Span, TimeValue
} from '../../model.ts'
import { DatasetArticle } from './dataset-file.ts'

/** By UTF-16 code units, as `<` compares. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Puts a record's keys in the order of its schema. Members that are undefined are left out. */
export function inOrder<S extends z.ZodObject>(schema: S): (record: z.infer<S>) => z.infer<S> {
  const keys = Object.keys(schema.shape) as (keyof z.infer<S>)[]
  return (record) => {
    const ordered: Partial<z.infer<S>> = {}
    for (const key of keys) if (record[key] !== undefined) ordered[key] = record[key]
    return ordered as z.infer<S>
  }
}

function byName<V, W>(values: Readonly<Record<string, V>>, each: (value: V) => W): Record<string, W> {
  const names = Object.keys(values)
  if (names.length > 1) names.sort()
  const ordered: Record<string, W> = {}
  for (const name of names) ordered[name] = each(values[name] as V)
  return ordered
}

const keysOf = {
  actor: inOrder(Actor), actorRole: inOrder(ActorRole), article: inOrder(DatasetArticle),
  block: inOrder(Block), choice: inOrder(FieldChoice), codebook: inOrder(Codebook), factuality: inOrder(FactualityRow),
  field: inOrder(Field), layer: inOrder(Layer), relationType: inOrder(RelationType), role: inOrder(Role),
  time: inOrder(TimeValue)
}

export const articleInOrder = (article: FullArticle): DatasetArticle =>
  keysOf.article({ ...article, blocks: article.blocks.map(keysOf.block) })

/**
 * The annotation with the given spans, put in the order of the file: by role id, start and end. Annotations are the bulk of
 * a dataset, so their keys are listed here instead of taken from the schema.
 */
export function annotationInOrder(annotation: Annotation, spans: readonly Span[]): Annotation {
  const { id, articleId, layer, annotatorId, origin, status, createdAt, updatedAt, confidence, reason } = annotation
  const ordered: Annotation = {
    id, articleId, layer,
    spans: spans.toSorted(bySpan),
    actors: byName(annotation.actors, (ids) => ids),
    fields: byName(annotation.fields, fieldValueInOrder),
    annotatorId, origin, status, createdAt, updatedAt,
    note: noteInOrder(annotation.note)
  }
  if (confidence !== undefined) ordered.confidence = confidence
  if (reason !== undefined) ordered.reason = reason
  return ordered
}

const bySpan = (a: Span, b: Span): number => compareIds(a.role, b.role) || a.start - b.start || a.end - b.end

export const actorInOrder = (actor: Actor): Actor => keysOf.actor({
  ...actor,
  roles: actor.roles.map(keysOf.actorRole),
  externalIds: byName(actor.externalIds, (id) => id),
  note: noteInOrder(actor.note)
})

export const codebookInOrder = (codebook: Codebook): Codebook => keysOf.codebook({
  ...codebook,
  layers: codebook.layers.map((layer) => keysOf.layer({
    ...layer,
    roles: layer.roles.map(keysOf.role),
    actorRoles: layer.actorRoles.map(keysOf.role),
    fields: layer.fields.map((field) =>
      keysOf.field(field.values === undefined ? field : { ...field, values: field.values.map(keysOf.choice) }))
  })),
  relations: codebook.relations.map(keysOf.relationType)
})

function fieldValueInOrder(value: FieldValue): FieldValue {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) return keysOf.time(value)
  return value.every((item) => typeof item === 'string') ? value : value.map(keysOf.factuality)
}

function noteInOrder(note: Note): Note {
  if (note === null) return null
  return note.lexical === undefined ? { text: note.text } : { text: note.text, lexical: jsonInOrder(note.lexical) }
}

function jsonInOrder<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  return (Array.isArray(value) ? value.map(jsonInOrder) : byName(value as Record<string, unknown>, jsonInOrder)) as T
}
