import { expect, test } from 'vitest'
import { featureWords } from './feature-words.ts'

test.each([
  ['cue:tell', 'cue: tell'], ['speaker:anaphoric_nominal', 'speaker: anaphoric nominal'], ['pattern:quotation-source-cue', 'pattern: quotation source cue'],
  ['type:PER', 'type: person'], ['propagated:name-own', 'propagated: name own']
])('%s is read as “%s”', (feature, words) => {
  expect(featureWords(feature)).toBe(words)
})
