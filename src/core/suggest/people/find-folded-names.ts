/**
 * Names in sentences whose capitals say nothing: headlines. What the article names elsewhere is found again; beyond that
 * the lexicon decides.
 */
import type { ArticleWords, Sentence, Token } from '../words/article-words.ts'
import { endOfKnownPhrase } from './lexicon/known-phrases.ts'
import { is, isFunctionWord, isGivenName, isOrdinary, isThingHead } from './lexicon/word-features.ts'
import type { NameFound } from './names.ts'
import { type SentenceCase, type Shapes, shape } from './read-shapes.ts'
import { nameAt } from './cut-title.ts'

/** `found` are the names of ordinary sentences. */
export function findFoldedNames(words: ArticleWords, shapes: Shapes, found: readonly NameFound[]): NameFound[] {
  if (shapes.cases.every((kind) => kind === 'normal')) return []
  const known = rememberNames(words.tokens, found)
  return words.sentences.flatMap((sentence, index) => {
    const kind = shapes.cases[index]!
    return kind === 'normal' ? [] : namesIn(words.tokens, shapes, sentence, kind, known)
  })
}

/** No name is looked for in more words. */
const most = 6

/** Names by their words in lower case, one space between; and how many words the longest has that begins with a word. */
interface Remembered {
  readonly names: ReadonlySet<string>
  readonly lengths: ReadonlyMap<string, number>
}

function rememberNames(tokens: readonly Token[], found: readonly NameFound[]): Remembered {
  const names = new Set<string>()
  const lengths = new Map<string, number>()
  const remember = (first: number, last: number): void => {
    const words = tokens.slice(first, last).map(({ lower }) => lower)
    names.add(words.join(' '))
    lengths.set(words[0]!, Math.max(lengths.get(words[0]!) ?? 0, words.length))
  }
  for (const { coreFirst, coreLast } of found) {
    if (coreLast - coreFirst > most) continue
    remember(coreFirst, coreLast)
    const last = tokens[coreLast - 1]!.lower
    if (coreLast - coreFirst > 1 && !isOrdinary(last)) remember(coreLast - 1, coreLast)
  }
  return { names, lengths }
}

function namesIn(
  tokens: readonly Token[], shapes: Shapes, { first, last }: Sentence, kind: SentenceCase, known: Remembered
): NameFound[] {
  const names: NameFound[] = []
  let from = first
  for (let i = first; i < last; i++) {
    if (shapes.shapes[i] === shape.none) continue
    const end = endOfName(tokens, shapes, i, last, kind, known)
    if (end === i) continue
    const title = startOfTitle(tokens, shapes, from, i)
    names.push(nameAt(tokens, shapes, title, i, end))
    from = end
    i = end - 1
  }
  return names
}

/** The end of the name that begins at `i`; `i` itself where none does. */
function endOfName(
  tokens: readonly Token[], shapes: Shapes, i: number, last: number, kind: SentenceCase, known: Remembered
): number {
  const remembered = endOfRemembered(tokens, i, last, known)
  const phrase = isCountryPronoun(tokens[i]!) ? i : endOfKnownPhrase(tokens, i, last)
  const told = Math.max(remembered, phrase)
  if (told > i || !mayBegin(tokens, shapes, i, last, kind)) return told
  let end = i + 1
  while (end < last && isUnknownName(tokens, shapes, end, kind)) end++
  return end
}

/** In capitals US and IT may be pronouns; in a title they are written Us. */
const isCountryPronoun = ({ text, lower }: Token): boolean => lower === 'us' && text !== 'US'

function endOfRemembered(tokens: readonly Token[], i: number, last: number, { names, lengths }: Remembered): number {
  const longest = Math.min(lengths.get(tokens[i]!.lower) ?? 0, last - i)
  let words = ''
  let end = i
  for (let n = 0; n < longest; n++) {
    words += (n === 0 ? '' : ' ') + tokens[i + n]!.lower
    if (names.has(words)) end = i + n + 1
  }
  return end
}

function mayBegin(tokens: readonly Token[], shapes: Shapes, i: number, last: number, kind: SentenceCase): boolean {
  const { features } = shapes
  if ((features[i]! & isGivenName) !== 0 && i + 1 < last && isUnknownName(tokens, shapes, i + 1, kind)) return true
  if (!isUnknownName(tokens, shapes, i, kind)) return false
  if (kind === 'titled' || i > 0 && (features[i - 1]! & (is.honorific | is.role)) !== 0) return true
  const next = tokens[i + 1]
  return next !== undefined && (next.text === ':' || next.lower === '\'s' || (features[i + 1]! & is.speaking) !== 0)
}

function isUnknownName(tokens: readonly Token[], { shapes, features }: Shapes, i: number, kind: SentenceCase): boolean {
  const bits = features[i]!
  if (shapes[i] === shape.none || (bits & (isFunctionWord | is.adjective | is.dayOrMonth | isThingHead)) !== 0) return false
  if (kind === 'titled' && shapes[i] === shape.initial) return true
  return tokens[i]!.text.length > 1 && !isOrdinary(tokens[i]!.lower)
}

/** Where titles before a name begin; `i` where none stands there. */
function startOfTitle(tokens: readonly Token[], { features }: Shapes, from: number, i: number): number {
  if (i === from || (features[i - 1]! & (is.role | is.honorific)) === 0) return i
  let start = i - 1
  while (start > from && tokens[start - 1]!.kind === 'word'
    && (features[start - 1]! & (is.role | is.honorific | is.roleModifier | is.adjective)) !== 0) start--
  return start
}
