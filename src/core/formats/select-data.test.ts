import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actorIdsOf } from '../annotation.ts'
import { annotationStatuses, type ProjectData } from '../model.ts'
import { readDataset } from './glossator/read-dataset.ts'
import { arbitraryProject } from './glossator/testing/arbitrary-project.ts'
import { writeDataset } from './glossator/write-dataset.ts'
import { type Selection, selectData, wholeProject } from './select-data.ts'
import { hardMeta, hardProject } from './testing/hard-project.ts'

const someOf = (ids: readonly string[]): fc.Arbitrary<string[] | null> => fc.option(fc.subarray([...ids]))

const projectAndSelection: fc.Arbitrary<{ data: ProjectData; selection: Selection }> = arbitraryProject.chain((data) => fc.record({
  data: fc.constant(data),
  selection: fc.record({
    articles: someOf(data.articles.map(({ id }) => id)),
    layers: someOf(data.codebook.layers.map(({ id }) => id)),
    annotators: someOf([...data.annotators.map(({ id }) => id), 'glossator']),
    statuses: fc.option(fc.subarray([...annotationStatuses])),
    unnamedActors: fc.boolean()
  })
}))

const includes = (ids: readonly string[] | null, id: string): boolean => ids === null || ids.includes(id)

test('any part of a project is a valid project', () => {
  fc.assert(fc.property(projectAndSelection, ({ data, selection }) => {
    const read = readDataset(writeDataset(selectData(data, selection), hardMeta))
    expect('faults' in read ? read.faults : []).toEqual([])
  }), { numRuns: 60 })
})

test('an annotation is in the part when its article, layer, annotator and status are', () => {
  fc.assert(fc.property(projectAndSelection, ({ data, selection }) => {
    const { articles, layers, annotators, statuses } = selection
    const wanted = data.annotations.filter(({ articleId, layer, annotatorId, status }) =>
      includes(articles, articleId) && includes(layers, layer) && includes(annotators, annotatorId) && includes(statuses, status))
    expect(selectData(data, selection).annotations).toEqual(wanted)
  }), { numRuns: 60 })
})

test('a relation is in the part when both its ends are', () => {
  fc.assert(fc.property(projectAndSelection, ({ data, selection }) => {
    const { annotations, relations } = selectData(data, selection)
    const taken = annotations.map(({ id }) => id)
    expect(relations).toEqual(data.relations.filter(({ from, to }) => taken.includes(from) && taken.includes(to)))
  }), { numRuns: 60 })
})

test('actors that nothing names are left out only where that is asked for', () => {
  fc.assert(fc.property(projectAndSelection, ({ data, selection }) => {
    const { actors, annotations } = selectData(data, selection)
    const named = annotations.flatMap(actorIdsOf)
    expect(actors).toEqual(data.actors.filter(({ id }) => selection.unnamedActors || named.includes(id)))
  }), { numRuns: 60 })
})

test('the whole project is the project', () => {
  expect(selectData(hardProject, wholeProject)).toEqual(hardProject)
})

test('of one layer of one article, the annotators of others are not listed', () => {
  const part = selectData(hardProject, { ...wholeProject, articles: ['article symbols'], layers: ['mention'], annotators: ['glossator'], unnamedActors: false })
  expect(part.articles.map(({ id }) => id)).toEqual(['article symbols'])
  expect(part.annotations.map(({ id }) => id)).toEqual(['symbols'])
  expect([part.annotators, part.actors, part.relations]).toEqual([[], [], []])
  expect(part.codebook).toBe(hardProject.codebook)
})
