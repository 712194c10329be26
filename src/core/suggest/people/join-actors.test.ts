import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../../model.ts'
import { joinActors } from './join-actors.ts'
import type { Entity } from './people.ts'

const person = (name: string, aliases: readonly string[] = [], gender: Entity['gender'] = 'unknown'): Entity =>
  ({ name, type: 'PER', aliases, titles: [], gender, isPlural: false, mentions: [0], actorId: null })
const organisation = (name: string, aliases: readonly string[] = []): Entity => ({ ...person(name, aliases, 'neuter'), type: 'ORG' })

/** Each article holds one entity. */
const join = (entities: readonly Entity[], registry: readonly Actor[] = []): { keys: (string | null)[]; joined: ReturnType<typeof joinActors> } => {
  const joined = joinActors(entities.map((entity, i) => ({ articleId: `a${i}`, entities: [entity] })), registry)
  return { joined, keys: entities.map((_, i) => joined.of(`a${i}`, 0)) }
}

test.each([
  ['the same name', person('Qorin Zavelo'), person('Qorin Zavelo'), true],
  ['another transliteration', person('Ivan Horenskyy'), person('Ivan Horensky'), true],
  ['diacritics', person('Ilja Čereš'), person('Ilja Cheresh'), true],
  ['a surname alone that one person bears', person('Qorin Zavelo'), person('Zavelo'), true],
  ['a surname alone of another gender', person('Qorin Zavelo', [], 'male'), person('Zavelo', [], 'female'), false],
  ['another given name', person('Qorin Zavelo'), person('Mila Zavelo'), false],
  ['a slip', person('Volodar Horenko'), person('Voldar Horenko'), false],
  ['an acronym and its long form, once told', organisation('Tessel Basin Commission', ['TBC']), organisation('TBC'), true],
  ['an acronym that nobody explains', organisation('Tessel Basin Commission'), organisation('TBC'), false],
  ['a company and its legal form', organisation('Orvex Inc.'), organisation('Orvex'), false],
  ['a person and an organisation', person('Zavelo'), organisation('Zavelo'), false]
])('%s: one actor or not', (_, a, b, isOne) => {
  const { keys } = join([a, b])
  expect(keys[0] === keys[1]).toBe(isOne)
})

test.each([
  ['a slip', person('Volodar Horenko'), person('Voldar Horenko')],
  ['an initial', person('Jonas Vennor'), person('J. Vennor')],
  ['a surname one letter off', person('Qorin Zavelo'), person('Qorin Zavelov')],
  ['unexplained letters', organisation('Tessel Basin Commission'), organisation('TBC')],
  ['a legal form', organisation('Orvex Inc.'), organisation('Orvex')]
])('%s is proposed as a merge and not joined', (_, a, b) => {
  const { keys, joined } = join([a, b])
  expect(joined.merges).toHaveLength(1)
  expect(new Set([joined.merges[0]!.a, joined.merges[0]!.b])).toEqual(new Set(keys))
  expect(joined.merges[0]!.reason).not.toBe('')
})

test('a surname that two people bear is proposed for both', () => {
  const { joined, keys } = join([person('Ann Marsden'), person('John Marsden'), person('Marsden')])
  expect(new Set(keys).size).toBe(3)
  expect(joined.merges.map(({ score }) => score)).toEqual([0.5, 0.5])
})

test('an actor gathers names, titles and the number of its articles', () => {
  const { joined } = join([person('Qorin Zavelo', ['Zavelo', 'Mr Zavelo']), person('Qorin Zavelo', ['Zavelo'])])
  expect(joined.actors).toMatchObject([{ name: 'Qorin Zavelo', aliases: ['Zavelo', 'Mr Zavelo'], articles: 2, actorId: null }])
})

test('the registry’s actors keep their names and take in what is theirs', () => {
  const actor: Actor = { id: 'r1', name: 'Qorin Zavelo', type: 'PER', aliases: ['the Falcon'], roles: [], country: null, sector: null, externalIds: {}, note: null }
  const { keys, joined } = join([person('Qorin Zavelo'), { ...person('Falcon'), actorId: 'r1' }], [actor])
  expect(keys).toEqual(['registry:r1', 'registry:r1'])
  expect(joined.actors).toMatchObject([{ key: 'registry:r1', name: 'Qorin Zavelo', actorId: 'r1', articles: 2 }])
})

test('every entity has an actor, and the order of the articles does not change who is one', () => {
  const name = fc.tuple(fc.constantFrom('Ann', 'Anna', 'John', 'J.', ''), fc.constantFrom('Marsden', 'Marsdan', 'Zavelo', 'Zavello', 'Čereš', 'Cheresh')).map((parts) => parts.join(' ').trim())
  fc.assert(fc.property(fc.uniqueArray(name, { maxLength: 10 }), (names) => {
    const entities = names.map((each) => person(each))
    const { keys } = join(entities)
    const backwards = join([...entities].reverse()).keys.reverse()
    expect(keys.every((key) => key !== null)).toBe(true)
    expect(keys.map((key) => keys.indexOf(key))).toEqual(backwards.map((key) => backwards.indexOf(key)))
  }), { numRuns: 100 })
})

test('an article or entity that was not given has no actor', () => {
  expect(join([person('Qorin Zavelo')]).joined.of('elsewhere', 0)).toBeNull()
})
