/**
 * JSON Lines: a file a kind of record, a record a line, as the dataset has it; every stretch of text in both offset units. It
 * loses nothing.
 */
import { type Annotation, Annotator, type Block, type FullArticle, type ProjectData, Relation, type Span } from '../../model.ts'
import { companionFiles } from '../companion-files.ts'
import type { Format, OutputFile } from '../format.ts'
import { actorInOrder, annotationInOrder, articleInOrder, compareIds, inOrder } from '../glossator/canonical-order.ts'
import { type Locate, type Position, locator } from '../locate.ts'
import { nothingLost } from '../loss-report.ts'
import { utf8Of } from '../utf8-of.ts'

export const jsonlFormat: Format = {
  id: 'jsonl',
  name: 'JSON Lines',
  direction: 'write',
  offsetUnit: 'codePoint',
  loses: [],
  write: (data, meta) => ({ files: [...recordFiles(data), ...companionFiles(data, meta)], loss: nothingLost('jsonl', data) })
}

function recordFiles({ articles, annotations, actors, annotators, relations }: ProjectData): OutputFile[] {
  const locate = locator(articles)
  return [
    recordFile('annotations', annotations, (annotation) => annotationLine(annotation, locate)),
    recordFile('articles', articles, (article) => articleLine(article, locate)),
    recordFile('actors', actors, actorInOrder),
    recordFile('relations', relations, inOrder(Relation)),
    recordFile('annotators', annotators, inOrder(Annotator))
  ]
}

function recordFile<R extends { readonly id: string }>(name: string, records: readonly R[], line: (record: R) => object): OutputFile {
  const ordered = records.toSorted((a, b) => compareIds(a.id, b.id))
  return { path: `${name}.jsonl`, bytes: utf8Of(lines(ordered, line)) }
}

function* lines<R>(records: readonly R[], line: (record: R) => object): Generator<string, void, undefined> {
  for (const record of records) yield `${JSON.stringify(line(record))}\n`
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
