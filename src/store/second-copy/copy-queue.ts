/** Committed changes on their way to the second copy, in the order in which they were committed. Nothing waits for it but the word "Saved". */
import { journalLines, type JournalEntry } from '../../core/second-copy/journal-line.ts'
import { nextTask } from '../next-task.ts'

export interface CopyQueue {
  /** A change that this window has committed. */
  add(entry: JournalEntry): void
  /** Changes that the copy lacks, by their numbers: they are read from the database's own journal. */
  addMissing(seqs: readonly number[]): void
  /** Tries again what is left. Resolves when there is nothing more to do, or it failed. */
  drain(): Promise<void>
  /** What is being tried is finished, nothing is begun any more. */
  stop(): void
}

export interface CopyQueueParts {
  /** Appends whole lines; rejects with a sentence. */
  readonly append: (lines: string) => Promise<void>
  /** A change from the database's journal; undefined where its row is missing. */
  readonly entryAt: (seq: number) => Promise<JournalEntry | undefined>
  /** How many changes the copy lacks, and why. */
  readonly onState: (left: number, failure: string | null) => void
}

/** In characters, of one append: a message to another process or thread. */
const appendSize = 1024 * 1024
/** In characters: more of them are made ready in another task. */
const taskSize = 64 * 1024
/** After so long what failed is tried again, also without a further change. In milliseconds. */
const patience = 15_000

export function createCopyQueue({ append, entryAt, onState }: CopyQueueParts): CopyQueue {
  let waiting: Item[] = []
  let draining: Promise<void> | null = null
  let failure: string | null = null
  let inWork = 0
  let isStopped = false
  let retrying: ReturnType<typeof setTimeout> | undefined

  const tell = (): void => onState(waiting.length + inWork, failure)
  const work = async (): Promise<void> => {
    while (waiting.length > 0 && !isStopped) {
      const taken = waiting
      waiting = []
      inWork = taken.length
      const done = { items: 0 }
      try {
        await copyItems(taken, done)
        failure = null
      } catch (error) {
        failure = failureSentence(error)
        waiting = [...taken.slice(done.items).map(lightened), ...waiting]
        retrying = setTimeout(() => void drain(), patience)
        return
      } finally {
        inWork = 0
        tell()
      }
    }
  }
  const copyItems = async (items: readonly Item[], done: { items: number }): Promise<void> => {
    let text = ''
    let unbroken = 0
    for (const [i, item] of items.entries()) {
      const entry = typeof item === 'number' ? await entryAt(item) : item
      for (const line of entry === undefined ? [] : journalLines(entry)) {
        text += line
        if (text.length >= appendSize) {
          await append(text)
          done.items = i
          text = ''
          unbroken = 0
        } else if ((unbroken += line.length) > taskSize) {
          await nextTask()
          unbroken = 0
        }
      }
    }
    if (text !== '') await append(text)
    done.items = items.length
  }
  const drain = (): Promise<void> => {
    clearTimeout(retrying)
    if (isStopped) return Promise.resolve()
    // From the next task on, so that what was committed is painted first.
    draining ??= nextTask().then(work).finally(() => {
      draining = null
      if (failure === null && waiting.length > 0) void drain()
    })
    return draining
  }
  return {
    add: (entry) => {
      waiting.push(entry)
      tell()
      void drain()
    },
    addMissing: (seqs) => {
      if (seqs.length === 0) return
      waiting.push(...seqs)
      tell()
      void drain()
    },
    drain,
    stop: () => {
      isStopped = true
      clearTimeout(retrying)
    }
  }
}

/** In hand, or only by its number. */
type Item = JournalEntry | number

/** A large change is read again when it is tried again, so that what cannot be written does not fill the memory. */
const lightened = (item: Item): Item =>
  typeof item !== 'number' && Object.keys(item.change).length > heldRecords ? item.seq : item
const heldRecords = 50

const failureSentence = (error: unknown): string =>
  `Your work is saved in the database. ${error instanceof Error ? error.message : String(error)}`
