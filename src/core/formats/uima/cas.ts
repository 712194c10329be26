/** An article with its annotations as the feature structures of a UIMA CAS. Offsets are UTF-16, as Java counts them, so they stay as they are. */
import { fieldIn, isFactuality } from '../../annotation.ts'
import type { Actor, Annotation, FieldValue, ProjectData } from '../../model.ts'
import { isReserved, reservedActorNames } from '../../reserved-actors.ts'
import { type ArticlePart, byId } from '../article-parts.ts'
import type { LossCounter } from '../count-losses.ts'
import { articleFeatures, type LayerTypes, type TypeSystem, type UimaType } from './type-system.ts'

/** `refs` are the ids of other structures. */
export type CasValue = string | number | boolean | readonly string[] | { readonly ref: number } | { readonly refs: readonly number[] }

export interface FeatureStructure {
  readonly id: number
  readonly type: UimaType
  /** `begin` and `end` among them, for what is anchored. */
  readonly values: Readonly<Record<string, CasValue>>
}

export interface Cas {
  readonly text: string
  readonly language: string
  readonly structures: readonly FeatureStructure[]
}

/** The ids of the text and of the structure that stands for the document; the others follow. */
export const sofaId = 1
export const documentId = 2

/** What is the same for every article. */
export interface CasNames {
  readonly types: TypeSystem
  readonly actors: ReadonlyMap<string, Actor>
  readonly annotators: ReadonlyMap<string, string>
}

export const casNamesOf = (data: ProjectData, types: TypeSystem): CasNames => ({
  types,
  actors: new Map(data.actors.map((actor) => [actor.id, actor])),
  annotators: new Map(data.annotators.map(({ id, name }) => [id, name]))
})

export function casOf({ article, annotations, relations }: ArticlePart, names: CasNames): Cas {
  const structures: FeatureStructure[] = []
  const add = (type: UimaType, values: Readonly<Record<string, CasValue | null | undefined>>): number => {
    const id = documentId + 1 + structures.length
    structures.push({ id, type, values: set(values) })
    return id
  }
  const { types } = names
  add(types.article, Object.fromEntries(articleFeatures.map((name) => [name, article[name]])))
  for (const { type, start, end } of article.blocks) add(types.block, { begin: start, end, kind: type })
  const frames = new Map<string, { readonly ref: number; readonly begin: number; readonly end: number }>()
  const named = new Set<string>()
  for (const annotation of annotations) {
    const layer = types.layers.get(annotation.layer)
    if (layer === undefined) throw new Error(`The codebook has no layer ${annotation.layer}.`)
    const anchor = anchorOf(annotation, layer)
    const slots = slotsOf(annotation, layer, add)
    frames.set(annotation.id, { ...anchor, ref: add(layer.frame, { ...anchor, ...frameValues(annotation, names), ...actorValues(annotation, layer, names), ...fieldValues(annotation, layer), ...slots }) })
    for (const id of Object.values(annotation.actors).flat()) named.add(id)
  }
  for (const { id } of byId([...named].map((one) => ({ id: one })))) add(types.actor, actorRecord(id, names))
  for (const { id, type, from, to } of relations) {
    const [start, end] = [frames.get(from), frames.get(to)]
    // By convention a relation stands where it leads.
    if (start && end) add(types.relation, { begin: end.begin, end: end.end, Governor: { ref: start.ref }, Dependent: { ref: end.ref }, relation: type, id })
  }
  return { text: article.text, language: article.language === 'und' ? 'x-unspecified' : article.language, structures }
}

/** What no article's CAS holds. Relations stay inside an article. */
export function countCasLosses(data: ProjectData, losses: LossCounter): { readonly relations: number } {
  const { project, codebook, actors, annotators, annotations, relations } = data
  losses.drop('project', project.id)
  losses.approximate('codebook', codebook.id)
  const named = new Set(annotations.flatMap((annotation) => Object.values(annotation.actors).flat()))
  for (const { id, note } of byId(actors)) {
    if (!named.has(id)) losses.drop('actors', id)
    else if (note?.lexical != null) losses.drop('note.lexical', id)
  }
  const busy = new Set(annotations.map(({ annotatorId }) => annotatorId))
  for (const { id } of byId(annotators)) if (!busy.has(id)) losses.drop('annotators', id)
  for (const { id, note } of byId(annotations)) if (note?.lexical != null) losses.drop('note.lexical', id)
  const articleOf = new Map(annotations.map(({ id, articleId }) => [id, articleId]))
  const across = byId(relations).filter(({ from, to }) => articleOf.get(from) !== articleOf.get(to))
  for (const { id, type } of across) losses.drop(`relations.${type}`, id)
  return { relations: relations.length - across.length }
}

