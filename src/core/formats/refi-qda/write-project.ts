/**
 * A project as REFI-QDA 1.5 (`urn:QDA-XML:project:1.0`): the texts as sources, spans as selections coded with their role and the
 * values chosen, the rest of a frame in its memo, actors as cases, relations as links. Positions count code points from 0, the
 * end exclusive, on the source file exactly as it is in the archive.
 */
import { codePointOffsets } from '../../anchor/offsets.ts'
import { fieldIn } from '../../annotation.ts'
import { fieldOf, layerOf } from '../../codebook/codebook.ts'
import { shorten } from '../../describe.ts'
import type { Actor, Annotation, FieldValue, FullArticle, ProjectData, Span } from '../../model.ts'
import { isReserved, reservedActorNames } from '../../reserved-actors.ts'
import { type ArticlePart, byId } from '../article-parts.ts'
import type { LossCounter } from '../count-losses.ts'
import type { ExportMeta } from '../format.ts'
import { orderSpans } from '../../codebook/order-spans.ts'
import { closingOf, element, elementText, openingOf, type XmlElement, xmlDeclaration } from '../xml/write-xml.ts'
import { replaceForbidden, xmlTexts } from '../xml/xml-characters.ts'
import { guidOf, guidsWithin } from './guid.ts'
import { codedValues, projectNamespace, roleGuid, valueGuid, writeCodes } from './write-codes.ts'
import { memoText } from './write-memo.ts'

export const sourceGuid = (articleId: string): string => guidOf('article', articleId)

/**
 * The text of `project.qde` in pieces, so that it need not be held whole. The articles are gone through for each list of it anew:
 * what cases, notes and links refer to is told by GUIDs that are the same each time.
 */
export function* projectTexts(data: ProjectData, parts: readonly ArticlePart[], meta: ExportMeta, losses: LossCounter): Generator<string, void, undefined> {
  const writing = beginWriting(data, losses)
  yield xmlDeclaration + openingOf('Project', {
    xmlns: projectNamespace, name: writing.fit(data.project.name, 'project.name', data.project.id), origin: meta.generator, creationDateTime: meta.exportedAt
  })
  yield* listed('Users', users(data, writing))
  yield elementText(element('CodeBook', {}, [writeCodes(data.codebook)]), '  ')
  yield* listed('Variables', variables())
  yield* listed('Cases', cases(data, parts, writing))
  yield* listed('Sources', parts.map((part) => () => sourceElement(part, writing)))
  yield* listed('Notes', ofAnnotations(parts, (annotation) => [noteElement(annotation, writing)]))
  yield* listed('Links', links(parts, writing))
  yield elementText(element('Description', {}, writing.fit(`id: ${data.project.id}`, 'project.id', data.project.id)), '  ')
  yield closingOf('Project')
}

/** A list of the project; the schema wants none that is empty. */
function* listed(name: string, items: Iterable<XmlElement | (() => XmlElement)>): Generator<string, void, undefined> {
  let isBegun = false
  for (const item of items) {
    if (!isBegun) yield openingOf(name, {}, '  ')
    isBegun = true
    yield elementText(typeof item === 'function' ? item() : item, '    ')
  }
  if (isBegun) yield closingOf(name, '  ')
}

function* ofAnnotations(parts: readonly ArticlePart[], elementsOf: (annotation: Annotation) => readonly XmlElement[]): Generator<XmlElement, void, undefined> {
  for (const { annotations } of parts) for (const annotation of annotations) yield* elementsOf(annotation)
}

interface Writing {
  readonly data: ProjectData
  readonly losses: LossCounter
  readonly fit: (text: string, what: string, id: string) => string
  readonly nameOf: (actorId: string) => string
  /** GUIDs, each hashed once. */
  readonly guids: Guids
}

