/** Snapshots of the whole project, made in a worker when it is quiet. */
import { generator } from '../../core/generator.ts'
import type { NamedBytes, Vault } from '../../host/host.ts'
import { snapshotName, snapshotSeq } from './snapshot-name.ts'
import type { SnapshotAnswer, SnapshotRequest } from './snapshot-worker.ts'

export interface SnapshotsParts {
  readonly database: string
  readonly vault: Vault
  readonly library: () => string
  readonly now: () => Date
  /** What is to be done before, so that the lines before a snapshot are whole. */
  readonly before: () => Promise<void>
  /** Hears why one that was due could not be made. */
  readonly report: (sentence: string) => void
}

export interface Snapshots {
  /** From now on they are made by themselves. */
  start(): void
  /** A change was committed, here or in another window. */
  heard(seq: number): void
  /** Makes one although it is not due. Rejects with a sentence where it could not be made or kept. */
  request(): Promise<void>
  stop(): void
}

/** After so many changes one is due. */
export const changesBetween = 500
/** Without a change for so long, it is quiet; less is waited for after many changes. In milliseconds. */
const quiet = 10_000
const lessQuiet = 2000
/** So long after the start the first one may be made: what is open comes first. */
const first = 10_000
/** In milliseconds: where none could be made, it is tried again. */
const patience = 5 * 60_000

export function createSnapshots({ database, vault, library, now, before, report }: SnapshotsParts): Snapshots {
  let last: { readonly seq: number; readonly day: string } | null = null
  let seq = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStarted = false
  let isStopped = false

  const isDue = (): boolean => last !== null && seq > last.seq && (seq - last.seq >= changesBetween || dayOf(now()) !== last.day)
  const later = (milliseconds: number): void => {
    clearTimeout(timer)
    if (isStarted && !isStopped) timer = setTimeout(() => void makeIfDue(), milliseconds)
  }
  const makeIfDue = async (): Promise<void> => {
    try {
      if (isDue()) await make(isDue)
    } catch (error) {
      report(`${error instanceof Error ? error.message : String(error)} The journal of the second copy goes on; save the project as a file to be safe.`)
      later(patience)
    }
  }
  const readLast = async (): Promise<void> => {
    const kept = (await vault.listSnapshots(library())).map(({ name, savedAt }) => ({ seq: snapshotSeq(name) ?? -1, day: dayOf(new Date(savedAt)) }))
    last = kept.reduce((most, one) => one.seq > most.seq ? one : most, { seq: 0, day: '' })
  }
  /** One at a time over all windows; the second finds that it is no longer due. */
  const make = (isWanted: () => boolean): Promise<void> => navigator.locks.request(`${database} snapshot`, async () => {
    await readLast()
    if (!isWanted() || isStopped) return
    await before()
    const made = await makeSnapshot(database, now())
    await vault.keepSnapshot(library(), made)
    last = { seq: snapshotSeq(made.name) ?? seq, day: dayOf(now()) }
  })
  return {
    start: () => {
      isStarted = true
      void readLast().then(() => later(first), () => later(patience))
    },
    heard: (committed) => {
      seq = Math.max(seq, committed)
      const since = seq - (last?.seq ?? seq)
      later(since < changesBetween ? quiet : since < 2 * changesBetween ? lessQuiet : 0)
    },
    request: () => make(() => true),
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    }
  }
}

const dayOf = (time: Date): string => Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 10)

/** The project of a database as a file, made by a worker that reads the database itself. Rejects with a sentence. */
export async function makeSnapshot(database: string, savedAt: Date): Promise<NamedBytes> {
  const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { type: 'module' })
  try {
    const answer = await new Promise<SnapshotAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<SnapshotAnswer>) => resolve(data))
      worker.addEventListener('error', ({ message }) => reject(new Error(`The snapshot could not be made: ${message}`)))
      worker.postMessage({ database, meta: { exportedAt: savedAt.toISOString(), generator } } satisfies SnapshotRequest)
    })
    if ('failure' in answer) throw new Error(`The snapshot could not be made: ${answer.failure}`)
    return { name: snapshotName(answer.seq), bytes: answer.bytes }
  } finally {
    worker.terminate()
  }
}
