import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveEdge, nextBoundary, snapRange, type Direction } from './boundaries.ts'

/** `a [b c] d`: the text without the brackets, and the range between them. */
function marked(notation: string): { text: string; start: number; end: number } {
  const start = notation.indexOf('⟦')
  const end = notation.indexOf('⟧') - 1
  return { text: notation.replace(/[⟦⟧]/g, ''), start, end }
}

const withMarks = (text: string, range: { start: number; end: number } | null): string =>
  range === null ? 'nothing' : `${text.slice(0, range.start)}⟦${text.slice(range.start, range.end)}⟧${text.slice(range.end)}`

describe('a selection', () => {
  test.each([
    ['takes whole the words its edges fell into', 'the for⟦eign min⟧ister said', 'the ⟦foreign minister⟧ said'],
    ['keeps edges that are between words', 'the ⟦foreign⟧ minister', 'the ⟦foreign⟧ minister'],
    ['is trimmed of white space and line breaks', 'one⟦ \n two \n\n⟧three', 'one \n ⟦two⟧ \n\nthree'],
    ['is trimmed of no-break spaces', '«⟦\u00a0oui\u202f⟧»', '«\u00a0⟦oui⟧\u202f»'],
    ['of white space is none', 'one⟦ \n ⟧two', 'nothing'],
    ['of nothing is none', 'on⟦⟧e', 'nothing'],
    ['does not swallow the marks around a word', '“⟦last⟧ing” peace', '“⟦lasting⟧” peace'],
    ['keeps the marks that were selected', 'a ⟦“lasting”⟧ peace', 'a ⟦“lasting”⟧ peace'],
    ['keeps one mark that was selected', 'a ⟦“last⟧ing” peace', 'a ⟦“lasting⟧” peace'],
    ['takes a contraction whole', 'we do⟦n⟧’t know', 'we ⟦don’t⟧ know'],
    ['takes a contraction with a straight apostrophe whole', 'we ⟦don⟧\'t know', 'we ⟦don\'t⟧ know'],
    ['leaves a plural possessive’s apostrophe', 'both ⟦lead⟧ers’ chairs', 'both ⟦leaders⟧’ chairs'],
    ['takes a possessive whole when it ends inside the name', '⟦Tarvo⟧nia’s dam', '⟦Tarvonia’s⟧ dam'],
    ['may end before a possessive', '⟦Tarvonia⟧’s dam', '⟦Tarvonia⟧’s dam'],
    ['never begins with a possessive', 'Tarvonia⟦’s dam⟧', '⟦Tarvonia’s dam⟧'],
    ['may begin behind an elided article', 'à L’⟦Écho⟧', 'à L’⟦Écho⟧'],
    ['takes the article of a word it fell into', 'à L’Éc⟦ho⟧', 'à ⟦L’Écho⟧'],
    ['may be one part of a hyphenated word', 'a long-⟦range⟧ drone', 'a long-⟦range⟧ drone'],
    ['takes a hyphenated part whole', 'a lo⟦ng-ra⟧nge drone', 'a ⟦long-range⟧ drone'],
    ['takes an acronym with its last dot', 'the U.⟦S⟧. envoy', 'the ⟦U.S.⟧ envoy'],
    ['takes a decimal number whole', 'about 3⟦.⟧5 percent', 'about ⟦3.5⟧ percent'],
    ['takes a name with combining marks whole', 'by ⟦He\u0301l⟧e\u0300ne', 'by ⟦He\u0301le\u0300ne⟧'],
    ['takes a right-to-left word whole', 'يقول ال⟦ما⟧ء حق', 'يقول ⟦الماء⟧ حق'],
    ['takes a Hebrew word whole', 'אמר של⟦ו⟧ם אמר', 'אמר ⟦שלום⟧ אמר'],
    ['goes across paragraphs', 'one tw⟦o.\n\nThr⟧ee four', 'one ⟦two.\n\nThree⟧ four']
  ])('%s', (_, before, after) => {
    const { text, start, end } = marked(before)
    expect(withMarks(text, snapRange(text, { start, end }))).toBe(after)
  })

  test.each([
    ['a ZWJ family', '👨‍👩‍👧‍👦'],
    ['a ZWJ emoji with a skin tone', '👩🏽‍🌾'],
    ['a skin tone', '✊🏽'],
    ['a flag', '🇺🇦'],
    ['a letter with two combining marks', 'e\u0302\u0301'],
    ['a conjunct', 'क्षि'],
    ['a Hangul syllable of jamo', '\u1112\u1161\u11ab']
  ])('never splits %s, even when exact', (_, grapheme) => {
    const text = `a ${grapheme} b`
    for (let start = 2; start < 2 + grapheme.length; start++) {
      expect(snapRange(text, { start, end: start + 1 }, { exact: true })).toEqual({ start: 2, end: 2 + grapheme.length })
    }
  })

  test('splits between two flags, not inside one', () => {
    expect(snapRange('🇺🇦🇷🇴🇩🇪', { start: 5, end: 6 }, { exact: true })).toEqual({ start: 4, end: 8 })
  })

  test('that is exact keeps parts of words', () => {
    const { text, start, end } = marked('the ⟦un⟧signed treaty')
    expect(snapRange(text, { start, end }, { exact: true })).toEqual({ start, end })
  })

  test('may be given backwards and beyond the text', () => {
    expect(snapRange('a word', { start: 99, end: 3 })).toEqual({ start: 2, end: 6 })
    expect(snapRange('a word', { start: -4, end: 1 })).toEqual({ start: 0, end: 1 })
  })

  const texts = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '“', '”', '’', 's', '-', '.', 'é', 'e\u0301', '👩🏽‍🌾', '🇺🇦', 'الماء', '水', '是', '9'))
    .map((pieces) => pieces.join(''))

  test('snapped twice is the same as snapped once, and only grows but for white space', () => {
    fc.assert(fc.property(texts, fc.nat(60), fc.nat(60), fc.boolean(), (text, start, end, exact) => {
      const snapped = snapRange(text, { start, end }, { exact })
      if (snapped === null) {
        expect(text.slice(Math.min(start, end), Math.max(start, end)).trim()).toBe('')
        return
      }
      expect(snapRange(text, snapped, { exact })).toEqual(snapped)
      const words = text.slice(snapped.start, snapped.end)
      expect(words.trim()).toBe(words)
      const graphemes = [...new Intl.Segmenter('en').segment(text)].map(({ index }) => index).concat(text.length)
      expect(graphemes).toContain(snapped.start)
      expect(graphemes).toContain(snapped.end)
      expect(words).toContain(text.slice(Math.min(start, end), Math.max(start, end)).trim())
    }))
  })
})

