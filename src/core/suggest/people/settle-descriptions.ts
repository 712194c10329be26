/**
 * Whom a description means: candidates by what they are called elsewhere in the article, by how lately and how often they
 * appear.
 */
import type { DescriptionFound } from './descriptions.ts'
import { areOneField, isRelation } from './lexicon/role-fields.ts'
import { widerRoles } from './lexicon/roles.ts'
import { wordsOf } from './lexicon/words-of.ts'
import { areOneKind, isBusiness, isGeneric, isKnownAs } from './organisation-families.ts'
import type { RolePhrase } from './names.ts'
import type { Entity, Gender } from './people.ts'

/** What is known of an entity when descriptions are settled. */
export interface Known {
  readonly entity: number
  readonly type: Entity['type']
  readonly gender: Gender
  readonly words: readonly string[]
  readonly titles: readonly RolePhrase[]
  readonly country: string | null
  readonly age: number | null
  readonly count: number
  readonly isCapital: boolean
  /** The lexicon knows it, so that it is no company. */
  readonly isListed: boolean
  readonly isCompany: boolean
}

export interface Settled {
  readonly entity: number | null
  readonly candidates: readonly { readonly entity: number; readonly probability: number }[]
}

const unsettled: Settled = { entity: null, candidates: [] }

/** How long ago an entity was last named, in sentences. */
export type Ages = (entity: number) => number

/**
 * `among` are few: the lately and the often named. `isUnnamed` tells that the noun stood before for somebody without a name
 * ("a lawyer … the lawyer").
 */
export function settleDescription(
  description: DescriptionFound, among: readonly Known[], ages: Ages, isUnnamed: boolean
): Settled {
  if (!description.isDefinite || description.isPlural || description.kind === 'group') return unsettled
  const scored = among.flatMap((known) => {
    const fit = description.kind === 'organisation' ? fitOfThing(description, known, isUnnamed) : fitOfPerson(description, known, isUnnamed)
    return fit === null ? [] : [{ entity: known.entity, fit, score: fit + 1.2 * Math.exp(-ages(known.entity) / 3) + 0.35 * Math.log2(1 + known.count) }]
  })
  if (scored.length === 0) return unsettled
  scored.sort((a, b) => b.score - a.score || a.entity - b.entity)
  const weights = scored.map(({ score }) => Math.exp(score))
  const total = weights.reduce((sum, weight) => sum + weight, Math.exp(nobody))
  const candidates = scored.slice(0, most).map(({ entity }, i) => ({ entity, probability: weights[i]! / total }))
  const [best] = candidates
  const isClear = best !== undefined && best.probability >= clear && scored[0]!.fit >= 2
  return { entity: isClear ? best.entity : null, candidates }
}

const most = 5
const clear = 0.55
/** The score of somebody whom the article does not name. */
const nobody = 2

function fitOfPerson(description: DescriptionFound, known: Known, isUnnamed: boolean): number | null {
  if (known.type !== 'PER' || !isCompatible(description.gender, known.gender)) return null
  const { role } = description
  const isElsewhere = role.country !== null && known.country !== null && role.country !== known.country
  if (isElsewhere) return null
  if (description.age !== null && known.age !== null) return description.age === known.age ? 4 : null
  if (description.kind === 'age') return 1
  if (description.isOfPronoun && known.titles.every((title) => title.head !== role.head)) return null
  const titled = known.titles.reduce((best, title) => Math.max(best, fitOfTitle(role, title)), -1)
  if (titled < 0 && known.titles.some((title) => fitOfTitle(role, title) === other)) return null
  const place = role.country !== null && role.country === known.country ? 1.7 : 0
  const names = role.names.some((name) => known.titles.some((title) => title.names.includes(name))) ? 1.5 : 0
  if (titled > byField || titled > 0 && (place > 0 || !description.isTelling && !isUnnamed)) return titled + place + names
  if (place === 0 && (description.isTelling || isUnnamed)) return null
  const ofGender = description.gender !== 'unknown' && description.gender === known.gender ? 0.4 : 0
  if (plain.has(role.head) || isRelation(role.head)) return 0.8 + place + ofGender
  const hasOwn = known.titles.some(({ head }) => !isRelation(head) && !plain.has(head))
  if (!hasOwn) return place + ofGender + (offices.has(role.head) && !(heads.has(role.head) && role.country !== null) ? -1 : 0.3)
  // a teacher may have been a banker; who has an office has another one only where the article says so
  return place > 0 || offices.has(role.head) ? null : role.modifiers.some((word) => isPast.test(word)) ? 0 : -1
}

/** Who needs no introduction may hold one of these: of a land whose president is spoken of, somebody without a title. */
const heads = new Set(['president', 'prime minister', 'chancellor', 'king', 'queen', 'monarch', 'leader', 'dictator'])

const isPast = /^(?:former|ex|retired|one-time|onetime)$/

/** Nouns that fit whoever has the gender. */
const plain = new Set(['person', 'politician', 'suspect', 'defendant', 'star', 'author', 'candidate', 'winner', 'celebrity', 'veteran'])

