/**
 * A project as W3C Web Annotations (REC-annotation-model-20170223) in JSON-LD: a file for the project with its codebook and
 * actors, and for each article its text and one AnnotationCollection. An annotation has a target for each span, with its role,
 * and bodies for the layer, the fields, the actors and the note; a relation is an annotation that links two others. The
 * position selector counts code points, as the recommendation asks.
 */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { type CodePointOffsets, codePointOffsets } from '../../anchor/offsets.ts'
import type { Actor, ActorType, Annotation, Annotator, FieldValue, ProjectData, Relation } from '../../model.ts'
import { isReserved, reservedActorNames } from '../../reserved-actors.ts'
import { type ArticlePart, articleParts, byId } from '../article-parts.ts'
import type { ExportMeta, OutputPieces } from '../format.ts'
import { actorInOrder, annotationInOrder, articleInOrder, codebookInOrder } from '../glossator/canonical-order.ts'
import { nothingLost } from '../loss-report.ts'
import { contexts, iriOf } from './vocabulary.ts'

export const projectFileName = 'project.jsonld'

export function* writeAnnotations(data: ProjectData, meta: ExportMeta): OutputPieces {
  const names: Names = {
    actors: new Map(data.actors.map((actor) => [actor.id, actor])),
    annotators: new Map(data.annotators.map(({ id, name }) => [id, name]))
  }
  const parts = articleParts(data)
  yield { path: projectFileName, bytes: jsonBytes(project(data)) }
  for (const part of parts) {
    yield { path: `${part.path}.txt`, bytes: utf8fromString(part.article.text) }
    yield { path: `${part.path}.jsonld`, bytes: jsonBytes(collection(part, names, meta)) }
  }
  return nothingLost('web-annotation', data)
}

interface Names {
  readonly actors: ReadonlyMap<string, Actor>
  readonly annotators: ReadonlyMap<string, string>
}

const jsonBytes = (value: object): Uint8Array<ArrayBuffer> => utf8fromString(`${JSON.stringify(value, null, 2)}\n`)

const project = ({ project: { id, name }, codebook, actors, annotators }: ProjectData): object => ({
  '@context': contexts,
  id: iriOf('project', id),
  type: 'Project',
  name,
  codebook: codebookInOrder(codebook),
  annotators: byId(annotators).map(agent),
  actors: byId(actors).map((actor) => ({ ...actorNode(actor), record: actorInOrder(actor) }))
})

function collection({ article, path, annotations, relations }: ArticlePart, names: Names, { exportedAt, generator }: ExportMeta): object {
  const offsets = codePointOffsets(article.text)
  const { text: _, ...record } = articleInOrder({
    ...article, blocks: article.blocks.map((block) => ({ ...block, start: offsets.toCodePoint(block.start), end: offsets.toCodePoint(block.end) }))
  })
  const source = iriOf('article', article.id)
  const items = [...annotations.map((annotation) => annotationNode(annotation, source, offsets, names)), ...relations.map(linkNode)]
  const id = iriOf('annotations', article.id)
  return {
    '@context': contexts,
    id,
    type: 'AnnotationCollection',
    label: article.title,
    generator: { type: 'Software', name: generator },
    generated: exportedAt,
    article: { id: source, type: 'Text', format: 'text/plain', language: article.language, textFile: `${path.slice(path.lastIndexOf('/') + 1)}.txt`, record },
    total: items.length,
    first: { id: iriOf('page', article.id), type: 'AnnotationPage', partOf: id, startIndex: 0, items }
  }
}

function annotationNode(given: Annotation, source: string, offsets: CodePointOffsets, names: Names): object {
  const annotation = annotationInOrder(given, given.spans)
  const { id, layer, spans, annotatorId, origin, status, createdAt, updatedAt, confidence, reason } = annotation
  return {
    id: iriOf('annotation', id),
    type: 'Annotation',
    motivation: annotation.note === null ? 'classifying' : ['classifying', 'commenting'],
    created: createdAt,
    modified: updatedAt,
    creator: agent({ id: annotatorId, name: names.annotators.get(annotatorId) ?? annotatorId }),
    layer, origin, status, confidence, reason,
    body: bodies(annotation, names),
    // An annotation of no words is about the article: a target there must be.
    target: spans.length === 0 ? source : spans.map(({ role, start, end, text, prefix, suffix }) => ({
      type: 'SpecificResource',
      source,
      role,
      selector: [
        { type: 'TextQuoteSelector', exact: text, prefix, suffix },
        { type: 'TextPositionSelector', start: offsets.toCodePoint(start), end: offsets.toCodePoint(end) }
      ]
    }))
  }
}

function bodies({ layer, fields, actors, note }: Annotation, names: Names): object[] {
  const body = (purpose: string, value: string, more: object = {}): object => ({ type: 'TextualBody', purpose, value, format: 'text/plain', ...more })
  return [
    body('classifying', layer),
    ...Object.entries(fields).flatMap(([field, value]) =>
      value === null ? [] : [body('tagging', words(value), { field, ...(typeof value === 'string' ? {} : { json: value }) })]),
    ...Object.entries(actors).flatMap(([actorRole, ids]) =>
      ids.map((id) => ({ type: 'SpecificResource', purpose: 'identifying', actorRole, source: actorNode(names.actors.get(id) ?? id) }))),
    ...(note === null ? [] : [body('commenting', note.text, note.lexical == null ? {} : { lexical: note.lexical })])
  ]
}

/** A field's value as one would read it; what it is exactly stands beside it. */
function words(value: Exclude<FieldValue, null>): string {
  if (!Array.isArray(value)) return typeof value === 'object' ? [value.edtf ?? '', value.text ?? ''].filter(Boolean).join(' · ') : String(value)
  return value.map((item) => (typeof item === 'string' ? item : `${item.source}: ${item.value}`)).join(', ')
}

const linkNode = ({ id, type, from, to }: Relation): object => ({
  id: iriOf('relation', id),
  type: 'Annotation',
  motivation: 'linking',
  relation: type,
  body: { type: 'SpecificResource', purpose: 'linking', source: iriOf('annotation', to) },
  target: iriOf('annotation', from)
})

const agent = ({ id, name }: Annotator): object => ({ id: iriOf('annotator', id), type: id === 'glossator' ? 'Software' : 'Person', name })

/** An actor of the registry, or one that is only known by its id. */
function actorNode(actor: Actor | string): object {
  if (typeof actor !== 'string') return { id: iriOf('actor', actor.id), type: nodeTypes[actor.type] ?? actor.type, name: actor.name }
  return { id: iriOf('actor', actor), type: 'ReservedActor', name: isReserved(actor) ? reservedActorNames[actor] : actor }
}

const nodeTypes: Partial<Record<ActorType, string>> = { PER: 'Person', ORG: 'Organization' }
