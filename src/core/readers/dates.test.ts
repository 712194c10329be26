import { describe, expect, test } from 'vitest'
import { datesIn, isDateline } from './dates.ts'

describe('the dates in a line', () => {
  test.each([
    ['20:16, Fri, Feb 14, 2025 | UPDATED: 20:20, Sat, Feb 15, 2025', ['2025-02-14', '2025-02-15']],
    ['Published Thu, March 13 2031 06:30', ['2031-03-13']],
    ['Tuesday 11 March 2031 17:05', ['2031-03-11']],
    ['14th of March 2031', ['2031-03-14']],
    ['Sept. 4, 2031', ['2031-09-04']],
    ['2031-03-09T10:00:00Z', ['2031-03-09']],
    ['2031/3/9', ['2031-03-09']],
    ['Updated 13/03/2031 21:10', ['2031-03-13']],
    ['03/13/2031', ['2031-03-13']],
    ['03/03/2031', ['2031-03-03']],
    ['Stand: 15.03.2031, 11:20 Uhr', ['2031-03-15']],
    ['14. März 2031', ['2031-03-14']],
    ['Publié le jeudi 13 mars 2031 à 18 h 40', ['2031-03-13']],
    ['1er avril 2031', ['2031-04-01']],
    ['28 de febrero de 2031', ['2031-02-28']],
    ['12 marca 2031', ['2031-03-12']],
    ['12 марта 2031 г.', ['2031-03-12']],
    ['2031年3月13日', ['2031-03-13']]
  ])('“%s” are read', (line, expected) => {
    expect(datesIn(line).map(({ edtf }) => edtf)).toEqual(expected)
  })

  test('that could be two days are only a year', () => {
    expect(datesIn('03/04/2031').map(({ edtf }) => edtf)).toEqual(['2031'])
  })

  test.each(['31 February 2031', '2031-13-01', '30.02.2031', 'May 2031', '3 weeks ago', 'Chapter 12 1999', '12 apples 2031'])('“%s” is none', (line) => {
    expect(datesIn(line)).toEqual([])
  })
})

describe('a line', () => {
  test.each([
    '20:16, Fri, Feb 14, 2025 | UPDATED: 20:20, Fri, Feb 14, 2025', 'Published 14 March 2031', 'Published 3 hours ago', 'Last updated 23:55',
    '14 March 2031', '2031-03-09', 'Stand: 15.03.2031, 11:20 Uhr', 'Publié le jeudi 13 mars 2031 à 18\u00a0h\u00a040, mis à jour à 19\u00a0h\u00a005', '*10 March 2031*'
  ])('“%s” is a dateline', (line) => {
    expect(isDateline(line)).toBe(true)
  })

  test.each(['3 weeks ago 4', 'On 14 March 2031 the gates were shut.', 'Published', 'At 9:30', 'World', '2031', 'The treaty of 14 March 2031'])('“%s” is none', (line) => {
    expect(isDateline(line)).toBe(false)
  })
})
