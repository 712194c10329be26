/** Cuts a run of capitalised words into titles and name: "US Vice President | JD Vance". */
import type { Token } from '../words/article-words.ts'
import { knownName } from './lexicon/known-phrases.ts'
import { abbreviatedRoles, honorifics, roles } from './lexicon/roles.ts'
import { countryOfAdjective, is, isGivenName, isOrdinary, isThingHead } from './lexicon/word-features.ts'
import type { NameFound } from './names.ts'
import { type Shapes, shape } from './read-shapes.ts'
import { roleOf } from './role-phrase.ts'

/** The names in a run; none where it is a title or an adjective alone ("the Prime Minister", "Russian"). */
export function cutTitle(tokens: readonly Token[], shapes: Shapes, first: number, last: number): NameFound[] {
  if (knownName(wordsOf(tokens, first, last)) !== undefined) return [nameAt(tokens, shapes, first, first, last)]
  const core = coreStart(tokens, shapes, first, last)
  if (core >= last) return modifierNames(tokens, shapes, first, last)
  const start = core > first ? core : withoutAdjectives(tokens, shapes, first, last)
  if (isOnlyAdjectives(shapes, start, last)) return []
  return [nameAt(tokens, shapes, core > first ? first : start, start, last)]
}

/** Where the name begins behind its titles; `last` where the run is nothing but titles. */
function coreStart(tokens: readonly Token[], shapes: Shapes, first: number, last: number): number {
  let core = first
  for (let i = first; i < last; i++) {
    if (!isTitle(tokens, shapes, first, core, i, last)) continue
    core = endOfComplement(tokens, shapes, i + 1, last)
    i = core - 1
  }
  const isAddress = core > first && (shapes.features[core - 1]! & is.honorific) !== 0 && isFormOfAddress(tokens[core - 1]!.lower)
  return core > first && core < last && !isAddress && isThing(shapes, core, last) ? first : core
}

function isTitle(
  tokens: readonly Token[], { shapes, features }: Shapes, first: number, core: number, i: number, last: number
): boolean {
  const bits = features[i]!
  if ((bits & (is.role | is.honorific)) === 0 || tokens[i - 1]?.lower === '\'s' && i > first) return false
  if (i === first) return true
  const isSurname = i > core && ((features[i - 1]! & isGivenName) !== 0 || shapes[i - 1] === shape.initial)
    && (features[i - 1]! & (is.common | is.adjective)) === 0
    && knownName(tokens[i - 1]!.lower) === undefined
  if (isSurname) return false
  if (i < last - 1 || isTitleBefore(tokens, features, first, i)) return true
  return !surnameRoles.has(tokens[i]!.lower) && (features[first]! & isGivenName) === 0 && (bits & is.role) !== 0
}

/** Offices and trades that are surnames too. */
const surnameRoles = new Set(`king prince bishop pope baker cook butcher carpenter miner knight marshal major duke judge dean porter driver cleaner
barber farmer mason gardener priest star baron earl constable sergeant general singer tailor champion winner guard brewer builder guide
painter glover skipper speaker monk nun friend peer page`.split(/\s/))

/** Whether a role at the end of a run closes a title (US President) and is no surname (Una King). */
function isTitleBefore(tokens: readonly Token[], features: Int32Array, first: number, i: number): boolean {
  for (let k = first; k < i; k++) {
    const bits = features[k]!
    const isModifier = (bits & (is.adjective | is.roleModifier | is.role | is.common | is.organisationHead)) !== 0
      || knownName(tokens[k]!.lower) !== undefined
    if (isModifier || tokens[k]!.lower === '\'s') return true
  }
  return knownName(wordsOf(tokens, first, i)) !== undefined
}

/** Secretary | of State | Ana Bly: ordinary words and countries behind "of" belong to the title. */
function endOfComplement(tokens: readonly Token[], { features }: Shapes, from: number, last: number): number {
  if (from >= last || !/^(?:of|for)$/.test(tokens[from]!.lower)) return from
  let to = from + 1
  while (to < last) {
    const { lower } = tokens[to]!
    const bits = features[to]!
    const belongs = lower === 'the' || lower === 'and' || lower === 'of'
      || (bits & (is.adjective | is.roleModifier | isThingHead)) !== 0
      || knownName(lower) !== undefined || isOrdinary(lower) && (bits & isGivenName) === 0 || to === from + 1
    if (!belongs) break
    to += beginsPlace.has(lower) ? 2 : 1
  }
  return Math.min(to, last)
}

