/** A project as a file holds it and as records, one from the other. */
import { joinArticle, splitArticle } from '../../core/article.ts'
import { keyOf, partsOf, type RecordKey, type Records } from '../../core/change.ts'
import type { AnyRecord, RecordOf, TableName } from '../../core/model.ts'
import type { ProjectFileParts } from '../../core/project-file/project-file.ts'

export type RecordsByTable = { readonly [T in TableName]: readonly RecordOf<T>[] }

export function recordsOfParts({ data, more }: Pick<ProjectFileParts, 'data' | 'more'>): Map<RecordKey, AnyRecord> {
  const records = new Map<RecordKey, AnyRecord>()
  const put = <T extends TableName>(table: T, list: readonly RecordOf<T>[]): void => {
    for (const record of list) records.set(keyOf(table, record.id), record)
  }
  put('project', [data.project])
  put('codebook', [data.codebook])
  put('annotators', data.annotators)
  put('actors', data.actors)
  for (const full of data.articles) {
    const { article, text, blocks } = splitArticle(full)
    put('articles', [article])
    put('texts', [text])
    put('blocks', [blocks])
  }
  put('annotations', data.annotations)
  put('relations', data.relations)
  put('versions', more.versions ?? [])
  put('doubts', more.doubts ?? [])
  return records
}

export function byTable(records: Records): RecordsByTable {
  const grouped: { [T in TableName]: RecordOf<T>[] } = {
    project: [], codebook: [], annotators: [], actors: [], articles: [], texts: [], blocks: [], annotations: [], relations: [], versions: [], doubts: []
  }
  for (const [key, record] of records) {
    const list: AnyRecord[] = grouped[partsOf(key).table]
    list.push(record)
  }
  return grouped
}

/** What depends on something that is not there is left out, so that the rest is a valid project. Null without a project or codebook. */
export function partsOfRecords(records: Records): Pick<ProjectFileParts, 'data' | 'more'> | null {
  const { project: [project], codebook: [codebook], annotators, actors, articles, texts, blocks, annotations, relations, versions, doubts } = byTable(records)
  if (project === undefined || codebook === undefined) return null
  const textOf = new Map(texts.map(({ id, text }) => [id, text]))
  const blocksOf = new Map(blocks.map((layout) => [layout.id, layout.blocks]))
  const full = articles.flatMap((article) => {
    const [text, layout] = [textOf.get(article.id), blocksOf.get(article.id)]
    return text === undefined || layout === undefined ? [] : [joinArticle(article, text, layout)]
  })
  const articleIds = new Set(full.map(({ id }) => id))
  const kept = annotations.filter(({ articleId }) => articleIds.has(articleId))
  const annotationIds = new Set(kept.map(({ id }) => id))
  return {
    data: {
      project, codebook, annotators, actors, articles: full, annotations: kept,
      relations: relations.filter(({ from, to }) => annotationIds.has(from) && annotationIds.has(to))
    },
    more: { versions: versions.filter(({ articleId }) => articleIds.has(articleId)), doubts: doubts.filter(({ annotationId }) => annotationIds.has(annotationId)) }
  }
}
