/** REFI-QDA: the project for MAXQDA, ATLAS.ti, NVivo and QualCoder, and the codebook alone, which is also read. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { zipSync, type ZippableFile } from 'fflate'
import type { ProjectData } from '../../model.ts'
import { articleParts } from '../article-parts.ts'
import { countLosses } from '../count-losses.ts'
import type { ExportMeta, Format, WrittenFormat } from '../format.ts'
import { element, writeXml } from '../xml/write-xml.ts'
import { isXmlText } from '../xml/xml-characters.ts'
import { readCodebook } from './read-codebook.ts'
import { codebookNamespace, writeCodes } from './write-codes.ts'
import { sourceGuid, writeProject } from './write-project.ts'

export const projectFileName = 'project.qdpx'
export const codebookFileName = 'codebook.qdc'

export const refiQdaFormat: Format = {
  id: 'refi-qda',
  name: 'REFI-QDA project and codebook',
  direction: 'both',
  offsetUnit: 'codePoint',
  loses: ['articles.blocks', 'note.lexical', 'relations.id', 'relations of frames without spans', 'fields that are no choice (in memos only)', 'actors in roles (in memos, and as cases)'],
  write,
  read: readCodebook
}

function write(data: ProjectData, meta: ExportMeta): WrittenFormat {
  const losses = countLosses('refi-qda', data)
  const parts = articleParts(data)
  if (!textsIn(data.codebook).every(isXmlText)) losses.approximate('codebook', data.codebook.id)
  const qde = writeProject(data, parts, meta, losses)
  const sources = parts.map(({ article }) => [`Sources/${sourceGuid(article.id)}.txt`, zipped(utf8fromString(article.text))] as const)
  const codebook = element('CodeBook', { xmlns: codebookNamespace, origin: meta.generator }, [writeCodes(data.codebook)])
  return {
    files: [
      { path: projectFileName, bytes: zipSync({ 'project.qde': zipped(utf8fromString(qde)), ...Object.fromEntries(sources) }) },
      { path: codebookFileName, bytes: utf8fromString(writeXml(codebook)) }
    ],
    loss: losses.report({
      articles: data.articles.length, annotations: data.annotations.length,
      relations: data.relations.length - droppedRelations(data)
    })
  }
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []

/** A time without a zone, so that the archive is the same wherever it is written. More than the least compression costs more time than it saves. */
const zipped = (bytes: Uint8Array): ZippableFile => [bytes, { mtime: '2000-01-01T12:00:00', level: 1 }]

/** Relations lead from selection to selection; a frame without spans has none. */
function droppedRelations({ annotations, relations }: ProjectData): number {
  const withSpans = new Set(annotations.filter(({ spans }) => spans.length > 0).map(({ id }) => id))
  return relations.filter(({ from, to }) => !withSpans.has(from) || !withSpans.has(to)).length
}
