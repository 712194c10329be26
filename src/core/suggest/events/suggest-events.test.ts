import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInCodebook } from '../../codebook/built-in-codebook.ts'
import { faultOfField } from '../../codebook/field-values.ts'
import { suggestDates } from '../dates/suggest-dates.ts'
import type { People } from '../people/people.ts'
import { readPeople } from '../people/read-people.ts'
import type { Suggestion } from '../suggestion.ts'
import type { ArticleWords } from '../words/article-words.ts'
import { readWords } from '../words/read-words.ts'
import { nounEntries, verbReadings } from './event-lexicon.ts'
import { suggestEvents } from './suggest-events.ts'

const layer = builtInCodebook.layers.find(({ id }) => id === 'event')!

function eventsIn(text: string): { found: Suggestion[]; people: People; words: ArticleWords } {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ type: 'paragraph' as const, start: index, end: index + line.length }))
  const words = readWords(text, blocks)
  const people = readPeople(words, [], 'en')
  return { found: suggestEvents(words, people, suggestDates(words, '2031-03-12')), people, words }
}

const told = (text: string): string[] => eventsIn(text).found.map(({ spans, fields }) => {
  const wordsOf = (role: string): string => spans.filter((span) => span.role === role).map(({ start, end }) => text.slice(start, end)).join(' + ')
  const named = [fields['type'], fields['modes'] ?? []].flat().map(String)
  return [wordsOf('trigger'), ...named, wordsOf('actor') || '–', wordsOf('recipient') || '–'].join(' | ')
})

test.each([
  ['Hélène Marsoudi met Radmila Vostran in Lindhaven.', ['met | CONSULT | Hélène Marsoudi + Radmila Vostran | –']],
  ['Hélène Marsoudi and Radmila Vostran met in Lindhaven.', ['met | CONSULT | Hélène Marsoudi + Radmila Vostran | –']],
  ['Anselm Brückhoff visited Tarvonia on Monday.', ['visited | CONSULT | visit | Anselm Brückhoff | Tarvonia']],
  ['Tarvonia invaded Ilmera.', ['invaded | ASSAULT | Tarvonia | Ilmera']],
  ['Ilmera was invaded by Tarvonia.', ['invaded | ASSAULT | Tarvonia | Ilmera']],
  ['Ilmera sanctioned Tarvonia.', ['sanctioned | SANCTION | Ilmera | Tarvonia']],
  ['Ilmera pledged to send doctors to Tarvonia.', ['pledged | AGREE | Ilmera | –']],
  ['Radmila Vostran rejected the offer.', ['rejected | REJECT | Radmila Vostran | –']],
  ['Radmila Vostran refused to meet Hélène Marsoudi.', ['refused | REJECT | Radmila Vostran | –']],
  ['Tarvonia threatened to attack Ilmera.', ['threatened | THREATEN | Tarvonia | –']],
  ['Hélène Marsoudi condemned Tarvonia.', ['condemned | ACCUSE | disapprove | Hélène Marsoudi | Tarvonia']],
  ['Hélène Marsoudi, who met Radmila Vostran on Sunday, condemned Tarvonia.',
    ['met | CONSULT | Hélène Marsoudi + Radmila Vostran | –', 'condemned | ACCUSE | disapprove | Hélène Marsoudi | Tarvonia']],
  ['General Corrado Veyl resigned on Friday.', ['resigned | RETREAT | resign | General Corrado Veyl | –']],
  ['Ilmera’s visit to Tarvonia was short.', ['visit | CONSULT | visit | Ilmera | Tarvonia']],
  ['It was after the attack on Ilmera by Tarvonia.', ['attack | ASSAULT | Tarvonia | Ilmera']],
  ['Tarvonia launched an attack on Ilmera.', ['attack | ASSAULT | Tarvonia | Ilmera']],
  ['There were talks between Ilmera and Tarvonia.', ['talks | CONSULT | Ilmera + Tarvonia | –']],
  ['Ilmera accused its neighbour Tarvonia of theft.', ['accused | ACCUSE | allege | Ilmera | Tarvonia']],
  // everyday senses, names and compounds
  ['The prices hit a new high and the storm struck at noon.', []],
  ['Radmila Vostran met the deadline.', []],
  ['Radmila Vostran declined to comment.', []],
  ['The March for Water and the Attack Fund are names.', []],
  ['A meeting was held.', []],
  ['', []]
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['Tarvonia invaded Ilmera.', 'actual', 'positive', [], 'CT+'],
  ['Tarvonia did not invade Ilmera.', 'other', 'negative', [], 'CT-'],
  ['Tarvonia never invaded Ilmera.', 'other', 'negative', [], 'CT-'],
  ['Tarvonia will invade Ilmera.', 'other', 'positive', ['future'], 'CT+'],
  ['Tarvonia is set to invade Ilmera.', 'other', 'positive', ['future'], 'CT+'],
  ['Tarvonia may invade Ilmera.', 'other', 'positive', ['hypothetical'], 'PS+'],
  ['If Tarvonia invaded Ilmera, all would be lost.', 'other', 'positive', ['hypothetical'], 'Uu'],
  ['Tarvonia has probably invaded Ilmera.', 'actual', 'positive', [], 'PR+'],
  ['Bassam Orvieto said that Tarvonia had invaded Ilmera.', 'actual', 'positive', [], 'Uu'],
  ['Tarvonia allegedly invaded Ilmera.', 'actual', 'positive', [], 'Uu'],
  ['“Tarvonia invaded Ilmera.”', 'actual', 'positive', [], 'Uu'],
  ['Bassam Orvieto said that Tarvonia would invade Ilmera.', 'other', 'positive', ['future'], 'Uu'],
  ['Tarvonia often invaded Ilmera.', 'generic', 'positive', [], 'CT+']
])('%s is %s and %s, %j, %s', (text, realis, polarity, auxModes, value) => {
  const { fields } = eventsIn(text).found.find((event) => event.features.includes('trigger:invade'))!
  expect(fields).toMatchObject({ realis, polarity, factuality: [{ source: 'AUTHOR', value }] })
  expect(fields['auxModes'] ?? []).toEqual(auxModes)
})