describe('an edge', () => {
  test.each([
    ['the end goes to the end of the next word', 'a ⟦b⟧ cd e', 'end', 1, 'word', 'a ⟦b cd⟧ e'],
    ['the end takes closing marks as a step', '“⟦peace⟧,” he', 'end', 1, 'word', '“⟦peace,”⟧ he'],
    ['the end goes back over a word', 'a ⟦b cd⟧ e', 'end', -1, 'word', 'a ⟦b⟧ cd e'],
    ['the end never goes back over the only word', 'a ⟦b⟧ cd', 'end', -1, 'word', 'a ⟦b⟧ cd'],
    ['the start goes back to the word before', 'a ⟦b⟧ cd', 'start', -1, 'word', '⟦a b⟧ cd'],
    ['the start goes forward to the next word', 'a ⟦b cd⟧ e', 'start', 1, 'word', 'a b ⟦cd⟧ e'],
    ['the start never goes over the only word', 'a ⟦b⟧ cd', 'start', 1, 'word', 'a ⟦b⟧ cd'],
    ['the end stays at the end of the text', 'a ⟦b⟧ ', 'end', 1, 'word', 'a ⟦b⟧ '],
    ['the start stays at the start of the text', ' ⟦b⟧', 'start', -1, 'grapheme', ' ⟦b⟧'],
    ['a grapheme is taken over the space before it', '⟦a⟧ 👩🏽‍🌾b', 'end', 1, 'grapheme', '⟦a 👩🏽‍🌾⟧b'],
    ['a grapheme is given back with the space before it', '⟦a 👩🏽‍🌾⟧b', 'end', -1, 'grapheme', '⟦a⟧ 👩🏽‍🌾b'],
    ['the start gives a grapheme back', '⟦🇺🇦a⟧', 'start', 1, 'grapheme', '🇺🇦⟦a⟧'],
    ['the end goes into the next paragraph', '⟦a⟧\n\nb c', 'end', 1, 'word', '⟦a\n\nb⟧ c']
  ] as const)('%s', (_, before, edge, direction, unit, after) => {
    const { text, start, end } = marked(before)
    expect(withMarks(text, moveEdge(text, { start, end }, edge, direction, unit))).toBe(after)
  })

  test('is never moved past the other, and leaves something selected', () => {
    fc.assert(fc.property(
      fc.array(fc.constantFrom('a', ' ', '\n', '“', '👩🏽‍🌾', 'bc'), { minLength: 1 }), fc.nat(40), fc.nat(40),
      fc.array(fc.tuple(fc.constantFrom('start' as const, 'end' as const), fc.constantFrom<Direction>(-1, 1), fc.constantFrom('word' as const, 'grapheme' as const))),
      (pieces, a, b, moves) => {
        const text = pieces.join('')
        let range = snapRange(text, { start: a, end: b })
        if (range === null) return
        for (const [edge, direction, unit] of moves) {
          range = moveEdge(text, range, edge, direction, unit)
          expect(range.start).toBeLessThan(range.end)
          expect(snapRange(text, range, { exact: true })).toEqual(range)
        }
      }
    ))
  })
})

