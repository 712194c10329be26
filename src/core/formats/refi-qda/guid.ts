/** Ids that REFI-QDA asks for: the same whenever the same thing is written, so that an import updates what is there. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A UUID of version 8 (RFC 9562) from the SHA-256 of the parts. */
export function guidOf(...parts: readonly string[]): string {
  const bytes = sha256(utf8fromString(JSON.stringify(parts))).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
