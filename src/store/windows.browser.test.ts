import { expect, test } from 'vitest'
import type { Store } from './store.ts'
import { appendToName, edit } from './testing/edit.ts'
import { eventually, newDatabaseName, openTestStore } from './testing/open-stores.ts'
import { actor, annotation, article, articlePuts, relation, type Put } from './testing/samples.ts'

async function twoWindows(): Promise<[Store, Store]> {
  const name = newDatabaseName()
  return [await openTestStore(name), await openTestStore(name)]
}

const nameOf = (store: Store): string | undefined => store.library.get().actors.get('a')?.name

test('two windows on one project follow each other', async () => {
  const [left, right] = await twoWindows()
  await left.run(edit, { put: articlePuts(article('one')), title: 'Open article' })
  await eventually(() => right.library.get().articles.has('one'))
  const open = await right.openArticle('one')
  await left.run(edit, { put: [['annotations', annotation('x', 'one')]] })
  await eventually(() => open?.get()?.annotations.has('x') === true)
  expect(right.library.get()).toEqual(left.library.get())
  expect(right.undoState.get()).toEqual(left.undoState.get())
})

test('windows that work at the same moment end with the same project and hear the same commits in order', async () => {
  const [left, right] = await twoWindows()
  const heard = [left, right].map((store) => {
    const seqs: number[] = []
    store.onCommit(({ seq }) => { seqs.push(seq) })
    return seqs
  })
  await left.run(edit, { put: [['actors', actor('a', 'A')]] })
  await Promise.all([...'bcdefg'].map((letter, i) => [left, right][i % 2]?.run(appendToName, { id: 'a', letter })))
  await eventually(() => nameOf(left)?.length === 7 && nameOf(right)?.length === 7)
  expect(nameOf(right)).toBe(nameOf(left))
  expect([...nameOf(left) ?? ''].sort().join('')).toBe('Abcdefg')
  expect(heard).toEqual([[1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7]])
})

test('one window undoes what the other did, and both undoing at once undo two steps', async () => {
  const [left, right] = await twoWindows()
  await left.run(edit, { put: [['actors', actor('a', 'A')]] })
  await left.run(appendToName, { id: 'a', letter: 'b' })
  await right.run(appendToName, { id: 'a', letter: 'c' })
  await left.undo()
  expect(nameOf(left)).toBe('Ab')
  await left.redo()
  await Promise.all([left.undo(), right.undo()])
  await eventually(() => nameOf(left) === 'A' && nameOf(right) === 'A')
  await eventually(() => left.undoState.get().redo === 'Append b' && right.undoState.get().redo === 'Append b')
})

test('a command reads what is on disk, also before the window has heard of it', async () => {
  const [left, right] = await twoWindows()
  await left.run(edit, { put: [['actors', actor('a', 'A')]] })
  const commit = await right.run(appendToName, { id: 'a', letter: 'b' })
  expect(commit?.seq).toBe(2)
  expect(nameOf(right)).toBe('Ab')
})

test('a large import arrives whole in the other window', async () => {
  const [left, right] = await twoWindows()
  const annotations = Array.from({ length: 2100 }, (_, i): Put => ['annotations', annotation(`n${i}`, 'one')])
  await left.run(edit, { put: [...articlePuts(article('one')), ...annotations] })
  await eventually(() => right.library.get().tallies.has('one'))
  expect(right.library.get().tallies).toEqual(left.library.get().tallies)
})

test('an open article brings what its relations lead to in other articles, and lets it go with them', async () => {
  const [left, right] = await twoWindows()
  await left.run(edit, { put: [...articlePuts(article('one')), ...articlePuts(article('two')),
    ['annotations', annotation('x', 'one')], ['annotations', annotation('y', 'two')], ['annotations', annotation('z', 'two')],
    ['relations', relation('r', 'x', 'y')]] })
  await eventually(() => right.library.get().articles.size === 2)
  const opened = await Promise.all([left, right].map((store) => store.openArticle('one')))
  const related = () => opened.map((open) => [...open?.get()?.related.values() ?? []].map(({ id, status }) => `${id} ${status}`))
  const relations = () => opened.map((open) => [...open?.get()?.relations.keys() ?? []])
  expect(related()).toEqual([['y draft'], ['y draft']])

  await left.run(edit, { put: [['relations', relation('s', 'z', 'x')]] })
  await eventually(() => related().every((each) => each.length === 2))
  expect(relations()).toEqual([['r', 's'], ['r', 's']])

  await right.run(edit, { put: [['annotations', annotation('z', 'two', { status: 'rejected' })]] })
  await eventually(() => related().every((each) => each.includes('z rejected')))

  await left.run(edit, { remove: [['relations', 'r'], ['annotations', 'y']] })
  await eventually(() => relations().every((each) => each.length === 1))
  expect(related()).toEqual([['z rejected'], ['z rejected']])
})

test('a window that closes an article hears of it no more', async () => {
  const store = await openTestStore()
  await store.run(edit, { put: articlePuts(article('one')) })
  const open = await store.openArticle('one')
  const before = open?.get()
  open?.close()
  await store.run(edit, { put: [['annotations', annotation('x', 'one')]] })
  expect(open?.get()).toBe(before)
})

test('an article that is deleted while it is open is gone, and comes back whole with an undo', async () => {
  const store = await openTestStore()
  await store.run(edit, { put: [...articlePuts(article('one')), ['annotations', annotation('x', 'one')]] })
  const open = await store.openArticle('one')
  const before = open?.get()
  await store.run(edit, { remove: [['articles', 'one'], ['texts', 'one'], ['blocks', 'one'], ['annotations', 'x']] })
  expect(open?.get()).toBeNull()
  expect(await store.openArticle('one')).toBeNull()
  await store.undo()
  expect(open?.get()).toEqual(before)
})

test('what did not change stays the same object', async () => {
  const store = await openTestStore()
  await store.run(edit, { put: [...articlePuts(article('one')), ...articlePuts(article('two'))] })
  const open = await store.openArticle('one')
  const [library, shown] = [store.library.get(), open?.get()]
  await store.run(edit, { put: [['annotations', annotation('y', 'two')]] })
  expect(open?.get()).toBe(shown)
  expect(store.library.get().articles).toBe(library.articles)
  expect(store.library.get()).not.toBe(library)
})