test('in another language nothing is proposed: “war” is no war in German', () => {
  const { words, people } = eventsIn('Tarvonia invaded Ilmera.')
  expect(suggestEvents(words, people, [], 'de-AT')).toEqual([])
  expect(suggestEvents(words, people, [], 'en-GB')).toHaveLength(1)
})

test('a meeting that lies ahead is a promise of one', () => {
  expect(told('Hélène Marsoudi will visit Tarvonia.')).toEqual(['visit | AGREE | Hélène Marsoudi | Tarvonia'])
})

test('the time and the place of an event come from its sentence', () => {
  const text = 'Hélène Marsoudi met Radmila Vostran in Tarvonia on Monday.'
  const { found: [event], people } = eventsIn(text)
  expect(event!.fields['time']).toEqual({ text: 'Monday', edtf: '2031-03-10', basis: 'relative_to_publication' })
  expect(event!.spans.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`)).toEqual(
    ['trigger: met', 'actor: Hélène Marsoudi', 'actor: Radmila Vostran', 'location: Tarvonia', 'time: Monday']
  )
  expect(event!.actors['actor']!.map((actor) => ('entity' in actor ? people.entities[actor.entity]!.name : ''))).toEqual(['Hélène Marsoudi', 'Radmila Vostran'])
})

test('what happened years before the news is background', () => {
  const { found } = eventsIn('Tarvonia invaded Ilmera in 2014. Hélène Marsoudi met Radmila Vostran on Monday.')
  expect(found.map(({ fields }) => fields['auxModes'] ?? [])).toEqual([['historical'], []])
})

test('every type and mode of the lexicon is one of the codebook', () => {
  const entries = [...[...verbReadings.values()].flat().map(({ entry }) => entry), ...nounEntries.values()]
  expect(new Set(entries.map(({ lemma }) => lemma)).size).toBeGreaterThan(250)
  for (const { type, modes } of entries) {
    const fields = { type, modes: [...modes] }
    for (const field of layer.fields) expect([type, modes, faultOfField(field, fields)]).toEqual([type, modes, null])
  }
})

const word = fc.constantFrom(
  'Tarvonia', 'Ilmera', 'Hélène Marsoudi', 'she', 'who', 'met', 'attack', 'attacks', 'talks', 'will', 'not', 'to', 'by', 'was', 'if', 'said', ',', '.', '“', '”', 'on Monday', 'in', 'and',
  'refused', 'launched', 'an', '’s', 'with', 'between', '\n', 'visit'
)
test('whatever the text, spans lie inside it, actors are of the article and values of the codebook', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(word, { maxLength: 30 }).map((parts) => parts.join(' ')))
  fc.assert(fc.property(text, (whole) => {
    const { found, people } = eventsIn(whole)
    for (const { spans, actors, fields, confidence } of found) {
      for (const { start, end } of spans) expect(start >= 0 && start < end && end <= whole.length).toBe(true)
      for (const actor of Object.values(actors).flat()) expect('entity' in actor && actor.entity < people.entities.length).toBe(true)
      for (const field of layer.fields) expect(faultOfField(field, fields)).toBeNull()
      expect(confidence > 0 && confidence < 0.6).toBe(true)
    }
  }), { numRuns: 200 })
})

test.each([
  'end of ', 'about ', 'weeks, ', 'attacked Ilmera on Monday ', 'between ', 'from Monday to ', 'refused to ', 'Tarvonia and ', 'the early ', 'visit to ', ', who met ', '“attacked ',
  'in 2014 and ', '1990s–', 'if '
])('a sentence of nothing but “%s” is read to its end', (words) => {
  const { found } = eventsIn(words.repeat(10_000))
  expect(found.length).toBeLessThanOrEqual(10_000)
})
