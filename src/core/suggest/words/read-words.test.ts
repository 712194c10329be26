import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../model.ts'
import { readWords } from './read-words.ts'
import { splitSentences } from './split-sentences.ts'
import { cutTokens, type CutToken } from './cut-tokens.ts'

const paragraph = (text: string): Block[] => [{ type: 'paragraph', start: 0, end: text.length }]
const tokensOf = (text: string): string[] => readWords(text, paragraph(text)).tokens.map((token) => token.text)
const kindsOf = (text: string): string[] => readWords(text, paragraph(text)).tokens.map(({ kind }) => kind)
const sentencesOf = (text: string): string[] => readWords(text, paragraph(text)).sentences.map(({ start, end }) => text.slice(start, end))

test.each([
  ['a possessive', 'Ilmera’s river', ['Ilmera', '’s', 'river']],
  ['a straight possessive', 'the bank\'s vault', ['the', 'bank', '\'s', 'vault']],
  ['a contraction of is', 'he’s here', ['he', '’s', 'here']],
  ['other contractions', 'don’t, we’ll, he\'d', ['don’t', ',', 'we’ll', ',', 'he\'d']],
  ['names with an apostrophe', 'O’Hara and d’Orval', ['O’Hara', 'and', 'd’', 'Orval']],
  ['a plural possessive', 'the leaders’ table', ['the', 'leaders', '’', 'table']],
  ['years and short words without their beginning', 'the ’90s and ’tis', ['the', '’90s', 'and', '’tis']],
  ['titles and acronyms', 'Mr. Orr met U.S. troops', ['Mr.', 'Orr', 'met', 'U.S.', 'troops']],
  ['an acronym in a compound', 'U.S.-led talks', ['U.S.-led', 'talks']],
  ['initials', 'J.D. Vennor and T. R. Pell', ['J.D.', 'Vennor', 'and', 'T.', 'R.', 'Pell']],
  ['a short sentence that is no abbreviation', 'No. He left', ['No', '.', 'He', 'left']],
  ['a number sign', 'No. 10 and Jan. 5', ['No.', '10', 'and', 'Jan.', '5']],
  ['numbers', '1,150 at 20:16, up 2.3% since the 1990s', ['1,150', 'at', '20:16', ',', 'up', '2.3', '%', 'since', 'the', '1990s']],
  ['an age', 'the 78-year-old', ['the', '78-year-old']],
  ['hyphens and ampersands', 'Anglo-Ilmeran AT&T', ['Anglo-Ilmeran', 'AT&T']],
  ['marks', '“Yes,” ‘no’', ['“', 'Yes', ',', '”', '‘', 'no', '’']],
  ['old double marks', '``Yes\'\' she said', ['``', 'Yes', '\'\'', 'she', 'said']],
  ['a bracketed letter', '“[W]e go”', ['“', '[', 'W', ']', 'e', 'go', '”']],
  ['addresses', 'See https://a.example/b?c, or Orvex.example', ['See', 'https://a.example/b?c', ',', 'or', 'Orvex.example']],
  ['accounts and tags', '@ilmera #water', ['@ilmera', '#water']],
  ['ellipses', 'well… and... no', ['well', '…', 'and', '...', 'no']],
  ['decomposed letters', 'He\u0301le\u0300ne', ['He\u0301le\u0300ne']],
  ['emoji', 'yes 👍🏽👍 no', ['yes', '👍🏽👍', 'no']],
  ['a soft hyphen', 'Kol\u00advar', ['Kol\u00advar']]
])('%s are cut as a reader would', (_, text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens)
})

test('tokens say what they are', () => {
  expect(kindsOf('“It’s 5th,” 9 ’s')).toEqual(['mark', 'word', 'word', 'number', 'punctuation', 'mark', 'number', 'mark', 'word'])
})

test('words are compared in lower case with straight apostrophes', () => {
  expect(readWords('DON’T', paragraph('DON’T')).tokens[0]?.lower).toBe('don\'t')
})

