/** Outputs piece by piece, so that what is written to a disk need not be held whole; and pieces put together again. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { ProjectData } from '../model.ts'
import type { ExportMeta, OutputFile, OutputPieces, Writes, WrittenFormat } from './format.ts'

/** What a format needs to write, given how it writes in pieces. */
export const writesPieces = (pieces: (data: ProjectData, meta: ExportMeta) => OutputPieces): Writes => ({
  pieces,
  write: (data, meta) => joinPieces(pieces(data, meta))
})

/** The whole files, in the order in which they began. */
export function joinPieces(pieces: OutputPieces): WrittenFormat {
  const chunks = new Map<string, Uint8Array<ArrayBuffer>[]>()
  for (;;) {
    const { done, value } = pieces.next()
    if (done === true) return { files: [...chunks].map(([path, all]) => ({ path, bytes: joined(all) })), loss: value }
    const known = chunks.get(value.path)
    if (known === undefined) chunks.set(value.path, [value.bytes])
    else known.push(value.bytes)
  }
}

function joined(chunks: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0]
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let end = 0
  for (const chunk of chunks) {
    bytes.set(chunk, end)
    end += chunk.length
  }
  return bytes
}

/** In UTF-16 units. */
const batchLength = 1 << 16

/** A file of UTF-8 out of texts; each has to be whole characters, and throws where one holds a lone surrogate. A file is made in any case. */
export function* textPieces(path: string, texts: Iterable<string>): Generator<OutputFile, void, undefined> {
  let batch = ''
  let isBegun = false
  for (const text of texts) {
    batch += text
    if (batch.length < batchLength) continue
    yield { path, bytes: utf8fromString(batch) }
    batch = ''
    isBegun = true
  }
  if (batch !== '' || !isBegun) yield { path, bytes: utf8fromString(batch) }
}

/** The texts made of items, one after another. */
export function* eachOf<T>(items: Iterable<T>, textOf: (item: T) => string): Generator<string, void, undefined> {
  for (const item of items) yield textOf(item)
}
