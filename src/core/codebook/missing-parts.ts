/** What an annotation still lacks before it may be called complete. */
import { actorsIn, fieldIn, isFactuality, spansIn } from '../annotation.ts'
import type { Annotation, Field, Layer, Role } from '../model.ts'
import { actorRoleOf, fieldOf, inSentence, roleOf } from './codebook.ts'
import { faultOfField } from './field-values.ts'
import { type MissingPart, rulesOf } from './layer-rules.ts'

export type { MissingPart } from './layer-rules.ts'

/** Everything that is missing or wrong for the status `complete`, in the order of the codebook; empty when nothing is. */
export const missingParts = (annotation: Annotation, layer: Layer): readonly MissingPart[] => [
  ...layer.roles.flatMap((role) => faultsOfCount('spans', role, spansIn(annotation, role.id).length)),
  ...layer.actorRoles.flatMap((role) => faultsOfCount('actors', role, actorsIn(annotation, role.id).length)),
  ...layer.fields.flatMap((field) => faultsOfField(field, annotation)),
  ...unknownParts(annotation, layer),
  ...rulesOf(layer.id).rules.flatMap(({ place, sentence, keeps }) => (keeps(annotation) ? [] : [{ place, sentence }]))
]

function faultsOfCount(kind: 'spans' | 'actors', role: Role, count: number): MissingPart[] {
  const [place, name] = [`${kind}.${role.id}`, inSentence(role.name)]
  if (count === 0 && role.min > 0) return [{ place, sentence: absences[kind](name) }]
  if (count < role.min) return [{ place, sentence: `At least ${role.min} are needed as ${name}; there is only ${count}.` }]
  const isOver = role.max !== null && count > role.max
  return isOver ? [{ place, sentence: `At most ${role.max} may stand as ${name}; there are ${count}.` }] : []
}

const absences = {
  spans: (name: string): string => `No words are marked as ${name}.`,
  actors: (name: string): string => `Nobody is named as ${name}.`
}

function faultsOfField(field: Field, { fields }: Annotation): MissingPart[] {
  const [place, value] = [`fields.${field.id}`, fieldIn(fields, field.id)]
  if (value === undefined) return field.required ? [{ place, sentence: `${field.name} is not set.` }] : []
  const fault = faultOfField(field, fields)
  if (fault !== null) return [{ place, sentence: fault }]
  const lacksAuthor = field.required && isFactuality(value) && !value.some((row) => row.source === 'AUTHOR')
  return lacksAuthor ? [{ place, sentence: `${field.name} needs a row for the article’s author.` }] : []
}

const unknownParts = (annotation: Annotation, layer: Layer): MissingPart[] => [
  ...unknown('spans', 'role', new Set(annotation.spans.map((span) => span.role)), layer, (id) => roleOf(layer, id)),
  ...unknown('actors', 'actor role', Object.keys(annotation.actors), layer, (id) => actorRoleOf(layer, id)),
  ...unknown('fields', 'field', Object.keys(annotation.fields), layer, (id) => fieldOf(layer, id))
]

const unknown = (kind: string, what: string, ids: Iterable<string>, layer: Layer, find: (id: string) => unknown): MissingPart[] =>
  [...ids]
    .filter((id) => find(id) === undefined)
    .map((id) => ({ place: `${kind}.${id}`, sentence: `${layer.name} has no ${what} “${id}”.` }))
