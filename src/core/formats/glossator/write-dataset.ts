/**
 * A project as a dataset file. Equal projects give equal bytes: records by id, spans by role id, start and end, keys of
 * records as in `dataset-file.ts`, keys of `actors`, `fields`, `externalIds` and rich text by their names (all compared by
 * UTF-16 code units), two spaces of indent as `JSON.stringify` makes them, LF, a line break at the end.
 */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { type CodePointOffsets, codePointOffsets } from '../../anchor/offsets.ts'
import type { TextRange } from '../../anchor/text-range.ts'
import { Annotator, Project, Relation } from '../../model.ts'
import type { Annotation, FullArticle, ProjectData } from '../../model.ts'
import { at, shown } from '../fault.ts'
import type { ExportMeta } from '../format.ts'
import { actorInOrder, annotationInOrder, articleInOrder, codebookInOrder, compareIds, inOrder } from './canonical-order.ts'
import { datasetFormat, datasetVersion, type DatasetHeader, type DatasetList } from './dataset-file.ts'

/** A project that cannot be written: a span whose words are not where it says. `place` is where in the dataset. */
export class DatasetRefusal extends Error {
  override readonly name = 'DatasetRefusal'
  readonly place: string

  constructor(place: string, sentence: string) {
    super(`${place}: ${sentence}`)
    this.place = place
  }
}

/** The dataset as one piece of UTF-8. Throws a `DatasetRefusal`. */
export function writeDataset(data: ProjectData, meta: ExportMeta): Uint8Array<ArrayBuffer> {
  const chunks = [...writeDatasetChunks(data, meta)]
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let end = 0
  for (const chunk of chunks) {
    bytes.set(chunk, end)
    end += chunk.length
  }
  return bytes
}

/**
 * The dataset in chunks of UTF-8 that take a few milliseconds each, so that it can be made in slices or streamed. Throws a
 * `DatasetRefusal` where it comes to what cannot be written; what came before it is then to be thrown away.
 */
export function* writeDatasetChunks(data: ProjectData, meta: ExportMeta): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
  const header: DatasetHeader = {
    format: datasetFormat, version: datasetVersion, offsetUnit: 'codePoint', exportedAt: meta.exportedAt, generator: meta.generator
  }
  const head = { ...header, project: inOrder(Project)(data.project), codebook: codebookInOrder(data.codebook) }
  yield utf8fromString(JSON.stringify(head, null, 2).slice(0, -'\n}'.length))

  const locate = locator(data.articles)
  yield* list('annotators', data.annotators, inOrder(Annotator))
  yield* list('actors', data.actors, actorInOrder)
  yield* list('articles', data.articles, (article, place) => articleInFile(article, place, locate(article.id, place)), 8)
  yield* list('annotations', data.annotations, (annotation, place) =>
    annotationInFile(annotation, place, locate(annotation.articleId, at(place, 'articleId'))))
  yield* list('relations', data.relations, inOrder(Relation))
  yield utf8fromString('\n}\n')
}

/** One list of the dataset with its key, in batches: each is stringified inside a document of the same depth, cut off again. */
function* list<R extends { readonly id: string }>(
  name: DatasetList, records: readonly R[], inFile: (record: R, place: string) => object, batchSize = 128
): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
  const ordered = records.toSorted((a, b) => compareIds(a.id, b.id))
  yield utf8fromString(`,\n  "${name}": [`)
  for (let i = 0; i < ordered.length; i += batchSize) {
    const batch = ordered.slice(i, i + batchSize).map((record, k) => inFile(record, `${name}[${i + k}]`))
    const text = JSON.stringify({ _: batch }, null, 2).slice('{\n  "_": ['.length, -'\n  ]\n}'.length)
    if (i > 0) yield comma
    yield utf8fromString(text)
  }
  yield utf8fromString(ordered.length === 0 ? ']' : '\n  ]')
}

const comma = utf8fromString(',')

interface Located {
  readonly text: string
  readonly offsets: CodePointOffsets
}

/** Finds the text and offsets of an article by its id; offsets are made when first asked for. `place` is where the id stands. */
function locator(articles: readonly FullArticle[]): (articleId: string, place: string) => Located {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const made = new Map<string, Located>()
  return (articleId, place) => {
    const known = made.get(articleId)
    if (known !== undefined) return known
    const text = texts.get(articleId)
    if (text === undefined) throw new DatasetRefusal(place, `There is no article ${shown(articleId)}.`)
    const located = { text, offsets: codePointOffsets(text) }
    made.set(articleId, located)
    return located
  }
}

function articleInFile(article: FullArticle, place: string, { text, offsets }: Located): object {
  if (text.includes('\r')) throw new DatasetRefusal(at(place, 'text'), 'The text holds a carriage return.')
  if (!text.isWellFormed()) throw new DatasetRefusal(at(place, 'text'), 'The text holds half of a surrogate pair.')
  const blocks = article.blocks.map((block, i) => ({ ...block, ...inCodePoints(block.start, block.end, offsets, () => at(place, 'blocks', i)) }))
  return articleInOrder({ ...article, blocks })
}

function annotationInFile(annotation: Annotation, place: string, { text, offsets }: Located): object {
  const spans = annotation.spans.map(({ role, start, end, text: words, prefix, suffix }, i) => {
    const range = inCodePoints(start, end, offsets, () => at(place, 'spans', i))
    // The keys in the order of the schema.
    if (text.slice(start, end) === words) return { role, start: range.start, end: range.end, text: words, prefix, suffix }
    throw new DatasetRefusal(at(place, 'spans', i), `The span says ${shown(words)}; the article's text there is ${shown(text.slice(start, end))}.`)
  })
  return annotationInOrder(annotation, spans)
}

function inCodePoints(start: number, end: number, offsets: CodePointOffsets, place: () => string): TextRange {
  if (start >= end || !offsets.isBoundary(start) || !offsets.isBoundary(end)) {
    throw new DatasetRefusal(place(), `No stretch of whole characters of the text lies from ${start} to ${end}.`)
  }
  return { start: offsets.toCodePoint(start), end: offsets.toCodePoint(end) }
}
