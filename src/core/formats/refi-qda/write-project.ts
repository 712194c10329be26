/**
 * A project as REFI-QDA 1.5 (`urn:QDA-XML:project:1.0`): the texts as sources, spans as selections coded with their role and the
 * values chosen, the rest of a frame in its memo, actors as cases, relations as links. Positions count code points from 0, the
 * end exclusive, on the source file exactly as it is in the archive.
 */
import { codePointOffsets } from '../../anchor/offsets.ts'
import { fieldIn } from '../../annotation.ts'
import { fieldOf, layerOf } from '../../codebook/codebook.ts'
import { shorten } from '../../describe.ts'
import type { Actor, Annotation, FieldValue, FullArticle, ProjectData, Relation, Span } from '../../model.ts'
import { isReserved, reservedActorNames } from '../../reserved-actors.ts'
import { type ArticlePart, byId } from '../article-parts.ts'
import type { LossCounter } from '../count-losses.ts'
import type { ExportMeta } from '../format.ts'
import { orderSpans } from '../../codebook/order-spans.ts'
import { element, type XmlElement, writeXml } from '../xml/write-xml.ts'
import { replaceForbidden, xmlTexts } from '../xml/xml-characters.ts'
import { guidOf, guidsWithin } from './guid.ts'
import { codedValues, projectNamespace, roleGuid, valueGuid, writeCodes } from './write-codes.ts'
import { memoText } from './write-memo.ts'

export const sourceGuid = (articleId: string): string => guidOf('article', articleId)

/** The text of `project.qde`. */
export function writeProject(data: ProjectData, parts: readonly ArticlePart[], meta: ExportMeta, losses: LossCounter): string {
  const writing = beginWriting(data, losses)
  // Sources first: what they meet is listed before them.
  const sources = parts.map((part) => sourceElement(part, writing))
  for (const { relations } of parts) for (const relation of relations) addRelation(relation, writing)
  return writeXml(element('Project', {
    xmlns: projectNamespace, name: writing.fit(data.project.name, 'project.name', data.project.id), origin: meta.generator, creationDateTime: meta.exportedAt
  }, [
    ...listed('Users', users(data, writing)),
    element('CodeBook', {}, [writeCodes(data.codebook)]),
    ...listed('Variables', variables()),
    ...listed('Cases', cases(data, writing)),
    ...listed('Sources', sources),
    ...listed('Notes', writing.notes),
    ...listed('Links', writing.links),
    element('Description', {}, writing.fit(`id: ${data.project.id}`, 'project.id', data.project.id))
  ]))
}

interface Writing {
  readonly data: ProjectData
  readonly losses: LossCounter
  readonly fit: (text: string, what: string, id: string) => string
  readonly nameOf: (actorId: string) => string
  readonly notes: XmlElement[]
  readonly links: XmlElement[]
  /** GUIDs of codes and users, each made once. */
  readonly guids: Guids
  /** The selection that stands for a frame, by the annotation's id. */
  readonly heads: Map<string, string>
  /** The selections that name an actor, by its id. */
  readonly selectionsOf: Map<string, string[]>
}

function beginWriting(data: ProjectData, losses: LossCounter): Writing {
  const names = new Map(data.actors.map(({ id, name }) => [id, name]))
  return {
    data, losses,
    fit: xmlTexts((what, id) => losses.approximate(what, id)),
    nameOf: (id) => (isReserved(id) ? reservedActorNames[id] : names.get(id) ?? id),
    guids: { user: cached(userGuid), role: cached(roleGuid), value: cached(valueGuid) },
    notes: [], links: [], heads: new Map(), selectionsOf: new Map()
  }
}

interface Guids {
  readonly user: (annotatorId: string) => string
  readonly role: (layer: string, role: string) => string
  readonly value: (layer: string, field: string, value: string) => string
}

function cached<A extends readonly string[]>(make: (...parts: A) => string): (...parts: A) => string {
  const made = new Map<string, string>()
  return (...parts) => {
    const key = JSON.stringify(parts)
    const known = made.get(key)
    if (known !== undefined) return known
    const guid = make(...parts)
    made.set(key, guid)
    return guid
  }
}

/** The schema wants lists that are not empty. */
const listed = (name: string, items: readonly XmlElement[]): XmlElement[] => (items.length === 0 ? [] : [element(name, {}, items)])

const userGuid = (annotatorId: string): string => guidOf('annotator', annotatorId)

