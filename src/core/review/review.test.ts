import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInCodebook } from '../codebook/built-in-codebook.ts'
import { layerOf } from '../codebook/codebook.ts'
import type { Annotation } from '../model.ts'
import { drawSample } from './draw-sample.ts'
import { everything, ReviewFilter, testOf } from './review-filter.ts'
import { createReviewQueue, type ReviewOrder, reviewOrders } from './review-queue.ts'
import { fieldValueKey, type ReviewRow, reviewRowOf } from './review-row.ts'

const at = (day: number): string => `2031-03-${String(day).padStart(2, '0')}T10:00:00.000Z`
const span = (start: number) => ({ role: 'content', start, end: start + 5, text: 'words', prefix: '', suffix: '' })

const annotation = (id: string, rest: Partial<Annotation> = {}): Annotation => ({
  id, articleId: 'gates', layer: 'quote', spans: [span(10)], actors: { speaker: ['maron'] },
  fields: { type: 'direct', speakerResolution: 'explicit' }, annotatorId: 'ada', origin: 'manual', status: 'complete',
  createdAt: at(1), updatedAt: at(4), note: null, ...rest
})
const rowOf = (one: Annotation): ReviewRow => reviewRowOf(one, layerOf(builtInCodebook, one.layer))

const suggested = { origin: 'suggested', status: 'draft', annotatorId: 'glossator', reason: 'a name' } as const
const project: readonly ReviewRow[] = [
  annotation('q1', { spans: [span(90), span(40)] }),
  annotation('q2', { articleId: 'ferry', annotatorId: 'ben', status: 'accepted', updatedAt: at(9), fields: { type: 'mixed', speakerResolution: 'explicit' } }),
  annotation('q3', { ...suggested, confidence: 0.9, fields: { type: 'direct' } }),
  annotation('e1', {
    layer: 'event', actors: { actor: ['vennor'] }, spans: [{ ...span(5), role: 'trigger' }], note: { text: 'look again' }, updatedAt: at(2),
    fields: { type: 'REJECT', modes: ['a', 'b'], factuality: [{ source: 'AUTHOR', value: 'CT+' }], time: { text: null, edtf: null, basis: 'none' } }
  }),
  annotation('m1', { ...suggested, layer: 'mention', confidence: 0.4, actors: { actor: ['maron'] }, fields: {}, spans: [{ ...span(0), role: 'mention' }] })
].map(rowOf)

const filtered = (filter: Partial<ReviewFilter>): string[] => project.filter(testOf({ ...everything, ...filter }, (id) => id === 'e1')).map(({ id }) => id)

