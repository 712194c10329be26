import { expect, test, vi } from 'vitest'
import { openStore } from './open-store.ts'
import { StoreUnusable } from './store.ts'
import { edit } from './testing/edit.ts'
import { asPromise, newDatabaseName, openTestStore, putOnDisk, rowsOnDisk } from './testing/open-stores.ts'
import { actor, annotation, article, articlePuts, codebook, type Put } from './testing/samples.ts'

test('a first start has a project with a codebook and an analyst, and nothing to undo', async () => {
  const store = await openTestStore()
  const { project, codebook: kept, annotators, articles } = store.library.get()
  expect(project.name).toBe('Untitled project')
  expect(kept).toEqual(codebook)
  expect([...annotators.values()]).toEqual([{ id: store.annotatorId.get(), name: 'Analyst' }])
  expect(articles.size).toBe(0)
  expect(store.undoState.get()).toEqual({ undo: null, redo: null })
  expect(store.saveState.get()).toEqual({ kind: 'saved', at: null })
})

test('two windows that open a new database at once have one project', async () => {
  const name = newDatabaseName()
  const stores = await Promise.all(Array.from({ length: 4 }, () => openTestStore(name)))
  expect(new Set(stores.map((store) => store.library.get().project.id)).size).toBe(1)
  expect(new Set(stores.map((store) => store.annotatorId.get())).size).toBe(1)
  expect(await rowsOnDisk(name, 'project')).toHaveLength(1)
})

test('a database that a newer version has made is refused and left as it is', async () => {
  const name = newDatabaseName()
  const request = indexedDB.open(name, 30)
  request.onupgradeneeded = () => { request.result.createObjectStore('future', { keyPath: 'id' }).add({ id: 1 }) }
  const newer = await asPromise(request)
  newer.close()

  const refused = openStore({ name, codebook })

  await expect(refused).rejects.toThrow(StoreUnusable)
  await expect(refused).rejects.toThrow('written by a newer version of Glossator')
  const again = await asPromise(indexedDB.open(name))
  expect([again.version, [...again.objectStoreNames]]).toEqual([30, ['future']])
  again.close()
})

test('a database whose rows a newer version has written is refused and left as it is', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  store.close()
  await putOnDisk(name, 'meta', { key: 'schema', version: 3 })
  await expect(openStore({ name, codebook })).rejects.toThrow('written by a newer version of Glossator')
  expect(await rowsOnDisk(name, 'meta')).toContainEqual({ key: 'schema', version: 3 })
})

test.each([
  { what: 'where the journal stands', table: 'meta', row: { key: 'history', seq: 'four' } },
  { what: 'the codebook', table: 'codebook', row: { ...codebook, layers: null } }
])('a database that has lost $what is refused in a sentence and left as it is', async ({ table, row }) => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  store.close()
  await putOnDisk(name, table, row)
  const refused = openStore({ name, codebook })
  await expect(refused).rejects.toThrow(StoreUnusable)
  await expect(refused).rejects.toThrow('The database is damaged')
  expect(await rowsOnDisk(name, table)).toContainEqual(row)
})

test('everything is there again after a restart', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  await store.run(edit, { put: [...articlePuts(article('one')), ['actors', actor('a')], ['annotations', annotation('x', 'one')]] })
  const [library, open] = [store.library.get(), (await store.openArticle('one'))?.get()]
  store.close()
  const again = await openTestStore(name)
  expect(again.library.get()).toEqual(library)
  expect((await again.openArticle('one'))?.get()).toEqual(open)
  expect(again.problems.get()).toEqual([])
})

test('a long article and a long library are read in slices', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  const articles = Array.from({ length: 1200 }, (_, i): Put => ['articles', { ...articleOnly(`a${i}`) }])
  const annotations = Array.from({ length: 2000 }, (_, i): Put => ['annotations', annotation(`n${i}`, 'one')])
  await store.run(edit, { put: [...articlePuts(article('one')), ...articles, ...annotations] })
  store.close()
  const slices = noteSlices()
  const again = await openTestStore(name)
  const open = await again.openArticle('one')
  expect([again.library.get().articles.size, open?.get()?.annotations.size]).toEqual([1201, 2000])
  expect(slices.length).toBeGreaterThan(12)
  expect(Math.max(...slices)).toBeLessThanOrEqual(250)
  vi.restoreAllMocks()
})

function articleOnly(id: string) {
  const { text: _, blocks: __, ...known } = article(id)
  return known
}

/** How many rows each request brought. */
function noteSlices(): number[] {
  const slices: number[] = []
  for (const source of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    const getAll = source.getAll
    vi.spyOn(source, 'getAll').mockImplementation(function (this: IDBObjectStore & IDBIndex, ...args: Parameters<IDBIndex['getAll']>) {
      const request = getAll.apply(this, args)
      request.addEventListener('success', () => slices.push(request.result.length))
      return request
    } as typeof getAll)
  }
  return slices
}
