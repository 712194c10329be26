import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitsPair } from '../anchor/offsets.ts'
import { hardTexts } from './testing/hard-project.ts'
import { tokenise } from './tokenise.ts'
import { tokensAcross } from './tokens-across.ts'

const tokensOf = (text: string): string[] => tokenise(text).filter(({ isSpace }) => !isSpace).map(({ start, end }) => text.slice(start, end))

test.each([
  ['“We won’t,” said Bea Okoro.', ['“', 'We', 'won’t', ',', '”', 'said', 'Bea', 'Okoro', '.']],
  ['The U.S. Senate paid 3.5 million', ['The', 'U.S.', 'Senate', 'paid', '3.5', 'million']],
  ['😀👩‍👩‍👧 e\u0301cole 🇫🇷', ['😀', '👩‍👩‍👧', 'e\u0301cole', '🇫🇷']],
  ['שלום עולם', ['שלום', 'עולם']],
  ['one\u2028two\u0085three\u001cfour', ['one', 'two', 'three', 'four']],
  ['a \u0301b', ['a', '\u0301', 'b']],
  ['', []],
  [' \n\t', []]
])('the tokens of %j', (text, tokens) => expect(tokensOf(text)).toEqual(tokens))

test('tokens and white space together are the text, and none splits a character', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...Object.values(hardTexts)))
  fc.assert(fc.property(fc.array(text, { maxLength: 5 }).map((parts) => parts.join(' ')), (whole) => {
    const segments = tokenise(whole)
    expect(segments.map(({ start, end }) => whole.slice(start, end)).join('')).toBe(whole)
    for (const { start, end, isSpace } of segments) {
      expect(start < end && !splitsPair(whole, start)).toBe(true)
      expect(/[\s\x1c-\x1f\x85]/.test(whole.slice(start, end))).toBe(isSpace)
    }
  }), { numRuns: 200 })
})

test.each([['words', 'word '.repeat(5000)], ['one word', 'x'.repeat(20_000)], ['emoji without spaces', '😀'.repeat(5000)]])('a long line of %s is cut between characters', (_, text) => {
  const segments = tokenise(text)
  expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  expect(segments.every(({ start }) => !splitsPair(text, start))).toBe(true)
})

test.each([[0, 3, [0, 0]], [1, 2, [0, 0]], [2, 5, [0, 1]], [3, 4, [1, 0]], [0, 11, [0, 2]], [7, 8, [2, 1]]])('a span from %i to %i touches the tokens %j', (start, end, tokens) => {
  const abc = tokenise('one two three').filter(({ isSpace }) => !isSpace)
  expect(tokensAcross(abc, { start, end })).toEqual(tokens)
})

test('a line of plain prose has the words that the segmenter finds', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  const mark = fc.constantFrom(...Array.from(' .,;:\'"“”‘’‚‛„–—…«»!?()-_/%$€&*+=#@|<>~^`´12aZéŁƒ'))
  const word = fc.constantFrom('word', 'won’t', "don't", 'U.S.', '3.5', '1,000', 'a:b', '12:30', 'x_1', 'Ünlü', '2nd', 'e.g', 'B2B')
  fc.assert(fc.property(fc.array(fc.oneof(word, mark), { maxLength: 14 }).map((parts) => parts.join('')), (line) => {
    const whole = (segments: Iterable<string>): string => Array.from(segments).filter((segment) => segment.trim() !== '').join('\0')
    // The dot of an acronym is joined to it whatever finds the words.
    const joined = (words: string): string => words.replace(/((?:^|\0)\p{L}(?:\.\p{L})+)\0\.(?=\0|$)/gu, '$1.')
    expect(whole(tokensOf(line))).toBe(joined(whole(Array.from(segmenter.segment(line), ({ segment }) => segment))))
  }), { numRuns: 2000 })
})
