/** Files that are made piece by piece, as a zip that is made piece by piece. */
import { Zip, ZipDeflate } from 'fflate'
import type { OutputFile } from './format.ts'

/** A time without a zone, so that equal files give equal bytes wherever they are zipped. */
export const zipTime = '2000-01-01T12:00:00'

/**
 * The pieces of one path have to follow each other without others between. More than the least compression, or a larger table of
 * what was met, costs more time than it saves: a hundredth of the bytes.
 */
export function* zipPieces(files: Iterable<OutputFile>): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
  let made: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    made.push(bytes)
  })
  let open: ZipDeflate | null = null
  for (const { path, bytes } of files) {
    if (open?.filename !== path) {
      open?.push(new Uint8Array(), true)
      open = new ZipDeflate(path, { level: 1, mem: 4 })
      open.mtime = zipTime
      zip.add(open)
    }
    open.push(bytes)
    yield* made
    made = []
  }
  open?.push(new Uint8Array(), true)
  zip.end()
  yield* made
}
