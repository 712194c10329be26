/** Ids that REFI-QDA asks for: the same whenever the same thing is written, so that an import updates what is there. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A UUID of version 8 (RFC 9562) from the SHA-256 of the parts. */
export function guidOf(...parts: readonly string[]): string {
  return guidIn(sha256(utf8fromString(JSON.stringify(parts))).slice(0, 16))
}

/**
 * Makes the GUIDs of what belongs to one annotation: one hash for all of them, for a hash each takes longer than the rest of the
 * writing. Different things have different GUIDs: `kind` is written into them, below 4096, and a range of the text, below 2^24.
 */
export function guidsWithin(...parts: readonly string[]): (kind: number, start?: number, end?: number) => string {
  const base = sha256(utf8fromString(JSON.stringify(parts))).slice(0, 16)
  return (kind, start = 0, end = 0) => {
    const bytes = base.slice()
    for (const [at, value] of [[4, kind >>> 4], [5, kind << 4], [10, start >>> 16], [11, start >>> 8], [12, start], [13, end >>> 16], [14, end >>> 8], [15, end]] as const) {
      bytes[at] = (bytes[at] ?? 0) ^ (value & 0xff)
    }
    return guidIn(bytes)
  }
}

/** The bytes with version and variant set, as text. */
function guidIn(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytesToHex(bytes)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
