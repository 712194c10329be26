/**
 * Descriptions of people and organisations: "the Ukrainian leader", "a spokesman for the ministry", "officials", "the
 * 78-year-old".
 */
import type { Token } from '../words/article-words.ts'
import type { DescriptionFound } from './descriptions.ts'
import { endOfComplements } from './description-end.ts'
import { startOfDescription } from './description-start.ts'
import { isRelation } from './lexicon/role-fields.ts'
import { roles } from './lexicon/roles.ts'
import { is, isFunctionWord, isGivenName } from './lexicon/word-features.ts'
import { type Shapes, shape } from './read-shapes.ts'
import { landAt, roleOf, singular } from './role-phrase.ts'
import type { Gender } from './people.ts'

/** `names` tells by token which name covers it, -1 where none does. */
export function findDescriptions(tokens: readonly Token[], shapes: Shapes, names: Int32Array): DescriptionFound[] {
  const found: DescriptionFound[] = []
  for (let i = 0; i < tokens.length; i++) {
    if ((shapes.features[i]! & anyHead) === 0 && !isAge(tokens[i]!) && !isCountryman(tokens, shapes, i)) continue
    const description = names[i] === -1 ? descriptionAt(tokens, shapes, names, i) : null
    if (description === null) continue
    while (found.length > 0 && found.at(-1)!.last > description.first) found.pop()
    found.push(description)
    i = description.last - 1
  }
  return found
}

const personHead = is.role | is.pluralRole
const organisationHead = is.organisationNoun | is.pluralOrganisationNoun
const anyHead = personHead | organisationHead | is.groupNoun

const isAge = ({ kind, lower }: Token): boolean => kind === 'word' && ageWord.test(lower)
const ageWord = /^(\d{1,3})-year-olds?$/

/** "The Spaniard said": an adjective of a land or party behind "the" and before a verb is a person. */
function isCountryman(tokens: readonly Token[], { shapes, features }: Shapes, at: number): boolean {
  if ((features[at]! & is.adjective) === 0 || shapes[at] === shape.none
    || !/^(?:the|a|an|another|one)$/.test(tokens[at - 1]?.lower ?? '')) return false
  const next = tokens[at + 1]
  return next !== undefined && next.sentence === tokens[at]!.sentence && next.text === next.lower
    && (features[at + 1]! & (is.speaking | is.auxiliary)) !== 0
}

function descriptionAt(tokens: readonly Token[], shapes: Shapes, names: Int32Array, head: number): DescriptionFound | null {
  const { features } = shapes
  const bits = features[head]!
  const token = tokens[head]!
  if (isModifier(tokens, shapes, names, head)) return null
  const start = startOfDescription(tokens, shapes, names, head)
  const isPlural = isPluralHead(token.lower, bits)
  const isBare = start.determiner === 'none'
  const isShort = isBare && !isPlural && standsInHeadline(tokens, shapes, start.first, head)
  if (isBare && !isPlural && !isShort && !mayStandBare(tokens, shapes, start.first, head)) return null
  const isPlainPlural = isBare && isPlural && (bits & is.pluralOrganisationNoun) !== 0 && (bits & personHead) === 0 && start.first === head
  if (isPlainPlural && ((features[head + 1] ?? 0) & (is.speaking | is.auxiliary)) === 0) return null
  const last = endOfComplements(tokens, shapes, head)
  const read = roleOf(tokens, features, start.first, last, head)
  const role = isCountryman(tokens, shapes, head) ? { ...read, head: 'person', country: landAt(tokens, head, last)?.toLowerCase() ?? null } : read
  const age = ageWord.exec(token.lower)
  const isOrganisation = (bits & personHead) === 0 && (bits & organisationHead) !== 0
  return {
    first: start.first, last, head, role, isPlural,
    kind: age !== null ? 'age' : isOrganisation ? 'organisation' : (bits & is.groupNoun) !== 0 && (bits & personHead) === 0
      ? 'group' : 'person',
    gender: isOrganisation || (isPlural && age === null) ? isOrganisation && !isPlural
      ? 'neuter' : 'unknown' : genderOf(token.lower, bits),
    isDefinite: isShort || start.determiner === 'definite' || start.determiner === 'possessive' || start.determiner === 'pronoun',
    isOfPronoun: start.determiner === 'pronoun',
    isTelling: start.determiner === 'possessive' || last > head + 1 && !isParentOfSome(tokens, features, head),
    age: age === null ? ageBefore(tokens, start.first, head) : Number(age[1])
  }
}

