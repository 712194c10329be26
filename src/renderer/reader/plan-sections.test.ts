import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockTypes, type Block } from '../../core/model.ts'
import { planSections } from './plan-sections.ts'

const measure = { lineHeight: 29, lineLength: 70, gap: 16 }

const articles = fc.array(fc.tuple(fc.constantFrom(...blockTypes), fc.integer({ min: 1, max: 3000 })), { maxLength: 60 }).map((parts) => {
  let start = 0
  return parts.map(([type, length]): Block => {
    const block = { type, start, end: start + length }
    start += length + 1
    return block
  })
})

test('sections hold every block once, in order, and furniture that belongs together', () => {
  fc.assert(
    fc.property(articles, fc.nat(100_000), fc.integer({ min: 1, max: 2000 }), (blocks, position, height) => {
      const { sections, first } = planSections(blocks, measure, position, height)
      expect(sections.flatMap(({ from, to }) => blocks.slice(from, to))).toEqual(blocks)
      for (const { from, to } of sections.slice(1)) {
        expect(to).toBeGreaterThan(from)
        expect([blocks[from - 1]?.type, blocks[from]?.type]).not.toEqual(['furniture', 'furniture'])
      }
      if (blocks.length > 0) expect(sections[first]).toBeDefined()
    }),
    { numRuns: 200 }
  )
})

test('the first section begins where the analyst left off and fills the screen', () => {
  const blocks = Array.from({ length: 100 }, (_, i): Block => ({ type: 'paragraph', start: i * 400, end: i * 400 + 399 }))
  const { sections, first } = planSections(blocks, measure, 50 * 400 + 17, 900)
  expect(sections[first]?.from).toBe(50)
  expect(sections[first]?.height).toBeGreaterThanOrEqual(900)
  expect(sections[first]?.height).toBeLessThan(1200)
})

test('an article that was left at its end still fills the first screen', () => {
  const blocks = Array.from({ length: 100 }, (_, i): Block => ({ type: 'paragraph', start: i * 400, end: i * 400 + 399 }))
  const { sections, first } = planSections(blocks, measure, 39_999, 900)
  expect(sections[first]?.to).toBe(100)
  expect(sections[first]?.height).toBeGreaterThanOrEqual(900)
})
