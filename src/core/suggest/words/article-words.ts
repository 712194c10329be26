/** An article cut into words and sentences, once, for everything that proposes annotations. */
import type { TextRange } from '../../anchor/text-range.ts'
import type { Block } from '../../model.ts'

export type TokenKind = 'word' | 'number' | 'mark' | 'punctuation'

/**
 * A word, a number, a quotation mark (`mark`) or another run of punctuation. A possessive ’s is a token of its own; an
 * abbreviation keeps its dot (Mr., U.S.), a hyphenated word is one token, a contraction (isn’t) too.
 */
export interface Token extends TextRange {
  readonly kind: TokenKind
  /** As it is written. */
  readonly text: string
  /** In lower case, typographic apostrophes straightened. */
  readonly lower: string
  readonly sentence: number
}

/** Never crosses a block. `first` and `last` are indices of tokens, half-open. */
export interface Sentence extends TextRange {
  readonly first: number
  readonly last: number
  readonly block: number
}

export interface ArticleWords {
  readonly text: string
  readonly blocks: readonly Block[]
  /** Of every block but furniture, in order. */
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
}
