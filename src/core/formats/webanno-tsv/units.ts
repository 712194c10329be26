/**
 * Where annotations stand in WebAnno TSV: on rows, one a token and one a part of a token. What begins or ends in the white space
 * between tokens begins or ends at the next or last one, for that space has no row.
 */
import type { TextRange } from '../../anchor/text-range.ts'
import type { Sentence } from './segment.ts'

/** A row: a token, or a part of the token before it. */
export interface Unit extends TextRange {
  /** `sentence-token` or `sentence-token.part`, counted from 1; of a part it is known once all parts are. */
  id: string
}

export interface TokenUnits extends Unit {
  readonly parts: Unit[]
}

export interface Units {
  /** Of each sentence its tokens. */
  readonly sentences: readonly (readonly TokenUnits[])[]
  /** The rows that a range covers, in order; null where it holds no token's character. Makes the parts that it needs. */
  readonly cover: (range: TextRange) => readonly Unit[] | null
  /** Numbers the parts of each token in the order of the text. To be called once, after all ranges are covered. */
  readonly number: () => void
}

export function unitsOf(sentences: readonly Sentence[]): Units {
  const rows = sentences.map(({ tokens }, s) => tokens.map((token, t): TokenUnits => ({ ...token, id: `${s + 1}-${t + 1}`, parts: [] })))
  const all = rows.flat()
  const partOf = (token: TokenUnits, start: number, end: number): Unit => {
    const known = token.parts.find((part) => part.start === start && part.end === end)
    if (known !== undefined) return known
    const part = { start, end, id: '' }
    token.parts.push(part)
    return part
  }
  const covers = new Map<string, readonly Unit[] | null>()
  return {
    sentences: rows,
    cover(range) {
      const key = `${range.start} ${range.end}`
      const known = covers.get(key)
      if (known !== undefined) return known
      const cover = coverOf(range)
      covers.set(key, cover)
      return cover
    },
    number() {
      for (const token of all) {
        token.parts.sort((a, b) => a.start - b.start || a.end - b.end)
        token.parts.forEach((part, i) => (part.id = `${token.id}.${i + 1}`))
      }
    }
  }

  function coverOf({ start, end }: TextRange): readonly Unit[] | null {
    const units: Unit[] = []
    for (let i = firstBehind(all, start); i < all.length; i++) {
      const token = all[i]!
      if (token.start >= end) break
      const [from, to] = [Math.max(start, token.start), Math.min(end, token.end)]
      units.push(from === token.start && to === token.end ? token : partOf(token, from, to))
    }
    return units.length === 0 ? null : units
  }
}

/** The first token that ends behind an offset. */
function firstBehind(tokens: readonly TextRange[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
