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
