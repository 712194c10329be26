/** A sentence's tokens, as the rules of the grammar look at them. */
import type { Token } from '../words/article-words.ts'
import type { Meaning } from './time-meaning.ts'

export interface Tokens {
  readonly tokens: readonly Token[]
  /** Indices of the sentence, half-open. */
  readonly start: number
  readonly end: number
}

export interface Found {
  readonly meaning: Meaning
  /** Behind the last token. */
  readonly last: number
  readonly isApproximate?: boolean
}

export function tokenIn({ tokens, start, end }: Tokens, at: number): Token | null {
  return at >= start && at < end ? (tokens[at] ?? null) : null
}

/** The word in lower case, without the dot of an abbreviation; empty beyond the sentence. */
export function lowerAt(window: Tokens, at: number): string {
  const lower = tokenIn(window, at)?.lower ?? ''
  return lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower
}

export const isCapitalised = (window: Tokens, at: number): boolean => /^\p{Lu}/u.test(tokenIn(window, at)?.text ?? '')
