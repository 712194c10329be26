import { expect, test } from 'vitest'
import { marks } from '../commands/testing/build.ts'
import { decisionsOf, isDecided } from './decided.ts'

const suggestion = { layer: 'quote', spans: marks('content: “We tested every gate,”; content: “and then we tested them again.”; cue: said') }

test.each<[string, string, string, boolean]>([
  ['nothing else', 'quote', '', false],
  ['the same words', 'quote', 'content: “We tested every gate,”; content: “and then we tested them again.”', true],
  ['its longer half', 'quote', 'content: “and then we tested them again.”', true],
  ['a piece of it, chosen on purpose', 'quote', 'content: tested every', true],
  ['a longer stretch that holds it', 'quote', 'content: “We tested every gate,” Maron said, “and then we tested them again.”', true],
  ['words of which it shares few', 'quote', 'content: gate,” Maron said', false],
  ['the same words in another layer', 'stance', 'evidence: “We tested every gate,”', false],
  ['only what is not its content', 'quote', 'content: visited; cue: said', false]
])('beside %s', (_, layer, notation, decided) => {
  const annotations = notation === '' ? [] : [{ layer, spans: marks(notation) }]
  expect(isDecided(suggestion, decisionsOf(annotations))).toBe(decided)
})

const quote = (notation: string): { layer: string; spans: ReturnType<typeof marks> } => ({ layer: 'quote', spans: marks(notation) })
const nested = quote('content: ‘Never.’; cue: told; source: Maron told')

test.each<[string, string, boolean]>([
  ['a quote that reports it with what was said before it', 'content: “Maron told me: ‘Never.’ I believed her.', false],
  ['a quote that reports it and nothing else', 'content: “Maron told me: ‘Never.’', false],
  ['a quote of the same words', 'content: ‘Never.’', true],
  ['the quote taken with its attribution', 'content: Maron told me: ‘Never.’', true],
  ['the same, which somebody else reports', 'content: Maron told me: ‘Never.’; cue: called', false],
  ['a stretch that leaves its attribution out', 'content: ‘Never.’ I believed her.; cue: told', true]
])('a quote within a quote, beside %s', (_, notation, decided) => {
  const other = quote(notation)
  expect(isDecided(nested, decisionsOf([other]))).toBe(decided)
  expect(isDecided(other, decisionsOf([nested]))).toBe(decided)
})

test('each piece of a quote in two settles it, whatever attribution was given to the piece', () => {
  const pieces = ['content: “We tested every gate,”; cue: said; source: Maron said', 'content: “and then we tested them again.”; cue: said']
  for (const piece of pieces) expect(isDecided(suggestion, decisionsOf([quote(piece)]))).toBe(true)
})

test('a name inside a longer one is settled with it', () => {
  const mention = (words: string): { layer: string; spans: ReturnType<typeof marks> } => ({ layer: 'mention', spans: marks(`mention: ${words}`) })
  expect(isDecided(mention('ferry'), decisionsOf([mention('the ferry “long overdue”')]))).toBe(true)
})