/** Mayor of | Fort Dexter, not Mayor of Fort | Dexter. */
const beginsPlace = new Set(`fort port san santa los las new st st. saint mount lake west east north south upper lower old great cape el`.split(' '))

const isFormOfAddress = (lower: string): boolean => honorifics.has(lower.replace(/\.$/, '')) && !roles.has(lower)

/** Whether what stands behind a title is an organisation or place after all: Justice Department. */
function isThing({ features }: Shapes, core: number, last: number): boolean {
  if (last - core === 2 && (features[core]! & isGivenName) !== 0 && (features[last - 1]! & is.buildingHead) !== 0) return false
  for (let i = core; i < last; i++) if ((features[i]! & isThingHead) !== 0
    && (features[i]! & isGivenName) === 0) return core > last - 3 || i === last - 1
  return false
}

/** In "US President" the United States are named. */
function modifierNames(tokens: readonly Token[], shapes: Shapes, first: number, last: number): NameFound[] {
  let end = first
  while (end < last && (shapes.features[end]! & (is.role | is.roleModifier | is.honorific | is.adjective)) === 0) end++
  if (end === first) return []
  const start = withoutAdjectives(tokens, shapes, first, end)
  return start < end && !(isOrdinary(tokens[start]!.lower) && end - start === 1 && knownName(tokens[start]!.lower) === undefined)
    ? [nameAt(tokens, shapes, start, start, end)] : []
}

/** Behind adjectives and ordinary words before a name of its own: Russian | Vladimir Putin, but Russian Orthodox Church. */
function withoutAdjectives(tokens: readonly Token[], { shapes, features, begins }: Shapes, first: number, last: number): number {
  let start = first
  while (start < last - 1 && (isAdjective(features, start) || begins[start] === 1
    && (features[start]! & is.roleModifier) !== 0)) start++
  if (start === first) return first
  const isOwnName = knownName(wordsOf(tokens, start, last)) !== undefined || (features[start]! & isGivenName) !== 0
    || shapes[start] === shape.capitals && (features[last - 1]! & isThingHead) === 0 || isUnknown(tokens, features, start, last) && countryOfAdjective.has(tokens[start - 1]!.lower)
  return isOwnName ? start : first
}

/** Christian Orr has a given name, the Christian Ana Orr an adjective before it. */
const isAdjective = (features: Int32Array, at: number): boolean =>
  (features[at]! & is.adjective) !== 0 && ((features[at]! & isGivenName) === 0 || (features[at + 1]! & isGivenName) !== 0)

const isUnknown = (tokens: readonly Token[], features: Int32Array, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if ((features[i]! & isThingHead) !== 0 || isOrdinary(tokens[i]!.lower)) return false
  return true
}

function isOnlyAdjectives({ features }: Shapes, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if ((features[i]! & is.adjective) === 0 || (features[i]! & is.people) !== 0) return false
  return true
}

/** A name as it was found, with what its titles tell. */
export function nameAt(tokens: readonly Token[], { features }: Shapes, first: number, core: number, last: number): NameFound {
  const hasArticle = tokens[first - 1]?.lower === 'the' && tokens[first - 1]!.sentence === tokens[first]!.sentence
  const address = core > first ? honorifics.get(tokens[core - 1]!.lower.replace(/\.$/, '')) : undefined
  const title = core > first && !(core - first === 1 && isFormOfAddress(tokens[first]!.lower)
    && !abbreviatedRoles.has(tokens[first]!.lower.replace(/\.$/, ''))) ? roleOf(tokens, features, first, core) : null
  const role = title === null ? undefined : roles.get(title.head)
  return {
    first: hasArticle && core > first ? first - 1 : first,
    last, coreFirst: core, coreLast: last, title,
    gender: address !== undefined && address !== 'unknown' ? address : role ?? 'unknown',
    isTitled: core > first, hasArticle
  }
}

const wordsOf = (tokens: readonly Token[], first: number, last: number): string => {
  let words = ''
  for (let i = first; i < last; i++) words += (i === first ? '' : ' ') + tokens[i]!.lower
  return words
}
