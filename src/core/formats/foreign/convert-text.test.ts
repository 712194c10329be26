import { expect, test } from 'vitest'
import { convertText } from './convert-text.ts'

test.each([
  ['a\r\nb😀\r\nc', 'codePoint', 3, 5, 'b😀'],
  ['a\r\nb😀\r\nc', 'utf16', 3, 6, 'b😀'],
  ['a\r\nb😀\r\nc', 'codePoint', 0, 8, 'a\nb😀\nc'],
  ['a\rb', 'codePoint', 1, 3, '\nb'],
  ['\ufeff😀 x', 'codePoint', 1, 2, '😀'],
  ['\ufeff😀 x', 'utf16', 4, 5, 'x'],
  ['a\r\nb', 'utf16', 1, 3, '\n']
] as const)('in %j, counted in %s, %i to %i is %j', (original, unit, start, end, words) => {
  const { text, rangeAt } = convertText(original, unit)
  const range = rangeAt(start, end)
  expect(text).not.toMatch(/\r|^\ufeff/)
  expect(range === null ? null : text.slice(range.start, range.end)).toBe(words)
})

test.each([
  ['codePoint', 0, 4], ['codePoint', 2, 2], ['codePoint', 2, 1], ['codePoint', -1, 1], ['codePoint', 0.5, 1], ['codePoint', NaN, 1], ['codePoint', 0, Infinity],
  ['utf16', 0, 2], ['utf16', 2, 3], ['utf16', 0, 5]
] as const)('in a text of three characters nothing lies, counted in %s, from %d to %d', (unit, start, end) => {
  expect(convertText('a😀b', unit).rangeAt(start, end)).toBeNull()
})
