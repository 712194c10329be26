import type { BatchListing } from '../host/bridge-schemas.ts'
import { readLimit, readLimitOf } from '../host/files/article-files.ts'
import { fileProblems } from '../host/files/file-problems.ts'
import type { ReadResult } from '../host/host.ts'
import type { ChosenFile, ChosenFiles } from './list-articles.ts'
import { readChosen } from './read-chosen.ts'

/** How many files are held in all batches together. */
const heldFiles = 200_000

export interface BatchTable {
  /** `limit` is how many bytes of each file are read at most. */
  add(chosen: ChosenFiles, limit?: number): BatchListing
  read(batch: number, index: number): Promise<ReadResult>
  clear(): void
}

interface Held {
  readonly files: readonly ChosenFile[]
  readonly limit: number
}

/**
 * The batches that the renderer may read from, by number: what is in none of them is never read. The oldest are let go when
 * too many files are held, all of them when the page is loaded anew.
 */
export function createBatchTable(most = heldFiles): BatchTable {
  const batches = new Map<number, Held>()
  let last = 0
  let held = 0
  const letGo = (id: number, { files }: Held): void => {
    batches.delete(id)
    held -= files.length
  }
  return {
    add({ files, problems }, limit = readLimit) {
      const id = ++last
      held += files.length
      for (const [oldest, theirs] of batches) if (held > most) letGo(oldest, theirs)
      batches.set(id, { files, limit })
      return { id, entries: files.map(({ path, size }) => ({ path, size })), problems: [...problems] }
    },
    async read(batch, index) {
      const held = batches.get(batch)
      if (held === undefined) return { problem: fileProblems.batchGone() }
      const file = held.files[index]
      return file === undefined ? { problem: fileProblems.noSuchEntry() } : readChosen(file, readLimitOf(file.path, held.limit))
    },
    clear() {
      for (const [id, gone] of batches) letGo(id, gone)
    }
  }
}
