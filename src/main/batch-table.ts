import type { BatchListing } from '../host/bridge-schemas.ts'
import { fileProblems } from '../host/files/file-problems.ts'
import type { ReadResult } from '../host/host.ts'
import type { ChosenFile, ChosenFiles } from './list-articles.ts'
import { readChosen } from './read-chosen.ts'

/** How many files are held in all batches together. */
const heldFiles = 200_000

export interface BatchTable {
  add(chosen: ChosenFiles): BatchListing
  read(batch: number, index: number): Promise<ReadResult>
  clear(): void
}

/**
 * The batches that the renderer may read from, by number: what is in none of them is never read. The oldest are let go when
 * too many files are held, all of them when the page is loaded anew.
 */
export function createBatchTable(most = heldFiles): BatchTable {
  const batches = new Map<number, readonly ChosenFile[]>()
  let last = 0
  let held = 0
  const letGo = (id: number, files: readonly ChosenFile[]): void => {
    batches.delete(id)
    held -= files.length
  }
  return {
    add({ files, problems }) {
      const id = ++last
      held += files.length
      for (const [oldest, theirs] of batches) if (held > most) letGo(oldest, theirs)
      batches.set(id, files)
      return { id, entries: files.map(({ path, size }) => ({ path, size })), problems: [...problems] }
    },
    async read(batch, index) {
      const files = batches.get(batch)
      if (files === undefined) return { problem: fileProblems.batchGone() }
      const file = files[index]
      return file === undefined ? { problem: fileProblems.noSuchEntry() } : readChosen(file)
    },
    clear() {
      for (const [id, files] of batches) letGo(id, files)
    }
  }
}
