/** The bytes of one part of a zip as they are unpacked, never more of them than were announced. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Inflate } from 'fflate'
import type { ZipEntry } from './zip-directory.ts'

/** A part that cannot be unpacked, or is not what it should be: a sentence about “it”. */
export class PartFault extends Error {
  override readonly name = 'PartFault'
}

/** Of packed bytes, which become at most a thousand times as many. */
const sliceSize = 1 << 14

/** What is known of a part before it is unpacked; `sha256` null where nothing is. */
export interface Announced {
  readonly size: number
  readonly sha256: string | null
}

/**
 * The part in chunks. Throws a `PartFault` as soon as it grows over `size`; at its end where it is shorter or its checksum is
 * another.
 */
export function* unpackPart({ packed, method }: ZipEntry, { size, sha256: expected }: Announced): Generator<Uint8Array, void, undefined> {
  const hash = sha256.create()
  let unpacked = 0
  for (const chunk of method === 'stored' ? storedChunks(packed) : inflatedChunks(packed)) {
    unpacked += chunk.length
    if (unpacked > size) throw new PartFault(`It unpacks to more than the ${size.toLocaleString('en')} bytes that it should have.`)
    if (expected !== null) hash.update(chunk)
    yield chunk
  }
  if (expected === null) return
  if (unpacked < size) throw new PartFault(`It is not whole: ${unpacked.toLocaleString('en')} of ${size.toLocaleString('en')} bytes are there.`)
  if (bytesToHex(hash.digest()) !== expected) throw new PartFault(`It is not what was saved: its checksum is another.`)
}

function* storedChunks(packed: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let from = 0; from < packed.length; from += sliceSize) yield packed.subarray(from, from + sliceSize)
}

function* inflatedChunks(packed: Uint8Array): Generator<Uint8Array, void, undefined> {
  let made: Uint8Array[] = []
  const inflate = new Inflate((chunk) => { made.push(chunk) })
  for (let from = 0; from === 0 || from < packed.length; from += sliceSize) {
    try {
      inflate.push(packed.subarray(from, from + sliceSize), from + sliceSize >= packed.length)
    } catch {
      throw new PartFault(`It is damaged: it cannot be unpacked.`)
    }
    yield* made
    made = []
  }
}
