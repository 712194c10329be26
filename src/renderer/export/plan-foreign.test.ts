import { expect, test } from 'vitest'
import { hardMeta, hardProject } from '../../core/formats/testing/hard-project.ts'
import { importTables } from '../../core/formats/import-plan.ts'
import { planForeign } from './plan-foreign.ts'

const nobody = { ...hardProject, annotators: [], actors: hardProject.actors, project: { id: 'other', name: '' } }
const now = hardMeta.exportedAt
const empty = { ...hardProject, actors: [], articles: [], annotations: [], relations: [] }

function planned(...args: Parameters<typeof planForeign>) {
  const answer = planForeign(...args)
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults))
  return answer
}

test('what is in the project already is the same', () => {
  const { plan } = planned(hardProject, nobody, [], [], now)
  expect(plan.change).toEqual({})
  expect(importTables.flatMap((table) => plan.tables[table].conflicting)).toEqual([])
})

test('the project keeps its name and its annotators when another program’s files come into it', () => {
  const { plan } = planned(empty, nobody, [], [], now)
  expect([plan.tables.project.changed, plan.tables.annotators.changed, plan.tables.annotators.added]).toEqual([[], [], []])
  expect(plan.tables.annotations.added).toHaveLength(hardProject.annotations.length)
})

test('samples make room for new articles, but not where the files are about them or bring none', () => {
  const [sample, ...others] = hardProject.articles.toSorted((a, b) => a.id.localeCompare(b.id))
  if (sample === undefined) throw new Error('no article')
  const bare = { ...empty, articles: [sample] }
  expect(planned(bare, { ...empty, articles: others }, [], [sample.id], now).samples).toEqual([sample.id])
  expect(planned(bare, { ...empty, articles: [sample] }, [], [sample.id], now).samples).toEqual([])
  expect(planned(bare, empty, [], [sample.id], now).samples).toEqual([])
})

test('a reading that breaks a rule of the dataset is refused whole, with the places', () => {
  const [annotation] = hardProject.annotations
  if (annotation === undefined) throw new Error('no annotation')
  const answer = planForeign(hardProject, { ...nobody, annotations: [{ ...annotation, layer: 'rumour' }], relations: [] }, [], [], now)
  expect('faults' in answer && answer.faults.map(({ place }) => place)).toContain('annotations[0].layer')
})