export const casLosses = ['project', 'actors that no annotation names', 'annotators without annotations', 'note.lexical', 'relations between articles', 'codebook (in part, as a type system)']

/** A frame stands on its first span; without any it stands at the beginning of the text and has no width. */
function anchorOf({ spans }: Annotation, { roles }: LayerTypes): { readonly begin: number; readonly end: number } {
  for (const role of roles.keys()) {
    const first = spans.find((span) => span.role === role)
    if (first !== undefined) return { begin: first.start, end: first.end }
  }
  return { begin: 0, end: 0 }
}

type Add = (type: UimaType, values: Readonly<Record<string, CasValue | null | undefined>>) => number

function slotsOf({ id, spans }: Annotation, { roles }: LayerTypes, add: Add): Record<string, CasValue> {
  const slots: Record<string, CasValue> = {}
  for (const [role, { words, slot, link }] of roles) {
    const refs = spans.filter((span) => span.role === role).map(({ start, end }) => add(link, { role, target: { ref: add(words, { begin: start, end, frame: id }) } }))
    if (refs.length > 0) slots[slot] = { refs }
  }
  return slots
}

const frameValues = ({ id, annotatorId, origin, status, createdAt, updatedAt, confidence, reason, note }: Annotation, { annotators }: CasNames): Record<string, CasValue | undefined> => ({
  id, annotator: annotatorId, annotatorName: annotators.get(annotatorId), origin, status, createdAt, updatedAt, confidence, reason,
  note: note === null ? undefined : note.text
})

function actorValues({ actors }: Annotation, { actorRoles }: LayerTypes, names: CasNames): Record<string, CasValue> {
  const values: Record<string, CasValue> = {}
  for (const [role, features] of actorRoles) {
    const ids = Object.hasOwn(actors, role) ? actors[role] ?? [] : []
    if (ids.length === 0) continue
    values[features.ids] = ids
    values[features.names] = ids.map((id) => nameOf(id, names))
  }
  return values
}

const nameOf = (id: string, { actors }: CasNames): string => (isReserved(id) ? reservedActorNames[id] : actors.get(id)?.name ?? id)

function fieldValues({ fields }: Annotation, layer: LayerTypes): Record<string, CasValue | null> {
  const values: Record<string, CasValue | null> = {}
  for (const [field, features] of layer.fields) {
    const value = fieldIn(fields, field)
    if (value === undefined) continue
    casValues(value).forEach((one, i) => {
      const name = features[i]
      if (name !== undefined) values[name] = one
    })
  }
  return values
}

/** A row of factuality is `source=value`: the value has no `=`, so the last one parts them. */
function casValues(value: Exclude<FieldValue, null>): (CasValue | null)[] {
  if (isFactuality(value)) return [value.map((row) => `${row.source}=${row.value}`)]
  if (Array.isArray(value)) return [value.filter((item) => typeof item === 'string')]
  return typeof value === 'object' ? [value.text, value.edtf, value.basis] : [value]
}

function actorRecord(id: string, names: CasNames): Record<string, CasValue | null | undefined> {
  const actor = names.actors.get(id)
  if (actor === undefined) return { id, name: nameOf(id, names) }
  const { name, type, aliases, roles, country, sector, externalIds, note } = actor
  return {
    id, name, kind: type, aliases, country, sector, note: note?.text,
    roles: roles.map(({ title, from, to }) => JSON.stringify({ title, from, to })),
    externalIds: Object.keys(externalIds).toSorted().map((key) => JSON.stringify({ [key]: externalIds[key] }))
  }
}

function set(values: Readonly<Record<string, CasValue | null | undefined>>): Record<string, CasValue> {
  const kept: Record<string, CasValue> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)) kept[name] = value
  }
  return kept
}
