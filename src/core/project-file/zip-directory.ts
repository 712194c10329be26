/**
 * The directory of a zip, read by rules stricter than most readers': a file that two readers could understand in two ways is
 * refused. After APPNOTE.TXT 6.3.10; no zip64, no encryption, no parts over several disks.
 */
import { utf8toString } from '@exodus/bytes/utf8.js'

/** One file of a zip: where its packed bytes lie, and how large it says to be. */
export interface ZipEntry {
  readonly name: string
  readonly packed: Uint8Array
  readonly method: 'stored' | 'deflated'
  /** In bytes, unpacked, as the directory says: not to be trusted. */
  readonly size: number
}

export type ZipDirectory = { readonly entries: readonly ZipEntry[] } | { readonly fault: string }

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const entryLength = 46
const localLength = 30
/** Far more than any file that is read by this has. */
const mostEntries = 1000
const encrypted = 1

const damaged = { fault: 'It is damaged or not whole: its list of contents cannot be read.' }

/** The entries in the order of the directory. Names are as they stand there, checked for nothing. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return damaged
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count > mostEntries || start + size !== end) return damaged
  const entries: ZipEntry[] = []
  const spans: (readonly [start: number, end: number])[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) return damaged
    const nameLength = view.getUint16(at + 28, true)
    const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return damaged
    const name = nameOf(bytes.subarray(at + entryLength, at + entryLength + nameLength))
    const method = methodOf(view.getUint16(at + 10, true))
    if (name === null || method === null) return damaged
    if ((view.getUint16(at + 8, true) & encrypted) !== 0) return { fault: 'It is protected by a password, which no file of Glossator is.' }
    const packedSize = view.getUint32(at + 20, true)
    const span = packedSpan(view, bytes, view.getUint32(at + 42, true), name, packedSize, start)
    if (span === null) return damaged
    spans.push(span)
    entries.push({ name, packed: bytes.subarray(span[1] - packedSize, span[1]), method, size: view.getUint32(at + 24, true) })
    at = next
  }
  if (at !== end || overlap(spans)) return damaged
  return { entries }
}

/** Where the record lies that ends a zip: at the very end, behind it only the comment that it announces. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== endSignature) continue
    return view.getUint16(at + 20, true) === last - at && view.getUint16(at + 8, true) === view.getUint16(at + 10, true) ? at : null
  }
  return null
}

/** The local header and the packed bytes behind it; null where they are not inside the file or are another's. */
function packedSpan(
  view: DataView, bytes: Uint8Array, start: number, name: string, packedSize: number, limit: number
): readonly [start: number, end: number] | null {
  if (start + localLength > limit || view.getUint32(start, true) !== localSignature) return null
  const nameEnd = start + localLength + view.getUint16(start + 26, true)
  const end = nameEnd + view.getUint16(start + 28, true) + packedSize
  if (end > limit || nameOf(bytes.subarray(start + localLength, nameEnd)) !== name) return null
  return [start, end]
}

function overlap(spans: readonly (readonly [start: number, end: number])[]): boolean {
  const ordered = spans.toSorted(([a], [b]) => a - b)
  return ordered.some(([, end], i) => end > (ordered[i + 1]?.[0] ?? Infinity))
}

const methodOf = (code: number): ZipEntry['method'] | null => code === 0 ? 'stored' : code === 8 ? 'deflated' : null

/** As text; null where it is not in UTF-8. */
function nameOf(bytes: Uint8Array): string | null {
  try {
    return utf8toString(bytes)
  } catch {
    return null
  }
}
