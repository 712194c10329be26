/** What the second copy of a library holds at its end, without all of it being read. */
import { isSoundLine, glanceAtLine } from '../../core/second-copy/journal-line.ts'
import type { CopyEnd } from '../../core/second-copy/compare.ts'
import type { Vault } from '../../host/host.ts'
import { nextTask } from '../next-task.ts'
import { snapshotSeq } from './snapshot-name.ts'

export interface VaultEnd {
  /** Null where there is neither a line nor a snapshot. */
  readonly end: CopyEnd | null
  /** The number up to which everything is in a snapshot; -1 without one. */
  readonly floor: number
  /** The ids of the changes that have a line, by number, of all above `floor`. */
  readonly idsAt: ReadonlyMap<number, readonly string[]>
}

/** Reads back from the last segment to the newest snapshot. Rejects with the host's sentence. */
export async function readVaultEnd(vault: Vault, library: string): Promise<VaultEnd> {
  const [snapshots, segments] = await Promise.all([vault.listSnapshots(library), vault.listJournal(library)])
  const floor = Math.max(-1, ...snapshots.map(({ name }) => snapshotSeq(name) ?? -1))
  const idsAt = new Map<number, string[]>()
  for (const { name } of segments.toReversed()) {
    const segment = await vault.readJournal(library, name)
    if (segment !== null && await collectIds(segment.bytes, floor, idsAt) === 'older') break
  }
  const top = Math.max(-1, floor, ...idsAt.keys())
  return { end: top < 0 ? null : { seq: top, ids: idsAt.get(top) ?? [] }, floor, idsAt }
}

/** As journals are read: what is no UTF-8 becomes U+FFFD, which the checksum of its line notices. */
export const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** In characters: more of them are looked at in another task. */
const taskSize = 512 * 1024

/** Line by line, since a whole segment would take longer to decode than the screen may wait. */
function* decodedLines(bytes: Uint8Array): Generator<string, void, undefined> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(lineFeed, start)
    yield decode(bytes.subarray(start, end < 0 ? bytes.length : end))
    start = end < 0 ? bytes.length : end + 1
  }
}

const lineFeed = 0x0a

/** `older` where all that the segment holds is in a snapshot. */
async function collectIds(bytes: Uint8Array, floor: number, idsAt: Map<number, string[]>): Promise<'older' | 'newer'> {
  let unbroken = 0
  let found: 'none' | 'older' | 'newer' = 'none'
  for (const line of decodedLines(bytes)) {
    if ((unbroken += line.length) > taskSize) {
      await nextTask()
      unbroken = 0
    }
    const seen = glanceAtLine(line)
    if (seen === null) continue
    if (seen.seq <= floor) {
      if (found === 'none') found = 'older'
      continue
    }
    found = 'newer'
    if (seen.isPart || !isSoundLine(line)) continue
    const ids = idsAt.get(seen.seq) ?? []
    if (!ids.includes(seen.id)) idsAt.set(seen.seq, [...ids, seen.id])
  }
  return found === 'older' ? 'older' : 'newer'
}
