/** Ids that are the same whenever the same thing is read or written, so that doing it twice makes nothing twice. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A UUID of version 8 (RFC 9562) from the SHA-256 of the parts. */
export const stableId = (...parts: readonly string[]): string => uuidIn(hashOf(parts))

/** `wanted`, where it is one and nothing has it yet; else an id of the parts, of which the first that is free is taken. */
export function freeId(wanted: string | null, parts: readonly string[], taken: { has(id: string): boolean }): string {
  let id = wanted ?? ''
  for (let nth = 0; id === '' || taken.has(id); nth++) id = stableId(...parts, String(nth))
  return id
}

/** Sixteen bytes of the hash of the parts. */
export const hashOf = (parts: readonly string[]): Uint8Array => sha256(utf8fromString(JSON.stringify(parts))).slice(0, 16)

/** Sixteen bytes as a UUID of version 8. They are changed: version and variant are set. */
export function uuidIn(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytesToHex(bytes)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
