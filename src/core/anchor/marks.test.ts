import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWhollyInMarks, markedStretches, verbatimRanges } from './marks.ts'

const verbatimOf = (text: string): string[] =>
  verbatimRanges(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('the words inside marks', () => {
  test.each([
    ['curly double marks', 'He called it “frosty”, then “warm”.', ['“frosty”', '“warm”']],
    ['straight double marks', 'He called it "frosty," then "warm."', ['"frosty,"', '"warm."']],
    ['curly single marks', 'He called it ‘frosty’.', ['‘frosty’']],
    ['straight single marks', 'They don\'t \'negotiate\' here.', ['\'negotiate\'']],
    ['a headline', 'Leader to rival: Come and Help \'End the Row\'', ['\'End the Row\'']],
    ['German marks', 'Er sagte: „Nein. ‚Nie‘ heißt nie.“ Dann ging er.', ['„Nein. ‚Nie‘ heißt nie.“']],
    ['guillemets with no-break spaces', 'Il a dit : «\u00a0Non\u202f!\u00a0» hier.', ['«\u00a0Non\u202f!\u00a0»']],
    ['guillemets with plain spaces', 'Il a dit : « Non » hier.', ['« Non »']],
    ['guillemets that point inwards', 'Er sagte »Nein« und »Nie«.', ['»Nein«', '»Nie«']],
    ['Swedish marks', 'Han sa ”nej” och ”aldrig”.', ['”nej”', '”aldrig”']],
    ['Polish marks', 'Powiedział „nie” wczoraj.', ['„nie”']],
    ['typewriter marks', 'He said ``it\'s a fair pen\'\' and left.', ['``it\'s a fair pen\'\'']],
    ['doubled single marks', 'He said ‘‘it’s fair’’ and left.', ['‘‘it’s fair’’']],
    ['Japanese marks', '彼は「いいえ『絶対』だ」と言った。', ['「いいえ『絶対』だ」']],
    ['marks in marks', '“He said, ‘Ilija, be brief.’ I tried,” he told us.', ['“He said, ‘Ilija, be brief.’ I tried,”']],
    ['marks that close together', '“I told him: ‘Yusef, you can’t drink it.’”', ['“I told him: ‘Yusef, you can’t drink it.’”']],
    ['straight marks in straight marks', '"He said, \'Bassam, don\'t worry.\' I didn\'t," he said.', ['"He said, \'Bassam, don\'t worry.\' I didn\'t,"']],
    ['brackets', '“[W]e will not … [such] things”', ['“[W]e will not … [such] things”']],
    ['an apostrophe after an s inside marks', '‘The farmers’ fields are dry,’ he said.', ['‘The farmers’ fields are dry,’']],
    ['a possessive before a comma inside marks', 'he said, ‘not the generals’, and not the ministers’ either.’', ['‘not the generals’, and not the ministers’ either.’']],
    ['marks that close after an s', 'the so-called ‘three ledgers’ were kept', ['‘three ledgers’']],
    ['marks that close after an s before a comma', 'It speaks of ‘good neighbours’, and stops.', ['‘good neighbours’']],
    ['marks that close after an s before others', 'his ‘two rules’ and the leaders’ ‘no’', ['‘two rules’', '‘no’']],
    ['apostrophes alone', 'Both leaders’ chairs; it isn’t the ’90s, ’tis now.', []],
    ['straight apostrophes alone', 'Both leaders\' chairs; it isn\'t the \'90s.', []],
    ['inches', 'a 5" pipe', []],
    ['inches among words in marks', 'He called it "a 5" pipe" and left.', ['"a 5" pipe"']],
    ['a mark that is never closed', 'He said “never and left.', []],
    ['an unclosed mark around a closed one', 'A “row over ‘theatre’ grew.', ['‘theatre’']],
    ['emoji and right-to-left words', 'she wrote “🚜 الماء 💧” there', ['“🚜 الماء 💧”']]
  ])('are found in %s', (_, text, stretches) => {
    expect(verbatimOf(text)).toEqual(stretches)
  })

  test('are found in each paragraph of a speech that is closed once', () => {
    expect(verbatimOf('He said: “One.\n\n“Two.\n\n“Three,” and left.')).toEqual(['“One.', '“Two.', '“Three,”'])
    expect(verbatimOf('‘In this building.\n\n‘So I ask you.’')).toEqual(['‘In this building.', '‘So I ask you.’'])
  })

  test('are looked for within the range only', () => {
    const text = '“Not this.” He said “this” and “not'
    expect(verbatimRanges(text, { start: 5, end: 32 }).map(({ start, end }) => text.slice(start, end))).toEqual(['“this”'])
  })

  test('hold what is nested in them', () => {
    const text = '“Say ‘one’ or ‘two’.”'
    const [outer] = markedStretches(text, { start: 0, end: text.length })
    expect(outer?.nested.map(({ start, end }) => text.slice(start, end))).toEqual(['‘one’', '‘two’'])
  })

  test.each(['“', '‘a', ' \'a', '“‘a s’ '])('are looked for in one pass in a hundred thousand marks: %s', (piece) => {
    const text = piece.repeat(100_000)
    expect(markedStretches(text, { start: 0, end: text.length }).every(({ start, end }) => start < end)).toBe(true)
  })

  test('are ordered, apart, within the range, and begin and end with marks', () => {
    fc.assert(fc.property(
      fc.array(fc.constantFrom('“', '”', '„', '‘', '’', '\'', '"', '«', '»', '``', '\'\'', 'a', 's', ' ', '.', ',', '\n', '「', '」'), { maxLength: 60 }),
      (pieces) => {
        const text = pieces.join('')
        let from = 0
        for (const stretch of markedStretches(text, { start: 0, end: text.length })) {
          expect(stretch.start).toBeGreaterThanOrEqual(from)
          expect(stretch.end).toBeGreaterThan(stretch.start)
          expect(text.startsWith(stretch.mark, stretch.start)).toBe(true)
          for (const nested of stretch.nested) {
            expect(nested.start).toBeGreaterThan(stretch.start)
            expect(nested.end).toBeLessThanOrEqual(stretch.end)
          }
          from = stretch.end
        }
        expect(from).toBeLessThanOrEqual(text.length)
      }
    ))
  })
})

describe('a range is wholly in marks', () => {
  test.each([
    ['when marks are around it', '⟦“We want peace,”⟧ he said.', true],
    ['when it holds nested marks', '⟦“He said ‘no’.”⟧', true],
    ['when it closes with nested marks', '⟦“He said: ‘no.’”⟧', true],
    ['when all paragraphs of a speech are in it', 'He said: ⟦“One.\n\n“Two,”⟧ and left.', true],
    ['when one paragraph of a speech is in it', '⟦“One.⟧\n\n“Two,” he said.', true],
    ['but not without its closing mark', '⟦“We want peace,⟧” he said.', false],
    ['but not without its marks', '“⟦We want peace⟧,” he said.', false],
    ['but not when words stand before them', '⟦said “yes”⟧', false],
    ['but not when two quotes are in it', '⟦“Yes,” he said. “No.”⟧', false],
    ['but not when the next paragraph opens with another mark', '⟦“One.⟧\n\n‘Two,’ he said.', false],
    ['but not when it is empty', 'a⟦⟧', false]
  ])('%s', (_, notation, expected) => {
    const range = { start: notation.indexOf('⟦'), end: notation.indexOf('⟧') - 1 }
    expect(isWhollyInMarks(notation.replace(/[⟦⟧]/g, ''), range)).toBe(expected)
  })
})
