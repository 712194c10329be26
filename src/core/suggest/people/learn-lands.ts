/** Lands that no list knows, learned from their adjectives: who writes Ilmeran and Ilmera speaks of a land. */
import type { Token } from '../words/article-words.ts'
import { is, isGivenName } from './lexicon/word-features.ts'
import { type Shapes, shape } from './read-shapes.ts'

export interface Lands {
  /** The land's word by its adjective, both in lower case: "ilmeran" is of "ilmera". */
  readonly landOf: ReadonlyMap<string, string>
  readonly lands: ReadonlySet<string>
}

/** Marks the adjectives it learns, and the people (Ilmerans), in `features`. */
export function learnLands(tokens: readonly Token[], { shapes, features }: Shapes): Lands {
  const written = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    if (shapes[i] !== shape.none && (features[i]! & ~(is.common | isGivenName)) === 0
      && tokens[i]!.text.length > 3) written.add(tokens[i]!.lower)
  }
  const landOf = new Map<string, string>()
  for (const word of written) {
    const land = landsOf(word).find((base) => base.length > 3 && written.has(base))
    if (land !== undefined) landOf.set(word, land)
  }
  if (landOf.size > 0) markAdjectives(tokens, features, landOf)
  return { landOf, lands: new Set(landOf.values()) }
}

function markAdjectives(tokens: readonly Token[], features: Int32Array, landOf: ReadonlyMap<string, string>): void {
  for (let i = 0; i < tokens.length; i++) {
    const { lower, text } = tokens[i]!
    if (text === lower) continue
    if (landOf.has(lower)) features[i]! |= is.adjective
    else if (lower.endsWith('s') && landOf.has(lower.slice(0, -1))) features[i]! |= is.people
  }
}

/** From which names an adjective like this may be made. */
function landsOf(word: string): string[] {
  const lands: string[] = []
  for (const [ending, additions] of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    for (const addition of additions) lands.push(stem + addition)
  }
  return lands
}

const endings: readonly (readonly [string, readonly string[]])[] = [
  ['ian', ['ia', 'a', 'y', 'e', '', 'o', 'us']],
  ['an', ['a', '', 'o', 'e']],
  ['ese', ['', 'a', 'o']],
  ['ish', ['', 'e', 'en', 'land']],
  ['i', ['', 'a', 'istan']]
]
