import { expect, test, vi } from 'vitest'
import { smallProject } from '../core/formats/glossator/testing/small-project.ts'
import { readProjectFile } from '../core/project-file/read-project-file.ts'
import { writeProjectFile } from '../core/project-file/write-project-file.ts'
import { memoryHost } from '../host/memory-host.ts'
import { renameProject } from '../core/commands/project.ts'
import { createEmptyProject } from './create-project.ts'
import { buildingLock, projectDatabases, readProjectHead } from './project-database.ts'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'
import { edit } from './testing/edit.ts'
import { asPromise, newDatabaseName, openTestStore, putOnDisk, rowsOnDisk } from './testing/open-stores.ts'
import { makeProject, newListName, openTestProjects, partsOf, testMeta } from './testing/project-databases.ts'
import { actor, annotation, article, articlePuts } from './testing/samples.ts'

/** A project with an article, an actor and an annotation that was changed once and taken back once. */
async function someProject(): Promise<{ name: string; store: Store }> {
  const name = newDatabaseName()
  const store = await openTestStore(name)
  await store.run(edit, { put: [...articlePuts(article('one')), ['actors', actor('a')]] })
  await store.run(edit, { put: [['annotations', annotation('x', 'one')]] })
  await store.run(edit, { put: [['annotations', { ...annotation('x', 'one'), fields: { type: 'direct' } }]] })
  await store.undo()
  return { name, store }
}

test('a project that is saved to a file and opened from it is the same, and what was done can be undone and redone there', async () => {
  const made = await makeProject({ library: null, marker: null, meta: testMeta, data: smallProject, more: {}, journal: null })
  const name = made.entry.database
  const store = await openTestStore(name)
  const [annotation] = smallProject.annotations
  if (annotation === undefined) throw new Error('The sample has no annotation.')
  await store.run(renameProject, { name: 'Renamed' })
  await store.run(edit, { title: 'Remove', remove: [['annotations', annotation.id]] })
  await store.undo()
  const read = readProjectFile(writeProjectFile(await partsOf(name)))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))

  const { entry, problems } = await makeProject(read.parts)
  const copy = await openTestStore(entry.database)

  expect([read.missing, problems]).toEqual([[], []])
  expect(await copy.readAll()).toEqual(await store.readAll())
  expect(copy.library.get().tallies).toEqual(store.library.get().tallies)
  expect(copy.undoState.get()).toEqual({ undo: 'Rename project to Renamed', redo: 'Remove' })
  expect(await rowsOnDisk(entry.database, 'journal')).toEqual(await rowsOnDisk(name, 'journal'))
  await copy.redo()
  expect(await copy.annotations([annotation.id])).toEqual([])
  await copy.undo()
  await copy.undo()
  expect(copy.library.get().project.name).toBe(smallProject.project.name)
  expect(store.library.get().project.name).toBe('Renamed')
})

test('a project that is made has an id of its own, and knows from which it came', async () => {
  const { name } = await someProject()
  const parts = await partsOf(name)
  const { entry } = await makeProject(parts, { name: 'The second' })
  const head = await readProjectHead(entry.database)
  expect(head).toEqual(expect.objectContaining({ name: 'The second', library: entry.library, origin: parts.library, articles: 1, annotations: 1 }))
  expect(entry.library).not.toBe(parts.library)
})

test.each([
  ['was cut short', (lines: string) => lines.slice(0, -20)],
  ['lacks a change', (lines: string) => lines.split('\n').filter((_, i) => i !== 1).join('\n')],
  ['ends before the last change', (lines: string) => `${lines.split('\n').slice(0, -2).join('\n')}\n`],
  ['was tampered with', (lines: string) => lines.replace('"x"', '"y"')]
])('where the history %s, all else is taken and the loss told', async (_, damage) => {
  const { name } = await someProject()
  const parts = await partsOf(name)
  const journal = damage(new TextDecoder().decode(await new Blob((parts.journal ?? []) as Uint8Array<ArrayBuffer>[]).arrayBuffer()))
  const { entry, problems } = await makeProject({ ...parts, journal: [new TextEncoder().encode(journal)] })
  expect(problems).toEqual([expect.stringContaining('Its history could not be taken along')])
  const copy = await openTestStore(entry.database)
  expect(copy.undoState.get()).toEqual({ undo: null, redo: null })
  expect((await copy.readAll()).annotations).toHaveLength(1)
})

