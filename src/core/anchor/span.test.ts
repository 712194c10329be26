import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanOf } from './span.ts'

test('a span carries its words and what stands around them', () => {
  expect(spanOf('She said “no” to all.', 'content', 9, 13)).toEqual({
    role: 'content', start: 9, end: 13, text: '“no”', prefix: 'She said ', suffix: ' to all.'
  })
})

test('prefix and suffix are the 32 code points on either side, never half a character', () => {
  fc.assert(fc.property(
    fc.array(fc.constantFrom('a', '🚜', 'é', '\n', '👩🏽‍🌾'), { maxLength: 120 }), fc.nat(), fc.nat(),
    (pieces, a, b) => {
      const points = Array.from(pieces.join(''))
      const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [number, number]
      const text = points.join('')
      const start = points.slice(0, from).join('').length
      const end = points.slice(0, to).join('').length
      const span = spanOf(text, 'mention', start, end)
      expect(span.text).toBe(points.slice(from, to).join(''))
      expect(span.prefix).toBe(points.slice(Math.max(0, from - 32), from).join(''))
      expect(span.suffix).toBe(points.slice(to, to + 32).join(''))
    }
  ))
})