describe('a review is about', () => {
  test.each<[string, Partial<ReviewFilter>, string[]]>([
    ['everything', {}, ['q1', 'q2', 'q3', 'e1', 'm1']],
    ['an article', { articleIds: ['ferry'] }, ['q2']],
    ['any of several layers', { layers: ['event', 'mention'] }, ['e1', 'm1']],
    ['whoever is named in any role', { actorIds: ['vennor'] }, ['e1']],
    ['any of several values of a field', { values: [fieldValueKey('type', 'mixed'), fieldValueKey('type', 'REJECT')] }, ['q2', 'e1']],
    ['a value of each of two fields', { values: [fieldValueKey('type', 'direct'), fieldValueKey('speakerResolution', 'explicit')] }, ['q1']],
    ['one value of a list', { values: [fieldValueKey('modes', 'b')] }, ['e1']],
    ['a certainty', { values: [fieldValueKey('factuality', 'CT+')] }, ['e1']],
    ['statuses', { statuses: ['accepted', 'draft'] }, ['q2', 'q3', 'm1']],
    ['what one annotator made', { annotatorIds: ['ben'] }, ['q2']],
    ['what was suggested', { origins: ['suggested'] }, ['q3', 'm1']],
    ['unsure suggestions', { confidence: { least: 0, most: 0.5 } }, ['m1']],
    ['what changed since a day', { changedSince: at(5) }, ['q2']],
    ['what lies untouched since a day', { changedBefore: at(4) }, ['e1']],
    ['what is talked about', { hasComment: true }, ['e1']],
    ['what nobody has noted anything on', { hasNote: false }, ['q1', 'q2', 'q3', 'm1']],
    ['what is complete', { isIncomplete: false, layers: ['quote', 'mention'] }, ['q2', 'm1']]
  ])('%s', (_, filter, ids) => {
    expect(filtered(filter)).toEqual(ids)
  })

  test('what lacks a part that its layer asks for', () => {
    expect(filtered({ isIncomplete: true })).toContain('q3')
    expect(reviewRowOf(annotation('q9'), undefined).isIncomplete).toBe(true)
  })

  test('what all parts of its filter let through, whatever they are', () => {
    const some = <T extends string>(...values: T[]) => fc.subarray(values)
    const filters = fc.record({
      layers: some('quote', 'event', 'mention'), articleIds: some('gates', 'ferry'), actorIds: some('maron', 'vennor'),
      annotatorIds: some('ada', 'ben', 'glossator'), hasNote: fc.constantFrom(true, false, null), isIncomplete: fc.constantFrom(true, false, null)
    })
    fc.assert(fc.property(filters, (parts) => {
      const each = Object.entries(parts).map(([part, value]) => new Set(filtered({ [part]: value })))
      expect(filtered(parts)).toEqual(project.map(({ id }) => id).filter((id) => each.every((ids) => ids.has(id))))
    }))
  })
})

describe('a queue', () => {
  const queue = () => {
    const made = createReviewQueue()
    made.arrange(['ferry', 'gates'])
    made.put(project)
    return made
  }
  const all = (order: ReviewOrder) => ({ filter: everything, order, sample: null })

  test.each<[string, ReviewOrder, string[]]>([
    ['as in the text, article by article', 'text', ['q2', 'm1', 'e1', 'q3', 'q1']],
    ['with the last change first', 'newest', ['q2', 'm1', 'q3', 'q1', 'e1']],
    ['with the longest untouched first', 'oldest', ['e1', 'm1', 'q3', 'q1', 'q2']],
    ['with the least sure suggestion first', 'leastSure', ['m1', 'q3', 'q2', 'e1', 'q1']],
    ['with the surest suggestion first', 'surest', ['q3', 'm1', 'q2', 'e1', 'q1']]
  ])('comes %s', (_, order, ids) => {
    expect(queue().select(all(order))).toEqual(ids)
  })

  test('is the same, whether it followed changes one by one or was made anew from what they came to', () => {
    const row = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), articleId: fc.constantFrom('ferry', 'gates', 'elsewhere'), start: fc.nat(3), updatedAt: fc.constantFrom(at(1), at(2)), confidence: fc.constantFrom(null, 0.2, 0.8) })
      .map((part): ReviewRow => ({ ...project[0]!, ...part }))
    const change = fc.oneof(fc.record({ put: fc.uniqueArray(row, { maxLength: 3, selector: ({ id }) => id }) }), fc.record({ remove: fc.subarray(['a', 'b', 'c', 'd', 'e']) }))
    fc.assert(fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const [followed, rows] = [createReviewQueue(), new Map<string, ReviewRow>()]
      followed.arrange(['ferry', 'gates'])
      for (const order of reviewOrders) followed.select(all(order))
      for (const one of changes) {
        if ('put' in one) followed.put(one.put)
        else followed.remove(one.remove)
        if ('put' in one) for (const put of one.put) rows.set(put.id, put)
        else for (const id of one.remove) rows.delete(id)
      }
      const anew = createReviewQueue()
      anew.arrange(['ferry', 'gates'])
      anew.put(rows.values())
      for (const order of reviewOrders) expect(followed.select(all(order))).toEqual(anew.select(all(order)))
    }))
  })

  test('tells its beginning before it has looked at all', () => {
    const heard: (readonly string[])[] = []
    const ids = queue().select(all('text'), { count: 2, hear: (first) => heard.push(first) })
    expect(heard).toEqual([ids.slice(0, 2)])
  })

  test('follows what changes: rows, their order, what is talked about', () => {
    const made = queue()
    made.select(all('text'))
    made.put([{ ...project[0]!, start: 0, id: 'q0' }])
    made.remove(['e1'])
    expect(made.select(all('text'))).toEqual(['q2', 'm1', 'q0', 'q3', 'q1'])
    made.arrange(['gates', 'ferry'])
    expect(made.select(all('text')).at(-1)).toBe('q2')
    made.comment(['q3'])
    expect(made.select({ ...all('text'), filter: { ...everything, hasComment: true } })).toEqual(['q3'])
    expect(made.size()).toBe(5)
  })
})

