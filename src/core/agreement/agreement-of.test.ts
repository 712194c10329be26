import { expect, test } from 'vitest'
import { builtInCodebook } from '../codebook/built-in-codebook.ts'
import { actor, annotation, article, completeEvent, completeQuote, completeStance, marks, text } from '../commands/testing/build.ts'
import type { Annotation, ProjectData } from '../model.ts'
import { agreementOf } from './agreement-of.ts'
import { gammaOfLayer } from './gamma-of-layer.ts'
import { readingsAcross, readingsWithin } from './readings.ts'

const projectOf = (annotations: readonly Annotation[], given: Partial<ProjectData> = {}): ProjectData => ({
  project: { id: 'p', name: 'Harbour desk' }, codebook: builtInCodebook, annotators: [{ id: 'ana', name: 'Ana' }, { id: 'bo', name: 'Bo' }],
  actors: [actor('maron'), actor('lindqvist')],
  articles: ['one', 'two', 'three'].map((id) => ({ ...article(id, { textSha256: id }), text, blocks: [] })), annotations, relations: [], ...given
})

const by = (annotatorId: string, articleId: string, made: Annotation): Annotation => ({ ...made, id: `${annotatorId}-${articleId}-${made.id}`, annotatorId, articleId })

const moved = completeQuote('q', {
  spans: marks('content: “We tested every gate,” Maron; cue: said; addressee: Maron'), fields: { type: 'mixed', speakerResolution: 'explicit' }, actors: { speaker: ['lindqvist'] }
})

const project = projectOf([
  by('ana', 'one', completeQuote('q')), by('bo', 'one', moved),
  by('ana', 'two', completeQuote('q')), by('bo', 'two', completeQuote('q')),
  by('ana', 'two', completeEvent('e')), by('bo', 'two', completeStance('s')),
  by('ana', 'three', completeQuote('q')),
  by('bo', 'three', completeQuote('suggested', { origin: 'suggested', status: 'draft' })), by('bo', 'three', completeQuote('no', { status: 'rejected' }))
])

const agreement = agreementOf(readingsWithin(project), { replicates: 200 })
const quotes = agreement.layers.find(({ layer }) => layer === 'quote')!
const role = (id: string) => quotes.roles.find((one) => one.id === id)!
const field = (id: string) => quotes.fields.find((one) => one.id === id)!

test('only articles that two have read count; suggestions and what was rejected are nobody’s reading', () => {
  expect(agreement.readers).toEqual([{ id: 'ana', name: 'Ana' }, { id: 'bo', name: 'Bo' }])
  expect(agreement.articles.map(({ id }) => id)).toEqual(['one', 'two'])
  expect(agreement.readOnce).toBe(1)
  expect(agreement.layers.map(({ layer }) => layer)).toEqual(['quote', 'stance', 'event'])
})

test('frames about the same words are matched, and named', () => {
  expect(quotes.frames.groups).toEqual([['ana-one-q', 'bo-one-q'], ['ana-two-q', 'bo-two-q']])
  expect(quotes.frames.found.f1.value).toBe(1)
  expect(agreement.layers.find(({ layer }) => layer === 'event')!.frames.found).toMatchObject({ first: 1, second: 0, shared: 0, f1: { value: 0 } })
})

test('spans are the same, overlap, or share characters; pieces of one thing are one whole', () => {
  const content = role('content')
  expect(content.exact).toMatchObject({ first: 4, second: 3, shared: 2 })
  expect(content.overlap).toMatchObject({ shared: 3, f1: { value: 6 / 7 } })
  expect(content.whole).toMatchObject({ first: 2, second: 2, shared: 1 })
  expect(content.characters.precision.value).toBeLessThan(1)
  expect(content.boundaries.end.value).toBeCloseTo(' Maron'.length / 3, 12)
  expect(content.boundaries.same.value).toBeCloseTo(5 / 6, 12)
  expect(content.spans).toHaveLength(4)
  expect(content.spans.filter(({ pair }) => pair[1] === null)).toMatchObject([{ article: 'one', pair: [{ id: 'ana-one-q' }, null] }])
})