test.each([
  ['a closing mark behind the stop', '“You are right.” He said no more.', ['“You are right.”', 'He said no more.']],
  ['a straight closing mark', 'He said "yes." "No," she said.', ['He said "yes."', '"No," she said.']],
  ['a German closing mark', '„Wir bleiben.“ Er ging.', ['„Wir bleiben.“', 'Er ging.']],
  ['spaced guillemets', '« Nous restons. » Il partit.', ['« Nous restons. »', 'Il partit.']],
  ['a question that its attribution follows', '“Is it safe?” Ms Orr asked. “No!” she said.', ['“Is it safe?” Ms Orr asked.', '“No!” she said.']],
  ['a question that nothing follows', '“Is it safe?” Nobody knew.', ['“Is it safe?”', 'Nobody knew.']],
  ['titles, initials and acronyms', 'Mr. Orr met Gen. J. D. Veyl of the U.S. Army. He left the U.S. The talks went on.', ['Mr. Orr met Gen. J. D. Veyl of the U.S. Army.', 'He left the U.S.', 'The talks went on.']],
  ['dates and numbers', 'It began on Jan. 5 at No. 10. Nobody came at 5 p.m. Monday.', ['It began on Jan. 5 at No. 10.', 'Nobody came at 5 p.m. Monday.']],
  ['a German date', 'Am 5. März begann es. Es regnete.', ['Am 5. März begann es.', 'Es regnete.']],
  ['an ellipsis', 'I… I mean it. He waited... Then he left. So he went on… and on.', ['I… I mean it.', 'He waited...', 'Then he left.', 'So he went on… and on.']],
  ['a leading ellipsis', '“… The gates are shut.” She left.', ['“… The gates are shut.”', 'She left.']],
  ['a headline', 'Gates shut overnight', ['Gates shut overnight']],
  ['capitals', 'GATES SHUT. NOBODY KNOWS WHY.', ['GATES SHUT.', 'NOBODY KNOWS WHY.']],
  ['a numbered list', '1. Open the gates.', ['1. Open the gates.']],
  ['brackets', 'It fell. (It rose later.) It fell again.', ['It fell.', '(It rose later.)', 'It fell again.']],
  ['a line break', 'It rained on\nSarrane. It stopped.', ['It rained on\nSarrane.', 'It stopped.']],
  ['a blank line', 'A heading\n \nA sentence.', ['A heading', 'A sentence.']],
  ['Chinese', '水是权利。不是礼物。', ['水是权利。', '不是礼物。']],
  ['white space', ' \n ', []]
])('sentences end rightly with %s', (_, text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})

test('furniture is left out, and no sentence crosses a block', () => {
  const text = 'Menu\nGates shut\nThe river fell.'
  const words = readWords(text, [{ type: 'furniture', start: 0, end: 4 }, { type: 'title', start: 5, end: 15 }, { type: 'paragraph', start: 16, end: 31 }])
  expect(words.sentences.map(({ start, end, block }) => [text.slice(start, end), block])).toEqual([['Gates shut', 1], ['The river fell.', 2]])
})

const anyText = fc.array(fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('“', '”', '’', '‘', '"', '\'', '.', '...', '?', ' ', '\n', '\n\n', 'U.S.', 'Mr. ', 'Orr', ' he said', '(', ')', '»', '1.', '-', '’s', '\ud83d', '@', 'www.')
), { maxLength: 60 }).map((parts) => parts.join(''))

test('whatever the text, every letter and digit is in one token, tokens are in order, and sentences hold them all', () => {
  fc.assert(fc.property(anyText, (text) => {
    const { tokens, sentences } = readWords(text, paragraph(text))
    let at = 0
    for (const token of tokens) {
      expect(token.start).toBeGreaterThanOrEqual(at)
      expect(token.end).toBeGreaterThan(token.start)
      expect(token.text).toBe(text.slice(token.start, token.end))
      expect(text.slice(at, token.start)).not.toMatch(/[\p{L}\p{N}]/u)
      at = token.end
    }
    expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u)
    expect(sentences.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i))).toEqual([...tokens.keys()])
  }), { numRuns: 300 })
})

test('the work for sentences grows with the tokens, whatever they are', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('. ', '“', '” ', 'A. ', 'he ', 'Orr ', '… ', ') ', '5. ', '? '), { minLength: 1, maxLength: 4 }), (unit) => {
    const text = unit.join('').repeat(400)
    let looks = 0
    const tokens = cutTokens(text, 0, text.length)
    const counted = new Proxy<CutToken[]>(tokens, { get: (target, key) => (looks++, Reflect.get(target, key) as unknown) })
    splitSentences(text, counted)
    expect(looks).toBeLessThan(60 * tokens.length + 100)
  }), { numRuns: 60 })
})
