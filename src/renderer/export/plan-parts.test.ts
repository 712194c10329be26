import { expect, test } from 'vitest'
import { keyOf } from '../../core/change.ts'
import { type ImportItem, type ImportPlan, importTables, type ImportTally } from '../../core/formats/import-plan.ts'
import { joinPlan, partsOfPlan } from './plan-parts.ts'

const noTally: ImportTally = { added: [], changed: [], kept: [], conflicting: [], same: 0 }

function planOf(count: number): ImportPlan {
  const items = Array.from({ length: count }, (_, i): ImportItem => ({ table: 'actors', id: `${i}`, sentence: `Actor ${i}` }))
  const key = keyOf('actors', 'x')
  return {
    change: Object.fromEntries(items.map(({ id }) => [keyOf('annotators', id), { before: null, after: { id, name: id } }])),
    tables: {
      ...Object.fromEntries(importTables.map((table, i) => [table, { ...noTally, same: i }])) as Record<(typeof importTables)[number], ImportTally>,
      actors: { added: items, changed: items.slice(0, 2), kept: [], conflicting: items.slice(0, 1).map((item) => ({ ...item, key, theirs: { [key]: { before: null, after: null } } })), same: 3 }
    },
    notes: ['A note.'],
    refusals: []
  }
}

test.each([0, 1, 500, 1234])('a plan of %i records is whole again when its parts have come', (count) => {
  const plan = planOf(count)
  expect(joinPlan([...partsOfPlan(plan)].map((part) => structuredClone(part)))).toEqual(plan)
})

test('no part of a large plan is large', () => {
  for (const part of partsOfPlan(planOf(5000))) {
    expect(Object.keys('change' in part ? part.change : 'items' in part ? part.items : {}).length).toBeLessThanOrEqual(500)
  }
})

test('a plan that has not come is not taken for an empty one', () => {
  expect(() => joinPlan([])).toThrow('The plan has not come.')
})
