/** The second copy of the project that a window has open: compared at the start, followed with every commit, completed where it lacks something. */
import { compareWithCopy } from '../../core/second-copy/compare.ts'
import type { JournalEntry } from '../../core/second-copy/journal-line.ts'
import type { Vault } from '../../host/host.ts'
import { inTransaction, type Database } from '../database.ts'
import { readEntry } from '../journal.ts'
import { damagedHead, readHistory, readMeta } from '../meta.ts'
import type { SaveTracker } from '../save-tracker.ts'
import type { Loss, SecondCopy } from '../store.ts'
import { createCopyQueue } from './copy-queue.ts'
import { readBeginning } from './beginning.ts'
import { createSnapshots } from './snapshots.ts'
import { readVaultEnd, type VaultEnd } from './vault-end.ts'

export interface SecondCopyParts {
  readonly db: Database
  readonly vault: Vault
  readonly saving: SaveTracker
  readonly newId: () => string
  readonly now: () => Date
  readonly report: (sentence: string) => void
}

/** What the store does with it. */
export interface FollowingCopy extends SecondCopy {
  /** A change that this window has committed. */
  add(entry: JournalEntry): void
  /** A change of any window. */
  heard(seq: number): void
  /** Tries what is left. Resolves when there is nothing more to do, or it failed. */
  flush(): Promise<void>
  stop(): void
}

/** Never rejects because of the vault: what is wrong with it is told by the save state. Rejects with `StoreUnusable` where the head is damaged. */
export async function startSecondCopy({ db, vault, saving, newId, now, report }: SecondCopyParts): Promise<FollowingCopy> {
  let library = await libraryOf(db)
  const channel = new BroadcastChannel(`${db.name} library`)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => { if (typeof data === 'string') library = data })
  const queue = createCopyQueue({
    append: (lines) => vault.appendJournal(library, lines),
    entryAt: (seq) => entryAt(db, seq),
    onState: saving.copying
  })
  const snapshots = createSnapshots({ database: db.name, vault, library: () => library, now, before: () => complete(undefined, true), report })
  let loss: Loss | null = null
  let held: JournalEntry[] = []

  /** Writes what the copy lacks of what the database has. Rejects with the host's sentence. */
  const complete = async (found?: VaultEnd, isBefore = false): Promise<void> => {
    const { end, floor, idsAt } = found ?? await readVaultEnd(vault, library)
    const { seq } = await inTransaction(db, 'r', ['meta'], readHistory)
    snapshots.heard(seq)
    if (seq === 0) {
      if (end === null) queue.add(await readBeginning(db))
    } else if (end === null || (floor < 0 && !idsAt.has(0))) {
      // Nothing that the lines could be put upon.
      if (!isBefore) await snapshots.request()
    }
    const missing: number[] = []
    if (end !== null) for (let next = Math.max(floor, 0) + 1; next <= seq; next++) if (!idsAt.has(next)) missing.push(next)
    queue.addMissing(missing)
    await queue.drain()
  }
  const start = async (): Promise<void> => {
    try {
      const found = await readVaultEnd(vault, library)
      loss = await lossOf(db, library, found)
      if (loss === null) void complete(found).catch(tellFailure).finally(snapshots.start)
    } catch (error) {
      if (error instanceof Error && error.name === 'StoreUnusable') throw error
      tellFailure(error)
      snapshots.start()
    }
  }
  const tellFailure = (error: unknown): void => saving.copying(0, error instanceof Error ? error.message : String(error))

  await start()
  return {
    library: () => library,
    loss: () => loss,
    goOnWithout: async () => {
      const next = newId()
      await inTransaction(db, 'rw', ['meta'], async ({ meta }) => { await meta.put({ key: 'library', id: next }) })
      library = next
      channel.postMessage(next)
      loss = null
      for (const entry of held) queue.add(entry)
      held = []
      void complete().catch(tellFailure).finally(snapshots.start)
      return next
    },
    backUp: () => snapshots.request(),
    add: (entry) => {
      // Upon a copy that tells another history nothing is written before it is decided what to do about it.
      if (loss !== null) held.push(entry)
      else queue.add(entry)
    },
    heard: snapshots.heard,
    flush: () => loss === null ? queue.drain() : Promise.resolve(),
    stop: () => {
      queue.stop()
      snapshots.stop()
      channel.close()
    }
  }
}

async function libraryOf(db: Database): Promise<string> {
  const row = await readMeta(db, 'library')
  if (row === undefined) throw damagedHead('library')
  return row.id
}

/** A row that cannot be read is passed over: it stays on disk, and a snapshot has what it made. */
const entryAt = (db: Database, seq: number): Promise<JournalEntry | undefined> =>
  inTransaction(db, 'r', ['journal', 'journalParts'], (tables) => readEntry(tables, seq).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ZodError') return undefined
    throw error
  }))

async function lossOf(db: Database, library: string, { end, idsAt }: VaultEnd): Promise<Loss | null> {
  const { seq, ids } = await inTransaction(db, 'r', ['meta', 'journal'], async (tables) => {
    const history = await readHistory(tables)
    const shared = Math.min(history.seq, end?.seq ?? 0)
    const rows = await tables.journal.bulkGet([shared, history.seq])
    return { seq: history.seq, ids: new Map(rows.flatMap((row) => row === undefined ? [] : [[row.seq, row.id] as const])) }
  })
  const standing = compareWithCopy(seq, (at) => ids.get(at), end, (at) => idsAt.get(at) ?? [])
  if (end === null || standing === 'equal' || standing === 'ahead') return null
  return { standing, library, seq, copySeq: end.seq }
}