test('a file without annotators gets one', async () => {
  const { name } = await someProject()
  const parts = await partsOf(name)
  const { entry } = await makeProject({ ...parts, data: { ...parts.data, annotators: [], annotations: [], relations: [] }, journal: null })
  const copy = await openTestStore(entry.database)
  expect([...copy.library.get().annotators.values()]).toEqual([{ id: copy.annotatorId.get(), name: 'Analyst' }])
})

test('what is committed while a project is being saved is in the file whole or not at all', async () => {
  const { name, store } = await someProject()
  const puts = async (): Promise<void> => {
    for (let i = 0; i < 10; i++) await store.run(edit, { put: [...articlePuts(article(`late ${i}`)), ['annotations', annotation(`late ${i}`, `late ${i}`)]] })
  }
  const [parts] = await Promise.all([partsOf(name), puts()])
  expect(parts.data.annotations.map(({ articleId }) => articleId).toSorted()).toEqual(parts.data.articles.map(({ id }) => id).toSorted())
  expect((await makeProject(parts)).problems).toEqual([])
})

test('making a project that is left, or that there is no room for, leaves nothing', async () => {
  const { name } = await someProject()
  const parts = await partsOf(name)
  const before = await projectDatabases()
  const leaving = new AbortController()
  await expect(makeProject(parts, { signal: leaving.signal, onProgress: () => leaving.abort() })).rejects.toThrow()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError') })
  await expect(makeProject(parts)).rejects.toThrow('nothing of it was left behind: there is no room left on the disk')
  put.mockRestore()
  expect(await projectDatabases()).toEqual(before)
})

test('a database that was left half-way is not listed, and removed at a later start unless somebody is at work on it', async () => {
  const { entry } = await makeProject(await partsOf((await someProject()).name))
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  const { promise: locked, resolve: tellLocked } = Promise.withResolvers<void>()
  const holding = navigator.locks.request(buildingLock(entry.database), () => { tellLocked(); return held })
  await locked
  await onMeta(entry.database, (meta) => { meta.delete('schema'); meta.put({ key: 'building' }) })

  const projects = await openTestProjects()
  expect(projects.list.get()).toEqual([])
  await projects.tidy()
  expect(await projectDatabases()).toContain(entry.database)
  letGo()
  await holding
  await projects.tidy()
  expect(await projectDatabases()).not.toContain(entry.database)
})

async function onMeta(database: string, work: (meta: IDBObjectStore) => void): Promise<void> {
  const db = await asPromise(indexedDB.open(database))
  const transaction = db.transaction('meta', 'readwrite')
  const done = new Promise((resolve) => { transaction.oncomplete = resolve })
  work(transaction.objectStore('meta'))
  await done
  db.close()
}

test('a list that was lost is made again from the projects themselves', async () => {
  const first = await createEmptyProject('First')
  const { entry: second } = await makeProject(await partsOf((await someProject()).name), { name: 'Second' })
  const projects = await openTestProjects()
  expect(projects.list.get().map(({ name, library, database }) => ({ name, library, database })).toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'First', library: first.library, database: first.database },
    { name: 'Second', library: second.library, database: second.database }
  ])
})

test('a row of the list that cannot be read is made again too', async () => {
  const name = newListName()
  const projects = await openTestProjects({ name })
  const entry = await createEmptyProject('First')
  await projects.add(entry)
  await putOnDisk(name, 'projects', { database: entry.database, name: 7 })
  const again = await openTestProjects({ name })
  expect(again.list.get()).toEqual([expect.objectContaining({ name: 'First', database: entry.database })])
})

test('a window opens what it had open, else what was opened last, never what is deleted', async () => {
  let now = new Date('2031-01-01T08:00:00Z')
  const projects = await openTestProjects({ now: () => now })
  expect(projects.choose(null)).toBe('glossator')
  const [one, two] = [await createEmptyProject('One'), await createEmptyProject('Two')]
  await projects.opened(one.database)
  now = new Date('2031-01-01T09:00:00Z')
  await projects.opened(two.database)
  expect(projects.choose(null)).toBe(two.database)
  expect(projects.choose(one.database)).toBe(one.database)
  expect(projects.choose('glossator-of-nobody')).toBe(two.database)
  await projects.archive(two.database, true)
  expect(projects.choose(null)).toBe(one.database)
  await projects.delete(one.database)
  expect(projects.choose(one.database)).toBe(two.database)
  await projects.delete(two.database)
  expect([one.database, two.database]).not.toContain(projects.choose(null))
})