function users({ annotators, annotations }: ProjectData, { fit }: Writing): XmlElement[] {
  const names = new Map([...annotations.map(({ annotatorId }) => [annotatorId, annotatorId] as const), ...annotators.map(({ id, name }) => [id, name] as const)])
  return byId([...names].map(([id, name]) => ({ id, name }))).map(({ id, name }) =>
    element('User', { guid: userGuid(id), name: fit(name, 'annotators.name', id), id: fit(id, 'annotators.id', id) }))
}

const articleVariables = ['id', 'file', 'sha256', 'textSha256', 'encoding', 'outlet', 'byline', 'publishedAt', 'publishedBasis', 'language', 'status'] as const satisfies readonly (keyof FullArticle)[]
const actorVariables = ['id', 'type', 'aliases', 'roles', 'country', 'sector', 'externalIds'] as const satisfies readonly (keyof Actor)[]
const variableGuid = (of: 'article' | 'actor', name: string): string => guidOf('variable', of, name)

const variables = (): XmlElement[] => ([['article', articleVariables], ['actor', actorVariables]] as const).flatMap(([of, names]) =>
  names.map((name) => element('Variable', { guid: variableGuid(of, name), name: `${of}.${name}`, typeOfVariable: 'Text' })))

/** What is not set has no value; lists are JSON. */
function variableValue(of: 'article' | 'actor', name: string, value: unknown, id: string, { fit }: Writing): XmlElement[] {
  if (value === null) return []
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return [element('VariableValue', {}, [
    element('VariableRef', { targetGUID: variableGuid(of, name) }), element('TextValue', {}, fit(text, `${of}s.${name}`, id))
  ])]
}

/** An actor is a case, with the frames that name it; a reserved one where it is named. */
function cases({ actors }: ProjectData, writing: Writing): XmlElement[] {
  const { fit, losses, selectionsOf, nameOf } = writing
  const registered = new Set(actors.map(({ id }) => id))
  const others = byId([...selectionsOf.keys()].filter((id) => !registered.has(id)).map((id) => ({ id })))
  const refs = (id: string): XmlElement[] => [...new Set(selectionsOf.get(id))].map((guid) => element('SelectionRef', { targetGUID: guid }))
  return [
    ...byId(actors).map((actor) => {
      if (actor.note?.lexical != null) losses.drop('note.lexical', actor.id)
      return element('Case', { guid: guidOf('actor', actor.id), name: fit(actor.name, 'actors.name', actor.id) }, [
        ...(actor.note === null ? [] : [element('Description', {}, fit(actor.note.text, 'actors.note', actor.id))]),
        ...actorVariables.flatMap((name) => variableValue('actor', name, actor[name], actor.id, writing)),
        ...refs(actor.id)
      ])
    }),
    ...others.map(({ id }) => element('Case', { guid: guidOf('actor', id), name: fit(nameOf(id), 'actors.name', id) }, [...variableValue('actor', 'id', id, id, writing), ...refs(id)]))
  ]
}

function sourceElement({ article, annotations }: ArticlePart, writing: Writing): XmlElement {
  const { fit, losses } = writing
  const offsets = codePointOffsets(article.text)
  const selections: XmlElement[] = []
  const notes: XmlElement[] = []
  for (const annotation of annotations) {
    const note = addMemo(annotation, writing)
    const made = selectionsFor(annotation, offsets.toCodePoint, note, writing)
    if (made.length === 0) notes.push(note)
    selections.push(...made)
  }
  if (article.blocks.length > 0) losses.drop('articles.blocks', article.id)
  const guid = sourceGuid(article.id)
  return element('TextSource', { guid, name: fit(article.title === '' ? article.file : article.title, 'articles.title', article.id), plainTextPath: `internal://${guid}.txt` }, [
    ...selections, ...notes, ...articleVariables.flatMap((name) => variableValue('article', name, article[name], article.id, writing))
  ])
}

/** The memo of a frame; what only it tells of is approximated, for nothing but a reader's eye finds it there. */
function addMemo(annotation: Annotation, { fit, losses, nameOf, notes, guids }: Writing): XmlElement {
  const { id, annotatorId, createdAt, updatedAt, note, confidence, reason, actors } = annotation
  const guid = guidOf('memo', id)
  for (const what of ['id', 'origin', 'status', ...(confidence === undefined ? [] : ['confidence']), ...(reason === undefined ? [] : ['reason'])]) losses.approximate(what, id)
  for (const [role, ids] of Object.entries(actors)) for (const _ of ids) losses.approximate(`actors.${role}`, id)
  if (note?.lexical != null) losses.drop('note.lexical', id)
  const user = guids.user(annotatorId)
  notes.push(element('Note', {
    guid, name: replaceForbidden(`${annotation.layer}: ${shorten(annotation.spans[0]?.text ?? '', 40)}`),
    creatingUser: user, creationDateTime: createdAt, modifyingUser: user, modifiedDateTime: updatedAt
  }, [element('PlainTextContent', {}, fit(memoText(annotation, nameOf), 'memo', id))]))
  return element('NoteRef', { targetGUID: guid })
}

