import { expect, test } from 'vitest'
import { builtInCodebook } from '../../core/codebook/built-in-codebook.ts'
import { allFormats } from '../../core/formats/all-formats.ts'
import { canWrite } from '../../core/formats/format.ts'
import { smallMeta, smallProject } from '../../core/formats/glossator/testing/small-project.ts'
import { destinationChoices, destinationKey } from './destination-choices.ts'

const choices = destinationChoices(builtInCodebook)

test.each([
  ['span', { to: 'role', layer: 'quote', role: 'content' }, 'Quote: Content'],
  ['relation', { to: 'slot', role: 'cue' }, 'Quote: Cue, the words at its end'],
  ['relation', { to: 'relation', type: 'via' }, 'Relation: Via'],
  ['attribute', { to: 'field', field: 'negated', value: true }, 'Quote: Negated = yes'],
  ['attribute', { to: 'value', field: 'mediumName' }, 'Quote: Name of the medium, what it says'],
  ['attribute', { to: 'nowhere' }, 'Nowhere (left out)']
] as const)('a kind of the sort %s can go to %j, named “%s”', (sort, destination, name) => {
  expect(choices[sort].find(({ id }) => id === destinationKey(destination))).toEqual({ id: destinationKey(destination), name, destination })
})

test('a field that several layers have is one choice that names them all', () => {
  const types = choices.attribute.filter(({ destination }) => destination.to === 'value' && destination.field === 'type')
  expect(types.map(({ name }) => name)).toEqual(['Quote, Event: Type, what it says'])
})

test('no two choices have the same key', () => {
  for (const list of Object.values(choices)) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
})

const foreign = allFormats.filter(canWrite).filter((format) => 'foreign' in format)
test.each(foreign.map((format) => [format.id, format] as const))('whatever %s proposes for our own files is among the choices', (_, format) => {
  if (!('foreign' in format)) throw new Error('no reader')
  const survey = format.foreign.survey(format.write(smallProject, smallMeta).files, smallProject.codebook)
  if ('faults' in survey) throw new Error(JSON.stringify(survey.faults))
  const own = destinationChoices(smallProject.codebook)
  for (const { id, sort } of survey.kinds) {
    const key = destinationKey(survey.proposed[id] ?? { to: 'nowhere' })
    expect(own[sort].map((choice) => choice.id), `${id} → ${key}`).toContain(key)
  }
})
