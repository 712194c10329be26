/**
 * What annotation files hold, whoever wrote them: Web Annotations alone, in a list, a page or a collection, and the lists of
 * Hypothesis, whose targets are the same. Nothing is resolved or fetched, so terms are taken as the Web Annotation context
 * names them.
 */
import { z } from 'zod'
import { utf8toStringLoose } from '@exodus/bytes/utf8.js'
import { at, type Fault, FaultList, faultLine } from '../fault.ts'
import type { InputFile } from '../foreign-reader.ts'
import { checkKeysAndDepth, type Json, parseJson } from '../glossator/parse-json.ts'

/** A stretch that an annotation is about, as its selectors say; offsets in whatever unit the file counts. */
export interface FoundTarget {
  readonly source: string
  readonly role: string | null
  readonly exact: string | null
  readonly prefix: string | null
  readonly suffix: string | null
  readonly start: number | null
  readonly end: number | null
}

export interface FoundBody {
  readonly purpose: string | null
  readonly value: string | null
  /** The IRI it points to. */
  readonly source: string | null
  readonly sourceName: string | null
  readonly sourceType: string | null
  readonly field: string | null
  /** The value of a field that is no text; undefined where there is none. */
  readonly json: Json | undefined
  readonly lexical: Json | undefined
  readonly actorRole: string | null
}

export interface FoundAnnotation {
  /** The file and the path into it. */
  readonly place: string
  readonly id: string | null
  readonly motivations: readonly string[]
  readonly bodies: readonly FoundBody[]
  readonly targets: readonly FoundTarget[]
  readonly created: string | null
  readonly modified: string | null
  readonly creator: { readonly id: string | null; readonly name: string | null }
  /** In our own vocabulary; `layer` is null in the files of others. */
  readonly layer: string | null
  readonly origin: string | null
  readonly status: string | null
  readonly confidence: number | null
  readonly reason: string | null
  readonly relation: string | null
}

/** An article that a collection of ours is about: its record, and where its text is. */
export interface FoundArticle {
  readonly place: string
  readonly record: Json
  readonly textPath: string
}

export interface FoundFiles {
  readonly annotations: readonly FoundAnnotation[]
  readonly articles: readonly FoundArticle[]
  /** The file of a project of ours, if it is there. */
  readonly project: JsonObject | null
  readonly texts: ReadonlyMap<string, string>
}

export type JsonObject = Readonly<Record<string, Json>>

/** Everything in the files, or why they cannot be read. */
export function findAnnotations(files: readonly InputFile[]): FoundFiles | { readonly faults: readonly Fault[] } {
  const annotations: FoundAnnotation[] = []
  const articles: FoundArticle[] = []
  const texts = new Map<string, string>()
  const faults = new FaultList()
  let project: JsonObject | null = null
  for (const { path, bytes } of files) {
    if (!/\.(?:json|jsonld)$/i.test(path)) {
      texts.set(path, utf8toStringLoose(bytes))
      continue
    }
    const parsed = parseJson(bytes)
    if ('fault' in parsed) {
      faults.add(path, faultLine(parsed.fault))
      continue
    }
    const depth = new FaultList()
    checkKeysAndDepth(parsed.value, depth)
    for (const fault of depth.toArray()) faults.add(path, faultLine(fault))
    if (!depth.isEmpty) continue
    const root = parsed.value
    if (isObject(root) && typesOf(root).includes('Project')) {
      project = root
      continue
    }
    const article = isObject(root) ? root['article'] : undefined
    if (isObject(article)) {
      articles.push({ place: path, record: article['record'] ?? null, textPath: sibling(path, textIn(article['textFile']) ?? '') })
    }
    const items = itemsOf(root)
    if (items === null) faults.add(path, 'There are no annotations in this file: an annotation, a list of them, an AnnotationPage or an AnnotationCollection was expected.')
    else items.list.forEach((item, i) => isObject(item) && annotations.push(readOne(item, at(`${path}: ${items.place}`, i))))
  }
  return faults.isEmpty ? { annotations, articles, project, texts } : { faults: faults.toArray() }
}

const sibling = (path: string, name: string): string => path.slice(0, path.lastIndexOf('/') + 1) + name