/** An article rarely names who holds one of these without saying so. */
export const offices: ReadonlySet<string> = new Set(['president', 'vice president', 'prime minister', 'chief minister', 'minister', 'secretary', 'general secretary', 'chancellor',
  'governor', 'mayor', 'judge', 'coroner', 'magistrate', 'chair', 'chairman', 'chairwoman', 'director', 'chief executive', 'ambassador', 'commissioner',
  'spokesman', 'spokeswoman', 'spokesperson', 'general', 'colonel', 'senator', 'referee', 'speaker'])

/** The same office of something else. */
const other = -2

const plainly = (word: string): string => synonyms.get(word) ?? word
const synonyms = new Map([['tory', 'conservative'], ['democrat', 'democratic'], ['labor', 'labour'], ['defense', 'defence']])

/** How well one word of a field answers to another. */
const byField = 1.2

/** How well an office answers to a title; -1 where they exclude each other. */
function fitOfTitle(role: RolePhrase, title: RolePhrase): number {
  const asked = role.modifiers.map(plainly).filter((word) => portfolios.has(word))
  const isSame = role.head === title.head || title.modifiers.includes(role.head)
  const isWider = widerRoles.get(role.head)?.includes(title.head) === true || asked.length === 0 && title.head.endsWith(` ${role.head}`)
    && !/^(?:president|executive|minister)$/.test(role.head)
  const isNarrower = widerRoles.get(title.head)?.includes(role.head) === true
  if (!isSame && !isWider && !isNarrower) return areOneField(role.head, title.head) ? byField : -1
  const base = isSame ? 2.6 : isWider ? 2.2 : 1.4
  const told = title.text.toLowerCase().split(/[^\p{L}-]+/u).map(plainly).filter((word) => portfolios.has(word) && word !== role.head)
  if (asked.length > 0 && told.length > 0) return asked.some((word) => told.includes(word)) ? base + 1 : isSame && !asked.includes('opposition') ? other : -1
  // the rebel leader is no president, be he a leader; a land's leader is not its minister of something
  if (!isSame && asked.some((word) => followings.has(word)) && ofState.has(title.head)) return -1
  if (!isWider && isNarrower && ofState.has(role.head) && told.some((word) => followings.has(word))) return -1
  if (!isSame && role.head === 'leader' && told.length > 0) return base - 1
  if (asked.length > 0 && title.modifiers.length > 0) return base - 0.8
  if (isSame && title.modifiers.some((word) => word === 'former'
    || word === 'deputy') !== role.modifiers.some((word) => word === 'former' || word === 'deputy')) return base - 1
  return base
}

const ofState = new Set(['president', 'vice president', 'prime minister', 'premier', 'chancellor', 'king', 'queen', 'minister', 'governor', 'mayor', 'emir', 'sultan'])

/** Whom one may lead without an office of state. */
const followings = new Set(wordsOf(`rebel militia gang cult church union opposition party student protest separatist tribal religious
spiritual community coup republican democratic democrat tory conservative liberal socialist communist nationalist populist green right-wing left-wing far-right
far-left`))

const portfolios = new Set(wordsOf(`foreign defence defense interior finance home health education justice environment energy transport agriculture trade labour labor
culture water economy treasury state security police army housing climate industry sports media`).concat([...followings]))

function fitOfThing(description: DescriptionFound, known: Known, isUnnamed: boolean): number | null {
  const { role } = description
  const { head } = role
  if (known.type === 'PER' || known.type === 'LOC' || known.type === 'FAC') return null
  if (head === 'government' && known.type === 'GPE' && known.words.every((word) => role.names.includes(word) || role.country === word)) return 2.6
  if (lands.has(head)) return known.type === 'GPE' && known.country !== null && !known.isCapital ? 1.2 : null
  if (role.country !== null && known.country !== null && role.country !== known.country) return null
  const isNamed = known.words.includes(head) || known.titles.some((title) => title.head === head)
  if (!isNamed && !isKnownAs(known.words, head)) return known.type !== 'ORG' || known.isListed || isUnnamed ? null : fitOfKind(description, known)
  const modifier = role.modifiers.some((word) => known.words.includes(word)) ? 1 : role.modifiers.length > 0 && isNamed
    && known.words.length > 2 ? -0.8 : 0
  return 2.4 + modifier
}

/** How well "the company" answers to a name that does not have the word. */
function fitOfKind({ role, isTelling }: DescriptionFound, { words, titles, isCompany }: Known): number | null {
  if (!isGeneric(role.head)) return null
  const kinds = [...words.slice(-2), ...titles.map(({ head }) => head)].map((word) => areOneKind(role.head, word.replace(/\.$/, '')))
  if (kinds.includes(true) || isCompany && isBusiness(role.head)) return 2.2
  return kinds.includes(false) || isTelling ? null : role.modifiers.length > 0 ? 0.3 : 0.6
}

const lands = new Set(['country', 'nation', 'state', 'island', 'republic', 'kingdom'])

const isCompatible = (a: Gender, b: Gender): boolean => a === 'unknown' || b === 'unknown' || a === b
