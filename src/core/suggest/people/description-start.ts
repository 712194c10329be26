/** Where a description begins, read from its noun leftwards. */
import type { Token } from '../words/article-words.ts'
import { is, isFunctionWord } from './lexicon/word-features.ts'
import { type Shapes, shape } from './read-shapes.ts'

export interface DescriptionStart {
  readonly first: number
  /** `pronoun`: his; `possessive`: Ilmera’s; `none`: bare, or with an adjective only. */
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'pronoun' | 'none'
}

/** No description has more words before its noun. */
const most = 8

const sure = is.roleModifier | is.adjective | is.organisationNoun | is.groupNoun | is.role

/**
 * Goes left over modifiers to an article, possessor or number. Words that might be verbs count only where one of these
 * stands before them.
 */
export function startOfDescription(
  tokens: readonly Token[], { shapes, features }: Shapes, names: Int32Array, head: number
): DescriptionStart {
  const sentence = tokens[head]!.sentence
  let confirmed = head
  let isUnbroken = true
  for (let i = head - 1; i >= 0 && i >= head - most; i--) {
    const token = tokens[i]!
    if (token.sentence !== sentence) break
    if (token.lower === '\'s' || isPluralPossessive(tokens, i)) {
      return { first: startOfPossessor(tokens, shapes, features, names, i), determiner: possessiveKind(tokens, i) }
    }
    if (token.kind !== 'word' && names[i] === -1) {
      if (token.kind !== 'number' || token.end - token.start >= 6) break
      return { first: withArticle(tokens, i, sentence), determiner: tokens[i - 1]?.lower === 'the' ? 'definite' : 'indefinite' }
    }
    const bits = features[i]!
    const kind = names[i] === -1 ? determinerKind(token.lower) : null
    if (kind !== null) return kind === 'indefinite'
      ? { first: withArticle(tokens, i, sentence), determiner: isDefiniteArticle(tokens[i - 1]?.lower)
      ? 'definite' : 'indefinite' } : { first: i, determiner: kind }
    if (shapes[i] !== shape.none && (bits & isFunctionWord) === 0 || names[i] !== -1) {
      if (isUnbroken) confirmed = i
      continue
    }
    if ((bits & sure) !== 0 && (bits & is.pronoun) === 0) {
      if (isUnbroken) confirmed = i
      continue
    }
    if ((bits & (isFunctionWord | is.speaking)) !== 0 && !/^(?:then|now|most|least|once|newly)$/.test(token.lower)) break
    if (/.ed$/.test(token.lower) && confirmed === head && tokens[head]!.lower.endsWith('s')) break
    isUnbroken = false
  }
  return { first: confirmed, determiner: 'none' }
}

const determinerKind = (lower: string): DescriptionStart['determiner'] | null => {
  if (/^(?:the|this|these|those)$/.test(lower)) return 'definite'
  if (/^(?:his|her|its|their|my|our|your|whose)$/.test(lower)) return 'pronoun'
  return indefinite.has(lower) ? 'indefinite' : null
}

const indefinite = new Set(`a an one two three four five six seven eight nine ten another some any no every each several many few other both all more most
dozens hundreds thousands`.split(/\s+/))

const isDefiniteArticle = (lower: string | undefined): boolean => lower === 'the' || lower === 'these' || lower === 'those'

/** "the two officials", "all the officials" */
const withArticle = (tokens: readonly Token[], at: number, sentence: number): number => {
  const before = tokens[at - 1]
  return before !== undefined && before.sentence === sentence
    && /^(?:the|these|those|his|her|its|their|all|some|at|other)$/.test(before.lower) && before.lower !== 'at' ? at - 1 : at
}

const possessiveKind = (tokens: readonly Token[], at: number): 'possessive' | 'pronoun' =>
  (/^(?:his|her|its|their)$/.test(tokens[at - 2]?.lower ?? '') ? 'pronoun' : 'possessive')

/** The name or noun whose ’s stands at `at`, with its article. */
function startOfPossessor(
  tokens: readonly Token[], shapes: Uint8Array, features: Int32Array, names: Int32Array, at: number
): number {
  const sentence = tokens[at]!.sentence
  let i = at - 1
  const name = names[i] ?? -1
  if (name !== -1) {
    while (i > 0 && names[i - 1] === name) i--
  } else {
    while (i > 0 && i > at - 5 && tokens[i - 1]!.sentence === sentence && tokens[i - 1]!.kind === 'word'
      && (features[i - 1]! & (isFunctionWord | is.speaking)) === 0
      && (shapes[i - 1] === shape.none || (features[i - 1]! & is.adjective) !== 0)) i--
  }
  const before = tokens[i - 1]
  return before !== undefined && before.sentence === sentence && /^(?:the|a|an|his|her|its|their|this)$/.test(before.lower)
    ? i - 1 : i
}

const isPluralPossessive = (tokens: readonly Token[], at: number): boolean => {
  const { kind, start, end, text } = tokens[at]!
  const before = tokens[at - 1]
  return kind === 'mark' && /^['’]$/.test(text) && before?.end === start && /s$/i.test(before.text)
    && (tokens[at + 1]?.start ?? 0) > end
}