test('each field has its coefficients and a confusion matrix whose cells name the frames', () => {
  expect(field('type')).toMatchObject({ scale: 'nominal', kappas: [{ readers: [0, 1], items: 2, observed: 0.5 }] })
  expect(field('type').confusions[0]!.cells).toEqual([
    { first: 'direct', second: 'mixed', cases: [['ana-one-q', 'bo-one-q']] }, { first: 'direct', second: 'direct', cases: [['ana-two-q', 'bo-two-q']] }
  ].toSorted((a, b) => a.second.localeCompare(b.second)))
  expect(field('speakerResolution').alpha.coefficient.reason).toContain('without variation')
  expect(field('negated').confusions[0]!.cells).toMatchObject([{ first: 'false', second: 'false' }])
})

test('actors and roles are compared in frames about the same', () => {
  const speaker = quotes.actors.find(({ id }) => id === 'speaker')!
  expect(speaker).toMatchObject({ scale: 'set', alpha: { items: 2, observed: 0.5 } })
  const cells = quotes.roleLabels.confusions[0]!.cells.map(({ first, second, cases }) => [first, second, cases.length])
  expect(cells).toContainEqual(['source', 'addressee', 1])
  expect(cells).toContainEqual(['cue', 'cue', 2])
})

test('every article has its own numbers, without intervals', () => {
  expect(quotes.articles.map((one) => [one.article, one.frames.found.shared, one.frames.found.interval])).toEqual([['one', 1, null], ['two', 1, null]])
})

test('intervals are the same for the same seed', () => {
  expect(agreementOf(readingsWithin(project), { replicates: 200 })).toEqual(agreement)
  expect(role('content').exact.interval).toMatchObject({ level: 0.95 })
})

test('the same texts in two projects are one reading each, whatever their ids; actors are known by name', () => {
  const other = projectOf([by('cy', 'x', completeQuote('q', { actors: { speaker: ['m2'] } }))], {
    annotators: [{ id: 'cy', name: 'Cy' }], actors: [actor('m2', { name: 'MARON' })],
    articles: [{ ...article('x', { textSha256: 'one', file: 'other.txt' }), text, blocks: [] }, { ...article('y', { textSha256: 'elsewhere', status: 'new' }), text, blocks: [] }]
  })
  const first = projectOf([by('ana', 'one', completeQuote('q'))], { articles: [{ ...article('one', { textSha256: 'one' }), text, blocks: [] }] })
  const readings = readingsAcross([{ name: 'a.json', data: first }, { name: 'b.json', data: other }])
  expect(readings.articles.map(({ id, readings: own }) => [id, own.map((one) => one?.length)])).toEqual([['one', [1, 1]]])
  const found = agreementOf(readings, { replicates: 0 }).layers[0]!
  expect(found.actors.find(({ id }) => id === 'speaker')!.alpha.observed).toBe(0)
  expect(found.frames.found.interval).toBeNull()
})

test('whoever read an article and found nothing has read it', () => {
  const nothing = projectOf([], { articles: [{ ...article('one', { textSha256: 'one', status: 'done' }), text, blocks: [] }] })
  const first = projectOf([by('ana', 'one', completeQuote('q'))], { articles: [{ ...article('one', { textSha256: 'one' }), text, blocks: [] }] })
  const found = agreementOf(readingsAcross([{ name: 'a', data: first }, { name: 'b', data: nothing }]))
  expect(found.layers[0]!.frames.found).toMatchObject({ first: 1, second: 0, f1: { value: 0 } })
})

test('three readers are compared pair by pair and all together', () => {
  const three = projectOf(['ana', 'bo', 'cy'].flatMap((who, i) => [
    by(who, 'one', completeQuote('q', { fields: { type: i === 2 ? 'mixed' : 'direct', speakerResolution: 'explicit' } })), by(who, 'one', annotation('m', 'mention', { spans: marks('mention: Maron') }))
  ]))
  const found = agreementOf(readingsWithin(three)).layers.find(({ layer }) => layer === 'quote')!
  expect(found.frames.pairs.map(({ readers, f1 }) => [...readers, f1.value])).toEqual([[0, 1, 1], [0, 2, 1], [1, 2, 1]])
  expect(found.fields.find(({ id }) => id === 'type')!.fleiss).toMatchObject({ judgements: 3, items: 1 })
})

test('γ of a layer takes what the frames are about and what they are called', () => {
  const readings = readingsWithin(project)
  const steps = gammaOfLayer(readings, builtInCodebook.layers.find(({ id }) => id === 'quote')!)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  expect(step.value.gamma.value).toBeLessThan(1)
  expect(step.value.alignments).toHaveLength(2)
})

test('where nobody read anything together there is a tree without leaves', () => {
  expect(agreementOf(readingsWithin(projectOf([])))).toMatchObject({ readers: [], articles: [], layers: [] })
})
