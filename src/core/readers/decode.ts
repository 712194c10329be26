/** Bytes to text: byte order mark, then what the bytes look like. Line ends become LF, and nothing else changes. */
import { TextDecoder } from '@exodus/bytes/encoding.js'
import { detectLegacyEncoding } from './legacy-encoding.ts'

export interface Decoded {
  readonly text: string
  /** The WHATWG name of the encoding, in lower case. */
  readonly encoding: string
  /** How many undecodable places became U+FFFD. */
  readonly replaced: number
}

export function decode(bytes: Uint8Array): Decoded {
  const encoding = byteOrderMark(bytes) ?? nullPattern(bytes) ?? (looksLikeUtf8(bytes) ? 'utf-8' : detectLegacyEncoding(bytes))
  const decoded = new TextDecoder(encoding).decode(bytes)
  return {
    text: decoded.replaceAll('\r\n', '\n').replaceAll('\r', '\n'),
    encoding,
    replaced: decoded.includes(replacementCharacter) ? countOf(decoded, replacementCharacter) - countEncodedReplacements(bytes, encoding) : 0
  }
}

const replacementCharacter = '\ufffd'

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** How much of a file is looked at to tell UTF-16 by its nulls. */
const nullSample = 1 << 16

/**
 * UTF-16 without a mark: spaces, line breaks and Latin letters have a null for their higher byte, so nulls stand at odd
 * offsets (little-endian) or at even ones (big-endian). An ideograph may have one in the other place (一 is U+4E00), so
 * spaces and line breaks, which read the other way round would hardly be characters, count for more.
 */
function nullPattern(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, nullSample) & ~1
  let littleEndian = 0
  let bigEndian = 0
  let both = 0
  let plain = 0
  for (let i = 0; i < end; i += 2) {
    const [first, second] = [bytes[i]!, bytes[i + 1]!]
    if (isPlain(first) && isPlain(second)) plain++
    if (first === 0 && second === 0) both++
    else if (second === 0) littleEndian += isSpaceOrLineEnd(first) ? 20 : 1
    else if (first === 0) bigEndian += isSpaceOrLineEnd(second) ? 20 : 1
  }
  const units = end / 2
  // A text of single bytes with a few nulls in it, or no text at all.
  if (plain > units / 2 || both > units * 0.01) return null
  const enough = Math.max(1, units * 0.02)
  if (littleEndian >= enough && littleEndian >= 4 * bigEndian) return 'utf-16le'
  if (bigEndian >= enough && bigEndian >= 4 * littleEndian) return 'utf-16be'
  return null
}

const isPlain = (byte: number): boolean => byte >= 0x20 && byte < 0x7f || byte === 0x0a || byte === 0x0d
const isSpaceOrLineEnd = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d

/**
 * Strict UTF-8, or UTF-8 with a little damage: well-formed sequences are rare in other encodings, so where they
 * outnumber the faults by far, the faults are faults. A last sequence that is cut off is no argument.
 */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  let wellFormed = 0
  let faults = 0
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i)
    if (length === 0 && wellFormed > 0 && isCutOff(bytes, i)) break
    if (length > 1) wellFormed++
    if (length === 0) faults++
    i += Math.max(1, length)
  }
  return faults === 0 || wellFormed >= 4 * faults
}

/** The length of the well-formed UTF-8 sequence at an offset, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  if (first < 0x80) return 1
  const length = expectedLength(first)
  for (let i = 1; i < length; i++) if (!isContinuation(bytes[at + i])) return 0
  const second = bytes[at + 1]!
  if (first === 0xe0 && second < 0xa0 || first === 0xed && second > 0x9f) return 0
  if (first === 0xf0 && second < 0x90 || first === 0xf4 && second > 0x8f) return 0
  return length
}

const expectedLength = (first: number): number => (first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4)
const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80
const isCutOff = (bytes: Uint8Array, at: number): boolean =>
  at + expectedLength(bytes[at]!) > bytes.length && bytes.subarray(at + 1).every(isContinuation)

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}

/** The replacement characters that the file itself holds, which are text and no fault. */
function countEncodedReplacements(bytes: Uint8Array, encoding: string): number {
  const pattern = { 'utf-8': [0xef, 0xbf, 0xbd], 'utf-16le': [0xfd, 0xff], 'utf-16be': [0xff, 0xfd] }[encoding]
  if (pattern === undefined) return 0
  const step = encoding === 'utf-8' ? 1 : 2
  let count = 0
  for (let i = 0; i + pattern.length <= bytes.length; i += step) {
    if (pattern.every((byte, k) => bytes[i + k] === byte)) count++
  }
  return count
}
