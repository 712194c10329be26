import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findEnds, findStart, similarity } from './edit-distance.ts'

/** The edit distance of the best stretch that ends at each offset, by the table itself. */
function tableOf(text: string, pattern: string, above: 0 | 1): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i)
  const last = [pattern.length]
  for (let j = 1; j <= text.length; j++) {
    const next = [above * j]
    for (let i = 1; i <= pattern.length; i++) {
      next.push(Math.min(column[i - 1]! + (text[j - 1] === pattern[i - 1] ? 0 : 1), column[i]! + 1, next[i - 1]! + 1))
    }
    column = next
    last.push(column.at(-1)!)
  }
  return last
}

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength })

test('the best ends are those that the whole table gives', () => {
  fc.assert(fc.property(letters(200), letters(110), fc.nat(60), (text, pattern, maxErrors) => {
    fc.pre(pattern !== '')
    const table = tableOf(text, pattern, 0)
    const expected = table.flatMap((errors, end) => {
      const isWorse = [end - 1, end + 1].some((other) => other > 0 && other <= text.length && table[other]! < errors)
      return end > 0 && errors <= Math.min(maxErrors, pattern.length) && !isWorse ? [{ end, errors }] : []
    })
    expect(findEnds(text, pattern, maxErrors)).toEqual(expected)
  }), { numRuns: 300 })
})

test('from the start to the end of a match it costs what was said', () => {
  fc.assert(fc.property(letters(120), letters(70), fc.nat(30), (text, pattern, maxErrors) => {
    for (const match of findEnds(text, pattern, maxErrors).slice(0, 5)) {
      const start = findStart(text, pattern, match)
      expect(tableOf(text.slice(start, match.end), pattern, 1).at(-1)).toBe(match.errors)
    }
  }))
})

test.each([
  ['abcd', 'abcd', 1],
  ['abcd', 'abce', 0.75],
  ['abcd', 'bcd', 0.75],
  ['', '', 1],
  ['abcd', '', 0],
  ['abcd', 'wxyz', 0]
])('the likeness of "%s" and "%s" is %d', (a, b, expected) => {
  expect(similarity(a, b)).toBe(expected)
})
