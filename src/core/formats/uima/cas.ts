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
  const add: Add = (type, values) => {
    const id = documentId + 1 + structures.length
    structures.push({ id, type, values })
    return id
  }
  const { types } = names
  const known: Values = {}
  for (const name of articleFeatures) put(known, name, article[name])
  add(types.article, known)
  for (const { type, start, end } of article.blocks) add(types.block, { begin: start, end, kind: type })
  const frames = new Map<string, { readonly ref: number; readonly begin: number; readonly end: number }>()
  const named = new Set<string>()
  for (const annotation of annotations) {
    const layer = types.layers.get(annotation.layer)
    if (layer === undefined) throw new Error(`The codebook has no layer ${annotation.layer}.`)
    const { begin, end } = anchorOf(annotation, layer)
    const values: Values = { begin, end }
    putFrame(values, annotation, names)
    putActors(values, annotation, layer, names)
    putFields(values, annotation, layer)
    putSlots(values, annotation, layer, add)
    frames.set(annotation.id, { begin, end, ref: add(layer.frame, values) })
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

type Values = Record<string, CasValue>
type Add = (type: UimaType, values: Readonly<Values>) => number

/** What is not set is left out. */
function put(values: Values, name: string, value: CasValue | null | undefined): void {
  if (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)) values[name] = value
}

function putSlots(values: Values, { id, spans }: Annotation, { roles }: LayerTypes, add: Add): void {
  for (const [role, { words, slot, link }] of roles) {
    const refs: number[] = []
    for (const span of spans) {
      if (span.role === role) refs.push(add(link, { role, target: { ref: add(words, { begin: span.start, end: span.end, frame: id }) } }))
    }
    if (refs.length > 0) values[slot] = { refs }
  }
}

/** The features that every frame has. */
function putFrame(values: Values, { id, annotatorId, origin, status, createdAt, updatedAt, confidence, reason, note }: Annotation, { annotators }: CasNames): void {
  values['id'] = id
  values['annotator'] = annotatorId
  put(values, 'annotatorName', annotators.get(annotatorId))
  values['origin'] = origin
  values['status'] = status
  values['createdAt'] = createdAt
  values['updatedAt'] = updatedAt
  put(values, 'confidence', confidence)
  put(values, 'reason', reason)
  put(values, 'note', note?.text)
}

function putActors(values: Values, { actors }: Annotation, { actorRoles }: LayerTypes, names: CasNames): void {
  for (const [role, features] of actorRoles) {
    const ids = Object.hasOwn(actors, role) ? actors[role] ?? [] : []
    if (ids.length === 0) continue
    values[features.ids] = ids
    values[features.names] = ids.map((id) => nameOf(id, names))
  }
}

const nameOf = (id: string, { actors }: CasNames): string => (isReserved(id) ? reservedActorNames[id] : actors.get(id)?.name ?? id)

function putFields(values: Values, { fields }: Annotation, layer: LayerTypes): void {
  for (const [field, features] of layer.fields) {
    const value = fieldIn(fields, field)
    if (value === undefined) continue
    const parts = casValues(value)
    features.forEach((name, i) => put(values, name, parts[i]))
  }
}

/** A row of factuality is `source=value`: the value has no `=`, so the last one parts them. */
function casValues(value: Exclude<FieldValue, null>): (CasValue | null)[] {
  if (isFactuality(value)) return [value.map((row) => `${row.source}=${row.value}`)]
  if (Array.isArray(value)) return [value.filter((item) => typeof item === 'string')]
  return typeof value === 'object' ? [value.text, value.edtf, value.basis] : [value]
}

function actorRecord(id: string, names: CasNames): Values {
  const values: Values = { id, name: nameOf(id, names) }
  const actor = names.actors.get(id)
  if (actor === undefined) return values
  const { type, aliases, roles, country, sector, externalIds, note } = actor
  put(values, 'kind', type)
  put(values, 'aliases', aliases)
  put(values, 'roles', roles.map(({ title, from, to }) => JSON.stringify({ title, from, to })))
  put(values, 'country', country)
  put(values, 'sector', sector)
  put(values, 'externalIds', Object.keys(externalIds).toSorted().map((key) => JSON.stringify({ [key]: externalIds[key] })))
  put(values, 'note', note?.text)
  return values
}
