/**
 * JSON Lines: a file a kind of record, a record a line, as the dataset has it; every stretch of text in both offset units. It
 * loses nothing.
 */
import { type Annotation, Annotator, type Block, type FullArticle, type ProjectData, Relation, type Span } from '../../model.ts'
import { companionFiles } from '../companion-files.ts'
import type { ExportMeta, Format, OutputFile, OutputPieces } from '../format.ts'
import { actorInOrder, annotationInOrder, articleInOrder, compareIds, inOrder } from '../glossator/canonical-order.ts'
import { type Locate, type Position, locator } from '../locate.ts'
import { nothingLost } from '../loss-report.ts'
import { eachOf, textPieces, writesPieces } from '../output-pieces.ts'

export const jsonlFormat: Format = {
  id: 'jsonl',
  name: 'JSON Lines',
  direction: 'write',
  offsetUnit: 'codePoint',
  loses: [],
  ...writesPieces(pieces)
}

function* pieces(data: ProjectData, meta: ExportMeta): OutputPieces {
  const { articles, annotations, actors, annotators, relations } = data
  const locate = locator(articles)
  yield* recordFile('annotations', annotations, (annotation) => annotationLine(annotation, locate))
  yield* recordFile('articles', articles, (article) => articleLine(article, locate))
  yield* recordFile('actors', actors, actorInOrder)
  yield* recordFile('relations', relations, inOrder(Relation))
  yield* recordFile('annotators', annotators, inOrder(Annotator))
  yield* companionFiles(data, meta)
  return nothingLost('jsonl', data)
}

function recordFile<R extends { readonly id: string }>(name: string, records: readonly R[], inFile: (record: R) => object): Iterable<OutputFile> {
  const ordered = records.toSorted((a, b) => compareIds(a.id, b.id))
  return textPieces(`${name}.jsonl`, eachOf(ordered, (record) => `${JSON.stringify(inFile(record))}\n`))
}

function annotationLine(annotation: Annotation, locate: Locate): Annotation {
  const located = annotation.spans.map((span): Span & Position => {
    const { role, text, prefix, suffix } = span
    return { role, ...locate(annotation.articleId, span, text), text, prefix, suffix }
  })
  return annotationInOrder(annotation, located)
}

/** The blocks are put in after their order is made, for that knows one unit only. */
function articleLine(article: FullArticle, locate: Locate): object {
  const blocks = article.blocks.map((block): Block & Position => ({ type: block.type, ...locate(article.id, block) }))
  return { ...articleInOrder(article), blocks }
}
