import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Annotation } from '../core/model.ts'
import { Refusal } from '../core/commands/command.ts'
import type { Store, Tally } from './store.ts'
import { appendToName, edit } from './testing/edit.ts'
import { newDatabaseName, openTestStore, putOnDisk, rowsOnDisk } from './testing/open-stores.ts'
import { actor, annotation, article, articlePuts, type Put } from './testing/samples.ts'

test('what was done before a restart can be undone and done again after it', async () => {
  const name = newDatabaseName()
  const first = await openTestStore(name)
  await first.run(edit, { title: 'Add actor', put: [['actors', actor('a', 'A')]] })
  await first.run(appendToName, { id: 'a', letter: 'b' })
  await first.run(appendToName, { id: 'a', letter: 'c' })
  first.close()

  const second = await openTestStore(name)
  expect(second.undoState.get()).toEqual({ undo: 'Append c', redo: null })
  await second.undo()
  await second.undo()
  expect(second.library.get().actors.get('a')?.name).toBe('A')
  expect(second.undoState.get()).toEqual({ undo: 'Add actor', redo: 'Append b' })
  second.close()

  const third = await openTestStore(name)
  await third.redo()
  expect(third.library.get().actors.get('a')?.name).toBe('Ab')
  expect(third.undoState.get()).toEqual({ undo: 'Append b', redo: 'Append c' })
})

test('undo goes back across articles and says which one to show', async () => {
  const store = await openTestStore()
  await store.run(edit, { put: articlePuts(article('one')) })
  await store.run(edit, { put: articlePuts(article('two')) })
  await store.run(edit, { put: [['annotations', annotation('x', 'one')]] })
  await store.run(edit, { put: [['annotations', annotation('y', 'two')]] })
  const open = await store.openArticle('one')
  expect((await store.undo())?.articleId).toBe('two')
  expect((await store.undo())?.articleId).toBe('one')
  expect(open?.get()?.annotations.size).toBe(0)
  expect((await store.redo())?.articleId).toBe('one')
  expect([...open?.get()?.annotations.keys() ?? []]).toEqual(['x'])
})

test('there is nothing to undo in a new project, and nothing to redo after new work', async () => {
  const store = await openTestStore()
  expect([await store.undo(), await store.redo()]).toEqual([null, null])
  await store.run(edit, { put: [['actors', actor('a')]] })
  await store.undo()
  await store.run(edit, { put: [['actors', actor('b')]] })
  expect(await store.redo()).toBeNull()
  expect([...store.library.get().actors.keys()]).toEqual(['b'])
})

test('what has been changed in another way since is not undone over it', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  await store.run(edit, { title: 'Add actor', put: [['actors', actor('a', 'A')]] })
  await putOnDisk(name, 'actors', actor('a', 'Changed elsewhere'))
  const refused = store.undo()
  await expect(refused).rejects.toThrow(Refusal)
  await expect(refused).rejects.toThrow('“Add actor” cannot be undone. What it changed (actors/a) has been changed in another way since.')
  expect(await rowsOnDisk(name, 'actors')).toEqual([actor('a', 'Changed elsewhere')])
})

test('a step whose journal row is damaged is refused in a sentence', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  await store.run(edit, { title: 'Add actor', put: [['actors', actor('a', 'A')]] })
  await putOnDisk(name, 'journal', { seq: 1, change: 'gone' })
  await expect(store.undo()).rejects.toThrow('“Add actor” cannot be undone: its row in the journal is missing or damaged.')
})

test('an import of thousands is one step', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  const annotations = Array.from({ length: 2500 }, (_, i): Put => ['annotations', annotation(`n${i}`, 'one')])
  await store.run(edit, { title: 'Import dataset', put: [...articlePuts(article('one')), ...annotations] })
  expect(store.library.get().tallies.get('one')).toEqual({ articleId: 'one', byLayer: { quote: 2500 }, suggestions: 0 })
  expect(await rowsOnDisk(name, 'journalParts')).toHaveLength(10)
  await store.undo()
  expect([store.library.get().articles.size, (await rowsOnDisk(name, 'annotations')).length]).toEqual([0, 0])
  await store.redo()
  expect((await store.openArticle('one'))?.get()?.annotations.size).toBe(2500)
})

const state: fc.Arbitrary<Partial<Annotation>> = fc.record({
  articleId: fc.constantFrom('one', 'two'),
  layer: fc.constantFrom('quote', 'stance'),
  origin: fc.constantFrom('manual', 'suggested'),
  status: fc.constantFrom('draft', 'complete', 'rejected')
})
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ id: fc.constantFrom('x', 'y', 'z'), state: fc.option(state) }) },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) }
)

test('after any history the counts in the library are those of counting again, in memory and on disk', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
    const name = newDatabaseName()
    const store = await openTestStore(name)
    for (const next of steps) await take(store, next)
    const counted = recount(await rowsOnDisk(name, 'annotations') as Annotation[])
    expect(store.library.get().tallies).toEqual(counted)
    store.close()
    expect((await openTestStore(name)).library.get().tallies).toEqual(counted)
  }), { numRuns: 15 })
})

async function take(store: Store, next: 'undo' | 'redo' | { id: string; state: Partial<Annotation> | null }): Promise<void> {
  if (next === 'undo') await store.undo()
  else if (next === 'redo') await store.redo()
  else if (next.state === null) await store.run(edit, { remove: [['annotations', next.id]] })
  else await store.run(edit, { put: [['annotations', annotation(next.id, 'one', next.state)]] })
}

function recount(annotations: readonly Annotation[]): Map<string, Tally> {
  const counts = new Map<string, Tally>()
  for (const { articleId, layer, origin, status } of annotations) {
    if (status === 'rejected') continue
    const { byLayer, suggestions }: Tally = counts.get(articleId) ?? { articleId, byLayer: {}, suggestions: 0 }
    const open = origin === 'suggested' && status === 'draft'
    counts.set(articleId, {
      articleId,
      byLayer: open ? byLayer : { ...byLayer, [layer]: (byLayer[layer] ?? 0) + 1 },
      suggestions: suggestions + (open ? 1 : 0)
    })
  }
  return counts
}
