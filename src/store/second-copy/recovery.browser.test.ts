import { afterEach, expect, test } from 'vitest'
import { builtInCodebook } from '../../core/codebook/built-in-codebook.ts'
import type { Annotation } from '../../core/model.ts'
import { memoryHost, type MemoryHost } from '../../host/memory-host.ts'
import { removeDatabase } from '../project-database.ts'
import { readProjectParts } from '../read-project-parts.ts'
import type { Store } from '../store.ts'
import { edit } from '../testing/edit.ts'
import { asPromise, newDatabaseName, openTestStore as openAny, rowsOnDisk } from '../testing/open-stores.ts'
import { rollBack } from '../testing/roll-back.ts'
import { actor, annotation as anyAnnotation, article as anyArticle, articlePuts, relation, type Put } from '../testing/samples.ts'
import { startRecoveryWorker, type RecoveryWorker } from './ask-recovery-worker.ts'
import { decode } from './vault-end.ts'

/** A snapshot takes nothing that is not right in a dataset. */
const openTestStore: typeof openAny = (name, options) => openAny(name, { codebook: builtInCodebook, ...options })
const article = (id: string) => {
  const full = anyArticle(id, { sha256: '0'.repeat(64), textSha256: sums[id] ?? '' })
  return { ...full, blocks: [...full.blocks, { type: 'paragraph' as const, start: full.text.indexOf('“'), end: full.text.length }] }
}
const annotation = (id: string, articleId: string, changes: Partial<Annotation> = {}) => anyAnnotation(id, articleId, {
  annotatorId: 'me', spans: [{ role: 'content', start: 3, end: 7, text: 'le o', prefix: 'Tit', suffix: `f ${articleId}\n“We will,” she said.`.slice(0, 32) }], ...changes
})
const sums: Record<string, string> = Object.fromEntries(await Promise.all(['one', 'two'].map(async (id) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(anyArticle(id).text))
  return [id, Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')]
})))

const workers = new Set<RecoveryWorker>()
const startWorker = (host: MemoryHost, onProgress?: (share: number) => void): RecoveryWorker => {
  const worker = startRecoveryWorker(host.vault, onProgress)
  workers.add(worker)
  return worker
}
afterEach(() => {
  for (const worker of workers) worker.close()
  workers.clear()
})

const put = (store: Store, title: string, ...made: Put[]) => store.run(edit, { put: made, title })

/** Everything in a database that an analyst made. */
const contentOf = async (name: string) => {
  const { data, more } = await readProjectParts(name, { meta: { exportedAt: '', generator: '' }, withJournal: false, report: () => undefined })
  return { data, more }
}

/** A project with some work in it, in its second copy too, and closed. */
async function worked(host: MemoryHost) {
  const name = newDatabaseName()
  const store = await openTestStore(name, { vault: host.vault })
  await put(store, 'Add articles', ['annotators', { id: 'me', name: 'Me' }], ...articlePuts(article('one')), ...articlePuts(article('two')))
  await put(store, 'Tag quote', ['annotations', annotation('q', 'one')])
  await put(store, 'Tag another', ['annotations', annotation('r', 'two')], ['relations', { ...relation('v', 'r', 'q'), type: 'same-as' }])
  await store.flush()
  const library = store.secondCopy?.library() ?? ''
  return { name, store, library }
}

test('a project whose database was deleted is put back, whole, and its undo with it', async () => {
  const host = memoryHost()
  const { name, store, library } = await worked(host)
  const content = await contentOf(name)
  const undo = store.undoState.get()
  const tallies = store.library.get().tallies
  store.close()
  await asPromise(indexedDB.deleteDatabase(name))
  const fresh = await openTestStore(name, { vault: host.vault, library })
  const worker = startWorker(host)

  const plan = await worker.planLatest(library, { name, seq: 0 })

  expect(plan).toMatchObject({ base: 'beginning', seq: 3, articles: 2, annotations: 2, beyond: 0, problems: [] })
  expect(plan?.rows.map(({ articleId, byLayer }) => [articleId, byLayer])).toEqual([['one', { quote: 1 }], ['two', { quote: 1 }]])
  await worker.restore(name, 0)
  fresh.close()
  const again = await openTestStore(name, { vault: host.vault })
  expect(again.secondCopy?.loss()).toBeNull()
  expect(await contentOf(name)).toEqual(content)
  expect(again.undoState.get()).toEqual(undo)
  expect(again.library.get().tallies).toEqual(tallies)
  await again.undo()
  expect(await again.annotations(['q', 'r'])).toHaveLength(1)
})

