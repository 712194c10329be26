/** What annotations and their parts are called in the titles of changes. */
import { fieldIn } from '../annotation.ts'
import { actorRoleOf, inSentence, layerOf, roleOf, valueName } from '../codebook/codebook.ts'
import type { Annotation, Field, FieldValue, Layer } from '../model.ts'
import { isReserved, reservedActorNames } from '../reserved-actors.ts'
import type { State } from './command.ts'
import { present } from './find-record.ts'
import { quantity } from './quantity.ts'

/** `quote`, or what the layer is called in this codebook. */
export const layerName = (state: State, id: string): string => inSentence(layer(state, id)?.name ?? id)

/** `quote`, `3 quotes`, or `3 annotations` where they are of several layers. */
export function nounFor(state: State, ids: readonly string[]): string {
  const annotations = present(state, 'annotations', ids)
  const [first, ...others] = new Set(annotations.map((annotation) => annotation.layer))
  const noun = first === undefined || others.length > 0 ? 'annotation' : layerName(state, first)
  return annotations.length === 1 ? noun : quantity(annotations.length, noun)
}

export function roleName(state: State, annotationId: string, role: string): string {
  const found = layerOfAnnotation(state, annotationId)
  return inSentence((found && roleOf(found, role)?.name) ?? role)
}

export function actorRoleName(state: State, annotationId: string, role: string): string {
  const found = layerOfAnnotation(state, annotationId)
  return inSentence((found && actorRoleOf(found, role)?.name) ?? role)
}

export const actorNames = (state: State, ids: readonly string[]): string =>
  ids.map((id) => (isReserved(id) ? reservedActorNames[id] : (state.get('actors', id)?.name ?? id))).join(', ')

/** The role of the span at an index. */
export function spanName(state: State, annotationId: string, index: number): string {
  const span = state.get('annotations', annotationId)?.spans[index]
  return span === undefined ? 'span' : roleName(state, annotationId, span.role)
}

/** `Set type to direct`, `Unset polarity`, `Set type to ACCUSE, dropping modes visit`. */
export function fieldTitle(before: Annotation, after: Annotation['fields'], fieldId: string, layer: Layer): string {
  const dropped = layer.fields.filter((field) => field.id !== fieldId).flatMap((field) => {
    const lost = texts(fieldIn(before.fields, field.id)).filter((value) => !texts(fieldIn(after, field.id)).includes(value))
    return lost.length === 0 ? [] : [`${inSentence(field.name)} ${wordsFor(field, lost)}`]
  })
  const field = layer.fields.find((candidate) => candidate.id === fieldId)
  return [
    field === undefined ? `Set ${fieldId}` : settingOf(field, fieldIn(after, fieldId)),
    ...dropped.map((words) => `dropping ${words}`)
  ].join(', ')
}

function settingOf(field: Field, value: FieldValue | undefined): string {
  const name = inSentence(field.name)
  if (value === undefined) return `Unset ${name}`
  if (typeof value === 'boolean') return `Set ${name} to ${value ? 'yes' : 'no'}`
  const words = field.kind === 'choice' || field.kind === 'choices' ? wordsFor(field, texts(value)) : ''
  return words === '' ? `Set ${name}` : `Set ${name} to ${words}`
}

const wordsFor = (field: Field, values: readonly string[]): string =>
  values.map((value) => inSentence(valueName(field, value))).join(', ')

const texts = (value: FieldValue | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')

const layer = (state: State, id: string): Layer | undefined => {
  const [codebook] = state.all('codebook')
  return codebook && layerOf(codebook, id)
}

const layerOfAnnotation = (state: State, id: string): Layer | undefined => {
  const annotation = state.get('annotations', id)
  return annotation && layer(state, annotation.layer)
}