/** A mother of two is told by her children's number as by any adjective. */
const isParentOfSome = (tokens: readonly Token[], features: Int32Array, head: number): boolean => isRelation(tokens[head]!.lower)
  && tokens[head + 1]?.lower === 'of' && /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(tokens[head + 2]?.lower ?? '')
  && (tokens[head + 3]?.kind !== 'word' || (features[head + 3]! & (isFunctionWord | is.speaking | is.verb)) !== 0)

function ageBefore(tokens: readonly Token[], first: number, head: number): number | null {
  for (let i = first; i < head; i++) {
    const age = ageWord.exec(tokens[i]!.lower)
    if (age !== null) return Number(age[1])
  }
  return null
}

function isPluralHead(lower: string, bits: number): boolean {
  if ((bits & is.groupNoun) !== 0) return pluralGroups.test(lower)
  if ((bits & (is.pluralRole | is.pluralOrganisationNoun)) !== 0) return (bits & (is.role | is.organisationNoun)) === 0
  return lower.endsWith('olds')
}

const pluralGroups = /^(?:people|police|officials|authorities|relatives|folks?|troops|personnel|twins|others|forces|media|elderly|youth|couple|pair|duo|trio)$/

const genderOf = (lower: string, bits: number): Gender => ((bits & is.role) !== 0
  ? roles.get(lower.replace(/\.$/, '')) ?? roles.get(singular(lower)) ?? 'unknown' : 'unknown')

/** Whether the noun only modifies the next word: police station, government official, president Ana Bly. */
function isModifier(tokens: readonly Token[], { shapes, features }: Shapes, names: Int32Array, head: number): boolean {
  const next = head + 1
  const follower = tokens[next]
  if (follower === undefined || follower.sentence !== tokens[head]!.sentence) return false
  if (follower.kind === 'mark') return /^['’]$/.test(follower.text) && follower.start === tokens[head]!.end
    && /^[\p{L}]/u.test(tokens[next + 1]?.text ?? '')
  if (follower.kind !== 'word') return false
  const bits = features[next]!
  const isPlural = isPluralHead(tokens[head]!.lower, features[head]!)
  if (names[next] !== -1 && names[next] !== undefined) return !isPlural && (features[head]! & personHead) !== 0
  if (follower.lower === '\'s' || (bits & is.verb) !== 0 && (bits & anyHead) === 0 || (bits & isFunctionWord) !== 0) return false
  if ((bits & anyHead) !== 0 || isAge(follower)) return true
  if (shapes[next] !== shape.none) return (bits & isGivenName) === 0 && shapes[head] !== shape.none
  if (isPlural && (features[head]! & is.groupNoun) === 0) return false
  return !/(?:ed|ly|ing)$/.test(follower.lower) && (!/[^s]s$/.test(follower.lower) || (bits & is.common) !== 0)
    && !irregular.test(follower.lower)
}

const irregular = /^(?:close|familiar|responsible|aware|able|likely|due|present|involved|concerned|himself|herself|itself|themselves|unable|alike|aged|based)$/

/** "CEO: prices to rise", "Judge says no": in a headline the article is left out. */
function standsInHeadline(tokens: readonly Token[], { features, begins, cases }: Shapes, first: number, head: number): boolean {
  if ((features[head]! & personHead) === 0 || begins[first] === 0 && cases[tokens[head]!.sentence] === 'normal') return false
  const next = tokens[head + 1]
  if (next === undefined || next.sentence !== tokens[head]!.sentence) return /^[,:–—-]$/.test(tokens[first - 1]?.text ?? '')
  return next.text === ':' || (features[head + 1]! & is.speaking) !== 0 && /^(?:says|tells|warns|urges|asks|claims|insists|admits|denies|vows|calls|said|told)$/.test(next.lower)
}

/** A single noun without article is a description behind a land's or organisation's name, and beside a name as its apposition. */
function mayStandBare(tokens: readonly Token[], { features, shapes }: Shapes, first: number, head: number): boolean {
  if (tokens[head]!.lower === 'staff' && first === head) return true
  for (let i = first; i < head; i++) if ((features[i]! & is.adjective) !== 0 || shapes[i] !== shape.none
    && tokens[i]!.text !== tokens[i]!.lower && (features[i]! & is.roleModifier) === 0) return true
  const before = tokens[first - 1]
  return before?.text === ',' && (features[head]! & personHead) !== 0 && before.sentence === tokens[head]!.sentence
    && shapes[first - 2] !== undefined
    && (shapes[first - 2] !== shape.none || tokens[first - 2]?.kind === 'number'
    || /^(?:of|at|for|,)$/.test(tokens[head + 1]?.lower ?? ''))
}
