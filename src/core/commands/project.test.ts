import { describe, expect, test } from 'vitest'
import { type Change, apply, invert } from '../change.ts'
import { addAnnotator, importData, renameAnnotator, renameProject } from './project.ts'
import { actor, article, completeQuote, project, stampOf } from './testing/build.ts'
import { recordsOf, runCommand, stateOf } from './testing/run-command.ts'

const records = recordsOf(project)

test('the project is renamed', () => {
  const { change, title } = runCommand(renameProject, { name: ' Ferry desk ' }, records, stampOf())
  expect(change['project/p']!.after).toEqual({ id: 'p', name: 'Ferry desk' })
  expect(title).toBe('Rename project to Ferry desk')
  expect(() => runCommand(renameProject, { name: ' ' }, records, stampOf())).toThrow('A project needs a name.')
})

test('annotators are added and renamed', () => {
  const added = runCommand(addAnnotator, { name: 'Bo' }, records, stampOf())
  expect(stateOf(added.records).get('annotators', 'new-1')).toEqual({ id: 'new-1', name: 'Bo' })
  const renamed = runCommand(renameAnnotator, { id: 'ana', name: 'Ana Brandt' }, records, stampOf())
  expect(stateOf(renamed.records).get('annotators', 'ana')!.name).toBe('Ana Brandt')
  expect(
    () => runCommand(addAnnotator, { name: 'Ana', id: 'ana' }, records, stampOf())
  ).toThrow('An annotator with this id is already there.')
  expect(
    () => runCommand(renameAnnotator, { id: 'gone', name: 'Bo' }, records, stampOf())
  ).toThrow('This annotator is no longer there.')
  expect(() => runCommand(renameAnnotator, { id: 'ana', name: '' }, records, stampOf())).toThrow('An annotator needs a name.')
})

describe('an import', () => {
  const plan: Change = {
    'actors/okoro': { before: actor('okoro'), after: actor('okoro', { country: 'VEL' }) },
    'actors/new': { before: null, after: actor('new') },
    'annotations/q': { before: null, after: completeQuote('q') }
  }

  test('is applied as it was planned', () => {
    const { change, title } = runCommand(importData, { change: plan }, records, stampOf())
    expect(change).toEqual(plan)
    expect(title).toBe('Import 1 annotation, 2 actors')
  })

  test('in place of articles deletes them in the same change, but for those that it brings along', () => {
    const both = recordsOf({ ...project, annotations: [completeQuote('q')] })
    const brought: Change = { 'articles/two': { before: null, after: article('two', { title: 'Two, as theirs' }) }, 'actors/new': { before: null, after: actor('new') } }
    const { change, records: after } = runCommand(importData, { change: brought, inPlaceOf: ['one', 'two'] }, both, stampOf())
    expect(stateOf(after).all('articles')).toEqual([article('two', { title: 'Two, as theirs' })])
    expect(stateOf(after).get('annotations', 'q')).toBeUndefined()
    expect(change['articles/two']).toEqual({ before: article('two'), after: article('two', { title: 'Two, as theirs' }) })
    expect(apply(after, invert(change))).toEqual(both)
  })

  test('is refused where the project has changed since', () => {
    const changed = recordsOf({ ...project, actors: [actor('okoro', { name: 'Bea Okoro' }), actor('new')] })
    expect(() => runCommand(importData, { change: plan }, changed, stampOf())).toThrow(
      'The project has changed since the import was prepared (2 records).'
    )
  })

  test.each([
    [{ 'moods/x': { before: null, after: null } }, '“moods/x” is no record’s key.'],
    [{ 'constructor/x': { before: null, after: null } }, '“constructor/x” is no record’s key.'],
    [{ nonsense: { before: null, after: null } }, '“nonsense” is no record’s key.'],
    [{ 'actors/x': { before: null, after: actor('y') } }, 'actors/x holds a record with another id.'],
    [{ 'actors/x': { before: null, after: { id: 'x' } } }, 'actors/x: '],
    [{ 'actors/x': { after: null } }, 'actors/x: ']
  ])('of %j is no change', (change, sentence) => {
    const parsed = importData.args.safeParse({ change })
    expect(parsed.success).toBe(false)
    expect(parsed.error!.issues[0]!.message).toContain(sentence)
  })
})
