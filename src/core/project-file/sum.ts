import { utf8fromString } from '@exodus/bytes/utf8.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** The SHA-256 of a JSON value's text, lower-case hex. The keys stand in the order that they were given in. */
export const sumOf = (value: object): string => bytesToHex(sha256(utf8fromString(JSON.stringify(value))))
