/** Text in pieces as one piece of UTF-8, without the whole of it as a string in between. */
import { utf8fromString } from '@exodus/bytes/utf8.js'

/** In UTF-16 units. */
const batchLength = 1 << 16

/** Each piece has to be whole characters: throws where one holds a lone surrogate. */
export function utf8Of(pieces: Iterable<string>): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let batch = ''
  for (const piece of pieces) {
    batch += piece
    if (batch.length < batchLength) continue
    chunks.push(utf8fromString(batch))
    batch = ''
  }
  chunks.push(utf8fromString(batch))
  return joined(chunks)
}

/** The pieces made of items, one after another. */
export function* eachOf<T>(items: Iterable<T>, pieceOf: (item: T) => string): Generator<string, void, undefined> {
  for (const item of items) yield pieceOf(item)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let end = 0
  for (const chunk of chunks) {
    bytes.set(chunk, end)
    end += chunk.length
  }
  return bytes
}
