import { describe, expect, test } from 'vitest'
import { isEmpty } from '../change.ts'
import type { Relation } from '../model.ts'
import { addRelation, deleteRelations } from './relation.ts'
import { annotation, completeEvent, completeQuote, completeStance, marks, project, relation, stampOf } from './testing/build.ts'
import { recordsOf, runCommand } from './testing/run-command.ts'

const annotations = [
  completeQuote('outer', { spans: marks('content: “Maron told me: ‘Never.’ I believed her.') }),
  completeQuote('inner', { spans: marks('content: ‘Never.’') }),
  completeQuote('copy', { spans: marks('content: ‘Never.’') }),
  completeQuote('elsewhere', { articleId: 'two', spans: marks('content: ‘Never.’') }),
  completeStance('stance'),
  completeEvent('event'),
  completeEvent('later'),
  annotation('mention', 'mention', { spans: marks('mention: Maron') })
]

/** `via stance outer`: a relation in one line. */
const parts = (notation: string): Omit<Relation, 'id'> => {
  const [type, from, to] = notation.split(' ') as [string, string, string]
  return { type, from, to }
}

const add = (notation: string, ...there: string[]) =>
  runCommand(
    addRelation,
    parts(notation),
    recordsOf({ ...project, annotations, relations: there.map((other, index) => ({ id: `r${index}`, ...parts(other) })) }),
    stampOf()
  )

describe('relating two annotations', () => {
  test.each([
    'via stance outer', 'via event outer', 'nested-in inner outer', 'nested-in inner copy', 'same-as inner elsewhere',
    'same-as event later', 'causes event later', 'precedes event later'
  ])('by %s', (notation) => {
    expect(add(notation).change).toEqual({ 'relations/new-1': { before: null, after: { id: 'new-1', ...parts(notation) } } })
  })

  test('is titled by the relation’s name', () => {
    expect(add('nested-in inner outer').title).toBe('Relate by “nested in”')
  })

  test.each([
    ['contradicts event later', 'The codebook has no relation “contradicts”.'],
    ['via mention outer', '“Via” cannot begin at the layer Mention.'],
    ['via stance event', '“Via” cannot lead to the layer Event.'],
    ['via stance elsewhere', 'The quote must be in the same article.'],
    ['nested-in elsewhere outer', 'The outer quote must be in the same article.'],
    ['nested-in outer inner', 'The inner quote’s content must lie within the outer quote’s content.'],
    ['same-as event stance', '“Same as” relates annotations of one layer.'],
    ['same-as event event', 'An annotation cannot be related to itself.'],
    ['causes event gone', 'This annotation is no longer there.']
  ])('by %s is refused', (notation, sentence) => {
    expect(() => add(notation)).toThrow(sentence)
  })

  test.each([
    ['via stance outer', 'via stance outer'],
    ['same-as inner elsewhere', 'same-as inner elsewhere'],
    ['same-as inner elsewhere', 'same-as elsewhere inner']
  ])('by %s changes nothing after %s', (notation, there) => {
    expect(isEmpty(add(notation, there).change)).toBe(true)
  })

  test.each(['precedes', 'causes'])('by %s is refused where it holds the other way round', (type) => {
    expect(() => add(`${type} event later`, `${type} later event`)).toThrow('The two are related the other way round already.')
  })

  test('is not refused for another relation between the two', () => {
    expect(isEmpty(add('causes event later', 'precedes event later', 'same-as later event').change)).toBe(false)
  })
})

test('relations are deleted; those that are gone do not matter', () => {
  const there = relation('r', 'via', 'stance', 'outer')
  const { change, title } = runCommand(
    deleteRelations, { ids: ['r', 'gone'] }, recordsOf({ ...project, relations: [there] }), stampOf()
  )
  expect(change).toEqual({ 'relations/r': { before: there, after: null } })
  expect(title).toBe('Delete 2 relations')
})
