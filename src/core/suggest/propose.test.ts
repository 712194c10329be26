import { describe, expect, test } from 'vitest'
import { builtInCodebook } from '../codebook/built-in-codebook.ts'
import { actor, now, text } from '../commands/testing/build.ts'
import type { Entity } from './people/people.ts'
import { actorsByName, proposeActor } from './propose-actors.ts'
import { propose } from './propose.ts'
import type { Suggestion } from './suggestion.ts'

const entity = (name: string, aliases: readonly string[] = [], titles: readonly string[] = []): Entity =>
  ({ name, type: 'PER', aliases, titles, gender: 'unknown', isPlural: false, mentions: [], actorId: null })

describe('the actor that an entity is', () => {
  const registry = actorsByName([
    actor('jonas', { name: 'Jonas Maron', aliases: ['Minister Maron'] }), actor('eva', { name: 'Eva Lindqvist', aliases: ['Lindqvist', 'EL'] }),
    actor('per', { name: 'Per Lindqvist', aliases: ['Lindqvist'] })
  ])

  test.each<[string, Entity, string | null]>([
    ['the one of its name', entity('Jonas Maron'), 'jonas'],
    ['however the name is written', entity('JONAS MARÓN'), 'jonas'],
    ['the one of its other name', entity('Maron', ['Minister Maron']), 'jonas'],
    ['nobody where a name is two people’s', entity('Lindqvist'), null],
    ['the one whom another name tells apart', entity('E. Lindqvist', ['Lindqvist', 'EL']), 'eva'],
    ['nobody of whom the registry knows nothing', entity('Okoro'), null]
  ])('is %s', (_, named, id) => {
    const { actor: proposed, isNew } = proposeActor(named, registry, () => 'fresh')
    expect(isNew).toBe(id === null)
    expect(proposed.id).toBe(id ?? 'fresh')
  })

  test('is made of its names and titles where there is none', () => {
    expect(proposeActor(entity('Ada Okoro', ['Okoro', 'Ada Okoro', 'Okoro'], ['harbour master']), registry, () => 'fresh').actor)
      .toMatchObject({ id: 'fresh', name: 'Ada Okoro', type: 'PER', aliases: ['Okoro'], roles: [{ title: 'harbour master', from: null, to: null }] })
  })
})

describe('a suggestion', () => {
  const at = (role: string, words: string): Suggestion['spans'][number] => ({ role, start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const suggestion: Suggestion = {
    kind: 'quotes', layer: 'quote', spans: [at('cue', 'said'), at('content', '“We tested every gate,”'), at('mood', 'Ferry')],
    actors: { speaker: [{ entity: 0 }, { entity: 0 }], addressee: [{ reserved: 'UNKNOWN' }], witness: [{ entity: 1 }] },
    fields: { type: 'direct', weather: 'fair' }, confidence: 1.2, reason: 'marks + “said”', features: ['cue:say']
  }
  const maron = actor('maron')
  const context = {
    articleId: 'one', text, entities: [entity('Maron'), entity('Okoro')], codebook: builtInCodebook, now, idOf: () => 'x',
    actorOf: () => ({ actor: maron, isNew: true })
  }

  test('becomes a draft by Glossator, without what the codebook does not know', () => {
    expect(propose([suggestion], context)).toEqual([{
      kind: 'quotes', features: ['cue:say'], actors: [maron],
      annotation: expect.objectContaining({
        id: 'x', articleId: 'one', layer: 'quote', origin: 'suggested', status: 'draft', annotatorId: 'glossator', confidence: 1,
        actors: { speaker: ['maron'], addressee: ['UNKNOWN'] }, fields: { type: 'direct' },
        spans: [expect.objectContaining({ role: 'content', text: '“We tested every gate,”' }), expect.objectContaining({ role: 'cue', text: 'said' })]
      }) as unknown
    }])
  })

  test('of a layer that the codebook has not is none', () => {
    expect(propose([{ ...suggestion, layer: 'mood' }], context)).toEqual([])
  })
})
