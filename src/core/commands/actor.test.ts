import { describe, expect, test } from 'vitest'
import { isEmpty } from '../change.ts'
import type { Actor, Annotation } from '../model.ts'
import { addActor, addAlias, deleteActor, editActor, mergeActors } from './actor.ts'
import type { Command } from './command.ts'
import { actor, annotation, completeEvent, completeQuote, completeStance, marks, now, project, stampOf } from './testing/build.ts'
import { type Outcome, type Put, recordsOf, runCommand, stateOf } from './testing/run-command.ts'

const run = <Args>(command: Command<Args>, args: NoInfer<Args>, put: Put = {}): Outcome =>
  runCommand(command, args, recordsOf({ ...project, ...put }), stampOf())

const actorIn = ({ records }: Outcome, id: string): Actor | undefined => stateOf(records).get('actors', id)
const annotationIn = ({ records }: Outcome, id: string): Annotation | undefined => stateOf(records).get('annotations', id)

describe('adding an actor', () => {
  test('needs a name and a type; the rest is empty', () => {
    const outcome = run(addActor, { name: ' Teo Brandt ', type: 'PER' })
    expect(actorIn(outcome, 'new-1')).toEqual({
      id: 'new-1', name: 'Teo Brandt', type: 'PER',
      aliases: [], roles: [], country: null, sector: null, externalIds: {}, note: null
    })
    expect(outcome.title).toBe('Add actor Teo Brandt')
  })

  test('keeps each alias once, trimmed, and not the name itself', () => {
    const outcome = run(addActor, { name: 'Teo', type: 'PER', aliases: [' T. ', 'T.', '', 'Teo', 'Brandt'] })
    expect(actorIn(outcome, 'new-1')!.aliases).toEqual(['T.', 'Brandt'])
  })

  test('of a name that is there already is no mistake: two people can share it', () => {
    expect(actorIn(run(addActor, { name: 'Maron', type: 'PER' }), 'new-1')!.name).toBe('Maron')
  })

  test.each([
    [{ name: '  ', type: 'PER' as const }, 'An actor needs a name.'],
    [{ name: 'Author', type: 'PER' as const, id: 'AUTHOR' }, 'The id “AUTHOR” is reserved and cannot be an actor’s.'],
    [{ name: 'Maron', type: 'PER' as const, id: 'maron' }, 'An actor with this id is already there.'],
    [{ name: 'Teo', type: 'PER' as const, roles: [{ title: 'mayor', from: 'last year', to: null }] }, '“last year” is no date.']
  ])('%j is refused', (args, sentence) => {
    expect(() => run(addActor, args)).toThrow(sentence)
  })
})

describe('editing an actor', () => {
  test('changes what is given and keeps the rest', () => {
    const put = { actors: [actor('maron', { aliases: ['Ms Maron'], country: 'VEL' })] }
    const outcome = run(
      editActor, { id: 'maron', changes: { name: 'Ilse Maron', roles: [{ title: 'engineer', from: '2030', to: null }] } }, put
    )
    expect(actorIn(outcome, 'maron')).toMatchObject({
      name: 'Ilse Maron', aliases: ['Ms Maron'], country: 'VEL', roles: [{ title: 'engineer' }]
    })
    expect(outcome.title).toBe('Rename Maron to Ilse Maron')
    expect(run(editActor, { id: 'maron', changes: { country: null } }, put).title).toBe('Edit Maron')
  })

  test('to what it is changes nothing', () => {
    expect(isEmpty(run(editActor, { id: 'maron', changes: { name: 'Maron ' } }).change)).toBe(true)
    expect(isEmpty(run(addAlias, { id: 'maron', alias: ' Maron' }).change)).toBe(true)
  })

  test('adds an alias at the end', () => {
    const outcome = run(addAlias, { id: 'maron', alias: 'Ms Maron' }, { actors: [actor('maron', { aliases: ['I. Maron'] })] })
    expect(actorIn(outcome, 'maron')!.aliases).toEqual(['I. Maron', 'Ms Maron'])
    expect(outcome.title).toBe('Add alias Ms Maron to Maron')
  })

  test.each([
    [{ id: 'maron', changes: { name: '' } }, 'An actor needs a name.'],
    [{ id: 'gone', changes: {} }, 'This actor is no longer there.'],
    [{ id: 'AUTHOR', changes: { name: 'Me' } }, 'This actor is no longer there.']
  ])('%j is refused', (args, sentence) => {
    expect(() => run(editActor, args)).toThrow(sentence)
  })
})