describe('a sample', () => {
  const rows = (counts: Record<string, number>): ReviewRow[] =>
    Object.entries(counts).flatMap(([layer, count]) => Array.from({ length: count }, (_, i) => ({ ...project[0]!, layer, id: `${layer}-${i}` })))
  const countsIn = (sample: readonly ReviewRow[]): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const { layer } of sample) counts[layer] = (counts[layer] ?? 0) + 1
    return counts
  }

  test('is the same for the same seed, in whatever order the rows come, and another for another', () => {
    const all = rows({ quote: 200, event: 100 })
    const ids = (given: readonly ReviewRow[], seed: number) => drawSample(given, { size: 20, by: 'all', seed }).map(({ id }) => id).toSorted()
    expect(ids(all.toReversed(), 7)).toEqual(ids(all, 7))
    expect(ids(all, 8)).not.toEqual(ids(all, 7))
  })

  test.each([
    ['in proportion', { quote: 600, event: 300, mention: 100 }, 10, { quote: 6, event: 3, mention: 1 }],
    ['with one of every layer, however rare', { quote: 970, event: 29, stance: 1 }, 10, { quote: 8, event: 1, stance: 1 }],
    ['never with more than there is', { quote: 2, event: 1 }, 10, { quote: 2, event: 1 }]
  ])('over layers is drawn %s', (_, counts, size, expected) => {
    const drawn = countsIn(drawSample(rows(counts), { size, by: 'layer', seed: 1 }))
    expect(Object.keys(drawn).toSorted()).toEqual(Object.keys(expected).toSorted())
    for (const [layer, count] of Object.entries(expected)) expect(Math.abs((drawn[layer] ?? 0) - count)).toBeLessThanOrEqual(1)
  })

  test('has exactly its size, no row twice, and gives every row the same chance', () => {
    fc.assert(fc.property(fc.record({ quote: fc.nat(40), event: fc.nat(40), stance: fc.nat(5) }), fc.integer({ min: 1, max: 60 }), fc.constantFrom('all', 'layer', 'annotator' as const), fc.nat(), (counts, size, by, seed) => {
      const all = rows(counts)
      const drawn = drawSample(all, { size, by, seed })
      expect(drawn).toHaveLength(Math.min(size, all.length))
      expect(new Set(drawn).size).toBe(drawn.length)
      expect(all.filter((row) => drawn.includes(row))).toEqual(drawn)
    }))
    const times = new Map<string, number>()
    const all = rows({ quote: 20 })
    for (let seed = 0; seed < 2000; seed++) for (const { id } of drawSample(all, { size: 5, by: 'all', seed })) times.set(id, (times.get(id) ?? 0) + 1)
    // a quarter of 2000, give or take five standard deviations
    for (const { id } of all) expect(Math.abs((times.get(id) ?? 0) - 500)).toBeLessThan(5 * Math.sqrt(2000 * 0.25 * 0.75))
  })
})
