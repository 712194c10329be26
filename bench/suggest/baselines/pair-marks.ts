/** The plainest baseline: whatever stands between two quotation marks of a paragraph is a direct quote. */
import type { TextRange } from '../../../src/core/anchor/text-range.ts'
import type { FullArticle } from '../../../src/core/model.ts'
import type { Extractor } from '../extractor.ts'

/** A single mark counts where no letter stands before it at the beginning, and none behind it at the end. */
const inMarks = /“[^”“]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]|(?<![\p{L}\p{N}])‘[^‘]*?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'(?=\S)[^']*(?:'(?=[\p{L}\p{N}])[^']*)*'/gu

export const pairMarks: Extractor = {
  name: 'pairing marks',
  extract: (article) => stretchesInMarks(article)
    .map((stretch) => ({ content: [stretch], cue: null, source: [], type: 'direct', speakers: [] }))
}

export function stretchesInMarks({ text, blocks }: FullArticle): TextRange[] {
  return blocks.filter(({ type }) => type !== 'furniture').flatMap((block) =>
    [...text.slice(block.start, block.end).matchAll(inMarks)].map(({ 0: words, index }) => ({
      start: block.start + index, end: block.start + index + words.length
    })))
}
