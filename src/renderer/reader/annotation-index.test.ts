import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanOf } from '../../core/anchor/span.ts'
import type { Annotation, Block } from '../../core/model.ts'
import { createAnnotationIndex, tileLength } from './annotation-index.ts'

const blocks: Block[] = [
  { type: 'title', start: 0, end: 40 },
  { type: 'paragraph', start: 42, end: 42 + 3 * tileLength },
  { type: 'paragraph', start: 50 + 3 * tileLength, end: 4 * tileLength }
]
const text = 'x'.repeat(4 * tileLength)
const moment = '2025-02-15T12:00:00.000Z'
const annotation = (id: string, spans: readonly (readonly [number, number])[]): Annotation => ({
  id, articleId: 'x', layer: 'quote', spans: spans.map(([start, end]) => spanOf(text, 'content', start, end)), actors: {}, fields: {},
  annotatorId: 'me', origin: 'manual', status: 'draft', createdAt: moment, updatedAt: moment, note: null
})

const spans = fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 2000 })).map(([start, length]) => [start, Math.min(text.length, start + length)] as const), { minLength: 1, maxLength: 4 })
const edits = fc.array(fc.oneof(fc.record({ id: fc.constantFrom('a', 'b', 'c'), spans }), fc.record({ id: fc.constantFrom('a', 'b', 'c') })), { maxLength: 10 })

test('after any edits the annotations at a place are those that hold it, the shortest span first', () => {
  fc.assert(
    fc.property(edits, fc.array(fc.nat(text.length - 1), { minLength: 1, maxLength: 10 }), (changes, places) => {
      const index = createAnnotationIndex(blocks)
      const now = new Map<string, Annotation>()
      for (const change of changes) {
        if ('spans' in change) {
          now.set(change.id, annotation(change.id, change.spans))
          index.set(now.get(change.id) as Annotation)
        } else {
          now.delete(change.id)
          index.remove(change.id)
        }
      }
      const inBlocks = places.filter((at) => blocks.some(({ start, end }) => start <= at && at < end))
      const shortest = (each: Annotation, at: number): number => Math.min(...each.spans.filter(({ start, end }) => start <= at && at < end).map(({ start, end }) => end - start))
      for (const at of inBlocks) {
        const held = [...now.values()].filter((each) => shortest(each, at) < Infinity).sort((a, b) => shortest(a, at) - shortest(b, at) || (a.id < b.id ? -1 : 1))
        expect(index.at(at).map(({ id }) => id)).toEqual(held.map(({ id }) => id))
      }
    }),
    { numRuns: 100 }
  )
})

test('a caret at the end of a span still touches it', () => {
  const index = createAnnotationIndex(blocks)
  index.set(annotation('a', [[5, 9]]))
  expect([4, 5, 9, 10].map((at) => index.touching(at).length)).toEqual([0, 1, 1, 0])
})

test('an annotation that was only noted is found by its id, and at its place once it is given that', () => {
  const index = createAnnotationIndex(blocks)
  const noted = annotation('a', [[5, 9]])
  index.defer(noted)
  expect([index.get('a'), index.at(6)]).toEqual([noted, []])
  index.place(noted)
  expect(index.at(6)).toEqual([noted])
})

test('no tile is longer than its limit or reaches over a block', () => {
  for (const { block, start, end } of createAnnotationIndex(blocks).tiles) {
    expect(end - start).toBeLessThanOrEqual(tileLength)
    expect(start).toBeGreaterThanOrEqual(blocks[block]?.start ?? Infinity)
    expect(end).toBeLessThanOrEqual(blocks[block]?.end ?? -1)
  }
})
