import { describe, expect, test } from 'vitest'
import { Codebook, factualityValues, TimeValue } from '../model.ts'
import { builtInCodebook } from './built-in-codebook.ts'
import { fieldOf, layerOf, roleOf, rolesByKey, valuesFor } from './codebook.ts'
import { writeCodebookMarkdown } from './write-codebook-markdown.ts'

const layer = (id: string) => layerOf(builtInCodebook, id)!
const idsOf = (items: readonly { id: string }[] | undefined) => items?.map((item) => item.id)

describe('the built-in codebook', () => {
  test('is a codebook', () => {
    expect(Codebook.parse(builtInCodebook)).toEqual(builtInCodebook)
  })

  test('is the page that ships with the docs', async () => {
    await expect(writeCodebookMarkdown(builtInCodebook)).toMatchFileSnapshot('../../../docs/codebook.md')
  })

  test.each([
    [
      'quote',
      ['content', 'verbatim', 'cue', 'source', 'addressee'],
      ['speaker', 'addressee', 'onBehalfOf'],
      ['type', 'speakerResolution']
    ],
    ['stance', ['evidence', 'holder', 'target'], ['holder', 'target'], ['targetType', 'polarity', 'explicitness']],
    ['event', ['trigger', 'actor', 'recipient', 'location', 'time'], ['actor', 'recipient', 'location'], ['type', 'factuality']],
    ['mention', ['mention'], ['actor'], []]
  ])('gives the layer %s its roles, actor roles and required fields', (id, roles, actorRoles, required) => {
    const { roles: spans, actorRoles: actors, fields } = layer(id)
    expect(idsOf(spans)).toEqual(roles)
    expect(idsOf(actors)).toEqual(actorRoles)
    expect(idsOf(fields.filter((field) => field.required))).toEqual(required)
  })

  test('names no layer, role, field or value twice within its list', () => {
    const lists = builtInCodebook.layers.flatMap(
      ({ roles, actorRoles, fields }) => [roles, actorRoles, fields, ...fields.map((field) => field.values ?? [])]
    )
    for (const list of [builtInCodebook.layers, builtInCodebook.relations, ...lists]) {
      expect(new Set(idsOf(list)).size).toBe(list.length)
    }
  })

  test('defines everything it names in a sentence', () => {
    const parts = builtInCodebook.layers.flatMap(
      (part) => [part, ...part.roles, ...part.actorRoles, ...part.fields, ...part.fields.flatMap((field) => field.values ?? [])]
    )
    for (const { definition } of parts) expect(definition).toMatch(/^[\p{Lu}“].*[.)]$/u)
  })

  test('has PLOVER’s sixteen types and thirty-seven contexts', () => {
    expect(fieldOf(layer('event'), 'type')!.values).toHaveLength(16)
    expect(fieldOf(layer('event'), 'contexts')!.values).toHaveLength(37)
  })

  test('has the values of factuality and the bases of time that the model knows', () => {
    expect(idsOf(fieldOf(layer('event'), 'factuality')!.values)).toEqual([...factualityValues])
    expect(idsOf(fieldOf(layer('event'), 'time')!.values)).toEqual(TimeValue.shape.basis.options)
  })
})

describe('the modes of an event', () => {
  const modes = fieldOf(layer('event'), 'modes')!

  test.each([
    ['CONSULT', 'visit third-party multilateral phone'],
    ['RETREAT', 'withdraw release disarm ceasefire access resign'],
    ['REQUEST', 'assist change yield meet'],
    ['REJECT', 'assist change yield meet'],
    ['ACCUSE', 'disapprove investigate allege'],
    ['THREATEN', 'restrict arrest relations expel territory violence'],
    ['PROTEST', 'demo riot strike hunger boycott obstruct vandalize'],
    ['SANCTION', 'convict expel withdraw discontinue'],
    ['MOBILIZE', 'troops weapons police militia'],
    ['COERCE', 'seize restrict censor curfew martial-law arrest deport withhold misinformation cyber'],
    [
      'ASSAULT',
      'abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone ' +
        'heavy-weapons crowd-control unconventional'
    ],
    ['AGREE', ''],
    ['SUPPORT', ''],
    ['CONCEDE', ''],
    ['COOPERATE', ''],
    ['AID', '']
  ])('of type %s are PLOVER’s', (type, expected) => {
    expect(idsOf(valuesFor(modes, { type }))!.toSorted()).toEqual(expected.split(' ').filter(Boolean).toSorted())
  })

  test('wait for the type', () => {
    expect(valuesFor(modes, {})).toEqual([])
    expect(valuesFor(modes, { type: null })).toEqual([])
  })
})

test('the digit keys stand for the roles in their order', () => {
  expect([...rolesByKey(layer('quote'))].map(([key, role]) => `${key} ${role.id}`)).toEqual([
    '1 content', '2 verbatim', '3 cue', '4 source', '5 addressee'
  ])
})

test('a layer with more than nine roles has keys for the first nine', () => {
  const role = roleOf(layer('mention'), 'mention')!
  const roles = Array.from({ length: 12 }, (_, index) => ({ ...role, id: `role ${index + 1}` }))
  expect([...rolesByKey({ ...layer('mention'), roles }).keys()].join('')).toBe('123456789')
})