/** The annotations of a document, and where in it they stand. */
function itemsOf(root: Json): { readonly list: readonly Json[]; readonly place: string } | null {
  if (Array.isArray(root)) return { list: root, place: '' }
  if (!isObject(root)) return null
  for (const [holder, place] of [[root, ''], [root['first'], 'first.']] as const) {
    if (!isObject(holder)) continue
    for (const key of ['items', 'annotations', 'rows', '@graph']) {
      const list = holder[key]
      if (Array.isArray(list)) return { list, place: `${place}${key}` }
    }
  }
  return root['target'] === undefined ? null : { list: [root], place: '' }
}

function readOne(item: JsonObject, place: string): FoundAnnotation {
  const creator = item['creator']
  const uri = textIn(item['uri']) ?? ''
  return {
    place,
    id: textIn(item['id']),
    motivations: listOf(item['motivation']).flatMap((one) => textIn(one) ?? []),
    bodies: [
      ...listOf(item['body']).flatMap(readBody),
      // Hypothesis keeps tags and words beside the body.
      ...listOf(item['tags']).flatMap((tag) => readBody({ purpose: 'tagging', value: tag })),
      ...(textIn(item['text']) ?? '' ? readBody({ purpose: 'commenting', value: item['text'] ?? null }) : []),
      ...(item['bodyValue'] === undefined ? [] : readBody({ purpose: 'commenting', value: item['bodyValue'] }))
    ],
    targets: listOf(item['target']).flatMap((target) => readTarget(target, uri)),
    created: textIn(item['created']),
    modified: textIn(item['modified']) ?? textIn(item['updated']),
    creator: isObject(creator) ? { id: textIn(creator['id']), name: textIn(creator['name']) } : { id: textIn(creator ?? item['user']), name: null },
    layer: textIn(item['layer']),
    origin: textIn(item['origin']),
    status: textIn(item['status']),
    confidence: typeof item['confidence'] === 'number' ? item['confidence'] : null,
    reason: textIn(item['reason']),
    relation: textIn(item['relation'])
  }
}

function readBody(body: Json): FoundBody[] {
  if (typeof body === 'string') return [{ ...emptyBody, source: body }]
  if (!isObject(body)) return []
  const source = body['source'] ?? null
  return [{
    purpose: textIn(listOf(body['purpose'])[0]),
    value: textIn(body['value']),
    source: isObject(source) ? textIn(source['id']) : textIn(source),
    sourceName: isObject(source) ? textIn(source['name']) ?? textIn(source['label']) : null,
    sourceType: isObject(source) ? textIn(source['type']) : null,
    field: textIn(body['field']),
    json: body['json'],
    lexical: body['lexical'],
    actorRole: textIn(body['actorRole'])
  }]
}

const emptyBody: FoundBody = {
  purpose: null, value: null, source: null, sourceName: null, sourceType: null, field: null, json: undefined, lexical: undefined, actorRole: null
}

/** A target of several quotes or positions is as many stretches; one of a quote and a position is one. */
function readTarget(target: Json, uri: string): FoundTarget[] {
  if (typeof target === 'string') return [{ ...emptyTarget, source: target }]
  if (!isObject(target)) return []
  const source = target['source'] ?? target['id'] ?? null
  const common = { ...emptyTarget, source: (isObject(source) ? textIn(source['id']) : textIn(source)) ?? uri, role: textIn(target['role']) }
  const selectors = listOf(target['selector']).flatMap(withRefinements)
  const quotes = selectors.filter((selector) => typesOf(selector).includes('TextQuoteSelector'))
  const positions = selectors.filter((selector) => typesOf(selector).includes('TextPositionSelector'))
  return Array.from({ length: Math.max(1, quotes.length, positions.length) }, (_, i) => ({
    ...common,
    exact: textIn(quotes[i]?.['exact']), prefix: textIn(quotes[i]?.['prefix']), suffix: textIn(quotes[i]?.['suffix']),
    start: offsetIn(positions[i]?.['start']), end: offsetIn(positions[i]?.['end'])
  }))
}

const emptyTarget: FoundTarget = { source: '', role: null, exact: null, prefix: null, suffix: null, start: null, end: null }

function withRefinements(selector: Json): JsonObject[] {
  if (!isObject(selector)) return []
  return [selector, ...listOf(selector['refinedBy']).flatMap(withRefinements)]
}

export const isObject = (value: Json | undefined): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value)
export const textIn = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null)
const Offset = z.number().int().nonnegative()
const offsetIn = (value: Json | undefined): number | null => Offset.safeParse(value).data ?? null
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])
const typesOf = (value: JsonObject): string[] => listOf(value['type'] ?? value['@type']).flatMap((type) => textIn(type)?.replace(/^oa:/, '') ?? [])