test('a database that is behind is brought up to its second copy', async () => {
  const host = memoryHost()
  const { name, store, library } = await worked(host)
  await put(store, 'Add actor', ['actors', actor('a')])
  await put(store, 'Tag a third', ['annotations', annotation('s', 'one', { layer: 'mention', spans: [] })])
  await store.flush()
  const content = await contentOf(name)
  store.close()
  await rollBack(name, 3)
  const behind = await openTestStore(name, { vault: host.vault })
  const worker = startWorker(host)

  const plan = await worker.planLatest(library, { name, seq: 3 })

  expect(plan).toMatchObject({ base: 'database', seq: 5, problems: [], rows: [{ title: 'Title of one', byLayer: { mention: 1 }, count: 1 }, { articleId: null, count: 1 }] })
  await worker.restore(name, 3)
  behind.close()
  expect(await contentOf(name)).toEqual(content)
  const again = await openTestStore(name, { vault: host.vault })
  expect(again.library.get().tallies.get('one')?.byLayer).toEqual({ quote: 1, mention: 1 })
  expect(again.undoState.get()).toEqual({ undo: 'Tag a third', redo: null })
  await again.undo()
  await again.undo()
  expect([...again.library.get().actors.keys()]).toEqual([])
})

test('restoring twice, or after another window, changes nothing more', async () => {
  const host = memoryHost()
  const { name, store, library } = await worked(host)
  store.close()
  await rollBack(name, 2)
  const worker = startWorker(host)
  await worker.planLatest(library, { name, seq: 2 })
  await worker.restore(name, 2)
  const content = await contentOf(name)
  await expect(worker.restore(name, 2)).rejects.toThrow('Another window has changed the project meanwhile. Nothing was restored')
  expect(await contentOf(name)).toEqual(content)
})

test('a restoration that is left half-way leaves the database as it was', async () => {
  const host = memoryHost()
  const { name, store, library } = await worked(host)
  await put(store, 'Import', ...Array.from({ length: 6000 }, (_, i): Put => ['annotations', annotation(`n${i}`, 'one')]))
  await store.flush()
  store.close()
  await asPromise(indexedDB.deleteDatabase(name))
  const fresh = await openTestStore(name, { vault: host.vault, library })
  const begun = Promise.withResolvers<void>()
  const worker = startWorker(host, () => begun.resolve())
  await worker.planLatest(library, { name, seq: 0 })
  const left = worker.restore(name, 0)

  await begun.promise
  worker.close()

  await expect(left).rejects.toThrow('Left.')
  fresh.close()
  const again = await openTestStore(name, { vault: host.vault, library })
  expect(again.secondCopy?.loss()).toMatchObject({ standing: 'empty', seq: 0, copySeq: 4 })
  expect(await rowsOnDisk(name, 'annotations')).toEqual([])
  expect(again.library.get().project.name).toBe('Untitled project')
})

