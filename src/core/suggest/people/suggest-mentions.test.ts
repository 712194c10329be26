import { expect, test } from 'vitest'
import type { Suggestion } from '../suggestion.ts'
import { readWords } from '../words/read-words.ts'
import { readPeople } from './read-people.ts'
import { suggestMentions } from './suggest-mentions.ts'

const suggest = (text: string): { text: string; actor: string; suggestion: Suggestion }[] => {
  const words = readWords(text, [{ type: 'paragraph', start: 0, end: text.length }])
  const people = readPeople(words, [])
  return suggestMentions(words, people).map((suggestion) => {
    const [actor] = suggestion.actors['actor'] ?? []
    const { start, end } = suggestion.spans[0]!
    return { text: text.slice(start, end), actor: actor !== undefined && 'entity' in actor
      ? people.entities[actor.entity]!.name : '', suggestion }
  })
}

test('names and settled descriptions are proposed with their actor, pronouns and open descriptions are not', () => {
  const found = suggest('President Radka Vostrel left. She met officials. The president smiled.')
  expect(found.map(({ text, actor }) => [text, actor])).toEqual([['President Radka Vostrel', 'Radka Vostrel'], ['The president', 'Radka Vostrel']])
  for (const { suggestion } of found) {
    expect(suggestion).toMatchObject({ kind: 'actors', layer: 'mention', fields: {} })
    expect(suggestion.confidence).toBeGreaterThan(0.5)
    expect(suggestion.confidence).toBeLessThanOrEqual(1)
    expect(suggestion.reason).not.toBe('')
    expect(suggestion.features).toContain('type:PER')
  }
})

test.each([
  ['Russia paid. Moscow said no.', 'Moscow', 'Russia', true],
  ['They met in Moscow. Russia paid.', 'Moscow', 'Moscow', false],
  ['The talks failed. The White House said so.', 'The White House', 'White House', true],
  ['They met at the White House.', 'the White House', 'White House', false]
])('“%s”: %s stands for %s, by metonymy: %s', (text, words, actor, isMetonymy) => {
  const found = suggest(text).find((each) => each.text === words)
  expect(found?.actor).toBe(actor)
  expect(found?.suggestion.fields).toEqual(isMetonymy ? { metonymy: true } : {})
})
