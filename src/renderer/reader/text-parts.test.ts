import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partAt, partStarts } from './text-parts.ts'

const blockOf = (text: string, start = 0) => ({ type: 'paragraph' as const, start, end: text.length })

test.each<[string, string]>([
  ['a usual paragraph', 'word '.repeat(300)],
  ['a long text without spaces', 'x'.repeat(20_000)],
  ['nothing', '']
])('%s is left whole', (_title, text) => {
  expect(partStarts(text, blockOf(text))).toEqual([0])
})

test('a very long paragraph is parted behind spaces, wherever it begins', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zé😀]{1,12}$/u), { minLength: 900, maxLength: 1500 }), fc.nat(50), (words, before) => {
    const text = 'x'.repeat(before) + words.join(' ')
    const starts = partStarts(text, blockOf(text, before))
    expect(starts[0]).toBe(0)
    for (const start of starts.slice(1)) expect(text[before + start - 1]).toBe(' ')
    const lengths = starts.map((start, i) => (starts[i + 1] ?? text.length - before) - start)
    if (text.length - before > 4000) expect(Math.max(...lengths)).toBeLessThan(2300)
  }), { numRuns: 20 })
})

test('an offset lies in the last part that starts at or before it', () => {
  const starts = [0, 1005, 2010]
  expect([0, 1004, 1005, 2009, 2010, 9999].map((offset) => partAt(starts, offset))).toEqual([0, 0, 1, 1, 2, 2])
})
