import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asFileName, isFileName, numberedName } from './file-name.ts'

test.each([
  ['River crisis.json', 'River crisis.json'],
  ['“Zoë” 🙂.json', '“Zoë” 🙂.json'],
  ['a/b\\c:d.json', 'a_b_c_d.json'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['..', 'untitled'],
  ['', 'untitled'],
  ['.hidden', 'hidden'],
  ['trailing. . ', 'trailing'],
  ['con', '_con'],
  ['NUL.txt', '_NUL.txt'],
  ['console.txt', 'console.txt'],
  ['a\u0000\u001fb', 'a__b'],
  [`${'x'.repeat(300)}.json`, `${'x'.repeat(195)}.json`]
])('%j becomes the file name %j', (text, name) => expect(asFileName(text)).toBe(name))

test('whatever is given, what comes is a file name, and a file name stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 260 }), (text) => {
    const name = asFileName(text)
    expect(isFileName(name)).toBe(true)
    expect(name).not.toMatch(/[/\\\u0000]/)
    expect(name.length).toBeLessThanOrEqual(200)
  }), { numRuns: 300 })
})

test.each([['set.json', 1, 'set.json'], ['set.json', 2, 'set (2).json'], ['set', 3, 'set (3)']])('%s, number %i: %s', (name, n, wanted) => {
  expect(numberedName(name, n)).toBe(wanted)
})
