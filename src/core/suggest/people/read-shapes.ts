/** How the words of an article are written, and what the lexicon says of each: read once, used by everything about people. */
import type { ArticleWords, Sentence, Token } from '../words/article-words.ts'
import { foldWord } from './name-keys.ts'
import { countryOfAdjective, featuresOf, is, isFunctionWord } from './lexicon/word-features.ts'

export const shape = {
  /** In lower case, or no word. */
  none: 0,
  capitalised: 1,
  /** Two capitals or more and no small letter: NATO. */
  capitals: 2,
  /** J., J.D. */
  initial: 3
} as const

/** `capitals` and `titled` sentences say nothing by their capitals. */
export type SentenceCase = 'normal' | 'titled' | 'capitals'

export interface Shapes {
  /** By token: a `shape`. */
  readonly shapes: Uint8Array
  /** By token: bits of `is`. */
  readonly features: Int32Array
  /** By sentence. */
  readonly cases: readonly SentenceCase[]
  /** By token: whether it begins a sentence, or what stands in marks or behind a colon, so that its capital says little. */
  readonly begins: Uint8Array
}

export function readShapes({ tokens, sentences, blocks }: ArticleWords): Shapes {
  const shapes = new Uint8Array(tokens.length)
  const features = new Int32Array(tokens.length)
  const begins = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') continue
    features[i] = featuresOf(token.lower) || featuresOfFolded(token.lower) || featuresOfEnding(token.lower)
    shapes[i] = shapeOf(token)
    if (shapes[i] !== shape.none && i > 0 && secondHalves.has(token.lower) && countryOfAdjective.has(`${tokens[i - 1]!.lower} ${token.lower}`)) {
      features[i - 1]! |= is.adjective
      features[i]! |= is.adjective
    }
    if (shapes[i] === shape.none && token.text !== token.lower && token.text.includes('-')
      && isCompoundAdjective(token.text)) features[i] = is.adjective
  }
  for (const sentence of sentences) markBeginnings(tokens, sentence, begins)
  const cases = sentences.map((sentence) => caseOf(tokens, sentence, shapes, features, blocks[sentence.block]?.type ?? 'paragraph'))
  return { shapes, features, begins, cases }
}

/** Botanist, technician: a trade by its ending. */
function featuresOfEnding(lower: string): number {
  if (lower.length < 7) return 0
  const isTrade = /(?:log|ic|an|ph|ar)ists?$|icians?$/.test(lower)
  return isTrade ? (lower.endsWith('s') ? is.pluralRole : is.role) : 0
}

/** Of adjectives in two words: South Korean. */
const secondHalves = new Set([...countryOfAdjective.keys()].flatMap((words) => (words.includes(' ') ? [words.slice(words.lastIndexOf(' ') + 1)] : [])))

/** What the lexicon says of a word with diacritics. */
const featuresOfFolded = (lower: string): number => {
  const folded = foldWord(lower)
  return folded === lower ? 0 : featuresOf(folded)
}

function shapeOf({ text, lower }: Token): number {
  if (text === lower) return shape.none
  const first = text.charCodeAt(0)
  if (first >= 0x61 && first <= 0x7a) return isLowerStart(text) ? shape.capitalised : shape.none
  if (!isUpper(text.charAt(0))) return shape.none
  if (text === 'I' || pronounContraction.test(text)) return shape.none
  if (text.length === 1) return shape.initial
  if (text.endsWith('.') && initials.test(text)) return text.length > 7 || countryDots.test(text) ? shape.capitals : shape.initial
  if (text.toUpperCase() === text) return shape.capitals
  return text.includes('-') && isCompoundAdjective(text) ? shape.none : shape.capitalised
}

const isUpper = (unit: string): boolean => unit !== unit.toLowerCase()

const pronounContraction = /^I['’](?:m|ve|d|ll|M|VE|D|LL)$/
const initials = /^(?:\p{Lu}\.)+$|^\p{Lu}\p{Ll}\.$/u
const countryDots = /^(?:U\.S\.(?:A\.)?|U\.[NK]\.|E\.U\.|U\.A\.E\.|D\.C\.|N\.[YJ]\.)$/

/** al-Assad, iPhone begin small and are names; pro-Russian and mid-March are not. */
const isLowerStart = (text: string): boolean =>
  /^(?:al|el|ad|an|ar|as|ash|at|az|ul|abu|bin|ibn)-\p{Lu}/u.test(text) || /^o['’]\p{Lu}/u.test(text)
    || /^[a-z]\p{Lu}\p{L}/u.test(text)

/** US-led, Moscow-based, pro-Russian. */
const isCompoundAdjective = (text: string): boolean => /^\p{Lu}.*-\p{Ll}\p{L}+$/u.test(text)
  && !/^(?:al|el|abd|abu)\b/i.test(text) || /^\p{Ll}{2,}-\p{Lu}/u.test(text)

function markBeginnings(tokens: readonly Token[], { first, last }: Sentence, begins: Uint8Array): void {
  let isBeginning = true
  for (let i = first; i < last; i++) {
    const { kind, text } = tokens[i]!
    if (kind === 'word' || kind === 'number') {
      if (isBeginning && kind === 'word') begins[i] = 1
      isBeginning = false
    } else if (kind === 'mark') {
      isBeginning ||= i + 1 < last && tokens[i]!.end === tokens[i + 1]!.start
    } else if (/^[:|•*>·(]/.test(text) || /^[.…]{2,}|^…/.test(text) || (/^[–—]/.test(text) && i - first < 8)) {
      isBeginning = true
    }
  }
}

function caseOf(
  tokens: readonly Token[], { first, last }: Sentence, shapes: Uint8Array, features: Int32Array, block: string
): SentenceCase {
  let words = 0
  let capitals = 0
  let longCapitals = 0
  let content = 0
  let lowerContent = 0
  for (let i = first; i < last; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word' || token.text.length < 2 || token.lower === '\'s') continue
    words++
    if (shapes[i] === shape.capitals || token.text !== token.lower && token.text.toUpperCase() === token.text) {
      capitals++
      if (token.text.length > 4) longCapitals++
    }
    if ((features[i]! & isFunctionWord) === 0) {
      content++
      if (shapes[i] === shape.none && token.text === token.lower) lowerContent++
    }
  }
  if (words >= 2 && capitals >= words * 0.8 && (longCapitals > 0 || words > 3)) return 'capitals'
  if (lowerContent > content * 0.15) return 'normal'
  const mayBeTitle = block === 'title' || block === 'subheading' || tokens[last - 1]?.text !== '.'
  return mayBeTitle && content >= (block === 'byline' ? 9 : 3) ? 'titled' : 'normal'
}