function beginWriting(data: ProjectData, losses: LossCounter): Writing {
  const names = new Map(data.actors.map(({ id, name }) => [id, name]))
  return {
    data, losses,
    fit: xmlTexts((what, id) => losses.approximate(what, id)),
    nameOf: (id) => (isReserved(id) ? reservedActorNames[id] : names.get(id) ?? id),
    guids: {
      user: cached(userGuid), role: cached(roleGuid), value: cached(valueGuid),
      memo: cached((annotationId) => guidOf('memo', annotationId)), within: cached((annotationId) => guidsWithin('annotation', annotationId))
    }
  }
}

interface Guids {
  readonly user: (annotatorId: string) => string
  readonly role: (layer: string, role: string) => string
  readonly value: (layer: string, field: string, value: string) => string
  readonly memo: (annotationId: string) => string
  readonly within: (annotationId: string) => ReturnType<typeof guidsWithin>
}

function cached<A extends readonly string[], T extends string | object>(make: (...parts: A) => T): (...parts: A) => T {
  const made = new Map<string, T>()
  return (...parts) => {
    const key = parts.length === 1 ? parts[0]! : JSON.stringify(parts)
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = make(...parts)
    made.set(key, fresh)
    return fresh
  }
}

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
function cases({ actors }: ProjectData, parts: readonly ArticlePart[], writing: Writing): XmlElement[] {
  const { fit, losses, nameOf } = writing
  const selectionsOf = headsByActor(parts, writing)
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

/** The selections of the frames that name an actor, by its id. */
function headsByActor(parts: readonly ArticlePart[], writing: Writing): ReadonlyMap<string, readonly string[]> {
  const selections = new Map<string, string[]>()
  for (const { annotations } of parts) {
    for (const annotation of annotations) {
      const actors = Object.values(annotation.actors).flat()
      const head = actors.length === 0 ? null : codedSpans(annotation, writing).head
      if (head === null) continue
      for (const actor of actors) {
        const known = selections.get(actor)
        if (known === undefined) selections.set(actor, [head])
        else known.push(head)
      }
    }
  }
  return selections
}

function sourceElement({ article, annotations }: ArticlePart, writing: Writing): XmlElement {
  const { fit, losses } = writing
  const offsets = codePointOffsets(article.text)
  const selections: XmlElement[] = []
  const notes: XmlElement[] = []
  for (const annotation of annotations) {
    if (annotation.spans.length === 0) notes.push(noteRef(annotation, writing))
    for (const selection of selectionsFor(annotation, offsets.toCodePoint, writing)) selections.push(selection)
  }
  if (article.blocks.length > 0) losses.drop('articles.blocks', article.id)
  const guid = sourceGuid(article.id)
  return element('TextSource', { guid, name: fit(article.title === '' ? article.file : article.title, 'articles.title', article.id), plainTextPath: `internal://${guid}.txt` }, [
    ...selections, ...notes, ...articleVariables.flatMap((name) => variableValue('article', name, article[name], article.id, writing))
  ])
}

const noteRef = ({ id }: Annotation, { guids }: Writing): XmlElement => element('NoteRef', { targetGUID: guids.memo(id) })

/** The memo of a frame; what only it tells of is approximated, for nothing but a reader's eye finds it there. */
function noteElement(annotation: Annotation, { fit, losses, nameOf, guids }: Writing): XmlElement {
  const { id, annotatorId, createdAt, updatedAt, note, confidence, reason, actors } = annotation
  for (const what of ['id', 'origin', 'status', ...(confidence === undefined ? [] : ['confidence']), ...(reason === undefined ? [] : ['reason'])]) losses.approximate(what, id)
  for (const [role, ids] of Object.entries(actors)) for (const _ of ids) losses.approximate(`actors.${role}`, id)
  if (note?.lexical != null) losses.drop('note.lexical', id)
  const user = guids.user(annotatorId)
  return element('Note', {
    guid: guids.memo(id), name: replaceForbidden(`${annotation.layer}: ${shorten(annotation.spans[0]?.text ?? '', 40)}`),
    creatingUser: user, creationDateTime: createdAt, modifyingUser: user, modifiedDateTime: updatedAt
  }, [element('PlainTextContent', {}, fit(memoText(annotation, nameOf), 'memo', id))])
}

/** The spans of a frame in their order, with the GUIDs of what is made of each; `head` stands for the frame. */
interface CodedSpans {
  readonly spans: readonly Span[]
  readonly head: string | null
  readonly selection: (span: Span) => string
  readonly link: (span: Span) => string
  readonly coding: (span: Span, kind?: number) => string
  /** Behind the kinds of the roles, and of spans whose role the layer does not have. */
  readonly firstValueKind: number
}

function codedSpans(annotation: Annotation, { data, guids }: Writing): CodedSpans {
  const layer = layerOf(data.codebook, annotation.layer)
  const spans = layer === undefined ? annotation.spans : orderSpans(annotation.spans, layer)
  const guidFor = guids.within(annotation.id)
  const roles = (layer?.roles ?? []).map(({ id }) => id)
  // A role has three kinds of GUIDs: of the selection, the link to it and its coding.
  const kindOf = ({ role }: Span): number => (roles.includes(role) ? roles.indexOf(role) : roles.length) * 3
  const selection = (span: Span): string => guidFor(kindOf(span), span.start, span.end)
  return {
    spans, selection,
    head: spans[0] === undefined ? null : selection(spans[0]),
    link: (span) => guidFor(kindOf(span) + 1, span.start, span.end),
    coding: (span, kind = kindOf(span) + 2) => guidFor(kind, span.start, span.end),
    firstValueKind: (roles.length + 1) * 3
  }
}

/** A selection for each span; the first carries the values and the memo. */
function selectionsFor(annotation: Annotation, toCodePoint: (utf16: number) => number, writing: Writing): XmlElement[] {
  const { annotatorId, createdAt, updatedAt, layer } = annotation
  const { spans, head, selection, coding, firstValueKind } = codedSpans(annotation, writing)
  const user = writing.guids.user(annotatorId)
  const codingElement = (guid: string, code: string): XmlElement =>
    element('Coding', { guid, creatingUser: user, creationDateTime: createdAt }, [element('CodeRef', { targetGUID: code })])
  const values = valueCodes(annotation, head !== null, writing)
  return spans.map((span) => {
    const guid = selection(span)
    return element('PlainTextSelection', {
      guid, name: replaceForbidden(shorten(span.text, 40)), startPosition: toCodePoint(span.start), endPosition: toCodePoint(span.end),
      creatingUser: user, creationDateTime: createdAt, modifyingUser: user, modifiedDateTime: updatedAt
    }, [
      codingElement(coding(span), writing.guids.role(layer, span.role)),
      ...(guid === head ? [...values.map((value, i) => codingElement(coding(span, firstValueKind + i), value)), noteRef(annotation, writing)] : [])
    ])
  })
}

/** From the selection that stands for a frame to its others, by their roles; then the relations between frames. */
function* links(parts: readonly ArticlePart[], writing: Writing): Generator<XmlElement, void, undefined> {
  const ends = new Set(parts.flatMap(({ relations }) => relations.flatMap(({ from, to }) => [from, to])))
  const heads = new Map<string, string>()
  for (const { annotations } of parts) {
    for (const annotation of annotations) {
      const { spans, head, selection, link } = codedSpans(annotation, writing)
      if (head === null) continue
      if (ends.has(annotation.id)) heads.set(annotation.id, head)
      for (const span of spans) {
        const guid = selection(span)
        if (guid !== head) yield linkElement(link(span), writing.fit(span.role, 'spans', annotation.id), head, guid)
      }
    }
  }
  for (const { id, type, from, to } of parts.flatMap(({ relations }) => relations)) {
    const [origin, target] = [heads.get(from), heads.get(to)]
    writing.losses.drop('relations.id', id)
    if (origin === undefined || target === undefined) writing.losses.drop(`relations.${type}`, id)
    else yield linkElement(guidOf('relation', id), writing.fit(type, 'relations', id), origin, target)
  }
}

const linkElement = (guid: string, name: string, originGUID: string, targetGUID: string): XmlElement =>
  element('Link', { guid, name, direction: 'OneWay', originGUID, targetGUID })

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