/** A selection for each span; the first carries the values and the memo, and links lead from it to the others by their roles. */
function selectionsFor(annotation: Annotation, toCodePoint: (utf16: number) => number, note: XmlElement, writing: Writing): XmlElement[] {
  const { id, annotatorId, createdAt, updatedAt, layer: layerId } = annotation
  const layer = layerOf(writing.data.codebook, layerId)
  const spans = layer === undefined ? annotation.spans : orderSpans(annotation.spans, layer)
  const user = writing.guids.user(annotatorId)
  const guidFor = guidsWithin('annotation', id)
  const roles = new Map((layer?.roles ?? []).map((role, i) => [role.id, i]))
  // A role has three kinds of GUIDs: of the selection, the link to it and its coding.
  const kindOf = ({ role }: Span): number => (roles.get(role) ?? roles.size) * 3
  const coding = (code: string, kind: number, { start, end }: Span): XmlElement =>
    element('Coding', { guid: guidFor(kind, start, end), creatingUser: user, creationDateTime: createdAt }, [element('CodeRef', { targetGUID: code })])
  const guidOfSpan = (span: Span): string => guidFor(kindOf(span), span.start, span.end)
  const head = spans[0] === undefined ? null : guidOfSpan(spans[0])
  const values = valueCodes(annotation, head !== null, writing)
  if (head !== null) meetHead(annotation, head, writing)
  return spans.map((span) => {
    const guid = guidOfSpan(span)
    const isHead = guid === head
    if (!isHead && head !== null) {
      writing.links.push(element('Link', { guid: guidFor(kindOf(span) + 1, span.start, span.end), name: writing.fit(span.role, 'spans', id), direction: 'OneWay', originGUID: head, targetGUID: guid }))
    }
    return element('PlainTextSelection', {
      guid, name: replaceForbidden(shorten(span.text, 40)), startPosition: toCodePoint(span.start), endPosition: toCodePoint(span.end),
      creatingUser: user, creationDateTime: createdAt, modifyingUser: user, modifiedDateTime: updatedAt
    }, [
      coding(writing.guids.role(layerId, span.role), kindOf(span) + 2, span),
      ...(isHead ? [...values.map((value, i) => coding(value, firstValueKind(roles.size) + i, span)), note] : [])
    ])
  })
}

/** Behind the kinds of the roles, and of spans whose role the layer does not have. */
const firstValueKind = (roles: number): number => (roles + 1) * 3

function meetHead({ id, actors }: Annotation, head: string, { heads, selectionsOf }: Writing): void {
  heads.set(id, head)
  for (const actor of Object.values(actors).flat()) {
    const known = selectionsOf.get(actor)
    if (known === undefined) selectionsOf.set(actor, [head])
    else known.push(head)
  }
}

/** The codes of the values chosen; a field without one, or of a frame without words to code, is in the memo alone. */
function valueCodes({ id, layer, fields }: Annotation, hasHead: boolean, { data, losses, guids }: Writing): string[] {
  const definition = layerOf(data.codebook, layer)
  return Object.keys(fields).flatMap((name) => {
    const value = fieldIn(fields, name)
    if (value === undefined) return []
    const field = definition && fieldOf(definition, name)
    const chosen = textsOf(value)
    const known = new Set(field === undefined ? [] : codedValues(field).map((choice) => choice.id))
    if (hasHead && chosen.length > 0 && chosen.every((one) => known.has(one))) return chosen.map((one) => guids.value(layer, name, one))
    losses.approximate(`fields.${name}`, id)
    return []
  })
}

const textsOf = (value: FieldValue): string[] =>
  typeof value === 'boolean' ? [String(value)] : typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

function addRelation({ id, type, from, to }: Relation, { heads, links, losses, fit }: Writing): void {
  const [origin, target] = [heads.get(from), heads.get(to)]
  losses.drop('relations.id', id)
  if (origin === undefined || target === undefined) losses.drop(`relations.${type}`, id)
  else links.push(element('Link', { guid: guidOf('relation', id), name: fit(type, 'relations', id), direction: 'OneWay', originGUID: origin, targetGUID: target }))
}
