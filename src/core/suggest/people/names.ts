/** What is found of a name before it is known whose it is. */

/** A title or description that stands with a name, or by itself: "Ukrainian president", "foreign minister of Tarvonia". */
export interface RolePhrase {
  /** As it is written, without article: "Ukrainian President". */
  readonly text: string
  /** The head in lower case and singular: "president"; "prime minister" and the like are two words. */
  readonly head: string
  /** In lower case, what stands before the head: "foreign", "former", "deputy". */
  readonly modifiers: readonly string[]
  /** The country it speaks of, by its canonical name or the word the article knows it by; null where it tells none. */
  readonly country: string | null
  /** Other names in it, in lower case: "orvex". */
  readonly names: readonly string[]
}

/** Tokens are indices, half-open. */
export interface NameFound {
  /** With titles and article. */
  readonly first: number
  readonly last: number
  readonly coreFirst: number
  readonly coreLast: number
  readonly title: RolePhrase | null
  /** What a form of address tells: Mr, Mrs. */
  readonly gender: 'female' | 'male' | 'unknown'
  readonly isTitled: boolean
  readonly hasArticle: boolean
}

/** A capitalised title without a name: "the Prime Minister". */
export interface TitleFound {
  readonly first: number
  readonly last: number
}
