import { afterEach, expect, test, vi } from 'vitest'
import { Refusal } from '../core/commands/command.ts'
import type { SaveState } from './store.ts'
import { appendToName, edit } from './testing/edit.ts'
import { asPromise, eventually, newDatabaseName, openTestStore, putOnDisk, rowsOnDisk } from './testing/open-stores.ts'
import { actor, annotation, article, articlePuts } from './testing/samples.ts'
import { WriteFailure } from './write-failure.ts'

afterEach(() => { vi.restoreAllMocks() })

test('a change is on disk before “Saved” is said', async () => {
  const name = newDatabaseName()
  const events: string[] = []
  noteCommits(events)
  const store = await openTestStore(name)
  events.length = 0
  store.saveState.subscribe(() => { events.push(store.saveState.get().kind) })

  await store.run(edit, { put: [['actors', actor('a')]] })

  expect(events).toEqual(['saving', 'complete strict', 'saved'])
  expect(await rowsOnDisk(name, 'actors')).toEqual([actor('a')])
  expect(store.saveState.get()).toEqual({ kind: 'saved', at: expect.any(String) })
})

test('“Saved” is not said while another change is still on its way', async () => {
  const store = await openTestStore()
  await store.run(edit, { put: [['actors', actor('a', 'A')]] })
  const said: SaveState['kind'][] = []
  store.saveState.subscribe(() => { said.push(store.saveState.get().kind) })
  await Promise.all(['b', 'c', 'd'].map((letter) => store.run(appendToName, { id: 'a', letter })))
  expect(said).toEqual(['saving', 'saved'])
  expect(store.library.get().actors.get('a')?.name).toBe('Abcd')
})

test('what is not saved is not shown, and the next change that is saved takes the warning away', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  await store.run(edit, { put: articlePuts(article('one')) })
  const open = await store.openArticle('one')
  const before = { library: store.library.get(), article: open?.get(), undo: store.undoState.get() }
  failPuts('journal', new DOMException('', 'QuotaExceededError'))

  const failed = store.run(edit, { put: [['annotations', annotation('x', 'one')], ['actors', actor('a')]] })

  await expect(failed).rejects.toThrow(WriteFailure)
  expect(store.saveState.get()).toEqual({
    kind: 'failed',
    sentence: 'The last change was not saved, and so is not shown: there is no room left on the disk. Make room, then do it again.'
  })
  expect({ library: store.library.get(), article: open?.get(), undo: store.undoState.get() }).toEqual(before)
  expect(await rowsOnDisk(name, 'annotations')).toEqual([])
  vi.restoreAllMocks()
  await store.run(edit, { put: [['annotations', annotation('x', 'one')]] })
  expect(store.saveState.get().kind).toBe('saved')
  expect(open?.get()?.annotations.size).toBe(1)
})

test('a command that refuses changes nothing and is no failure to save', async () => {
  const store = await openTestStore()
  const refused = store.run(appendToName, { id: 'nobody', letter: 'x' })
  await expect(refused).rejects.toThrow(new Refusal('There is no actor nobody.'))
  expect(store.saveState.get()).toEqual({ kind: 'saved', at: null })
})

test('a command that changes nothing leaves nothing to undo', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  await store.run(edit, { put: [['actors', actor('a')]], title: 'Add actor' })
  expect(await store.run(edit, { put: [['actors', actor('a')]], title: 'Add it again' })).toBeNull()
  expect(store.undoState.get()).toEqual({ undo: 'Add actor', redo: null })
  expect(await rowsOnDisk(name, 'journal')).toHaveLength(1)
})

test('a record that could not be read again is not written', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  const wrong = { ...annotation('x', 'one'), status: 'finished' as 'draft' }
  await expect(store.run(edit, { put: [['actors', actor('a')], ['annotations', wrong]] })).rejects.toThrow('annotations/x: status')
  expect(await rowsOnDisk(name, 'actors')).toEqual([])
})

