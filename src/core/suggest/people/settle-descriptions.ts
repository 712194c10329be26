/**
 * Whom a description means: candidates by what they are called elsewhere in the article, by how lately and how often they
 * appear.
 */
import type { DescriptionFound } from './descriptions.ts'
import { widerRoles } from './lexicon/roles.ts'
import { areOneKind, isBusiness, isGeneric } from './organisation-families.ts'
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
  if (!description.isDefinite || description.isPlural) return unsettled
  const scored = among.flatMap((known) => {
    const fit = description.kind === 'organisation' ? fitOfThing(description, known) : fitOfPerson(description, known, isUnnamed)
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
  const place = role.country !== null && role.country === known.country ? 1.5 : 0
  const names = role.names.some((name) => known.titles.some((title) => title.names.includes(name))) ? 1.5 : 0
  if (titled > 0) return titled + place + names
  if (place === 0 && (description.isTelling || isUnnamed)) return null
  if (plain.has(role.head)) return 0.8 + place + (description.gender !== 'unknown' && description.gender === known.gender
    ? 0.4 : 0)
  return known.titles.length === 0 ? place - (offices.has(role.head) ? 1 : 0) : null
}

/** Nouns that fit whoever has the gender. */
const plain = new Set(['man', 'woman', 'person', 'boy', 'girl', 'lady', 'gentleman', 'guy', 'politician', 'suspect', 'defendant', 'victim', 'star', 'author', 'candidate'])

/** An article rarely names who holds one of these without saying so. */
export const offices: ReadonlySet<string> = new Set(['president', 'vice president', 'prime minister', 'chief minister', 'minister', 'secretary', 'general secretary', 'chancellor',
  'governor', 'mayor', 'judge', 'coroner', 'magistrate', 'chair', 'chairman', 'chairwoman', 'director', 'chief executive', 'ambassador', 'commissioner',
  'spokesman', 'spokeswoman', 'spokesperson', 'general', 'colonel', 'senator', 'referee', 'speaker'])

/** How well an office answers to a title; -1 where they exclude each other. */
function fitOfTitle(role: RolePhrase, title: RolePhrase): number {
  const asked = role.modifiers.filter((word) => portfolios.has(word))
  const isSame = role.head === title.head
  const isWider = widerRoles.get(role.head)?.includes(title.head) === true || asked.length === 0 && title.head.endsWith(` ${role.head}`)
    && !/^(?:president|executive|minister)$/.test(role.head)
  const isNarrower = widerRoles.get(title.head)?.includes(role.head) === true
  if (!isSame && !isWider && !isNarrower) return -1
  const base = isSame ? 2.6 : isWider ? 2.2 : 1.4
  const told = title.modifiers.filter((word) => portfolios.has(word))
  if (asked.length > 0 && told.length > 0) return asked.some((word) => told.includes(word)) ? base + 1 : -1
  if (asked.length > 0 && title.modifiers.length > 0) return base - 0.8
  if (isSame && title.modifiers.some((word) => word === 'former'
    || word === 'deputy') !== role.modifiers.some((word) => word === 'former' || word === 'deputy')) return base - 1
  return base
}

const portfolios = new Set(`foreign defence defense interior finance home health education justice environment energy transport agriculture trade labour labor
culture water economy treasury state security police army union party opposition housing climate industry sports media`.split(/\s+/))

function fitOfThing(description: DescriptionFound, known: Known): number | null {
  const { role } = description
  const { head } = role
  if (known.type === 'PER' || known.type === 'LOC' || known.type === 'FAC') return null
  if (head === 'government' && known.type === 'GPE' && known.words.every((word) => role.names.includes(word) || role.country === word)) return 2.6
  if (lands.has(head)) return known.type === 'GPE' && known.country !== null && !known.isCapital ? 1.2 : null
  if (role.country !== null && known.country !== null && role.country !== known.country) return null
  const isNamed = known.words.includes(head) || known.titles.some((title) => title.head === head)
  const isAlias = knownHeads.get(head)?.includes(known.words.join(' ')) === true
  if (!isNamed && !isAlias) return known.type !== 'ORG' || known.isListed ? null : fitOfKind(description, known)
  const modifier = role.modifiers.some((word) => known.words.includes(word)) ? 1 : role.modifiers.length > 0 && isNamed
    && known.words.length > 2 ? -0.8 : 0
  return 2.4 + modifier
}

/** How well "the company" answers to a name that does not have the word. */
function fitOfKind({ role, isTelling }: DescriptionFound, { words, titles, isCompany }: Known): number | null {
  if (!isGeneric(role.head)) return null
  const kinds = [...words.slice(-2), ...titles.map(({ head }) => head)].map((word) => areOneKind(role.head, word.replace(/\.$/, '')))
  if (kinds.includes(true) || isCompany && isBusiness(role.head)) return 2.2
  return kinds.includes(false) || isTelling || role.modifiers.length > 0 ? null : 0.6
}

const lands = new Set(['country', 'nation', 'state', 'island', 'republic', 'kingdom'])
const knownHeads: ReadonlyMap<string, readonly string[]> = new Map([
  ['alliance', ['nato']], ['bloc', ['eu', 'european union', 'e.u.']], ['union', ['eu', 'european union']], ['organisation', ['un', 'united nations', 'who', 'nato']],
  ['organization', ['un', 'united nations', 'who', 'nato']], ['agency', ['cia', 'nsa', 'iaea', 'unhcr', 'nasa', 'sbu', 'fsb']], ['bureau', ['fbi']],
  ['fund', ['imf']], ['broadcaster', ['bbc', 'cnn', 'nbc', 'itv']], ['group', ['hamas', 'hezbollah', 'isis', 'islamic state', 'wagner']], ['court', ['supreme court']]
])

const isCompatible = (a: Gender, b: Gender): boolean => a === 'unknown' || b === 'unknown' || a === b
