/** Where stretches of the articles' texts are, in both units, each checked against the text that it is of. */
import { type CodePointOffsets, codePointOffsets } from '../anchor/offsets.ts'
import type { TextRange } from '../anchor/text-range.ts'
import type { FullArticle } from '../model.ts'
import { shown } from './fault.ts'

/** Half-open; `start` and `end` count code points, the others UTF-16 code units. */
export interface Position {
  readonly start: number
  readonly end: number
  readonly startUtf16: number
  readonly endUtf16: number
}

/**
 * The position of a stretch given in UTF-16, as the model holds it. Throws a sentence where it is not in the article's text,
 * splits a surrogate pair, or has other `words` there than those given.
 */
export type Locate = (articleId: string, range: TextRange, words?: string) => Position

/** Offsets of an article are made when first asked for. */
export function locator(articles: readonly FullArticle[]): Locate {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const made = new Map<string, CodePointOffsets>()
  return (articleId, { start, end }, words) => {
    const text = texts.get(articleId)
    if (text === undefined) throw new Error(`There is no article ${shown(articleId)}.`)
    let offsets = made.get(articleId)
    if (offsets === undefined) made.set(articleId, (offsets = codePointOffsets(text)))
    if (start >= end || !offsets.isBoundary(start) || !offsets.isBoundary(end)) {
      throw new Error(`No stretch of whole characters of the article ${shown(articleId)} lies from ${start} to ${end}.`)
    }
    if (words !== undefined && text.slice(start, end) !== words) {
      throw new Error(`A span says ${shown(words)}; the text of the article ${shown(articleId)} there is ${shown(text.slice(start, end))}.`)
    }
    return { start: offsets.toCodePoint(start), end: offsets.toCodePoint(end), startUtf16: start, endUtf16: end }
  }
}
