import { expect, test } from 'vitest'
import { sentencesIn } from './sentences.ts'

const sentencesOf = (text: string): string[] => sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

test.each([
  ['a title before a name', 'Mr. Orvieto met Gen. Veyl. He left.', ['Mr. Orvieto met Gen. Veyl.', 'He left.']],
  ['initials', 'J. Thorley and Dr. O. R. Pell agreed. It rained.', ['J. Thorley and Dr. O. R. Pell agreed.', 'It rained.']],
  ['an acronym', 'The U.S. Treasury paid.', ['The U.S. Treasury paid.']],
  ['an acronym at the end', 'He flew to the U.S. He stayed.', ['He flew to the U.S.', 'He stayed.']],
  ['a company', 'Kolvar Power Co. Ltd. Chairman Enno resigned.', ['Kolvar Power Co. Ltd. Chairman Enno resigned.']],
  ['a date', 'It began on Jan. 6. Nobody came.', ['It began on Jan. 6.', 'Nobody came.']],
  ['a German date', 'Am 14. März begann es. Es regnete.', ['Am 14. März begann es.', 'Es regnete.']],
  ['a time of day', 'It closes at 9 p.m. Friday.', ['It closes at 9 p.m. Friday.']],
  ['a question that goes on', '“Why?” he asked. “No!” she said.', ['“Why?” he asked.', '“No!” she said.']],
  ['a quote that ends a sentence', '“We left.” Mr Cereš smiled.', ['“We left.”', 'Mr Cereš smiled.']],
  ['text wrapped by hand', 'It rained on\nSarrane. The\nsquare emptied.', ['It rained on\nSarrane.', 'The\nsquare emptied.']],
  ['a blank line', 'A heading\n \nA sentence.', ['A heading', 'A sentence.']],
  ['decimal numbers', 'It fell by 3.5 percent. Then it rose.', ['It fell by 3.5 percent.', 'Then it rose.']],
  ['Chinese', '水是权利。不是礼物。', ['水是权利。', '不是礼物。']],
  ['nothing', ' \n\n ', []]
])('sentences are told apart in %s', (_, text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})

test('a paragraph of any length is cut where its sentences end', () => {
  const text = 'The gauge fell by a hand. '.repeat(3000)
  const sentences = sentencesOf(text)
  expect(sentences).toHaveLength(3000)
  expect(new Set(sentences)).toEqual(new Set(['The gauge fell by a hand.']))
})