test('from a snapshot and the lines after it; where the newest is damaged, from the one before and more lines', async () => {
  const host = memoryHost()
  const { name, store, library } = await worked(host)
  await store.secondCopy?.backUp()
  await put(store, 'Add actor', ['actors', actor('a')])
  await store.secondCopy?.backUp()
  await put(store, 'Add another', ['actors', actor('b')])
  await store.flush()
  const content = await contentOf(name)
  store.close()
  await asPromise(indexedDB.deleteDatabase(name))
  await openTestStore(name, { vault: host.vault, library })
  const worker = startWorker(host)

  expect(await worker.planLatest(library, { name, seq: 0 })).toMatchObject({ base: 'snapshot', seq: 5, problems: [] })

  const newest = [...host.vaultFiles.keys()].find((path) => path.endsWith('change-00000004.glossator')) ?? ''
  host.vaultFiles.set(newest, { bytes: (host.vaultFiles.get(newest)?.bytes ?? new Uint8Array()).slice(0, -100), savedAt: '2026-01-01T00:00:00.000Z' })
  const plan = await worker.planLatest(library, { name, seq: 0 })
  expect(plan).toMatchObject({ base: 'snapshot', seq: 5, problems: [expect.stringMatching(/^The snapshot of .* \(change-00000004\.glossator\) cannot be used: /)] })
  await worker.restore(name, 0)
  expect(await contentOf(name)).toEqual(content)
})

test('with a change missing from the journal, what comes before it is restored and the rest is told', async () => {
  const host = memoryHost()
  const { name, store, library } = await worked(host)
  store.close()
  const [path = ''] = [...host.vaultFiles.keys()].filter((one) => one.endsWith('.jsonl'))
  const lines = decode(host.vaultFiles.get(path)?.bytes ?? new Uint8Array()).split('\n')
  host.vaultFiles.set(path, { bytes: new TextEncoder().encode(lines.filter((line) => !line.startsWith('{"v":1,"seq":2,')).join('\n')), savedAt: '' })
  await asPromise(indexedDB.deleteDatabase(name))
  const plan = await startWorker(host).planLatest(library, { name, seq: 0 })
  expect(plan).toMatchObject({ seq: 1, beyond: 1, annotations: 0, problems: ['The change 2 is missing from the second copy. One later change stays in the second copy, since what came before is not known.'] })
})

test('a segment that is missing is worked around by a snapshot behind it', async () => {
  const host = memoryHost()
  const { name, store, library } = await worked(host)
  await store.secondCopy?.backUp()
  await put(store, 'Add actor', ['actors', actor('a')])
  await store.flush()
  const content = await contentOf(name)
  store.close()
  await rollBack(name, 1)
  const [first = ''] = [...host.vaultFiles.keys()].filter((one) => one.endsWith('.jsonl')).sort()
  host.vaultFiles.delete(first)
  const behind = await openTestStore(name, { vault: host.vault })
  expect(behind.secondCopy?.loss()).toMatchObject({ standing: 'behind', seq: 1, copySeq: 4 })
  const worker = startWorker(host)

  expect(await worker.planLatest(library, { name, seq: 1 })).toMatchObject({ base: 'snapshot', seq: 4, problems: [] })

  await worker.restore(name, 1)
  behind.close()
  expect(await contentOf(name)).toEqual(content)
})

test('what the second copy has becomes a project of its own, and the database stays as it is', async () => {
  const host = memoryHost()
  const { name, store, library } = await worked(host)
  const content = await contentOf(name)
  store.close()
  await rollBack(name, 2)
  const before = await contentOf(name)
  const worker = startWorker(host)
  await worker.planLatest(library, { name, seq: 2 })
  const { entry, problems } = await worker.create('A copy')
  expect(problems).toEqual([])
  expect(entry.library).not.toBe(library)
  const made = await contentOf(entry.database)
  expect(made).toEqual({ ...content, data: { ...content.data, project: { ...content.data.project, name: 'A copy' } } })
  expect(await contentOf(name)).toEqual(before)
  await removeDatabase(entry.database)
})

test('one snapshot is taken as it is, without what came after', async () => {
  const host = memoryHost()
  const { store, library } = await worked(host)
  await store.secondCopy?.backUp()
  await put(store, 'Add actor', ['actors', actor('a')])
  await store.flush()
  const worker = startWorker(host)
  expect(await worker.planSnapshot(library, 'change-00000003.glossator')).toMatchObject({ base: 'snapshot', seq: 3, annotations: 2 })
  await expect(worker.planSnapshot(library, 'change-00000099.glossator')).rejects.toThrow('it is no longer there')
})
