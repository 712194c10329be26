import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../model.ts'
import { editDistance, isNamed, matchActors, matchActorsByWords } from './match-actors.ts'

const actor = (name: string, aliases: string[] = []): Actor =>
  ({ id: name, name, type: 'PER', aliases, roles: [], country: null, sector: null, externalIds: {}, note: null })

const registry = [
  actor('Teodor Marsk', ['the Kolvari premier']),
  actor('Ilse Marsk'),
  actor('Ana Ødegård-Petrović'),
  actor('J. D. Vennor', ['Vennor']),
  actor('Union of River States', ['River Union']),
  actor('Kolvar'),
  actor('Gen. Pavel Orr')
]

test.each([
  ['Teodor Marsk', 'Teodor Marsk'],
  ['teodor marsk', 'Teodor Marsk'],
  ['Mr Teodor Marsk', 'Teodor Marsk'],
  ['Prime Minister Teodor Marsk', 'Teodor Marsk'],
  ['T. Marsk', 'Teodor Marsk'],
  ['Teodor Marsk’s', 'Teodor Marsk'],
  ['Tedoor Marsk', 'Teodor Marsk'],
  ['Ilse', 'Ilse Marsk'],
  ['Odegard-Petrovic', 'Ana Ødegård-Petrović'],
  ['JD Vennor', 'J. D. Vennor'],
  ['J.D. Vennor', 'J. D. Vennor'],
  ['Venor', 'J. D. Vennor'],
  ['URS', 'Union of River States'],
  ['the River Union', 'Union of River States'],
  ['union of riv', 'Union of River States'],
  ['General Orr', 'Gen. Pavel Orr'],
  ['Kol', 'Kolvar']
])('“%s” proposes %s first', (words, name) => {
  expect(matchActors(registry, words, 3)[0]?.actor.name).toBe(name)
})

test('a surname that two actors bear proposes both', () => {
  expect(matchActors(registry, 'Mr Marsk', 5).map(({ actor: { name } }) => name).slice(0, 2).sort()).toEqual(['Ilse Marsk', 'Teodor Marsk'])
})

test.each(['he', 'she', 'who', '…', '', 'Zanzibar'])('“%s” proposes nobody', (words) => {
  expect(matchActors(registry, words, 5)).toEqual([])
})

test('the exact name comes before one that only begins with it', () => {
  const names = matchActors([actor('Kolvar City'), actor('Kolvar')], 'Kolvar', 5).map(({ actor: { name } }) => name)
  expect(names).toEqual(['Kolvar', 'Kolvar City'])
})

test('what matched is told as the registry spells it', () => {
  expect(matchActors(registry, 'river union', 1)[0]?.matched).toBe('River Union')
})

test('several words propose each actor once', () => {
  const names = matchActorsByWords(registry, ['Mr Vennor', 'JD Vennor', 'Ilse'], 9).map(({ actor: { name } }) => name)
  expect(names).toHaveLength(2)
  expect(new Set(names)).toEqual(new Set(['J. D. Vennor', 'Ilse Marsk']))
})

test.each([
  ['River union', true], ['Union of River States', true], ['the River Union', true], ['Mr River Union', false], ['River', false]
])('whether “%s” is a name already: %s', (words, expected) => {
  expect(isNamed(actor('Union of River States', ['River Union']), words)).toBe(expected)
})

test.each([['marsk', 'marsk', 0], ['marsk', 'masrk', 1], ['marsk', 'mask', 1], ['marsk', 'orr', 3], ['', 'ab', 2]])(
  '“%s” is from “%s” %i edits away', (a, b, expected) => {
    expect(editDistance(a, b, 2)).toBe(expected)
  })

test('edit distance is symmetric and zero only between equals', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(fc.property(word, word, (a, b) => {
    expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
    expect(editDistance(a, b, 9) === 0).toBe(a === b)
  }), { numRuns: 100 })
})

test('every actor is found by its own name, whatever the name', () => {
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((name) => /[\p{L}\p{N}]/u.test(name)), (name) => {
    expect(matchActors([actor(name)], name, 1)[0]?.score).toBe(1)
  }), { numRuns: 100 })
})
