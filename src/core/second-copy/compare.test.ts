import { expect, test } from 'vitest'
import { compareWithCopy, type CopyEnd, type Standing } from './compare.ts'

const id = (seq: number): string => `id ${seq}`
const end = (seq: number, ...ids: string[]): CopyEnd => ({ seq, ids: ids.length > 0 ? ids : [id(seq)] })

test.each<{ when: string; seq: number; end: CopyEnd | null; standing: Standing; copyIds?: string[] }>([
  { when: 'both have the same last change', seq: 5, end: end(5), standing: 'equal' },
  { when: 'nothing was ever changed and the copy knows it', seq: 0, end: end(0), standing: 'equal' },
  { when: 'there is no copy', seq: 5, end: null, standing: 'ahead' },
  { when: 'there is no copy of a new project', seq: 0, end: null, standing: 'ahead' },
  { when: 'the copy lacks the last changes', seq: 5, end: end(3), standing: 'ahead' },
  { when: 'the copy has only what the project began with', seq: 5, end: end(0), standing: 'ahead' },
  { when: 'the copy has more', seq: 3, end: end(5), standing: 'behind' },
  { when: 'the copy has more, and it is not known what came before', seq: 3, end: end(5), copyIds: [], standing: 'behind' },
  { when: 'the copy ends in a snapshot', seq: 3, end: { seq: 5, ids: [] }, standing: 'behind' },
  { when: 'the database has nothing', seq: 0, end: end(5), standing: 'empty' },
  { when: 'the last changes differ', seq: 5, end: end(5, 'other'), standing: 'diverged' },
  { when: 'the copy ends in a change that the database has not', seq: 5, end: end(3, 'other'), standing: 'diverged' },
  { when: 'the copy went on from another change', seq: 3, end: end(5), copyIds: ['other'], standing: 'diverged' },
  { when: 'two histories have the number, of which one is the database\'s', seq: 5, end: end(5, 'other', id(5)), standing: 'equal' }
])('$standing when $when', ({ seq, end: copy, standing, copyIds }) => {
  expect(compareWithCopy(seq, (at) => at <= seq ? id(at) : undefined, copy, (at) => copyIds ?? [id(at)])).toBe(standing)
})
