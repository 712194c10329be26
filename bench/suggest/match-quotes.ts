/** Which found quote stands for which of the gold set: one to one, so that their contents share the most characters. */
import type { TextRange } from '../../src/core/anchor/text-range.ts'
import type { GoldQuote } from '../gold/gold-article.ts'
import { bestMatching } from './best-matching.ts'
import type { FoundQuote } from './extractor.ts'
import { likeness, segmentsOf, sharedLength } from './ranges.ts'

export interface Found extends FoundQuote {
  readonly segments: readonly TextRange[]
}

export interface Pair {
  readonly gold: GoldQuote
  readonly found: Found
  /** 0 to 1: what the contents share of what they cover together. */
  readonly likeness: number
}

export interface Matching {
  readonly pairs: readonly Pair[]
  readonly missed: readonly GoldQuote[]
  readonly false: readonly Found[]
}

/** Matches all of the gold quotes. What stands for an optional one is then left out: neither found nor false. */
export function matchQuotes(text: string, golds: readonly GoldQuote[], quotes: readonly FoundQuote[]): Matching {
  const founds = quotes.map((quote): Found => ({ ...quote, segments: segmentsOf(text, quote.content) }))
  const weights = founds.map(({ segments }) => golds.map(({ content }) => {
    // of two that share as many characters, the one with less besides
    const shared = sharedLength(segments, content)
    return shared === 0 ? 0 : shared + likeness(segments, content) / 2
  }))
  const all = bestMatching(weights).map(({ row, column }): Pair => {
    const gold = golds[column]!
    const found = founds[row]!
    return { gold, found, likeness: likeness(found.segments, gold.content) }
  })
  const takenGolds = new Set(all.map(({ gold }) => gold))
  const takenFounds = new Set(all.map(({ found }) => found))
  return {
    pairs: all.filter(({ gold }) => !gold.isOptional),
    missed: golds.filter((gold) => !gold.isOptional && !takenGolds.has(gold)),
    false: founds.filter((found) => !takenFounds.has(found) && found.type !== 'free_indirect' && found.type !== 'reported')
  }
}
