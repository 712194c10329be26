import { expect, test } from 'vitest'
import { spanOf } from '../anchor/span.ts'
import { builtInCodebook } from '../codebook/built-in-codebook.ts'
import { layerOf } from '../codebook/codebook.ts'
import type { Annotation, Layer } from '../model.ts'
import { mayBeName, wordsFor, wordsRoleFor } from './role-words.ts'

const layer = (id: string): Layer => layerOf(builtInCodebook, id)!

test.each([
  ['quote', 'speaker', 'source'],
  ['quote', 'addressee', 'addressee'],
  ['quote', 'onBehalfOf', undefined],
  ['stance', 'holder', 'holder'],
  ['event', 'location', 'location'],
  ['mention', 'actor', 'mention']
])('in a %s, the %s is named by the words in %s', (id, actorRole, role) => {
  expect(wordsRoleFor(layer(id), actorRole)?.id).toBe(role)
})

test('the same words in two spans are given once, on one line', () => {
  const text = 'Mr\nOrr spoke. Mr Orr left.'
  const spans = [spanOf(text, 'source', 0, 6), spanOf(text, 'source', 14, 20)]
  expect(wordsFor({ spans } as Annotation, layer('quote'), 'speaker')).toEqual(['Mr Orr'])
})

test.each([['Mr Vennor', true], ['URS', true], ['He', false], ['they', false], ['the engineer', false], ['The engineer', false], ['The Hague', true], ['外交部', true]])(
  '“%s” could be a name: %s', (words, expected) => {
    expect(mayBeName(words)).toBe(expected)
  })
