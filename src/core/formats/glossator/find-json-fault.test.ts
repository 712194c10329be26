import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonFault } from './find-json-fault.ts'

test.each([
  ['', 0, 'the text ends where a value was expected'],
  ['{"a": 1', 7, 'the text ends where a comma or "}" was expected'],
  ['[1, 2', 5, 'the text ends where a comma or "]" was expected'],
  ['[1, ]', 4, 'a value was expected, not "]"'],
  ['{"a": 1,}', 8, 'a key in straight double quotation marks was expected, not "}"'],
  ["{'a': 1}", 1, 'a key in straight double quotation marks or "}" was expected, not "\'"'],
  ['{"a" 1}', 5, 'a colon was expected, not "1"'],
  ['{"a": tru}', 6, 'a value was expected, not "t"'],
  ['[01]', 1, 'a value or "]" was expected, not "0"'],
  ['[NaN]', 1, 'a value or "]" was expected, not "N"'],
  ['{} {}', 3, 'the end of the text was expected, not "{"'],
  ['["a\nb"]', 3, 'a line break, tab or other control character inside a string has to be escaped'],
  ['["\\x"]', 2, 'a backslash inside a string has to begin an escape such as \\n or \\u00e9'],
  ['["abc', 5, 'the text ends where the end of a string was expected'],
  ['[😀]', 1, 'a value or "]" was expected, not "😀"'],
  ['[1}', 2, 'a comma or "]" was expected, not "}"']
])('in %j the fault is at %i: %s', (text, offset, sentence) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(findJsonFault(text)).toEqual({ offset, sentence })
})

test('whatever is cut off a document, the fault is found where the document ends', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (json, cut) => {
    const text = `[${json}`.slice(0, 1 + (cut % (json.length + 1)))
    expect(findJsonFault(text).offset).toBeGreaterThanOrEqual(0)
    expect(findJsonFault(text).offset).toBeLessThanOrEqual(text.length)
  }), { numRuns: 100 })
})

test('what is valid JSON is walked to its end', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 4 }), (json) => {
    expect(findJsonFault(`${json}}`)).toMatchObject({ offset: json.length, sentence: 'the end of the text was expected, not "}"' })
  }), { numRuns: 200 })
})

test('a million open brackets are walked without running out of stack', () => {
  expect(findJsonFault('['.repeat(1_000_000)).offset).toBe(1_000_000)
})
