import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWords } from './compare-words.ts'

test.each([
  ['“We will not beg.”', '"We won’t beg!"', ['same: We will not beg']],
  ['We will not open the gates.', 'We will never open the gates', ['same: We will', 'first: not', 'second: never', 'same: open the gates']],
  ['a b c', '', ['first: a b c']],
  ['', '', []],
  ['one, two — three', 'one three', ['same: one', 'first: two', 'same: three']],
  ['treated as neighbours', 'treated as [such]', ['same: treated as', 'first: neighbours', 'second: [such]']]
])('“%s” and “%s”', (first, second, expected) => {
  expect(compareWords(first, second).map(({ kind, text }) => `${kind}: ${text}`)).toEqual(expected)
})

test('whatever the texts, what is told is written in them', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.array(fc.constantFrom('a', 'won’t', '[b]', 'c…', 'd.'), { maxLength: 12 }).map((words) => words.join(' ')))
  fc.assert(fc.property(text, text, (first, second) => {
    for (const { kind, text: told } of compareWords(first, second)) expect((kind === 'second' ? second : first).includes(told)).toBe(true)
  }), { numRuns: 150 })
})
