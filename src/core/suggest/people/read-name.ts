/** What a name tells by its words alone: how it compares with others, and what it may be the name of. */
import type { ActorType } from '../../model.ts'
import type { Token } from '../words/article-words.ts'
import { type KnownName, knownName } from './lexicon/known-phrases.ts'
import { is, isGivenName, isOrdinary, isThingHead } from './lexicon/word-features.ts'
import { foldWord } from './name-keys.ts'
import type { NameFound } from './names.ts'
import { noActors } from './no-actors.ts'

export interface NameRead {
  readonly found: NameFound
  /** As it is written, without titles. */
  readonly text: string
  /** Folded: lower case, no diacritics. Suffixes (Jr.) are left out. */
  readonly words: readonly string[]
  readonly key: string
  /** The last word as it is written, in lower case: what its diacritics tell of the sound is not lost. */
  readonly surname: string
  readonly known: KnownName | undefined
  /** What the words tell for sure; null where they do not. */
  readonly type: ActorType | null
  /** Of an unknown name: whether it looks like a person's, by the number and kind of its words. */
  readonly looksPersonal: boolean
  readonly isAcronym: boolean
  /** Names an event or a thing: no actor. */
  readonly isNoActor: boolean
}

export function readName(source: string, tokens: readonly Token[], features: Int32Array, found: NameFound): NameRead {
  const { coreFirst, coreLast } = found
  const words: string[] = []
  for (let i = coreFirst; i < coreLast; i++) {
    const { kind, lower } = tokens[i]!
    if (kind !== 'word' && lower !== '&' || i > coreFirst + 1 && (features[i]! & is.suffix) !== 0 && lower.length < 6
      || i > coreFirst && isNumeral.test(tokens[i]!.text)) continue
    words.push(foldWord(lower))
  }
  const lower = spaced(tokens, coreFirst, coreLast)
  const written = withPlainSpaces(source.slice(tokens[coreFirst]!.start, tokens[coreLast - 1]!.end))
  const known = knownIfWritten(lower, written, words)
  const isAcronym = coreLast - coreFirst === 1 && /^\p{Lu}[\p{Lu}\d&.]*$/u.test(written) && written.length > 1
    && written.length < 8
  const head = headOf(tokens, features, coreFirst, coreLast)
  const type = known?.type ?? (found.isTitled ? 'PER' : typeOfWords(tokens, features, found, head))
  return {
    found, text: written.includes('(')
      ? written.replace(/[()]/g, '') : written, words, key: words.join(' '), surname: surnameOf(tokens, coreFirst, coreLast, words), known, type,
    looksPersonal: type === 'PER' || type === null && looksPersonal(tokens, features, found),
    isAcronym, isNoActor: type === null && (features[head]! & is.eventHead) !== 0 || coreLast - coreFirst === 1
      && !found.isTitled && (noActors.has(lower) || /^[rdi]-/.test(lower))
  }
}

/** Without a suffix. */
function surnameOf(tokens: readonly Token[], first: number, last: number, words: readonly string[]): string {
  for (let i = last - 1; i >= first; i--) if (tokens[i]!.kind === 'word'
    && foldWord(tokens[i]!.lower) === words.at(-1)) return tokens[i]!.lower
  return words.at(-1) ?? ''
}

const isNumeral = /^(?:[IVX]{2,}|[VX])$/

/** "us" is no country, unless it is written with capitals; "Will Ford" is none either. */
function knownIfWritten(lower: string, written: string, words: readonly string[]): KnownName | undefined {
  const known = knownName(lower) ?? knownName(words.join(' '))
  if (known === undefined) return undefined
  const isShort = known.spelled.length <= 3 && known.spelled.toUpperCase() === known.spelled
  return isShort && written.toUpperCase() !== written ? undefined : known
}

function typeOfWords(
  tokens: readonly Token[], features: Int32Array, { coreFirst, coreLast }: NameFound, head: number
): ActorType | null {
  const bits = features[head]!
  const length = coreLast - coreFirst
  const startsGiven = (features[coreFirst]! & isGivenName) !== 0
  if ((features[coreLast - 1]! & is.people) !== 0) return 'GRP'
  if (length > 1 && startsGiven && (bits & isThingHead) !== 0 && head === coreLast - 1
    && surnames.has(tokens[head]!.lower)) return 'PER'
  if (length > 1 && (features[coreFirst]! & is.placeHead) !== 0 && beforePlaces.has(tokens[coreFirst]!.lower)) return 'LOC'
  if (length > 1 || head !== coreFirst) {
    if ((bits & is.organisationHead) !== 0) return 'ORG'
    if ((bits & is.placeHead) !== 0) return 'LOC'
    if ((bits & is.buildingHead) !== 0) return 'FAC'
    if ((bits & is.documentHead) !== 0) return 'DOC'
    if ((bits & is.eventHead) !== 0) return null
  }
  return length > 1 && startsGiven && !isOrdinaryRest(tokens, features, coreFirst + 1, coreLast) ? 'PER' : null
}

const surnames = new Set(`park hall church hill hills banks street bridge gates fields rivers mills post stone wood field lake cape ford gate lane
house court bank cross`.split(/\s/))
const beforePlaces = new Set('lake mount river cape gulf bay strait isle sea'.split(' '))

function isOrdinaryRest(tokens: readonly Token[], features: Int32Array, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (!isOrdinary(tokens[i]!.lower) || (features[i]! & isGivenName) !== 0) return false
  return last - first > 1
}

/** Two to five words of which none is ordinary English. */
function looksPersonal(tokens: readonly Token[], features: Int32Array, { coreFirst, coreLast }: NameFound): boolean {
  const length = coreLast - coreFirst
  if (length < 2 || length > 5) return false
  for (let i = coreFirst; i < coreLast; i++) {
    const { kind, lower, text } = tokens[i]!
    if (kind !== 'word' || (features[i]! & isThingHead) !== 0 || knownName(lower) !== undefined && i === coreFirst) return false
    if (i < coreLast - 1 && text.length > 2 && isOrdinary(lower)
      && (features[i]! & (isGivenName | is.particle)) === 0) return false
    if (text.length > 4 && text.toUpperCase() === text && text !== tokens[coreFirst]!.text.toUpperCase()
      && (features[coreFirst]! & isGivenName) === 0) return false
  }
  return !isOrdinary(tokens[coreLast - 1]!.lower) || (features[coreFirst]! & isGivenName) !== 0
}

/** The word that says what is named: before "of" and the like, or the last one. */
function headOf(tokens: readonly Token[], features: Int32Array, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    if (/^(?:of|for|on)$/.test(tokens[i]!.lower) && (features[i - 1]! & isThingHead) !== 0) return i - 1
  }
  for (let i = last - 1; i > first; i--) if ((features[i]! & is.suffix) === 0) return i
  return first
}

const withPlainSpaces = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text)

const spaced = (tokens: readonly Token[], first: number, last: number): string => {
  let words = ''
  for (let i = first; i < last; i++) words += (i === first || tokens[i]!.lower === '\'s' ? '' : ' ') + tokens[i]!.lower
  return words
}
