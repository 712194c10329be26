/** What finds quotes in an article, be it the product or a baseline: all are measured through this. */
import type { TextRange } from '../../src/core/anchor/text-range.ts'
import type { FullArticle } from '../../src/core/model.ts'
import type { QuoteType } from '../gold/gold-article.ts'

export interface FoundQuote {
  readonly content: readonly TextRange[]
  readonly cue: TextRange | null
  readonly source: readonly TextRange[]
  readonly type: QuoteType
  /** Each speaker under all the names it is known by; empty where the speaker is left UNKNOWN. */
  readonly speakers: readonly (readonly string[])[]
}

export interface Extractor {
  readonly name: string
  extract(article: FullArticle): readonly FoundQuote[]
}