describe('merging actors', () => {
  const actors = [
    actor(
      'maron', { aliases: ['I. Maron'], roles: [{ title: 'engineer', from: null, to: null }], externalIds: { registry: '1' } }
    ),
    actor('ilse', {
      name: 'Ilse Maron', aliases: ['Maron', 'Ms Maron'], country: 'VEL', note: { text: 'Harbour.' },
      externalIds: { registry: '2', wiki: 'Q' },
      roles: [{ title: 'engineer', from: null, to: null }, { title: 'mayor', from: '2030', to: null }]
    }),
    actor('lindqvist')
  ]
  const annotations = [
    completeQuote('q', { actors: { speaker: ['ilse', 'lindqvist', 'maron'] } }),
    completeEvent('e', {
      articleId: 'two',
      fields: {
        type: 'CONSULT',
        factuality: [{ source: 'AUTHOR', value: 'CT+' }, { source: 'maron', value: 'PS+' }, { source: 'ilse', value: 'CT+' }]
      }
    }),
    completeStance('s')
  ]
  const merge = (): Outcome => run(mergeActors, { into: 'maron', from: ['ilse'] }, { actors, annotations })

  test('joins their names and what is known about them', () => {
    expect(actorIn(merge(), 'maron')).toEqual(actor('maron', {
      aliases: ['I. Maron', 'Ilse Maron', 'Ms Maron'],
      roles: [{ title: 'engineer', from: null, to: null }, { title: 'mayor', from: '2030', to: null }],
      externalIds: { registry: '1', wiki: 'Q' },
      country: 'VEL',
      note: { text: 'Harbour.' }
    }))
    expect(actorIn(merge(), 'ilse')).toBeUndefined()
    expect(merge().title).toBe('Merge 1 actor into Maron')
  })

  test('reaches every annotation, in every article, without naming one twice', () => {
    expect(annotationIn(merge(), 'q')).toMatchObject({
      actors: { speaker: ['maron', 'lindqvist'] }, updatedAt: now, status: 'complete'
    })
    expect(annotationIn(merge(), 'e')!.fields['factuality']).toEqual([
      { source: 'AUTHOR', value: 'CT+' }, { source: 'maron', value: 'PS+' }
    ])
    expect(merge().change['annotations/s']).toBeUndefined()
  })

  test('joins both notes', () => {
    const put = { actors: [actor('maron', { note: { text: 'One.' } }), actor('ilse', { note: { text: 'Two.' } })] }
    expect(actorIn(run(mergeActors, { into: 'maron', from: ['ilse'] }, put), 'maron')!.note).toEqual({ text: 'One.\n\nTwo.' })
  })

  test('of an actor into itself changes nothing', () => {
    expect(isEmpty(run(mergeActors, { into: 'maron', from: ['maron'] }, { actors, annotations }).change)).toBe(true)
  })

  test('that are gone is refused', () => {
    expect(() => run(mergeActors, { into: 'maron', from: ['gone'] })).toThrow('This actor is no longer there.')
    expect(() => run(mergeActors, { into: 'AUTHOR', from: ['maron'] })).toThrow('This actor is no longer there.')
  })
})

describe('deleting an actor', () => {
  const annotations = [
    completeStance('s'),
    completeEvent('e', { actors: { actor: ['lindqvist', 'okoro'] } }),
    annotation('m', 'mention', { spans: marks('mention: Maron'), actors: { actor: ['maron'] } })
  ]

  test('that no annotation names takes it away', () => {
    expect(actorIn(run(deleteActor, { id: 'maron' }), 'maron')).toBeUndefined()
  })

  test('that annotations name is refused', () => {
    expect(() => run(deleteActor, { id: 'lindqvist' }, { annotations })).toThrow('Lindqvist is named in 2 annotations.')
  })

  test('by force takes it out of them, and what then lacks a part is a draft', () => {
    const outcome = run(deleteActor, { id: 'lindqvist', force: true }, { annotations })
    expect(annotationIn(outcome, 's')).toMatchObject({ actors: {}, status: 'draft', updatedAt: now })
    expect(annotationIn(outcome, 'e')).toMatchObject({ actors: { actor: ['okoro'] }, status: 'complete' })
    expect(outcome.change['annotations/m']).toBeUndefined()
  })
})