test('each window knows what another did with the projects', async () => {
  const name = newListName()
  const [here, there] = [await openTestProjects({ name }), await openTestProjects({ name })]
  const entry = await createEmptyProject('One')
  await here.add(entry)
  await expect.poll(() => there.list.get().length).toBe(1)
  await there.archive(entry.database, true)
  await expect.poll(() => here.list.get()[0]?.archivedAt).toEqual(expect.any(String))
})

test('a deleted project can be taken back for thirty days, and is then removed with its second copy', async () => {
  let now = new Date('2031-01-01T08:00:00Z')
  const removed: string[] = []
  const name = newListName()
  const start = () => openTestProjects({ name, now: () => now, removeLibrary: async (library) => { removed.push(library) } })
  const projects = await start()
  const entry = await createEmptyProject('One')
  await projects.add(entry)
  await projects.delete(entry.database)
  now = new Date('2031-01-30T08:00:00Z')
  await projects.tidy()
  expect(await readProjectHead(entry.database)).not.toBeNull()
  await projects.undelete(entry.database)
  expect(projects.list.get()[0]?.deletedAt).toBeNull()

  await projects.delete(entry.database)
  now = new Date('2031-03-03T08:00:00Z')
  await (await start()).tidy()
  expect(removed).toEqual([])
  now = new Date('2031-03-04T08:00:01Z')
  await (await start()).tidy()
  expect(removed).toEqual([entry.library])
  expect(await projectDatabases()).not.toContain(entry.database)
  expect((await start()).list.get()).toEqual([])
})

test('a clock that jumps for one start removes nothing', async () => {
  let now = new Date('2031-01-01T08:00:00Z')
  const projects = await openTestProjects({ now: () => now })
  const entry = await createEmptyProject('One')
  await projects.add(entry)
  await projects.delete(entry.database)
  for (const jumped of ['2034-01-01T08:00:00Z', '2020-01-01T08:00:00Z', '2031-01-02T08:00:00Z']) {
    now = new Date(jumped)
    await projects.tidy()
  }
  expect(await readProjectHead(entry.database)).not.toBeNull()
})

test('the list says what a project is called now', async () => {
  const projects = await openTestProjects()
  const entry = await createEmptyProject('One')
  await projects.opened(entry.database)
  const store = await openStore({ name: entry.database })
  await store.run(renameProject, { name: 'Renamed' })
  store.close()
  await projects.opened(entry.database)
  expect(projects.list.get()[0]?.name).toBe('Renamed')
  expect(projects.freeName('renamed')).toBe('renamed (2)')
})

test('a project made from a file without history keeps that of what was done since, in a file of its own', async () => {
  const { entry: first } = await makeProject({ library: null, marker: null, meta: testMeta, data: smallProject, more: {}, journal: null })
  const store = await openTestStore(first.database)
  await store.run(renameProject, { name: 'Second name' })
  await store.run(renameProject, { name: 'Third name' })
  const { entry, problems } = await makeProject(await partsOf(first.database))
  expect(problems).toEqual([])
  const copy = await openTestStore(entry.database)
  await copy.undo()
  await copy.undo()
  expect(copy.library.get().project.name).toBe(smallProject.project.name)
  expect(copy.undoState.get().undo).toBeNull()
})

test('the second copy of a project made from a file has all of it before anything is done there', async () => {
  const { vault } = memoryHost()
  const { entry } = await makeProject({ library: null, marker: null, meta: testMeta, data: smallProject, more: {}, journal: null })
  await openTestStore(entry.database, { vault })
  await expect.poll(() => vault.listSnapshots(entry.library), { timeout: 20_000 }).toHaveLength(1)
  const [file] = await vault.listSnapshots(entry.library)
  const read = readProjectFile((await vault.readSnapshot(entry.library, file?.name ?? ''))?.bytes ?? new Uint8Array())
  expect('parts' in read && read.parts.data.annotations).toEqual(smallProject.annotations)
})
