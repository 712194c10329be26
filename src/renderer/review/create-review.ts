/** The review of a project: a queue in a worker, and here what the screen shows of it. */
import { z } from 'zod'
import { changesIn, partsOf, type RecordKey } from '../../core/change.ts'
import type { Annotation } from '../../core/model.ts'
import { everything } from '../../core/review/review-filter.ts'
import { ReviewQuery } from '../../core/review/review-queue.ts'
import type { Commit, Observable, Store } from '../../store/store.ts'
import { observable } from '../workbench/observable.ts'
import { pageLength, type ReviewAnswer, type ReviewQuestion } from './review-messages.ts'

export interface ReviewState {
  /** `share` is 0 to 1. */
  readonly phase: { readonly kind: 'reading'; readonly share: number } | { readonly kind: 'failed'; readonly sentence: string } | { readonly kind: 'ready' }
  readonly query: ReviewQuery
  /** How many there are in the queue, and how many of them were decided on when it was made. */
  readonly count: number
  readonly settled: number
  /** By place in the queue, as far as they have come. */
  readonly ids: ReadonlyMap<number, string>
  /** By id, as they are now; null once deleted. */
  readonly annotations: ReadonlyMap<string, Annotation | null>
  /** The place of the one that is looked at; -1 for none. */
  readonly current: number
  /** Whether something has changed since the queue was made: it stays as it was until it is asked for again. */
  readonly isStale: boolean
}

export const firstQuery: ReviewQuery = { filter: everything, order: 'text', sample: null }

export interface Review {
  readonly state: Observable<ReviewState>
  /** Makes the queue for a query, from its beginning. */
  ask(query: ReviewQuery): void
  /** Makes the same queue again, with what has changed since. */
  again(): void
  /** Sees to it that these places are known. */
  need(from: number, to: number): void
  /** The annotation at a place, once it has come; undefined beyond the end. */
  at(place: number): Promise<Annotation | null | undefined>
  look(place: number): void
  /** Puts it behind all others from the next queue on. */
  defer(id: string): void
  readonly deferred: () => ReadonlySet<string>
  close(): void
}

const queryKey = 'review/query'
const deferredKey = 'review/deferred'

