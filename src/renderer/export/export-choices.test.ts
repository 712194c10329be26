import { expect, test } from 'vitest'
import { wholeProject } from '../../core/formats/select-data.ts'
import { hardProject } from '../../core/formats/testing/hard-project.ts'
import { exportItems, selectionOf, wholeChoice } from './export-choices.ts'

const items = exportItems(hardProject)
const scopes = { shown: ['a', 'b'], open: ['b'] }

test('each layer, annotator and status is counted, and the counts add up to all annotations', () => {
  for (const list of [items.layers, items.annotators, items.statuses]) {
    expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(hardProject.annotations.length)
  }
  expect(items.annotators.map(({ name }) => name)).toEqual(['Ana “A” <&>', 'Suggestions'])
})

test('who suggests is no choice where nothing was suggested', () => {
  const annotations = hardProject.annotations.filter(({ annotatorId }) => annotatorId !== 'glossator')
  expect(exportItems({ ...hardProject, annotations }).annotators.map(({ name }) => name)).toEqual(['Ana “A” <&>'])
})

test('where all is checked, all is taken', () => {
  expect(selectionOf(wholeChoice(items), items, scopes)).toEqual(wholeProject)
})

test('what is unchecked is left out, and a scope names its articles', () => {
  const choice = { ...wholeChoice(items), scope: 'shown' as const, layers: ['quote'], statuses: [], unnamedActors: false }
  expect(selectionOf(choice, items, scopes)).toEqual({ articles: ['a', 'b'], layers: ['quote'], annotators: null, statuses: [], unnamedActors: false })
})
