import { expect, test } from 'vitest'
import type { Actor } from '../../core/model.ts'
import { alikeActors } from './alike-actors.ts'

const actor = (name: string, type: Actor['type'] = 'PER'): Actor =>
  ({ id: name.toLowerCase(), name, type, aliases: [], roles: [], country: null, sector: null, externalIds: {}, note: null })

test.each<[string, Actor[], [string, string][]]>([
  ['a name in two spellings', [actor('Teodor Zarenskyy'), actor('Teodor Zarenski'), actor('Ilse Maron')], [['Teodor Zarenskyy', 'Teodor Zarenski']]],
  ['a surname that one actor bears', [actor('Ilse Maron'), actor('Maron')], [['Ilse Maron', 'Maron']]],
  ['a firm without its legal form', [actor('Orvex', 'ORG'), actor('Orvex Inc', 'ORG')], [['Orvex', 'Orvex Inc']]],
  ['nobody where names differ', [actor('Ilse Maron'), actor('Teodor Marsk'), actor('Kolvar', 'GPE')], []]
])('%s', (_, actors, pairs) => {
  const found = alikeActors(actors).map(({ a, b }) => [a.name, b.name].toSorted())
  expect(found).toEqual(pairs.map((pair) => pair.toSorted()))
})

test('each pair has a reason and a score', () => {
  for (const { reason, score } of alikeActors([actor('Ilse Maron'), actor('Maron'), actor('Ilse Maren')])) {
    expect(reason).not.toBe('')
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThan(1)
  }
})
