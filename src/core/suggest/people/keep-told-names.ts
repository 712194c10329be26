/** In a language that writes every noun with a capital, a capital is not enough. */
import type { Token } from '../words/article-words.ts'
import { knownName } from './lexicon/known-phrases.ts'
import { is, isGivenName } from './lexicon/word-features.ts'
import type { NameFound } from './names.ts'
import { type Shapes, shape } from './read-shapes.ts'

/**
 * Names that begin with a given name (what stands before it is left out), that the lexicon knows, and surnames told in
 * full elsewhere.
 */
export function keepToldNames(tokens: readonly Token[], shapes: Shapes, names: readonly NameFound[]): NameFound[] {
  const told = names.map((name) => toldBy(tokens, shapes, name))
  const surnames = new Set(told.flatMap((name) => (name === null || name.coreLast - name.coreFirst < 2
    ? [] : [tokens[name.coreLast - 1]!.lower])))
  return names.flatMap((name, index) => told[index] ?? (name.coreLast - name.coreFirst === 1
    && surnames.has(tokens[name.coreFirst]!.lower) ? [name] : []))
}

function toldBy(tokens: readonly Token[], { shapes, features }: Shapes, name: NameFound): NameFound | null {
  if (name.coreFirst > name.first && (features[name.coreFirst - 1]! & is.honorific) !== 0) return name
  for (let i = name.coreFirst; i + 1 < name.coreLast; i++) {
    if ((features[i]! & isGivenName) === 0 || (features[i]! & is.particle) !== 0 || shapes[i + 1] === shape.none
      && (features[i + 1]! & is.particle) === 0) continue
    return { ...name, first: i, coreFirst: i, title: null, isTitled: false, hasArticle: false }
  }
  const words = tokens.slice(name.coreFirst, name.coreLast).map(({ lower }) => lower).join(' ')
  const isAcronym = name.coreLast - name.coreFirst === 1 && shapes[name.coreFirst] === shape.capitals
  return knownName(words) !== undefined || isAcronym ? name : null
}
