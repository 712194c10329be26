/** Annotation files as a project, by a mapping. What does not fit is listed; what is read keeps the rules of the dataset. */
import { actorIdsOf } from '../../annotation.ts'
import { spanOf } from '../../anchor/span.ts'
import { actorRoleOf, fieldOf, layerOf, relationTypeOf, roleOf } from '../../codebook/codebook.ts'
import { faultOfField } from '../../codebook/field-values.ts'
import { missingParts } from '../../codebook/missing-parts.ts'
import { orderSpans } from '../../codebook/order-spans.ts'
import {
  Actor, type Annotation, AnnotationStatus, type Annotator, type Codebook, FieldValue, type FullArticle, type Layer, Note, Project, type ProjectData, type Relation,
  type Span, origins
} from '../../model.ts'
import { isReserved } from '../../reserved-actors.ts'
import type { Fault } from '../fault.ts'
import type { ImportMapping, InputFile, Misfit, ReadContext } from '../foreign-reader.ts'
import { findAnnotations, type FoundAnnotation, type FoundBody, type FoundFiles, type FoundTarget, isObject } from './find-annotations.ts'
import { freeId, stableId } from '../stable-id.ts'
import { articleLocator, type Located } from './locate-articles.ts'
import { placeTarget } from './place-target.ts'
import { fieldKind, isLink, joinedCodebook, labelsOf, relationKind, relationTypeIn, spanKind, tagKind } from './survey-annotations.ts'
import { idIn } from './vocabulary.ts'

type Read = { readonly data: ProjectData; readonly misfits: readonly Misfit[] } | { readonly faults: readonly Fault[] }

export function readAnnotations(files: readonly InputFile[], mapping: ImportMapping, context: ReadContext): Read {
  const found = findAnnotations(files)
  if ('faults' in found) return found
  const reading = beginReading(found, mapping, context)
  for (const one of found.annotations) if (!isLink(one)) readOne(one, reading)
  const relations = found.annotations.filter(isLink).flatMap((one) => readLink(one, reading))
  return { data: endReading(reading, found, relations), misfits: reading.misfits }
}

interface Reading {
  readonly mapping: ImportMapping
  readonly context: ReadContext
  readonly codebook: Codebook
  readonly actors: Map<string, Actor>
  readonly annotators: Map<string, Annotator>
  readonly annotations: Map<string, Annotation>
  /** The ids of what an annotation of the file became, by the id that the file has for it. */
  readonly became: Map<string, string>
  readonly misfits: Misfit[]
  readonly locate: (source: string) => Located | null
  readonly usedArticles: Set<FullArticle>
}

function beginReading(found: FoundFiles, mapping: ImportMapping, context: ReadContext): Reading {
  const misfits: Misfit[] = []
  const listed = found.project?.['actors']
  const registry = (Array.isArray(listed) ? listed : []).flatMap((node) => (isObject(node) ? Actor.safeParse(node['record']).data ?? [] : []))
  return {
    mapping, context, misfits,
    codebook: joinedCodebook(found, context.codebook),
    actors: new Map(registry.filter(({ id }) => !isReserved(id)).map((actor) => [actor.id, actor])),
    annotators: new Map(), annotations: new Map(), became: new Map(),
    locate: articleLocator(found, context, misfits),
    usedArticles: new Set()
  }
}

function readOne(one: FoundAnnotation, reading: Reading): void {
  const source = one.targets[0]?.source
  const located = source === undefined ? null : reading.locate(source)
  if (located === null) {
    tell(reading, one, source === undefined ? 'The annotation has no target.' : `The text of ${source} is not at hand.`)
    return
  }
  if (one.layer !== null) readFrame(one, one.layer, located, reading)
  else for (const label of labelsOf(one)) readLabel(one, label, located, reading)
}

/** An annotation of ours: a frame with its roles, fields and actors. */
function readFrame(one: FoundAnnotation, layerId: string, located: Located, reading: Reading): void {
  const spans: Span[] = []
  let layer = layerOf(reading.codebook, layerId)
  for (const target of one.targets.filter(({ role }) => role !== null)) {
    const destination = reading.mapping[spanKind(layerId, target.role ?? '')]
    if (destination?.to !== 'role') continue
    if (spans.length === 0) layer = layerOf(reading.codebook, destination.layer)
    if (layer === undefined || layer.id !== destination.layer || roleOf(layer, destination.role) === undefined) {
      tell(reading, one, `The span in the role ${target.role} was to go to another layer than the rest of its frame.`)
      continue
    }
    const span = placeSpan(one, target, destination.role, located, reading)
    if (span !== null) spans.push(span)
  }
  if (layer === undefined) {
    tell(reading, one, `The codebook has no layer ${layerId}.`)
    return
  }
  if (spans.length === 0 && one.targets.some(({ role }) => role !== null)) {
    tell(reading, one, 'None of its spans was read.')
    return
  }
  const fields: Record<string, FieldValue> = {}
  for (const body of one.bodies) if (body.field !== null) Object.assign(fields, fieldsOf(body, body.field, layerId, reading))
  keep(one, located, layer, { spans, fields, actors: actorsOf(one, layer, reading), note: noteOf(one) }, reading)
}

