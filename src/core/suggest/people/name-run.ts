/** How far a run of capitalised words goes, with what joins them: particles, "of", "&", a possessive inside a name. */
import type { Token } from '../words/article-words.ts'
import { knownName, longestKnown } from './lexicon/known-phrases.ts'
import { is, isFunctionWord, isGivenName, isOrdinary, isThingHead } from './lexicon/word-features.ts'
import { type Shapes, shape } from './read-shapes.ts'

/** No name is longer, in tokens. */
const longest = 16

/** The token behind the run that begins at `first`, within the sentence that ends before `sentenceLast`. */
export function endOfRun(tokens: readonly Token[], { shapes, features }: Shapes, first: number, sentenceLast: number): number {
  const last = Math.min(sentenceLast, first + longest)
  let end = Math.max(first + 1, endOfKnown(tokens, first, last))
  let isJoined = false
  while (end < last) {
    const next = extend(tokens, shapes, features, { first, end, last, isJoined })
    if (next === null) break
    isJoined ||= next > end + 1 && /^(?:of|for|on)$/.test(tokens[end]!.lower)
    end = next
  }
  while (end > first + 1 && (features[end - 1]! & isFunctionWord) !== 0 && (features[end - 1]! & isGivenName) === 0
    && shapes[end - 1] !== shape.capitals
    && endOfKnown(tokens, first, last) < end) end--
  return end
}

/** Whether a token may go on with a name: capitalised, and no day, month or function word. */
export const isNamePart = (shapes: Uint8Array, features: Int32Array, at: number, last: number): boolean =>
  at < last && shapes[at] !== shape.none && (features[at]! & (is.dayOrMonth | isFunctionWord)) === 0

interface Reach {
  readonly first: number
  readonly end: number
  readonly last: number
  readonly isJoined: boolean
}

function extend(
  tokens: readonly Token[], shapes: Uint8Array, features: Int32Array, { first, end, last, isJoined }: Reach
): number | null {
  const token = tokens[end]!
  const before = end - 1
  if (token.kind === 'word' && shapes[end] !== shape.none) return extendByCapital(tokens, shapes, features, end, last)
  if (token.lower === '\'s' || isPluralPossessive(tokens, end)) return extendByPossessive(tokens, shapes, features, end, last)
  if (token.text === '&' && isNamePart(shapes, features, end + 1, last)) return end + 2
  if (token.text === '(') return extendByBracketed(tokens, shapes, features, end, last)
  if (token.kind !== 'word') return null
  if ((features[end]! & is.particle) !== 0) return extendByParticles(shapes, features, end, last)
  const afterArticle = end + 1 < last && tokens[end + 1]!.lower === 'the' ? end + 2 : end + 1
  if (!isNamePart(shapes, features, afterArticle, last)) return null
  const bits = features[before]!
  switch (token.lower) {
    case 'of':
      return (bits & (isThingHead | is.role)) !== 0 || ofJoiners.has(tokens[before]!.lower) || isJoined
        && isOrdinary(tokens[before]!.lower) ? afterArticle + 1 : null
    case 'for':
      return (bits & is.organisationHead) !== 0 && isOrdinary(tokens[afterArticle]!.lower) || isJoined
        && isOrdinary(tokens[before]!.lower) ? afterArticle + 1 : null
    case 'on':
      return /^(?:committee|council|commission|conference|institute|treaty)$/.test(tokens[before]!.lower)
        ? afterArticle + 1 : null
    case 'and':
      return (isJoined || first < before && endsInThing(features, end + 1, last, shapes)) && afterArticle === end + 1
        && isPlainWord(tokens, features, before)
        && isPlainWord(tokens, features, end + 1) ? end + 2 : null
    default:
      return null
  }
}

const isPlainWord = (tokens: readonly Token[], features: Int32Array, at: number): boolean => (features[at]! & isThingHead) !== 0 || isOrdinary(tokens[at]!.lower)

const ofJoiners = new Set(['republic', 'state', 'states', 'kingdom', 'sons', 'daughters', 'knights', 'order', 'battle', 'order', 'sword', 'rock', 'head'])

function extendByCapital(
  tokens: readonly Token[], shapes: Uint8Array, features: Int32Array, end: number, last: number
): number | null {
  const bits = features[end]!
  const first = tokens[end]!.text.charAt(0)
  if (first === '@' || first === '#') return null
  const isAfterGiven = (features[end - 1]! & (isGivenName | is.honorific)) !== 0
  if ((bits & is.dayOrMonth) !== 0) {
    const isPaper = end + 1 < last && shapes[end + 1] !== shape.none && (features[end + 1]! & is.organisationHead) !== 0
    return isAfterGiven || isPaper ? end + 1 : null
  }
  if ((bits & isFunctionWord) === 0 || shapes[end] === shape.capitals) return end + 1
  if ((bits & (is.preposition | is.determiner | is.conjunction)) !== 0
    && isNamePart(shapes, features, end + 1, last)) return end + 2
  return isAfterGiven || (bits & isGivenName) !== 0 ? end + 1 : null
}

/** von der, de la, bin */
function extendByParticles(shapes: Uint8Array, features: Int32Array, end: number, last: number): number | null {
  let to = end
  while (to < last && to < end + 3 && shapes[to] === shape.none && (features[to]! & is.particle) !== 0) to++
  return isNamePart(shapes, features, to, last) ? to + 1 : null
}

/** People’s Party, Farmers’ Union: an ordinary word possesses, and an organisation's head follows soon. */
function extendByPossessive(
  tokens: readonly Token[], shapes: Uint8Array, features: Int32Array, end: number, last: number
): number | null {
  if (!isNamePart(shapes, features, end + 1, last) || !isOrdinary(tokens[end - 1]!.lower)
    || (features[end - 1]! & is.adjective) !== 0) return null
  return endsInThing(features, end + 1, last, shapes) ? end + 2 : null
}

const isPluralPossessive = (tokens: readonly Token[], at: number): boolean => {
  const { kind, start, end } = tokens[at]!
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  return kind === 'mark' && before?.end === start && /s$/i.test(before.text) && after !== undefined && after.start > end
}

/** President (Donald) Trump */
function extendByBracketed(
  tokens: readonly Token[], shapes: Uint8Array, features: Int32Array, end: number, last: number
): number | null {
  const isInside = isNamePart(shapes, features, end + 1, last) && (features[end + 1]! & isGivenName) !== 0
  return isInside && tokens[end + 2]?.text === ')' && isNamePart(shapes, features, end + 3, last) ? end + 4 : null
}

function endsInThing(features: Int32Array, from: number, last: number, shapes: Uint8Array): boolean {
  for (let i = from; i < Math.min(last, from + 4)
    && shapes[i] !== shape.none; i++) if ((features[i]! & isThingHead) !== 0) return true
  return false
}

/** The end of the longest known name that begins here (Bosnia and Herzegovina), or `first`. */
function endOfKnown(tokens: readonly Token[], first: number, last: number): number {
  const most = Math.min(longestKnown(tokens[first]!.lower), last - first)
  if (most < 2) return first
  for (let n = most; n > 1; n--) {
    const words = tokens.slice(first, first + n)
    if (words.every(({ kind, text, lower }, i) => text !== lower || i > 0 && (kind === 'number' || isJoiner.test(lower)))
      && knownName(words.map(({ lower }) => lower).join(' ')) !== undefined) {
      return first + n
    }
  }
  return first
}

const isJoiner = /^(?:and|of|the|du|de|'s|without)$/
