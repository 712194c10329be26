/**
 * The page of the dataset's figures. `window.run` measures writing a project against `JSON.stringify` of the same value, and
 * bringing the file into an empty project against putting the same records into a bare IndexedDB. Milliseconds.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { builtInCodebook } from '../src/core/codebook/built-in-codebook.ts'
import { importData } from '../src/core/commands/project.ts'
import { readDataset } from '../src/core/formats/glossator/read-dataset.ts'
import { writeDataset } from '../src/core/formats/glossator/write-dataset.ts'
import { planImport } from '../src/core/formats/import-plan.ts'
import type { FullArticle, ProjectData } from '../src/core/model.ts'
import { writeExport } from '../src/renderer/export/write-export.ts'
import { openStore } from '../src/store/open-store.ts'
import { makeArticle } from './made-article.ts'
import { percentile } from './percentile.ts'

const figures = ['export', 'import', 'importWrite'] as const
type Figures = Record<(typeof figures)[number], number>

interface DatasetFigures {
  readonly articles: number
  readonly annotations: number
  readonly runs: number
  readonly reader: Figures
  readonly raw: Figures
  readonly ratio: Figures
}

async function run(articles: number, annotations: number, { runs = 7 }: { readonly runs?: number } = {}): Promise<DatasetFigures> {
  const data = makeProject(articles, Math.round(annotations / articles))
  const bytes = writeDataset(data, { exportedAt: moment, generator: 'bench' })
  const [ours, theirs]: [Figures[], Figures[]] = [[], []]
  for (let i = 0; i < runs; i++) {
    const stringified = timed(() => JSON.stringify(data))
    const exported = await timedAsync(() => writeExport(data, new Date(moment), new AbortController().signal))
    const bare = await bulkAdd(data)
    const { whole, write } = await importBytes(bytes)
    ours.push({ export: exported, import: whole, importWrite: write })
    theirs.push({ export: stringified, import: bare, importWrite: bare })
  }
  const [reader, raw] = [mediansOf(ours), mediansOf(theirs)]
  const ratio = Object.fromEntries(figures.map((figure) => [figure, Math.round((reader[figure] / raw[figure]) * 100) / 100])) as Figures
  return { articles, annotations, runs, reader, raw, ratio }
}

const moment = '2025-02-15T12:00:00.000Z'

function makeProject(articleCount: number, annotationsEach: number): ProjectData {
  const made = Array.from({ length: articleCount }, (_, i) => ({ id: `article-${i}`, ...makeArticle(600, annotationsEach, 60, i + 1) }))
  const articles = made.map(({ id, text, blocks }): FullArticle => {
    const hash = bytesToHex(sha256(utf8ToBytes(text)))
    return {
      id, file: `${id}.txt`, sha256: hash, textSha256: hash, encoding: 'utf-8', title: id, outlet: null, byline: null, publishedAt: null,
      publishedBasis: null, language: 'en', status: 'annotating', text, blocks
    }
  })
  const annotations = made.flatMap(({ id, annotations: own }) => own.map((annotation) => ({ ...annotation, id: `${id}-${annotation.id}`, articleId: id })))
  return { ...emptyProject, annotators: [{ id: 'bench', name: 'Bench' }], articles, annotations }
}

const emptyProject: ProjectData = {
  project: { id: 'bench', name: 'Bench' }, codebook: builtInCodebook, annotators: [], actors: [], articles: [], annotations: [], relations: []
}

/** From the file's bytes to records committed in the product's own store; `write` is the store's part of it. */
async function importBytes(bytes: Uint8Array<ArrayBuffer>): Promise<{ whole: number; write: number }> {
  const name = freshName()
  const store = await openStore({ name })
  const current = await store.readAll()
  const start = performance.now()
  const read = readDataset(bytes)
  if ('faults' in read) throw new Error(read.faults.map(({ place, sentence }) => `${place}: ${sentence}`).slice(0, 3).join('\n'))
  const { change } = planImport(current, read.data)
  const planned = performance.now()
  await store.run(importData, { change })
  const done = performance.now()
  store.close()
  await remove(name)
  return { whole: done - start, write: done - planned }
}

/** The same records put into stores without an index, in one strict transaction. */
async function bulkAdd({ articles, annotations }: ProjectData): Promise<number> {
  const name = freshName()
  const opening = indexedDB.open(name)
  opening.onupgradeneeded = () => {
    for (const store of ['articles', 'annotations']) opening.result.createObjectStore(store, { keyPath: 'id' })
  }
  const db = await settled(opening)
  const start = performance.now()
  const transaction = db.transaction(['articles', 'annotations'], 'readwrite', { durability: 'strict' })
  for (const article of articles) transaction.objectStore('articles').add(article)
  for (const annotation of annotations) transaction.objectStore('annotations').add(annotation)
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
  })
  const taken = performance.now() - start
  db.close()
  await remove(name)
  return taken
}

let names = 0
const freshName = (): string => `bench-${names++}`

const remove = (name: string): Promise<unknown> => settled(indexedDB.deleteDatabase(name))

const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error ?? new Error('failed'))
})

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const mediansOf = (all: readonly Figures[]): Figures =>
  Object.fromEntries(figures.map((figure) => [figure, Math.round(percentile(all.map((one) => one[figure]), 0.5))])) as Figures

Object.assign(window, { run })
