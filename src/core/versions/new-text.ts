/** What an article becomes with another text. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { Article, Block, FullArticle, KeptStretch } from '../model.ts'
import { blocksOf } from '../readers/blocks.ts'
import { metadataOf } from '../readers/metadata.ts'

/** A text with what is true of it alone. */
export type NewText = Pick<FullArticle, 'file' | 'sha256' | 'textSha256' | 'encoding' | 'text' | 'blocks'>

/** The text as the analyst corrected it: of the same file, laid out anew. */
export function correctedText(article: FullArticle, text: string): NewText {
  const { file, sha256: fileHash, encoding } = article
  const blocks = layOut(file, text)
  return { file, sha256: fileHash, encoding, text, textSha256: bytesToHex(sha256(utf8fromString(text))), blocks }
}

const layOut = (file: string, text: string): Block[] => blocksOf(text, { markdown: /\.(?:md|markdown)$/i.test(file) })

/** What is known about the article. What was found in the old text is found anew, what the analyst has set stays. */
export function articleWith(article: Article, old: { readonly text: string; readonly blocks: readonly Block[] }, taken: NewText): Article {
  const [found, anew] = [metadataOf(article.file, old.text, old.blocks), metadataOf(taken.file, taken.text, taken.blocks)]
  const { file, sha256: fileHash, textSha256, encoding } = taken
  const choose = <K extends 'title' | 'outlet' | 'byline' | 'language'>(key: K): Pick<Article, K> =>
    ({ [key]: article[key] === found[key] ? anew[key] : article[key] }) as Pick<Article, K>
  const isFoundDate = article.publishedAt === found.publishedAt && article.publishedBasis === found.publishedBasis
  return {
    ...article, file, sha256: fileHash, textSha256, encoding,
    ...choose('title'), ...choose('outlet'), ...choose('byline'), ...choose('language'),
    ...(isFoundDate ? { publishedAt: anew.publishedAt, publishedBasis: anew.publishedBasis } : {})
  }
}

/** The new blocks. What the analyst said of an old block holds for the new one that most of comes from it. */
export function blocksWith(file: string, text: string, old: readonly Block[], taken: readonly Block[], stretches: readonly KeptStretch[]): Block[] {
  const found = new Map(layOut(file, text).map((block) => [block.start, block.type]))
  const ordered = stretches.toSorted((a, b) => a[1] - b[1])
  let first = 0
  return taken.map((block) => {
    while (first < ordered.length && ordered[first]![1] + ordered[first]![2] <= block.start) first++
    const shares = new Map<Block, number>()
    for (let i = first; i < ordered.length && ordered[i]![1] < block.end; i++) {
      const [from, to, length] = ordered[i]!
      const [start, end] = [Math.max(to, block.start) - to + from, Math.min(to + length, block.end) - to + from]
      for (let b = firstEndingAfter(old, start); b < old.length && old[b]!.start < end; b++) {
        const shared = Math.min(end, old[b]!.end) - Math.max(start, old[b]!.start)
        if (shared > 0) shares.set(old[b]!, (shares.get(old[b]!) ?? 0) + shared)
      }
    }
    const [source, shared] = [...shares].reduce<readonly [Block | null, number]>((most, entry) => (entry[1] > most[1] ? entry : most), [null, 0])
    return source !== null && source.type !== found.get(source.start) && shared * 2 >= block.end - block.start ? { ...block, type: source.type } : block
  })
}

/** The index of the first block that ends after an offset. */
function firstEndingAfter(blocks: readonly Block[], at: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = low + high >>> 1
    if (blocks[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Why a text cannot be an article's; null when it can. */
export function faultOfCorrection(text: string): string | null {
  if (!/\S/u.test(text)) return 'An article needs some text.'
  if (text.includes('\r')) return 'The text holds a carriage return. Lines end with a line feed alone.'
  if (!text.isWellFormed()) return 'The text holds half a character (a lone surrogate). Take it out.'
  return null
}
