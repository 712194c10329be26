/** What is known about a word, as bits: one look-up a token serves names, descriptions and pronouns alike. */
import { commonWords } from './common-words.ts'
import { countries, otherAdjectives, otherPeoples } from './countries.ts'
import { femaleNames, maleNames } from './given-names.ts'
import { buildingHeads, documentHeads, eventHeads, organisationHeads, organisationNouns, placeHeads } from './organisation-words.ts'
import { groupNouns, honorifics, pluralOf, roleModifiers, roles } from './roles.ts'
import {
  adverbs, auxiliaries, conjunctions, daysAndMonths, determiners, otherVerbs, particles, prepositions, pronounWords, speakingVerbs, suffixes
} from './verbs.ts'
import { wordsOf } from './words-of.ts'

export const is = {
  determiner: 1,
  preposition: 1 << 1,
  conjunction: 1 << 2,
  pronoun: 1 << 3,
  auxiliary: 1 << 4,
  adverb: 1 << 5,
  common: 1 << 6,
  speaking: 1 << 7,
  dayOrMonth: 1 << 8,
  particle: 1 << 9,
  suffix: 1 << 10,
  honorific: 1 << 11,
  role: 1 << 12,
  pluralRole: 1 << 13,
  roleModifier: 1 << 14,
  femaleName: 1 << 15,
  maleName: 1 << 16,
  adjective: 1 << 17,
  people: 1 << 18,
  organisationHead: 1 << 19,
  placeHead: 1 << 20,
  buildingHead: 1 << 21,
  documentHead: 1 << 22,
  eventHead: 1 << 23,
  organisationNoun: 1 << 24,
  pluralOrganisationNoun: 1 << 25,
  groupNoun: 1 << 26,
  verb: 1 << 27
} as const

/** Words that stand in no name, unless a name begins with them (The Hague). */
export const isFunctionWord = is.determiner | is.preposition | is.conjunction | is.pronoun | is.auxiliary | is.adverb
export const isGivenName = is.femaleName | is.maleName
export const isThingHead = is.organisationHead | is.placeHead | is.buildingHead | is.documentHead | is.eventHead

const features = new Map<string, number>()

const mark = (words: Iterable<string>, bit: number): void => {
  for (const word of words) features.set(word, (features.get(word) ?? 0) | bit)
}

mark(determiners, is.determiner)
mark(prepositions, is.preposition)
mark(conjunctions, is.conjunction)
mark(pronounWords, is.pronoun)
mark(auxiliaries, is.auxiliary)
mark(adverbs, is.adverb)
mark(commonWords, is.common)
mark(speakingVerbs, is.speaking)
mark(daysAndMonths, is.dayOrMonth)
mark(particles, is.particle)
mark(suffixes, is.suffix)
mark(honorifics.keys(), is.honorific)
mark(roles.keys(), is.role)
mark([...roles.keys()].map(pluralOf), is.pluralRole)
mark(roleModifiers, is.roleModifier)
mark(femaleNames, is.femaleName)
mark(maleNames, is.maleName)
mark(organisationHeads, is.organisationHead)
mark(placeHeads, is.placeHead)
mark(buildingHeads, is.buildingHead)
mark(documentHeads, is.documentHead)
mark(eventHeads, is.eventHead)
mark(organisationNouns, is.organisationNoun)
mark(organisationNouns.map(pluralOf), is.pluralOrganisationNoun)
mark(groupNouns, is.groupNoun)
mark(otherVerbs, is.verb)
mark(speakingVerbs, is.verb)
mark(auxiliaries, is.verb)

/** The adjectives' countries: "ukrainian" is of Ukraine. Two words too ("south korean"). */
export const countryOfAdjective: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ names, adjectives, people }) => [...adjectives, ...people].map((word) => [word.toLowerCase(), names[0] ?? ''] as const)))

const plainPlural = (word: string): string => (/(?:ese|ch|sh|ss)$/.test(word) ? word : word.endsWith('man')
  && !/(?:ger|otto|ro)man$/i.test(word) ? `${word.slice(0, -2)}en` : `${word}s`)
const demonyms = [...countryOfAdjective.keys()]
mark(demonyms.concat(wordsOf(otherAdjectives).map((word) => word.toLowerCase())), is.adjective)
mark(demonyms.map((word) => plainPlural(word)).concat(wordsOf(otherPeoples).map((word) => word.toLowerCase())), is.people)
for (const word of countryOfAdjective.keys()) if (plainPlural(word) === word) features.set(word, (features.get(word) ?? 0) & ~is.people)

/** The bits of a word in lower case; an abbreviation's dot does not matter. */
export function featuresOf(lower: string): number {
  const known = features.get(lower)
  if (known !== undefined) return known
  return lower.charCodeAt(lower.length - 1) === 0x2e ? features.get(lower.slice(0, -1)) ?? 0 : 0
}

/** Whether a word in lower case is ordinary English, endings aside. */
export function isOrdinary(lower: string): boolean {
  if ((featuresOf(lower) & ordinary) !== 0) return true
  if (lower.includes('-')) return lower.split('-').some((part) => part.length > 2 && isOrdinary(part))
  return stemsOf(lower).some((stem) => stem.length > 2 && (featuresOf(stem) & ordinary & ~isFunctionWord) !== 0) || derived.test(lower)
}

const ordinary = is.common | is.speaking | isFunctionWord | is.role | is.pluralRole | is.roleModifier | is.organisationNoun | is.pluralOrganisationNoun
  | is.groupNoun

const derived = /.{3}(?:tions?|ments?|ness|ities|ity|isms?|ists?|ingly|fully|ously|ically|ational|ability|ization|isation|ships?|hoods?|less|wards)$/

function stemsOf(word: string): string[] {
  const stems: string[] = []
  for (const ending of ['s', 'es', 'd', 'ed', 'ing', 'er', 'ers', 'r', 'rs', 'ly', 'y', 'est', 'al', 'ic']) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue
    const stem = word.slice(0, -ending.length)
    stems.push(stem)
    if (ending === 'ing' || ending === 'er' || ending === 'ers') stems.push(`${stem}e`)
    if (stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1))
    if (stem.endsWith('i')) stems.push(`${stem.slice(0, -1)}y`)
  }
  for (const start of ['un', 're', 'anti', 'non', 'pre', 'over', 'out', 'mis', 'dis']) {
    if (word.startsWith(start) && word.length - start.length > 3) stems.push(word.slice(start.length))
  }
  return stems
}
