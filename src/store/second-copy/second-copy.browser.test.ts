import { expect, onTestFinished, test, vi } from 'vitest'
import { readJournal } from '../../core/second-copy/read-journal.ts'
import { memoryHost, type MemoryHost } from '../../host/memory-host.ts'
import type { SaveState, Store } from '../store.ts'
import { edit } from '../testing/edit.ts'
import { asPromise, eventually, newDatabaseName, openTestStore, rowsOnDisk } from '../testing/open-stores.ts'
import { rollBack } from '../testing/roll-back.ts'
import { actor, annotation } from '../testing/samples.ts'
import { decode } from './vault-end.ts'

const addActor = (store: Store, id: string) => store.run(edit, { put: [['actors', actor(id)]], title: `Add ${id}` })
const isSaved = (store: Store) => (): boolean => store.saveState.get().kind === 'saved'

/** The lines of the copy, in the order of their numbers. */
const copied = ({ vaultFiles }: MemoryHost) => readJournal([...vaultFiles]
  .filter(([path]) => path.endsWith('.jsonl')).sort(([a], [b]) => a < b ? -1 : 1).map(([name, { bytes }]) => ({ name, text: decode(bytes) })))

const removeDatabase = (name: string) => asPromise(indexedDB.deleteDatabase(name))

test('“Saved” is said when a change is in the second copy too, and not before', async () => {
  const host = memoryHost()
  const store = await openTestStore(newDatabaseName(), { vault: host.vault })
  await eventually(isSaved(store))
  const { promise: mayAppend, resolve: letAppend } = Promise.withResolvers<void>()
  const append = host.vault.appendJournal
  vi.spyOn(host.vault, 'appendJournal').mockImplementation(async (...args) => { await mayAppend; await append(...args) })

  await addActor(store, 'a')

  expect(store.library.get().actors.has('a')).toBe(true)
  expect(store.saveState.get().kind).toBe('saving')
  letAppend()
  await eventually(isSaved(store))
  expect(copied(host).entries.map(({ title }) => title)).toEqual(['Begin the project', 'Add a'])
})

test('where the second copy cannot be written the work goes on, the reason is told, and all is made good when it can', async () => {
  const name = newDatabaseName()
  const host = memoryHost()
  const store = await openTestStore(name, { vault: host.vault })
  await eventually(isSaved(store))
  const said: SaveState[] = []
  store.saveState.subscribe(() => said.push(store.saveState.get()))
  host.vaultFault = 'The second copy could not be written: there is no room left on the disk. Make room.'

  for (const id of ['a', 'b', 'c']) await addActor(store, id)
  await eventually(() => store.saveState.get().kind === 'uncopied')

  expect(store.saveState.get()).toEqual({ kind: 'uncopied', sentence: `Your work is saved in the database. ${host.vaultFault}` })
  expect(said.some(({ kind }) => kind === 'saved')).toBe(false)
  expect(await rowsOnDisk(name, 'actors')).toHaveLength(3)
  host.vaultFault = null
  await addActor(store, 'd')
  await eventually(isSaved(store))
  expect(copied(host).entries.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4])
})

test('flush waits for the second copy', async () => {
  const host = memoryHost()
  const store = await openTestStore(newDatabaseName(), { vault: host.vault })
  void addActor(store, 'a')
  await store.flush()
  expect(copied(host).entries.map(({ seq }) => seq)).toEqual([0, 1])
})

test('what a window that was closed owed to the second copy is completed at the next start', async () => {
  const name = newDatabaseName()
  const host = memoryHost()
  const store = await openTestStore(name, { vault: host.vault })
  await addActor(store, 'a')
  await eventually(isSaved(store))
  host.vaultFault = 'The disk is full.'
  await addActor(store, 'b')
  await addActor(store, 'c')
  await store.flush()
  store.close()
  host.vaultFault = null

  const again = await openTestStore(name, { vault: host.vault })

  expect(again.secondCopy?.loss()).toBeNull()
  await again.flush()
  expect(copied(host)).toMatchObject({ entries: [{ seq: 0 }, { seq: 1 }, { seq: 2, title: 'Add b' }, { seq: 3, title: 'Add c' }], problems: [] })
})

test('a line that was torn or damaged is written again at the next start', async () => {
  const name = newDatabaseName()
  const host = memoryHost()
  const store = await openTestStore(name, { vault: host.vault })
  for (const id of ['a', 'b', 'c']) await addActor(store, id)
  await store.flush()
  store.close()
  const [[path, file] = ['', undefined]] = host.vaultFiles
  const text = decode(file?.bytes ?? new Uint8Array())
  const spoilt = text.replace('"Add b"', '"Add x"').slice(0, -20)
  host.vaultFiles.set(path, { bytes: new TextEncoder().encode(spoilt), savedAt: '' })
  expect(copied(host).entries.map(({ seq }) => seq)).toEqual([0, 1])

  const again = await openTestStore(name, { vault: host.vault })
  await again.flush()

  expect(copied(host).entries.map(({ title }) => title)).toEqual(['Begin the project', 'Add a', 'Add b', 'Add c'])
})

