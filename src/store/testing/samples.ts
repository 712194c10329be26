import type { Actor, Annotation, Article, Codebook, FullArticle, Relation } from '../../core/model.ts'
import { splitArticle } from '../../core/article.ts'
import type { AnyRecord, TableName } from '../../core/model.ts'

export const codebook: Codebook = {
  id: 'codebook',
  version: 1,
  layers: ['quote', 'stance', 'event', 'mention'].map((id) =>
    ({ id, name: id, definition: '', key: 'Q', color: '#e8a317', roles: [], actorRoles: [], fields: [] })),
  relations: [{ id: 'via', name: 'Via', from: ['stance', 'event'], to: ['quote'] }]
}

export const article = (id: string, changes: Partial<FullArticle> = {}): FullArticle => ({
  id, file: `${id}.txt`, sha256: `sha of ${id}`, textSha256: `text sha of ${id}`, encoding: 'utf-8', title: `Title of ${id}`,
  outlet: null, byline: null, publishedAt: null, publishedBasis: null, language: 'en', status: 'new',
  text: `Title of ${id}\n“We will,” she said.`, blocks: [{ type: 'title', start: 0, end: 9 + id.length }], ...changes
})

export const annotation = (id: string, articleId: string, changes: Partial<Annotation> = {}): Annotation => ({
  id, articleId, layer: 'quote',
  spans: [{ role: 'content', start: 3, end: 7, text: 'le o', prefix: 'Tit', suffix: 'f' }],
  actors: {}, fields: {}, annotatorId: 'annotator', origin: 'manual', status: 'draft',
  createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', note: null, ...changes
})

export const actor = (id: string, name = id): Actor =>
  ({ id, name, type: 'PER', aliases: [], roles: [], country: null, sector: null, externalIds: {}, note: null })

export const relation = (id: string, from: string, to: string): Relation => ({ id, type: 'via', from, to })

export type Put = readonly [TableName, AnyRecord]

export function articlePuts(full: FullArticle): Put[] {
  const { article: known, text, blocks } = splitArticle(full)
  return [['articles', known satisfies Article], ['texts', text], ['blocks', blocks]]
}
