import type { BatchListing } from '../host/bridge-schemas.ts'
import type { BatchTable } from './batch-table.ts'
import { listArticles } from './list-articles.ts'

export interface HandOver {
  /** Files or folders that the system hands over, as absolute paths. Never rejects and never throws. */
  deliver(paths: readonly string[]): void
  /** The renderer listens from now on; what has waited is sent. */
  start(): void
  /** The page is gone, or being loaded anew. */
  stop(): void
}

/** Brings files that the system hands over to the renderer, in the order in which they came, once it listens. */
export function createHandOver(batches: BatchTable, send: (listing: BatchListing) => void): HandOver {
  let waiting: string[][] = []
  let listening = false
  let work: Promise<void> = Promise.resolve()
  const list = (paths: readonly string[]): void => {
    work = work.then(async () => {
      const chosen = await listArticles(paths)
      if (listening) send(batches.add(chosen))
      else waiting.push([...paths])
    }).catch((error: unknown) => console.error(error))
  }
  return {
    deliver(paths) {
      if (paths.length === 0) return
      if (listening) list(paths)
      else waiting.push([...paths])
    },
    start() {
      listening = true
      const waited = waiting
      waiting = []
      waited.forEach(list)
    },
    stop() {
      listening = false
    }
  }
}
