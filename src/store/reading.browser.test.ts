import { expect, test } from 'vitest'
import { joinArticle } from '../core/article.ts'
import type { Store } from './store.ts'
import { edit } from './testing/edit.ts'
import { eventually, newDatabaseName, openTestStore, putOnDisk } from './testing/open-stores.ts'
import { actor, annotation, article, articlePuts, relation, type Put } from './testing/samples.ts'

test('the annotations that name an actor are found, in roles and as the source of a factuality', async () => {
  const store = await openTestStore()
  await store.run(edit, { put: [
    ['annotations', annotation('role', 'one', { actors: { speaker: ['a', 'AUTHOR'] } })],
    ['annotations', annotation('source', 'two', { fields: { factuality: [{ source: 'a', value: 'CT+' }] } })],
    ['annotations', annotation('other', 'one', { actors: { speaker: ['b'] }, fields: { contexts: ['a'] } })]
  ] })
  expect((await store.annotationsWithActor('a')).map(({ id }) => id).sort()).toEqual(['role', 'source'])
  expect(await store.annotationsWithActor('AUTHOR')).toEqual([])
  expect((await store.annotations(['other', 'none'])).map(({ id }) => id)).toEqual(['other'])
})

test('the annotations of a layer in other articles come newest first', async () => {
  const store = await openTestStore()
  const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`
  await store.run(edit, { put: [
    ['annotations', annotation('old', 'two', { updatedAt: at(1) })], ['annotations', annotation('new', 'two', { updatedAt: at(3) })],
    ['annotations', annotation('middle', 'three', { updatedAt: at(2) })], ['annotations', annotation('here', 'one', { updatedAt: at(4) })],
    ['annotations', annotation('stance', 'two', { layer: 'stance', updatedAt: at(5) })]
  ] })
  expect((await store.annotationsOfLayer('quote', 'one', 2)).map(({ id }) => id)).toEqual(['new', 'middle'])
})

test('texts are found by article, and articles by the hash of their file', async () => {
  const store = await openTestStore()
  await store.run(edit, { put: [...articlePuts(article('one')), ...articlePuts(article('two', { sha256: 'sha of one' }))] })
  expect(await store.articlesWithHash('sha of one')).toEqual(['one', 'two'])
  expect(await store.articlesWithHash('another')).toEqual([])
  expect(await store.texts(['one', 'none'])).toEqual(new Map([['one', article('one').text]]))
})

async function aProject(store: Store, count = 1200): Promise<void> {
  const annotations = Array.from({ length: count }, (_, i): Put => ['annotations', annotation(`n${i}`, 'one')])
  await store.run(edit, { put: [
    ...articlePuts(article('one')), ...articlePuts(article('two')), ['actors', actor('a')], ...annotations, ['relations', relation('r', 'n0', 'n1')]
  ] })
}

test('an export has the whole project and tells how far it has come', async () => {
  const store = await openTestStore()
  await aProject(store)
  const shares: number[] = []
  const data = await store.readAll({ onProgress: (share) => shares.push(share) })
  expect(data.articles).toEqual(['one', 'two'].map((id) => {
    const { text, blocks, ...known } = article(id)
    return joinArticle(known, text, blocks)
  }))
  expect([data.annotations.length, data.relations, data.actors]).toEqual([1200, [relation('r', 'n0', 'n1')], [actor('a')]])
  expect([data.project, data.codebook]).toEqual([store.library.get().project, store.library.get().codebook])
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})

test('an export is of one moment, though work goes on while it is read', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  const other = await openTestStore(name)
  await aProject(store)
  await eventually(() => other.library.get().articles.size === 2)
  let changed: Promise<unknown> | null = null
  const data = await store.readAll({
    onProgress: (share) => {
      if (share > 0.3) changed ??= Promise.all([
        store.run(edit, { put: [['annotations', annotation('n0', 'one', { status: 'rejected' })]], remove: [['annotations', 'n1'], ['relations', 'r']] }),
        other.run(edit, { put: [['annotations', annotation('a first', 'two')], ['actors', actor('b')]] })
      ])
    }
  })
  await changed
  const byId = new Map(data.annotations.map((one) => [one.id, one]))
  expect([byId.get('n0')?.status, byId.has('n1'), data.relations]).toEqual(['rejected', false, []])
  // The other window's commit may have come too late: then all of it has.
  expect(byId.has('a first')).toBe(data.actors.some(({ id }) => id === 'b'))
})

test('an export can be left', async () => {
  const store = await openTestStore()
  await aProject(store)
  const leave = new AbortController()
  const left = store.readAll({ signal: leave.signal, onProgress: () => leave.abort() })
  await expect(left).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
})

test('an export leaves out what is damaged with all that depends on it, and says so', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  await aProject(store, 3)
  await store.run(edit, { put: [['annotations', annotation('y', 'two')], ['relations', relation('s', 'y', 'n2')]] })
  await putOnDisk(name, 'texts', { id: 'two', text: null })
  const data = await store.readAll()
  expect(data.articles.map(({ id }) => id)).toEqual(['one'])
  expect(data.annotations.map(({ id }) => id)).toEqual(['n0', 'n1', 'n2'])
  expect(data.relations.map(({ id }) => id)).toEqual(['r'])
  await eventually(() => store.problems.get().length === 2)
  expect(store.problems.get().join()).toContain('The text of “Title of two” cannot be read')
})