function fieldsOf(body: FoundBody, field: string, layerId: string, { mapping }: Reading): Record<string, FieldValue> {
  const destination = mapping[fieldKind(layerId, field)]
  if (destination?.to === 'field') return { [destination.field]: destination.value }
  if (destination?.to !== 'value') return {}
  const value = FieldValue.safeParse(body.json ?? body.value)
  return value.success ? { [destination.field]: value.data } : {}
}

function actorsOf(one: FoundAnnotation, layer: Layer, reading: Reading): Annotation['actors'] {
  const actors: Record<string, string[]> = {}
  for (const { actorRole, source, sourceName, sourceType } of one.bodies) {
    if (actorRole === null) continue
    const id = idIn('actor', source)
    if (id === null || actorRoleOf(layer, actorRole) === undefined) {
      tell(reading, one, `There is no actor role ${actorRole} for ${sourceName ?? source}.`)
      continue
    }
    meetActor(id, sourceName, sourceType, reading)
    actors[actorRole] = [...(Object.hasOwn(actors, actorRole) ? actors[actorRole] ?? [] : []), id]
  }
  return actors
}

const typesByNode: Readonly<Record<string, Actor['type']>> = { Person: 'PER', Organization: 'ORG', GPE: 'GPE', LOC: 'LOC', FAC: 'FAC', GRP: 'GRP', DOC: 'DOC' }

/** An actor that the registry does not have is known by its name and type alone. */
function meetActor(id: string, name: string | null, type: string | null, { actors }: Reading): void {
  if (isReserved(id) || actors.has(id)) return
  actors.set(id, {
    id, name: name === null || name === '' ? id : name, type: typesByNode[type ?? ''] ?? 'PER', aliases: [], roles: [], country: null, sector: null, externalIds: {}, note: null
  })
}

function noteOf({ bodies }: FoundAnnotation): Note {
  const comments = bodies.filter(({ purpose, value, field }) => field === null && value !== null && !['tagging', 'classifying', 'identifying'].includes(purpose ?? ''))
  if (comments.length === 0) return null
  const note = { text: comments.map(({ value }) => value).join('\n\n') }
  const rich = Note.safeParse({ ...note, lexical: comments[0]?.lexical }).data
  return comments.length === 1 && comments[0]?.lexical != null && rich ? rich : note
}

/** An annotation of another program under one of its labels: a frame with all its stretches in the role that the label goes to. */
function readLabel(one: FoundAnnotation, label: string, located: Located, reading: Reading): void {
  const destination = reading.mapping[tagKind(label)]
  const layer = destination?.to === 'role' ? layerOf(reading.codebook, destination.layer) : undefined
  if (destination?.to !== 'role' || layer === undefined || roleOf(layer, destination.role) === undefined) {
    tell(reading, one, `“${label}” goes nowhere.`)
    return
  }
  const spans = one.targets.flatMap((target) => placeSpan(one, target, destination.role, located, reading) ?? [])
  if (spans.length > 0) keep(one, located, layer, { spans, fields: {}, actors: {}, note: noteOf(one) }, reading)
}

function placeSpan(one: FoundAnnotation, target: FoundTarget, role: string, located: Located, reading: Reading): Span | null {
  const range = reading.locate(target.source)?.article === located.article ? placeTarget(target, located, located.unit) : 'The target is in another text than the first.'
  if (typeof range !== 'string') return spanOf(located.text, role, range.start, range.end)
  tell(reading, one, range)
  return null
}

type Parts = Pick<Annotation, 'spans' | 'fields' | 'actors' | 'note'>

function keep(one: FoundAnnotation, { article }: Located, layer: Layer, parts: Parts, reading: Reading): void {
  const { context, annotations } = reading
  const wanted = idIn('annotation', one.id) ?? one.id
  const id = freeId(wanted, ['annotation', article.id, layer.id, ...parts.spans.map(({ role, start, end }) => `${role} ${start} ${end}`).toSorted()], annotations)
  if (one.id !== null && !reading.became.has(one.id)) reading.became.set(one.id, id)
  const draft: Annotation = {
    id, articleId: article.id, layer: layer.id,
    spans: orderSpans(parts.spans, layer), actors: parts.actors, fields: checkedFields(one, layer, parts.fields, reading),
    annotatorId: annotatorOf(one, reading),
    origin: (one.layer === null ? undefined : origins.find((origin) => origin === one.origin)) ?? 'imported',
    status: 'draft',
    createdAt: timeOf(one.created) ?? context.now,
    updatedAt: timeOf(one.modified) ?? timeOf(one.created) ?? context.now,
    note: parts.note,
    ...(one.confidence !== null && one.confidence >= 0 && one.confidence <= 1 ? { confidence: one.confidence } : {}),
    ...(one.reason === null ? {} : { reason: one.reason })
  }
  for (const actor of actorIdsOf(draft)) meetActor(actor, null, null, reading)
  const status = one.layer === null ? undefined : AnnotationStatus.safeParse(one.status).data
  const isComplete = missingParts(draft, layer).length === 0
  if ((status === 'complete' || status === 'accepted') && !isComplete) tell(reading, one, `It was ${status}, but required parts are missing now; it is a draft.`)
  annotations.set(id, { ...draft, status: status === undefined || ((status === 'complete' || status === 'accepted') && !isComplete) ? 'draft' : status })
  reading.usedArticles.add(article)
}

