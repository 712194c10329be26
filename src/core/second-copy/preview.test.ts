import { expect, test } from 'vitest'
import { keyOf } from '../change.ts'
import type { Annotation } from '../model.ts'
import { previewOfEntries, previewOfProject } from './preview.ts'
import { actor, entry } from './testing/made-entries.ts'

const annotation = (id: string, articleId: string, layer = 'quote', updatedAt = '2026-03-01T10:00:00.000Z'): Annotation => ({
  id, articleId, layer, spans: [], actors: {}, fields: {}, annotatorId: 'annotator', origin: 'manual', status: 'draft',
  createdAt: updatedAt, updatedAt, note: null
})
const tagged = (seq: number, ...made: Annotation[]) => entry(seq, {
  articleId: made.every(({ articleId }) => articleId === made[0]?.articleId) ? made[0]?.articleId ?? null : null,
  change: Object.fromEntries(made.map((one) => [keyOf('annotations', one.id), { before: null, after: one }]))
})

test('changes are told by article, layer and time, the last changed first', () => {
  const rows = previewOfEntries([
    tagged(1, annotation('a', 'one')), tagged(2, annotation('b', 'one', 'stance')), tagged(3, annotation('a', 'one')), tagged(4, annotation('c', 'two')), entry(5)
  ], (id) => id === 'one' ? 'First article' : null)
  expect(rows).toEqual([
    { articleId: null, title: null, byLayer: {}, count: 1, lastAt: '2026-03-01T10:00:05.000Z' },
    { articleId: 'two', title: null, byLayer: { quote: 1 }, count: 1, lastAt: '2026-03-01T10:00:04.000Z' },
    { articleId: 'one', title: 'First article', byLayer: { quote: 1, stance: 1 }, count: 3, lastAt: '2026-03-01T10:00:03.000Z' }
  ])
})

test('a change over several articles is told in each of them', () => {
  const rows = previewOfEntries([tagged(1, annotation('a', 'one'), annotation('b', 'two'))], () => null)
  expect(rows.map(({ articleId, count }) => [articleId, count])).toEqual([['one', 1], ['two', 1]])
})

test('a change of actors alone is of no article', () => {
  const rows = previewOfEntries([entry(1, { change: { 'actors/a': { before: null, after: actor('a') } } })], () => null)
  expect(rows).toEqual([{ articleId: null, title: null, byLayer: {}, count: 1, lastAt: '2026-03-01T10:00:01.000Z' }])
})

test('a project is told by article, those with most annotations first', () => {
  const article = (id: string) => ({
    id, file: '', sha256: '', textSha256: '', encoding: 'utf-8', title: `Title of ${id}`, outlet: null, byline: null, publishedAt: null,
    publishedBasis: null, language: 'en', status: 'new' as const, text: '', blocks: []
  })
  const rows = previewOfProject({
    articles: [article('one'), article('two')],
    annotations: [annotation('a', 'two'), annotation('b', 'two', 'quote', '2026-03-02T10:00:00.000Z'), annotation('lost', 'nowhere')]
  })
  expect(rows).toEqual([
    { articleId: 'two', title: 'Title of two', byLayer: { quote: 2 }, count: 2, lastAt: '2026-03-02T10:00:00.000Z' },
    { articleId: 'one', title: 'Title of one', byLayer: {}, count: 0, lastAt: null }
  ])
})
