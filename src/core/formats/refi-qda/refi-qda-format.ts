/** REFI-QDA: the project for MAXQDA, ATLAS.ti, NVivo and QualCoder, and the codebook alone, which is also read. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { ProjectData } from '../../model.ts'
import { type ArticlePart, articleParts } from '../article-parts.ts'
import { countLosses, type LossCounter } from '../count-losses.ts'
import type { ExportMeta, Format, OutputFile, OutputPieces } from '../format.ts'
import { textPieces, writesPieces } from '../output-pieces.ts'
import { element, writeXml } from '../xml/write-xml.ts'
import { isXmlText } from '../xml/xml-characters.ts'
import { readCodebook } from './read-codebook.ts'
import { codebookNamespace, writeCodes } from './write-codes.ts'
import { zipPieces } from '../zip-pieces.ts'
import { projectTexts, sourceGuid } from './write-project.ts'

export const projectFileName = 'project.qdpx'
export const codebookFileName = 'codebook.qdc'

export const refiQdaFormat: Format = {
  id: 'refi-qda',
  name: 'REFI-QDA project and codebook',
  direction: 'both',
  offsetUnit: 'codePoint',
  loses: ['articles.blocks', 'note.lexical', 'relations.id', 'relations of frames without spans', 'fields that are no choice (in memos only)', 'actors in roles (in memos, and as cases)', 'id, origin, status, confidence and reason (in memos only)'],
  ...writesPieces(pieces),
  read: readCodebook
}

function* pieces(data: ProjectData, meta: ExportMeta): OutputPieces {
  const losses = countLosses('refi-qda', data)
  const parts = articleParts(data)
  if (!textsIn(data.codebook).every(isXmlText)) losses.approximate('codebook', data.codebook.id)
  for (const bytes of zipPieces(archived(data, parts, meta, losses))) yield { path: projectFileName, bytes }
  const codebook = element('CodeBook', { xmlns: codebookNamespace, origin: meta.generator }, [writeCodes(data.codebook)])
  yield { path: codebookFileName, bytes: utf8fromString(writeXml(codebook)) }
  return losses.report({
    articles: data.articles.length, annotations: data.annotations.length,
    relations: data.relations.length - droppedRelations(data)
  })
}

function* archived(data: ProjectData, parts: readonly ArticlePart[], meta: ExportMeta, losses: LossCounter): Generator<OutputFile, void, undefined> {
  yield* textPieces('project.qde', projectTexts(data, parts, meta, losses))
  for (const { article } of parts) yield { path: `Sources/${sourceGuid(article.id)}.txt`, bytes: utf8fromString(article.text) }
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []

/** Relations lead from selection to selection; a frame without spans has none. */
function droppedRelations({ annotations, relations }: ProjectData): number {
  const withSpans = new Set(annotations.filter(({ spans }) => spans.length > 0).map(({ id }) => id))
  return relations.filter(({ from, to }) => !withSpans.has(from) || !withSpans.has(to)).length
}
