/** Pronouns, and the words that stand for people without a noun: others, many, those who. */
import type { Token } from '../words/article-words.ts'
import { is } from './lexicon/word-features.ts'
import type { Gender } from './people.ts'

export interface PronounFound {
  readonly at: number
  /** Without a contraction's end: the "he" of he’d. */
  readonly length: number
  readonly gender: Gender
  readonly isPlural: boolean
  /** Possessives and reflexives do not speak. */
  readonly canSpeak: boolean
  /** "others" and "many" are descriptions. */
  readonly isNominal: boolean
}

export function findPronouns(tokens: readonly Token[], features: Int32Array): PronounFound[] {
  const found: PronounFound[] = []
  for (let i = 0; i < tokens.length; i++) {
    if ((features[i]! & mayBePronoun) === 0) continue
    const { text, lower } = tokens[i]!
    const bare = lower.includes('\'') ? lower.slice(0, lower.indexOf('\'')) : lower
    const pronoun = pronouns.get(bare)
    if (pronoun !== undefined && !isCapitals(text, tokens[i + 1])) {
      found.push({ at: i, length: bare.length, ...pronoun, isNominal: false, canSpeak: bare === 'her'
        ? !isPossessive(tokens, features, i) : pronoun.canSpeak })
    } else if (isQuantifier(tokens, features, i)) {
      found.push({ at: i, length: text.length, gender: 'unknown', isPlural: !singular.test(lower), canSpeak: true, isNominal: true })
    }
  }
  return found
}

const mayBePronoun = is.pronoun | is.determiner | is.conjunction | is.groupNoun

type Known = Pick<PronounFound, 'gender' | 'isPlural' | 'canSpeak'>

const rows: readonly (readonly [string, Gender, boolean, boolean])[] = [
  ['he him', 'male', false, true], ['his himself', 'male', false, false],
  ['she her', 'female', false, true], ['hers herself', 'female', false, false],
  ['they them', 'unknown', true, true], ['their theirs themselves', 'unknown', true, false],
  ['it', 'neuter', false, true], ['its itself', 'neuter', false, false],
  ['i me', 'unknown', false, true], ['my mine myself', 'unknown', false, false],
  ['we us', 'unknown', true, true], ['our ours ourselves', 'unknown', true, false],
  ['who whom', 'unknown', false, true], ['whose', 'unknown', false, false]
]

const pronouns: ReadonlyMap<string, Known> = new Map(rows.flatMap(([words, gender, isPlural, canSpeak]) =>
  words.split(' ').map((word) => [word, { gender, isPlural, canSpeak }] as const)))

/** US and IT and WHO are names where the words around them are in small letters. */
const isCapitals = (text: string, next: Token | undefined): boolean =>
  text.length > 1 && text.toUpperCase() === text && (next === undefined || next.text.toUpperCase() !== next.text
    || next.kind !== 'word')

/** "her" before a noun possesses. */
function isPossessive(tokens: readonly Token[], features: Int32Array, at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && next.kind === 'word' && next.sentence === tokens[at]!.sentence
    && (features[at + 1]! & (is.preposition | is.conjunction | is.determiner | is.pronoun | is.auxiliary | is.adverb)) === 0
}

const singular = /^(?:one|someone|somebody|everyone|everybody|nobody|none|another|anyone|each|neither|either)$/
const quantifiers = new Set(`some many others most several few both all one another someone somebody everyone everybody nobody none anyone neither
those each`.split(/\s/))

/** Words of quantity that have no noun and do something: "Others warned", "many say", "those who stayed", "one of them said". */
function isQuantifier(tokens: readonly Token[], features: Int32Array, at: number): boolean {
  const { lower, sentence } = tokens[at]!
  const next = tokens[at + 1]
  if (!quantifiers.has(lower) || next === undefined || next.sentence !== sentence) return false
  if (lower === 'those') return next.lower === 'who'
  if (next.lower === 'of') return /^(?:them|us|those|these|whom)$/.test(tokens[at + 2]?.lower ?? '')
  const bits = features[at + 1]!
  return (bits & is.speaking) !== 0 && tokens[at + 1]!.text === next.lower || (bits & is.auxiliary) !== 0
    && (features[at]! & is.pronoun) !== 0
    || (bits & is.auxiliary) !== 0 && /^(?:some|many|others|most|several|few)$/.test(lower)
}
