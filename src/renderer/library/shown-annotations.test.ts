import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../core/model.ts'
import type { AnnotationFilter } from './library-filter.ts'
import { arrangedAnnotations, visibleIds } from './shown-annotations.ts'

const at = '2031-03-04T10:00:00.000Z'
const made = (id: string, status: Annotation['status'], rest: Partial<Annotation> = {}): [string, Annotation] => [id, {
  id, articleId: 'article', layer: 'quote', spans: [], actors: {}, fields: {}, annotatorId: 'analyst', origin: 'manual', status,
  createdAt: at, updatedAt: at, note: null, ...rest
}]
const suggested = { origin: 'suggested', annotatorId: 'glossator', confidence: 0.9, reason: 'a name' } as const
const annotations = new Map([
  made('draft', 'draft'), made('accepted', 'accepted'), made('rejected', 'rejected'),
  made('quote suggested', 'draft', suggested), made('mention suggested', 'draft', { ...suggested, layer: 'mention' })
])
const filter = (rest: Partial<AnnotationFilter>): AnnotationFilter => ({ layer: 'all', status: 'all', actor: 'all', order: 'text', ...rest })

describe('the text', () => {
  test.each([
    ['what is annotated and what is suggested, while the annotations are listed', filter({}), ['draft', 'accepted', 'quote suggested', 'mention suggested']],
    ['the same while the suggestions are listed', filter({ status: 'suggested' }), ['draft', 'accepted', 'quote suggested', 'mention suggested']],
    ['only what has the status that is chosen', filter({ status: 'rejected' }), ['rejected']],
    ['only the layer that is chosen, of both', filter({ layer: 'quote' }), ['draft', 'accepted', 'quote suggested']]
  ])('shows %s', (_, chosen, ids) => {
    expect([...visibleIds(annotations, chosen) ?? []]).toEqual(ids)
  })
})

test('annotations and suggestions are two lists', () => {
  const idsIn = (chosen: AnnotationFilter): string[] => arrangedAnnotations(annotations, chosen).map(({ id }) => id).toSorted()
  expect(idsIn(filter({}))).toEqual(['accepted', 'draft'])
  expect(idsIn(filter({ status: 'suggested' }))).toEqual(['mention suggested', 'quote suggested'])
})
