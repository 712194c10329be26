import { listLimit, readLimit, readLimitOf } from './article-files.ts'
import { fileProblems } from './file-problems.ts'
import type { FileBatch, ReadResult } from '../host.ts'

/** A file of a batch: what is listed, and how to come by its content. `open` may reject. */
export interface ListedFile {
  readonly path: string
  readonly size: number
  readonly open: () => Promise<Blob>
}

/** What was found in a folder, in order. */
export interface Listing {
  readonly files: readonly ListedFile[]
  readonly problems: readonly string[]
}

/** No more than a batch holds; what is left out is told. */
export function withinLimit<T extends { readonly files: readonly unknown[]; readonly problems: readonly string[] }>(listing: T): T {
  if (listing.files.length <= listLimit) return listing
  return { ...listing, files: listing.files.slice(0, listLimit), problems: [...listing.problems, fileProblems.tooMany()] }
}

/** A batch of what a page can read: chosen or dropped files, or answers of its own server. `limit` is in bytes, for each. */
export function fileBatch({ files, problems }: Listing, limit = readLimit): FileBatch {
  return {
    entries: files.map(({ path, size }) => ({ path, size })),
    problems,
    read: async (index) => {
      const file = files[index]
      return file === undefined ? { problem: fileProblems.noSuchEntry() } : readListed(file, readLimitOf(file.path, limit))
    }
  }
}

async function readListed({ path, size, open }: ListedFile, limit: number): Promise<ReadResult> {
  if (size > limit) return { problem: fileProblems.tooLarge(path, size, limit) }
  try {
    const blob = await open()
    if (blob.size > limit) return { problem: fileProblems.tooLarge(path, blob.size, limit) }
    return { bytes: new Uint8Array(await blob.arrayBuffer()) }
  } catch (error) {
    return { problem: describeReadError(path, error) }
  }
}

/** What a rejected read of the page means. */
export function describeReadError(path: string, error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  // Chromium reports a file that has changed or gone since it was chosen as NotReadableError.
  if (name === 'NotFoundError' || name === 'NotReadableError') return fileProblems.vanished(path)
  if (name === 'NotAllowedError' || name === 'SecurityError') return fileProblems.forbidden(path)
  return fileProblems.unreadable(path, error instanceof Error ? error.message : String(error))
}
