import { expect, test } from 'vitest'
import { builtInCodebook } from '../core/codebook/built-in-codebook.ts'
import { addActor, mergeActors } from '../core/commands/actor.ts'
import { addAnnotation, deleteAnnotations, setActors } from '../core/commands/annotation.ts'
import { addArticles, deleteArticles } from '../core/commands/article.ts'
import { addRelation } from '../core/commands/relation.ts'
import type { Store } from './store.ts'
import { newDatabaseName, openTestStore, rowsOnDisk } from './testing/open-stores.ts'
import { article } from './testing/samples.ts'

const text = 'A title\n“We will,” she said.'
const spans = (role: string) => [{ role, start: 8, end: 18, text: '“We will,”', prefix: 'A title\n', suffix: ' she said.' }]

/** Two articles: a quote and a stance that goes via it on the first, a quote on the second, both quotes by “a”. */
async function annotated(store: Store): Promise<void> {
  await store.run(addArticles, { articles: ['one', 'two'].map((id) => article(id, { title: 'A title', text, blocks: [] })) })
  await store.run(addActor, { id: 'a', name: 'Ada', type: 'PER' })
  await store.run(addActor, { id: 'b', name: 'Ada Byron', type: 'PER' })
  for (const [id, articleId, layer, role] of [
    ['q1', 'one', 'quote', 'content'], ['q2', 'two', 'quote', 'content'], ['s1', 'one', 'stance', 'evidence']
  ] as const) await store.run(addAnnotation, { id, articleId, layer, spans: spans(role) })
  for (const id of ['q1', 'q2']) await store.run(setActors, { id, role: 'speaker', actorIds: ['a'] })
  await store.run(addRelation, { type: 'via', from: 's1', to: 'q1' })
}

test('annotating is counted, and the codebook of a new project is the built-in one', async () => {
  const store = await openTestStore(newDatabaseName(), { codebook: builtInCodebook })
  await annotated(store)
  expect(store.library.get().codebook).toEqual(builtInCodebook)
  expect([...store.library.get().tallies.values()].map(({ articleId, byLayer }) => [articleId, byLayer])).toEqual([
    ['one', { quote: 1, stance: 1 }], ['two', { quote: 1 }]
  ])
  expect(store.library.get().articles.get('one')?.status).toBe('annotating')
})

test.each(['with the article open', 'with no article open'])('merging actors reaches every annotation, %s, and is undone at once', async (how) => {
  const store = await openTestStore(newDatabaseName(), { codebook: builtInCodebook })
  await annotated(store)
  const open = how === 'with the article open' ? await store.openArticle('one') : null
  await store.run(mergeActors, { into: 'b', from: ['a'] })
  expect((await store.annotationsWithActor('b')).map(({ id }) => id).sort()).toEqual(['q1', 'q2'])
  expect(await store.annotationsWithActor('a')).toEqual([])
  if (open !== null) expect(open.get()?.annotations.get('q1')?.actors['speaker']).toEqual(['b'])
  await store.undo()
  expect((await store.annotationsWithActor('a')).map(({ id }) => id).sort()).toEqual(['q1', 'q2'])
  expect([...store.library.get().actors.keys()].sort()).toEqual(['a', 'b'])
})

test('deleting an annotation takes its relations along, and deleting an article all that is on it', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name, { codebook: builtInCodebook })
  await annotated(store)
  const whole = await store.readAll()
  await store.run(deleteAnnotations, { ids: ['q1'] })
  expect(await rowsOnDisk(name, 'relations')).toEqual([])
  await store.undo()
  await store.run(deleteArticles, { ids: ['one'] })
  expect((await store.readAll()).annotations.map(({ id }) => id)).toEqual(['q2'])
  for (const table of ['articles', 'texts', 'blocks', 'tallies']) expect(await rowsOnDisk(name, table)).toHaveLength(1)
  await store.undo()
  expect(await store.readAll()).toEqual(whole)
})
