/** The queue of what is to be written, and memory's way of following what has been. */
import { Refusal, type Command, type Stamp } from '../core/commands/command.ts'
import type { History } from '../core/history.ts'
import { commitCommand, commitReversal, Outrun, type MemoryState, type Written } from './commit-command.ts'
import { committedTables, inTransaction, type Database, type Tables } from './database.ts'
import { readEntry } from './journal.ts'
import { commitOf, type JournalEntry } from './journal-row.ts'
import type { Memory } from './memory.ts'
import { readHistory } from './meta.ts'
import type { Queue } from './queue.ts'
import type { Report } from './read-pages.ts'
import type { SaveTracker } from './save-tracker.ts'
import type { Commit } from './store.ts'
import type { Windows } from './windows.ts'
import { WriteFailure, writeFailure } from './write-failure.ts'

export interface WriterParts {
  readonly db: Database
  readonly memory: Memory
  readonly queue: Queue
  readonly saving: SaveTracker
  readonly windows: Windows
  readonly report: Report
  /** Who acts, and when: asked as the change is asked for. */
  readonly stamp: () => Stamp
  /** Hears of each change that this window has committed, before it counts as saved. */
  readonly copy: (entry: JournalEntry) => void
}

export interface Writer {
  run<Args>(command: Command<Args>, args: Args): Promise<Commit | null>
  reverse(direction: 'undo' | 'redo'): Promise<Commit | null>
  /** Memory follows what other windows have committed. */
  catchUp(): Promise<void>
  /** Writes no more, and says why. */
  stop(sentence: string): void
  close(): void
}

export function createWriter({ db, memory, queue, saving, windows, report, stamp, copy }: WriterParts): Writer {
  const held: MemoryState = {
    history: memory.history,
    known: memory.known,
    tallyOf: (articleId) => memory.library.get().tallies.get(articleId)
  }
  let stopped: string | null = null

  /** `held` is null where memory was outrun. */
  const write = (job: (tables: Tables, stamp: Stamp, held: MemoryState | null) => Promise<Written | null>): Promise<Commit | null> => {
    saving.begin()
    const stamped = stamp()
    return queue.add(async () => {
      try {
        if (stopped !== null) throw new WriteFailure(stopped)
        const attempt = (known: MemoryState | null) => inTransaction(db, 'rw', committedTables, (tables) => job(tables, stamped, known))
        const written = await attempt(held).catch((error: unknown) => {
          if (error instanceof Outrun) return attempt(null)
          throw error
        })
        if (written === null) return null
        saving.committed(stamped.now)
        copy(written.entry)
        windows.tell(written.entry.seq)
        await follow(written)
        return commitOf(written.entry)
      } catch (error) {
        if (error instanceof Refusal) throw error
        const failure = writeFailure(error)
        saving.failed(failure.message)
        throw failure
      } finally {
        saving.end()
      }
    })
  }
  const follow = async ({ entry, changes, history }: Written): Promise<void> => {
    if (entry.seq !== memory.seq() + 1) return pull()
    memory.setHistory(history)
    memory.follow(commitOf(entry), changes)
  }
  const pull = async (): Promise<void> => {
    try {
      const { entries, history } = await inTransaction(
        db, 'r', ['meta', 'journal', 'journalParts'], (tables) => readNews(tables, memory.seq())
      )
      memory.setHistory(history)
      for (const entry of entries) memory.follow(commitOf(entry))
    } catch (error) {
      report(`What another window saved could not be read (${error instanceof Error ? error.message : String(error)}).`)
      stop('This window can no longer follow the database. What was saved is kept: reload the window.')
    }
  }
  const stop = (sentence: string): void => {
    // Dexie tells of a closing also where it was asked for.
    if (stopped !== null) return
    stopped = sentence
    saving.failed(sentence)
    db.close({ disableAutoOpen: true })
  }
  const close = (): void => {
    stopped ??= 'This window has closed the database. Reload it.'
    db.close({ disableAutoOpen: true })
  }

  return {
    run: (command, args) => write((tables, stamped, known) => commitCommand(tables, command, args, stamped, known, report)),
    reverse: (direction) => write((tables, stamped) => commitReversal(tables, direction, stamped)),
    catchUp: () => queue.add(async () => { if (stopped === null) await pull() }),
    stop,
    close
  }
}

/** The journal after a number, and where it stands. Inside a transaction of the caller. */
async function readNews(db: Tables, after: number): Promise<{ entries: JournalEntry[]; history: History }> {
  const history = await readHistory(db)
  const entries: JournalEntry[] = []
  for (let seq = after + 1; seq <= history.seq; seq++) {
    const entry = await readEntry(db, seq)
    if (entry === undefined) throw new Error(`The journal has no row ${seq}.`)
    entries.push(entry)
  }
  return { entries, history }
}