test('two windows write each of their own changes once', async () => {
  const name = newDatabaseName()
  const host = memoryHost()
  const stores = [await openTestStore(name, { vault: host.vault }), await openTestStore(name, { vault: host.vault })]
  await Promise.all(stores.flatMap((store, i) => Array.from({ length: 5 }, (_, n) => addActor(store, `${i} ${n}`))))
  await Promise.all(stores.map((store) => store.flush()))
  expect(copied(host)).toMatchObject({ entries: Array.from({ length: 11 }, (_, seq) => ({ seq })), problems: [] })
})

test('a large change is copied in pieces, and whole', async () => {
  const host = memoryHost()
  const store = await openTestStore(newDatabaseName(), { vault: host.vault })
  const appended: number[] = []
  const append = host.vault.appendJournal
  vi.spyOn(host.vault, 'appendJournal').mockImplementation((library, lines) => {
    appended.push(lines.length)
    return append(library, lines)
  })
  const many = Array.from({ length: 4000 }, (_, i) => ['annotations', annotation(`n${i}`, 'one')] as const)
  await store.run(edit, { put: many })
  await store.flush()
  expect(appended.length).toBeGreaterThan(1)
  expect(Math.max(...appended)).toBeLessThan(2 * 1024 * 1024)
  expect(Object.keys(copied(host).entries.at(-1)?.change ?? {})).toHaveLength(4000)
})

test.each([
  { what: 'is gone', lose: removeDatabase, standing: 'empty', seq: 0 },
  { what: 'lost its last changes', lose: (name: string) => rollBack(name, 1), standing: 'behind', seq: 1 }
])('a database that $what is found out before anything is written to the copy', async ({ lose, standing, seq }) => {
  const name = newDatabaseName()
  const host = memoryHost()
  const store = await openTestStore(name, { vault: host.vault })
  for (const id of ['a', 'b', 'c']) await addActor(store, id)
  await store.flush()
  const library = store.secondCopy?.library() ?? ''
  store.close()
  await lose(name)
  const before = new Map(host.vaultFiles)

  const again = await openTestStore(name, { vault: host.vault, library })

  expect(again.secondCopy?.loss()).toEqual({ standing, library, seq, copySeq: 3 })
  await addActor(again, 'later')
  await again.flush()
  expect(host.vaultFiles).toEqual(before)
})

test('a database that went on from a state that the copy does not have is told apart', async () => {
  const name = newDatabaseName()
  const host = memoryHost()
  const store = await openTestStore(name, { vault: host.vault })
  for (const id of ['a', 'b']) await addActor(store, id)
  await store.flush()
  store.close()
  await rollBack(name, 1)
  // As a window does that knows of no copy.
  const astray = await openTestStore(name)
  await addActor(astray, 'other')
  astray.close()
  const again = await openTestStore(name, { vault: host.vault })
  expect(again.secondCopy?.loss()).toMatchObject({ standing: 'diverged', seq: 2, copySeq: 2 })
})

test('going on without what the copy has leaves the copy as it is and begins another', async () => {
  const name = newDatabaseName()
  const host = memoryHost()
  const store = await openTestStore(name, { vault: host.vault })
  await addActor(store, 'a')
  await addActor(store, 'b')
  await store.flush()
  const library = store.secondCopy?.library() ?? ''
  store.close()
  await rollBack(name, 1)
  const before = new Map(host.vaultFiles)
  const again = await openTestStore(name, { vault: host.vault })

  const own = await again.secondCopy?.goOnWithout()
  await addActor(again, 'c')
  await again.flush()

  expect(own).not.toBe(library)
  for (const [path, file] of before) expect(host.vaultFiles.get(path)).toEqual(file)
  await vi.waitUntil(() => [...host.vaultFiles.keys()].some((path) => path.startsWith(`${own}/snapshots/`)), { timeout: 10_000 })
  again.close()
  const third = await openTestStore(name, { vault: host.vault })
  expect(third.secondCopy?.library()).toBe(own)
  expect(third.secondCopy?.loss()).toBeNull()
})

test('“Back up now” keeps the whole project as one file', async () => {
  const host = memoryHost()
  const store = await openTestStore(newDatabaseName(), { vault: host.vault })
  await addActor(store, 'a')
  await store.secondCopy?.backUp()
  const [kept] = await host.vault.listSnapshots(store.secondCopy?.library() ?? '')
  expect(kept?.name).toBe('change-00000001.glossator')
})

test('a vault that cannot even be read keeps nobody from working, and is told', async () => {
  const host = memoryHost()
  const broken = 'The second copy could not be read: a folder has gone.'
  const spy = vi.spyOn(host.vault, 'listJournal').mockRejectedValue(new Error(broken))
  onTestFinished(() => spy.mockRestore())
  const store = await openTestStore(newDatabaseName(), { vault: host.vault })
  expect(store.saveState.get()).toEqual({ kind: 'uncopied', sentence: broken })
  expect(await addActor(store, 'a')).not.toBeNull()
})
