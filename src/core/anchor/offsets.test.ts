import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointOffsets, splitsPair } from './offsets.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'grapheme-ascii' }),
  fc.array(fc.constantFrom('a', '🚜', 'é', '\ud83d', '\ude9c', '\n')).map((units) => units.join(''))
)

describe('offsets in code points', () => {
  test('agree with counting characters one by one, in both directions', () => {
    fc.assert(fc.property(anyText, (text) => {
      const offsets = codePointOffsets(text)
      const points = Array.from(text)
      expect(offsets.length).toBe(points.length)
      let utf16 = 0
      for (let i = 0; i <= points.length; i++) {
        expect(offsets.toUtf16(i)).toBe(utf16)
        expect(offsets.toCodePoint(utf16)).toBe(i)
        expect(offsets.isBoundary(utf16)).toBe(true)
        utf16 += points[i]?.length ?? 0
      }
    }))
  })

  test('between two boundaries lie the same characters whichever unit counts them', () => {
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const offsets = codePointOffsets(text)
      const [start, end] = [a % (offsets.length + 1), b % (offsets.length + 1)].sort((x, y) => x - y) as [number, number]
      expect(text.slice(offsets.toUtf16(start), offsets.toUtf16(end))).toBe(Array.from(text).slice(start, end).join(''))
    }))
  })

  test.each([
    ['below zero', -1],
    ['past the end', 5],
    ['a fraction', 1.5],
    ['no number', Number.NaN],
    ['inside a surrogate pair', 2]
  ])('an offset that is %s is refused', (_, offset) => {
    const offsets = codePointOffsets('a🚜b')
    expect(() => offsets.toCodePoint(offset)).toThrow(RangeError)
    expect(offsets.isBoundary(offset)).toBe(false)
  })

  test.each([-1, 4, 0.5, Number.POSITIVE_INFINITY])('code point %s of a text of three is refused', (offset) => {
    expect(() => codePointOffsets('a🚜b').toUtf16(offset)).toThrow(RangeError)
  })

  test('only the middle of a pair splits it', () => {
    expect([0, 1, 2, 3, 4].filter((offset) => splitsPair('a🚜b', offset))).toEqual([2])
  })
})
