import { expect, test } from 'vitest'
import { builtInCodebook } from '../../core/codebook/built-in-codebook.ts'
import { lossWords } from './loss-words.ts'

test.each([
  ['fields.intensity', 'Field: Intensity'],
  ['spans.cue', 'Spans: Cue'],
  ['actors.speaker', 'Actors: Speaker'],
  ['relations.via', 'Relation: Via'],
  ['relations.id', 'Relations: ids'],
  ['note.lexical', 'Notes: formatting'],
  ['fields.unheard-of', 'Field: unheard-of'],
  ['spans of a single space', 'spans of a single space']
])('what the report calls %s is told as “%s”', (what, words) => {
  expect(lossWords(what, builtInCodebook)).toBe(words)
})