test('when the database is deleted under the running app, the app says so and does not say “Saved”', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  await store.run(edit, { put: [['actors', actor('a')]] })
  await asPromise(indexedDB.deleteDatabase(name))
  await eventually(() => store.saveState.get().kind === 'failed')
  await expect(store.run(edit, { put: [['actors', actor('b')]] })).rejects.toThrow('The database was deleted from outside of this window')
  expect(store.library.get().actors.has('b')).toBe(false)
  expect(store.saveState.get().kind).toBe('failed')
  expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name }))
})

test('when a newer version opens the database, this window lets it and says what to do', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  const newer = await asPromise(indexedDB.open(name, 30))
  newer.close()
  await eventually(() => store.saveState.get().kind === 'failed')
  await expect(store.run(edit, { put: [['actors', actor('b')]] })).rejects.toThrow('reload this window')
})

test('a closed store writes no more and does not open the database again', async () => {
  const store = await openTestStore()
  store.close()
  await expect(store.run(edit, { put: [['actors', actor('b')]] })).rejects.toThrow('This window has closed the database. Reload it.')
})

test('flush waits for every change and for what the screen remembers', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  void store.run(edit, { put: [['actors', actor('a')]] })
  void store.run(edit, { put: [['actors', actor('b')]] })
  void store.writeView('position', 17)
  await store.flush()
  expect(await rowsOnDisk(name, 'actors')).toHaveLength(2)
  expect(await rowsOnDisk(name, 'views')).toEqual([{ key: 'position', value: 17 }])
})

test('what the screen remembers comes back, and failing to remember breaks nothing', async () => {
  const store = await openTestStore()
  await store.writeView('panel', { open: true })
  expect(await store.readView('panel')).toEqual({ open: true })
  await store.writeView('panel', () => 'no data')
  expect(await store.readView('panel')).toEqual({ open: true })
  expect(store.saveState.get().kind).toBe('saved')
})

test('who annotates is remembered for the next start, and must be somebody', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  await store.run(edit, { put: [['annotators', { id: 'second', name: 'Second' }]] })
  await expect(store.setAnnotator('nobody')).rejects.toThrow(Refusal)
  await store.setAnnotator('second')
  store.close()
  const again = await openTestStore(name)
  expect(again.annotatorId.get()).toBe('second')
  await again.undo()
  expect(again.library.get().annotators.has(again.annotatorId.get())).toBe(true)
})

test('a damaged record is told and left on disk as it is, and a command that needs it is refused', async () => {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  await store.run(edit, { put: [...articlePuts(article('one')), ['annotations', annotation('good', 'one')], ['actors', actor('a')]] })
  store.close()
  const damaged = { id: 'bad', articleId: 'one', layer: 'quote', status: 'lost' }
  await putOnDisk(name, 'annotations', damaged)
  await putOnDisk(name, 'actors', { id: 'a', name: 7 })

  const again = await openTestStore(name)
  const open = await again.openArticle('one')
  await eventually(() => again.problems.get().length === 2)

  expect([...open?.get()?.annotations.keys() ?? []]).toEqual(['good'])
  expect(again.problems.get()).toEqual([
    expect.stringContaining('“a” of the table “actors” is damaged'), expect.stringContaining('“bad” of the table “annotations” is damaged')
  ])
  await expect(again.run(edit, { remove: [['annotations', 'bad']] })).rejects.toThrow(Refusal)
  await expect(again.run(edit, { put: [['actors', actor('a')]] })).rejects.toThrow(Refusal)
  expect(await rowsOnDisk(name, 'annotations')).toContainEqual(damaged)
})

function failPuts(table: string, error: DOMException): void {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === table) throw error
    return put.apply(this, args)
  })
}

function noteCommits(log: string[]): void {
  const transaction = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const opened = transaction.apply(this, args)
    if (opened.mode === 'readwrite') opened.addEventListener('complete', () => log.push(`complete ${opened.durability}`))
    return opened
  })
}