function checkedFields(one: FoundAnnotation, layer: Layer, fields: Record<string, FieldValue>, reading: Reading): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(fields).filter(([id]) => {
    const field = fieldOf(layer, id)
    const fault = field === undefined ? `The layer ${layer.id} has no field ${id}.` : faultOfField(field, fields)
    if (fault !== null) tell(reading, one, fault)
    return fault === null
  }))
}

function annotatorOf({ creator }: FoundAnnotation, { annotators, context }: Reading): string {
  const id = idIn('annotator', creator.id)
  if (id === null) return context.annotatorId
  if (id !== 'glossator' && !annotators.has(id)) annotators.set(id, { id, name: creator.name ?? id })
  return id
}

/** A moment as the dataset keeps it: in UTC. */
function timeOf(moment: string | null): string | null {
  if (moment === null) return null
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(moment) && !Number.isNaN(Date.parse(moment))) return moment
  const time = Date.parse(moment)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function readLink(one: FoundAnnotation, reading: Reading): Relation[] {
  const destination = reading.mapping[relationKind(relationTypeIn(one))]
  const [from, to] = [one.targets[0]?.source, one.bodies.find(({ source }) => source !== null)?.source].map((iri) => reading.annotations.get(reading.became.get(iri ?? '') ?? ''))
  if (from === undefined || to === undefined || from === to) {
    tell(reading, one, 'The relation’s two annotations were not both read.')
    return []
  }
  if (destination?.to === 'slot') {
    fillSlot(from, to, destination.role, one, reading)
    return []
  }
  const type = destination?.to === 'relation' ? relationTypeOf(reading.codebook, destination.type) : undefined
  if (type === undefined || !type.from.includes(from.layer) || !type.to.includes(to.layer)) {
    tell(reading, one, type === undefined ? `“${relationTypeIn(one)}” goes nowhere.` : `${type.name} does not lead from ${from.layer} to ${to.layer}.`)
    return []
  }
  return [{ id: idIn('relation', one.id) ?? one.id ?? stableId('relation', type.id, from.id, to.id), type: type.id, from: from.id, to: to.id }]
}

/** The words at the end of the relation go into a role of the frame at its start. */
function fillSlot(from: Annotation, to: Annotation, role: string, one: FoundAnnotation, reading: Reading): void {
  const layer = layerOf(reading.codebook, from.layer)
  if (layer === undefined || roleOf(layer, role) === undefined || from.articleId !== to.articleId) {
    tell(reading, one, `The layer ${from.layer} has no role ${role} for it in this article.`)
    return
  }
  reading.annotations.set(from.id, { ...from, spans: orderSpans([...from.spans, ...to.spans.map((span) => ({ ...span, role }))], layer) })
}

function endReading(reading: Reading, found: FoundFiles, relations: readonly Relation[]): ProjectData {
  const own = found.project === null ? undefined : Project.safeParse({ id: idIn('project', typeof found.project['id'] === 'string' ? found.project['id'] : null), name: found.project['name'] }).data
  const listed = found.project?.['annotators']
  for (const node of Array.isArray(listed) ? listed : []) {
    if (!isObject(node)) continue
    const id = idIn('annotator', typeof node['id'] === 'string' ? node['id'] : null)
    if (id !== null && typeof node['name'] === 'string') reading.annotators.set(id, { id, name: node['name'] })
  }
  const articles = new Set(reading.usedArticles)
  for (const { record } of found.articles) {
    const article = isObject(record) && typeof record['id'] === 'string' ? reading.locate(`urn:glossator:article:${encodeURIComponent(record['id'].toWellFormed())}`)?.article : undefined
    if (article !== undefined) articles.add(article)
  }
  const seen = new Set<string>()
  return {
    project: own ?? { id: reading.context.newId(), name: 'Imported annotations' },
    codebook: reading.codebook,
    annotators: [...reading.annotators.values()],
    actors: [...reading.actors.values()],
    articles: [...articles],
    annotations: [...reading.annotations.values()],
    relations: relations.filter(({ id }) => !seen.has(id) && seen.add(id))
  }
}

const tell = ({ misfits }: Reading, { place, id }: FoundAnnotation, sentence: string): void => {
  misfits.push({ place: id === null ? place : `${place} (${id})`, sentence })
}