export function createReview(store: Store, start: () => Worker = startWorker): Review {
  const state = observable<ReviewState>({
    phase: { kind: 'reading', share: 0 }, query: firstQuery, count: 0, settled: 0, ids: new Map(), annotations: new Map(), current: -1, isStale: false
  })
  const set = (part: Partial<ReviewState>): void => state.set({ ...state.get(), ...part })
  const worker = start()
  const post = (question: ReviewQuestion): void => worker.postMessage(question)
  let number = 0
  /** The last queue of which anything is shown. */
  let begun = 0
  let codebook = store.library.get().codebook
  let articles = store.library.get().articles
  let deferred = new Set<string>()
  let asked = new Set<number>()
  const waiting = new Set<() => void>()

  const read = (): void => {
    set({ phase: { kind: 'reading', share: 0 } })
    post({ kind: 'read', database: store.database, codebook, articleIds: articleIdsOf(store) })
  }
  const select = (query: ReviewQuery): void => {
    asked = new Set()
    set({ query })
    post({ kind: 'select', number: ++number, query, last: [...deferred] })
  }
  const take = async (from: number, ids: readonly string[], of: number): Promise<void> => {
    const known = state.get().annotations
    const wanted = ids.filter((id) => !known.has(id))
    const found = new Map((await store.annotations(wanted)).map((annotation) => [annotation.id, annotation]))
    if (of !== number) return
    const now = state.get()
    // What has been committed meanwhile is newer than what was read.
    set({
      ids: new Map([...now.ids, ...ids.map((id, i) => [from + i, id] as const)]),
      annotations: new Map([...wanted.map((id) => [id, found.get(id) ?? null] as const), ...now.annotations])
    })
    for (const listener of [...waiting]) listener()
  }
  const begin = (ids: readonly string[], count: number, settled: number): void => {
    begun = number
    asked.add(0)
    set({ count, settled, ids: new Map(), annotations: new Map(), current: count === 0 ? -1 : 0, isStale: false })
    void take(0, ids, number)
  }
  const need = (from: number, to: number): void => {
    const last = Math.min(to, state.get().count)
    for (let page = Math.floor(from / pageLength); page * pageLength < last; page++) {
      if (asked.has(page)) continue
      asked.add(page)
      post({ kind: 'page', number, from: page * pageLength, to: (page + 1) * pageLength })
    }
  }

  worker.addEventListener('error', ({ message }) => set({ phase: { kind: 'failed', sentence: `The review has stopped: ${message}` } }))
  worker.addEventListener('message', ({ data: answer }: MessageEvent<ReviewAnswer>) => {
    switch (answer.kind) {
      case 'reading':
        set({ phase: { kind: 'reading', share: answer.share } })
        break
      case 'ready':
        set({ phase: { kind: 'ready' } })
        select(state.get().query)
        break
      case 'failed':
        set({ phase: { kind: 'failed', sentence: answer.sentence } })
        break
      case 'begun':
        if (answer.number === number) begin(answer.ids, answer.ids.length, 0)
        break
      case 'selected':
        if (answer.number !== number) break
        // What the queue begins with is there already.
        if (begun === number) set({ count: answer.count, settled: answer.settled })
        else begin(answer.ids, answer.count, answer.settled)
        for (const listener of [...waiting]) listener()
        break
      case 'page':
        if (answer.number === number) void take(answer.from, answer.ids, answer.number)
    }
  })

  const follow = ({ change }: Commit): void => {
    const { put, removed } = annotationsIn(change)
    if (put.length + removed.length === 0) return
    post({ kind: 'follow', put, removed })
    const now = state.get()
    const next = new Map(now.annotations)
    for (const annotation of put) if (next.has(annotation.id)) next.set(annotation.id, annotation)
    for (const id of removed) if (next.has(id)) next.set(id, null)
    set({ annotations: next, isStale: true })
  }
  const followLibrary = (): void => {
    const library = store.library.get()
    if (library.codebook !== codebook) {
      codebook = library.codebook
      read()
    } else if (library.articles !== articles) {
      articles = library.articles
      post({ kind: 'arrange', articleIds: articleIdsOf(store) })
    }
  }
  const stops = [store.onCommit(follow), store.library.subscribe(followLibrary)]
  void Promise.all([store.readView(queryKey), store.readView(deferredKey)]).then(([query, late]) => {
    const kept = ReviewQuery.safeParse(query)
    deferred = new Set(z.array(z.string()).catch([]).parse(late))
    if (kept.success) set({ query: kept.data })
    read()
  })

  return {
    state,
    ask: (query) => {
      void store.writeView(queryKey, query)
      select(query)
    },
    again: () => select(state.get().query),
    need,
    at: (place) => new Promise((resolve) => {
      const answer = (): boolean => {
        const { phase, count, ids, annotations } = state.get()
        const id = ids.get(place)
        if (id !== undefined && annotations.has(id)) resolve(annotations.get(id))
        else if (phase.kind === 'ready' && place < count && place >= 0) return false
        else resolve(undefined)
        return true
      }
      if (answer()) return
      const listener = (): void => { if (answer()) waiting.delete(listener) }
      waiting.add(listener)
      need(place, place + 1)
    }),
    look: (place) => set({ current: place }),
    defer: (id) => {
      deferred.add(id)
      void store.writeView(deferredKey, [...deferred])
    },
    deferred: () => deferred,
    close: () => {
      for (const stop of stops) stop()
      worker.terminate()
    }
  }
}

/** In the order of the library: by file. */
const articleIdsOf = (store: Store): string[] =>
  [...store.library.get().articles.values()].toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.id < b.id ? -1 : 1)).map(({ id }) => id)

function annotationsIn(change: Commit['change']): { put: Annotation[]; removed: string[] } {
  const put = changesIn(change, 'annotations').flatMap(({ after }) => (after === null ? [] : [after]))
  const removed = (Object.entries(change) as [RecordKey, { after: unknown }][])
    .flatMap(([key, { after }]) => (after === null && partsOf(key).table === 'annotations' ? [partsOf(key).id] : []))
  return { put, removed }
}

const startWorker = (): Worker => new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' })
