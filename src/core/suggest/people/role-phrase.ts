/** What a title or description says: its office, what modifies it, and the country and names in it. */
import type { Token } from '../words/article-words.ts'
import { knownName } from './lexicon/known-phrases.ts'
import { abbreviatedRoles } from './lexicon/roles.ts'
import { countryOfAdjective, is } from './lexicon/word-features.ts'
import type { RolePhrase } from './names.ts'

/** Reads the tokens of a phrase whose head is its last role word before a preposition, or the one given. */
export function roleOf(tokens: readonly Token[], features: Int32Array, first: number, last: number, given?: number): RolePhrase {
  const headAt = given ?? headIn(tokens, features, first, last)
  const written = tokens[headAt]!.lower.replace(/\.$/, '')
  const lower = abbreviatedRoles.get(written) ?? written
  const modifiers: string[] = []
  const names: string[] = []
  let country: string | null = null
  for (let i = first; i < last; i++) {
    if (i === headAt) continue
    const word = tokens[i]!.lower
    const found = tokens[i]!.text === word ? null : landAt(tokens, i, last)
    if (found !== null) country ??= found.toLowerCase()
    else if ((features[i]! & (is.determiner | is.preposition | is.conjunction)) === 0 && tokens[i]!.kind === 'word'
      && word !== '\'s') {
      const isCapital = tokens[i]!.text !== word && (features[i]! & is.roleModifier) === 0
      if (isCapital) names.push(word.replaceAll('.', ''))
      if (i < headAt && (!isCapital || (features[i]! & is.common) !== 0)) modifiers.push(word)
    }
  }
  const begin = (features[first]! & is.determiner) !== 0 && first < headAt ? first + 1 : first
  const text = textOf(tokens, begin, last)
  return { ...joinHead(singular(lower), modifiers, tokens, headAt), text, country, names }
}

/** The country that a word or two with a capital speak of. */
export function landAt(tokens: readonly Token[], at: number, last: number): string | null {
  const word = tokens[at]!.lower
  const two = at + 1 < last && tokens[at + 1]!.kind === 'word' ? `${word} ${tokens[at + 1]!.lower}` : ''
  return (two === '' ? null : countryOfAdjective.get(two) ?? knownName(two)?.country) ?? countryOfAdjective.get(word) ?? knownName(word)?.country ?? null
}

/** Prime minister, vice president and secretary of state are offices of their own. */
function joinHead(
  head: string, modifiers: readonly string[], tokens: readonly Token[], headAt: number
): Pick<RolePhrase, 'head' | 'modifiers'> {
  const before = tokens[headAt - 1]?.lower
  if (head === 'minister' && (before === 'prime' || before === 'chief') || head === 'president' && before === 'vice' || head === 'executive'
    && before === 'chief') {
    return { head: `${before} ${head}`, modifiers: modifiers.filter((word) => word !== before) }
  }
  if (head === 'secretary' && before !== undefined && /^(?:general|permanent|press|private)$/.test(before)) {
    return { head: `${before} ${head}`, modifiers: modifiers.filter((word) => word !== before) }
  }
  if (head === 'vp') return { head: 'vice president', modifiers }
  if (head === 'pm' || head === 'premier') return { head: 'prime minister', modifiers }
  if (head === 'ceo') return { head: 'chief executive', modifiers }
  if (tokens[headAt + 1]?.lower === 'of' && (head === 'secretary' || head === 'chief')) {
    const after = tokens[headAt + 2]?.lower
    if (after === 'state' || after === 'staff') return { head: `${head} of ${after}`, modifiers }
  }
  if (head === 'head' && tokens[headAt + 1]?.lower === 'of' && /^(?:state|government)$/.test(tokens[headAt + 2]?.lower ?? '')) {
    return { head: `head of ${tokens[headAt + 2]!.lower}`, modifiers }
  }
  return { head, modifiers }
}

function headIn(tokens: readonly Token[], features: Int32Array, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    if (i > first && /^(?:of|for|at|in)$/.test(tokens[i]!.lower)
      && (features[i - 1]! & (is.role | is.pluralRole | is.honorific)) !== 0) return i - 1
  }
  for (let i = last - 1; i >= first; i--) if ((features[i]! & (is.role | is.pluralRole | is.honorific)) !== 0) return i
  return last - 1
}

const textOf = (tokens: readonly Token[], first: number, last: number): string => {
  let text = ''
  for (let i = first; i < last; i++) text += (i === first || tokens[i]!.start === tokens[i - 1]!.end ? '' : ' ') + tokens[i]!.text
  return text
}

/** The singular of a plural role. */
export function singular(word: string): string {
  if (word === 'people') return 'person'
  if (/(?:men|women)$/.test(word)) return word.replace(/en$/, 'an')
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^s]s$/.test(word)
    && !/^(?:police|press|boss|actress|princess|witness|hostess|headmistress|mayoress|duchess|countess|baroness|empress)$/.test(word) ? word.slice(0, -1) : word
}