describe('the caret', () => {
  test.each([
    ['word', 'He said: “No.” Then', [2, 7, 8, 10, 12, 14, 19]],
    ['grapheme', 'e\u0301👩🏽‍🌾!', [2, 9, 10]],
    ['sentence', 'Mr. Vance met Dr. Oona Pell. “Why?” he asked. They left.\nThe U.S. envoy stayed.', [28, 45, 56, 79]]
  ] as const)('goes forward by %s', (unit, text, stops) => {
    const seen: number[] = []
    for (let at = 0; at < text.length;) seen.push(at = nextBoundary(text, at, 1, unit))
    expect(seen).toEqual(stops)
  })

  test.each([
    ['word', 'He said: “No.” Then', [15, 12, 10, 9, 7, 3, 0]],
    ['grapheme', 'e\u0301👩🏽‍🌾!', [9, 2, 0]],
    ['sentence', 'Mr. Vance met Dr. Oona Pell. “Why?” he asked. They left.\nThe U.S. envoy stayed.', [57, 46, 29, 0]]
  ] as const)('goes back by %s', (unit, text, stops) => {
    const seen: number[] = []
    for (let at = text.length; at > 0;) seen.push(at = nextBoundary(text, at, -1, unit))
    expect(seen).toEqual(stops)
  })

  test('always gets on until the end of the text, and stays there', () => {
    fc.assert(fc.property(
      fc.array(fc.constantFrom('a', ' ', '\n', '“', '👩🏽‍🌾', 'bc. ', '.', 'Dr. ', 'X'), { maxLength: 60 }).map((pieces) => pieces.join('')),
      fc.constantFrom('grapheme' as const, 'word' as const, 'sentence' as const),
      (text, unit) => {
        for (let at = 0; at < text.length;) {
          const next = nextBoundary(text, at, 1, unit)
          expect(next).toBeGreaterThan(at)
          at = next
        }
        for (let at = text.length; at > 0;) {
          const next = nextBoundary(text, at, -1, unit)
          expect(next).toBeLessThan(at)
          at = next
        }
        expect(nextBoundary(text, text.length, 1, unit)).toBe(text.length)
        expect(nextBoundary(text, 0, -1, unit)).toBe(0)
      }
    ))
  })

  test('is not slowed down by a line of a million characters', () => {
    const line = 'word '.repeat(200_000)
    expect(nextBoundary(line, 500_000, 1, 'word')).toBe(500_004)
    expect(nextBoundary(line, 500_002, -1, 'grapheme')).toBe(500_001)
    expect(snapRange(line, { start: 500_001, end: 700_006 })).toEqual({ start: 500_000, end: 700_009 })
  })
})
