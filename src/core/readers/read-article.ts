/** An article file, bytes and path, to an article; what is wrong with a file is said in a sentence. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { FullArticle } from '../model.ts'
import { blocksOf } from './blocks.ts'
import { decode } from './decode.ts'
import { faultOfBytes, faultOfText, maxArticleBytes, noticesOf } from './file-faults.ts'
import { metadataOf } from './metadata.ts'

export interface ArticleFile {
  /** Relative to the folder that was opened, `/` between parts. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What reading gave: an article and what the analyst should know of it, or why there is none. */
export type ArticleReading =
  | { readonly article: FullArticle; readonly notices: readonly string[] }
  | { readonly fault: string }

export { maxArticleBytes }

/** Reads a file as an article: decoded and frozen, laid out in blocks, its metadata proposed. */
export function readArticle({ path, bytes }: ArticleFile, stamp: { newId(): string }): ArticleReading {
  const unreadable = faultOfBytes(path, bytes)
  if (unreadable !== null) return { fault: unreadable }
  const decoded = decode(bytes)
  const { text, encoding } = decoded
  const noText = faultOfText(path, text)
  if (noText !== null) return { fault: noText }
  const blocks = blocksOf(text, { markdown: /\.(?:md|markdown)$/i.test(path) })
  return {
    article: {
      id: stamp.newId(),
      file: path,
      sha256: bytesToHex(sha256(bytes)),
      textSha256: bytesToHex(sha256(utf8fromString(text))),
      encoding,
      ...metadataOf(path, text, blocks),
      status: 'new',
      text,
      blocks
    },
    notices: noticesOf(path, decoded)
  }
}
