/**
 * The page of the second copy's figures. `window.run` makes the same changes in turn in a project with a second copy and in one
 * without, and measures how soon each is shown and called saved; then it keeps a snapshot of the project. Milliseconds.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { builtInCodebook } from '../src/core/codebook/built-in-codebook.ts'
import { setStatus } from '../src/core/commands/annotation.ts'
import { importData } from '../src/core/commands/project.ts'
import { planImport } from '../src/core/formats/import-plan.ts'
import type { FullArticle, ProjectData } from '../src/core/model.ts'
import { webHost } from '../src/host/web-host.ts'
import { openStore } from '../src/store/open-store.ts'
import type { Store } from '../src/store/store.ts'
import { makeArticle } from './made-article.ts'
import { percentile } from './percentile.ts'

const figures = [
  'shown, p50', 'shown, p95', 'saved, p50', 'saved, p95', 'import, longest task', 'import, saved', 'snapshot, longest task', 'snapshot, kept', 'snapshot, bytes'
] as const
type Figures = Partial<Record<(typeof figures)[number], number>>

async function run(articles: number, annotations: number, { changes = 300 }: { readonly changes?: number } = {}) {
  const data = makeProject(articles, Math.round(annotations / articles))
  const { vault } = webHost()
  const [copied, bare] = [await openStore({ name: 'bench-copied', vault }), await openStore({ name: 'bench-bare' })]
  const [reader, raw]: [Figures, Figures] = [{}, {}]
  for (const [store, into] of [[copied, reader], [bare, raw]] as const) {
    const { change: planned } = planImport(await store.readAll(), data)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const imported = await whileWatched(async () => {
      await store.run(importData, { change: planned })
      await store.flush()
    })
    into['import, longest task'] = imported.longest
    into['import, saved'] = imported.taken
  }
  const times = { copied: { shown: [] as number[], saved: [] as number[] }, bare: { shown: [] as number[], saved: [] as number[] } }
  for (let i = 0; i < changes; i++) {
    const ids = [data.annotations[(i * 7919) % data.annotations.length]?.id ?? '']
    for (const [store, into] of i % 2 === 0 ? [[copied, times.copied], [bare, times.bare]] as const : [[bare, times.bare], [copied, times.copied]] as const) {
      const { shown, saved } = await change(store, () => store.run(setStatus, { ids, status: 'rejected' as const }))
      into.shown.push(shown)
      into.saved.push(saved)
    }
  }
  for (const [into, { shown, saved }] of [[reader, times.copied], [raw, times.bare]] as const) {
    for (const share of [0.5, 0.95] as const) {
      into[`shown, p${share === 0.5 ? 50 : 95}`] = percentile(shown, share)
      into[`saved, p${share === 0.5 ? 50 : 95}`] = percentile(saved, share)
    }
  }
  const kept = await whileWatched(async () => { await copied.secondCopy?.backUp() })
  reader['snapshot, longest task'] = kept.longest
  reader['snapshot, kept'] = kept.taken
  reader['snapshot, bytes'] = (await vault.listSnapshots(copied.secondCopy?.library() ?? ''))[0]?.size ?? 0
  const ratio = Object.fromEntries(figures.map((figure) => [figure, Math.round((reader[figure] ?? 0) / (raw[figure] ?? 1) * 100) / 100]))
  return { articles, annotations, changes, reader: rounded(reader), raw: rounded(raw), ratio }
}

/** From the call to the commit being told, and to the word "Saved". */
async function change(store: Store, work: () => Promise<unknown>): Promise<{ shown: number; saved: number }> {
  await new Promise((resolve) => requestAnimationFrame(resolve))
  const start = performance.now()
  const saved = new Promise<number>((resolve) => {
    const stop = store.saveState.subscribe(() => {
      if (store.saveState.get().kind !== 'saved') return
      stop()
      resolve(performance.now() - start)
    })
  })
  await work()
  const shown = performance.now() - start
  return { shown, saved: await saved }
}

async function whileWatched(work: () => Promise<void>): Promise<{ taken: number; longest: number }> {
  let longest = 0
  const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration) })
  observer.observe({ type: 'longtask' })
  const start = performance.now()
  await work()
  const taken = performance.now() - start
  await new Promise((resolve) => setTimeout(resolve, 200))
  observer.disconnect()
  return { taken, longest }
}

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
  return {
    project: { id: 'bench', name: 'Bench' }, codebook: builtInCodebook, annotators: [{ id: 'bench', name: 'Bench' }], actors: [], articles, annotations, relations: []
  }
}

const rounded = (of: Figures): Figures => Object.fromEntries(Object.entries(of).map(([name, value]) => [name, Math.round(value * 10) / 10]))

Object.assign(window, { run })
