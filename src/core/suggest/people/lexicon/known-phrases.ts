/**
 * Names that are known without the article: countries, capitals, places, organisations. Looked up by the words they
 * consist of.
 */
import type { ActorType } from '../../../model.ts'
import type { Token } from '../../words/article-words.ts'
import { countries, otherPlaces, regions } from './countries.ts'
import { knownCompanies, knownOrganisations, platforms } from './organisation-words.ts'

export interface KnownName {
  /** What it is called in full: "United States" for US. */
  readonly name: string
  readonly type: ActorType
  /** The country that it is, or is the capital of. */
  readonly country: string | null
  readonly isCapital: boolean
  /** A place on the net, where one writes "on" it. */
  readonly isPlatform: boolean
  readonly isCompany: boolean
  /** Whether the letters must be as they are written: US is a country, us is not. */
  readonly spelled: string
}

const rowsOf = (text: string): string[] => text.split('|').map((row) => row.trim()).filter((row) => row !== '')

const all: KnownName[] = [
  ...rowsOf(platforms).map((spelled) => known(spelled, spelled, 'ORG', { isPlatform: true })),
  ...rowsOf(otherPlaces).map((spelled) => known(spelled, spelled, 'GPE')),
  ...rowsOf(regions).map((spelled) => known(spelled, spelled, 'LOC')),
  ...rowsOf(knownCompanies).map((spelled) => known(spelled, spelled, 'ORG', { isCompany: true })),
  ...rowsOf(knownOrganisations).map((spelled) => known(spelled, spelled, 'ORG')),
  ...countries.flatMap(({ names, capitals }) => [
    ...capitals.map((spelled) => known(spelled, capitals[0] ?? spelled, 'GPE', { country: names[0] ?? null, isCapital: true })),
    ...names.map((spelled) => known(spelled, names[0] ?? spelled, names[0] === 'European Union'
      ? 'ORG' : 'GPE', { country: names[0] ?? null }))
  ])
]

function known(spelled: string, name: string, type: ActorType, more: Partial<KnownName> = {}): KnownName {
  return { name, type, country: null, isCapital: false, isPlatform: false, isCompany: false, spelled, ...more }
}

/** By the words in lower case, one space between. */
const byWords: ReadonlyMap<string, KnownName> = new Map(all.map((entry) => [entry.spelled.toLowerCase().replaceAll('’', '\'').normalize('NFC'), entry]))

/** How many words the longest known name has that begins with this word; 0 for none. */
const lengths = new Map<string, number>()
for (const words of byWords.keys()) {
  const parts = words.split(' ')
  lengths.set(parts[0] ?? '', Math.max(lengths.get(parts[0] ?? '') ?? 0, parts.length))
}

export const knownName = (words: string): KnownName | undefined => byWords.get(words)
export const longestKnown = (firstWord: string): number => lengths.get(firstWord) ?? 0

/** The end of the longest known name that begins at a token, whatever its capitals; the token itself where none does. */
export function endOfKnownPhrase(tokens: readonly Token[], first: number, last: number): number {
  const most = Math.min(longestKnown(tokens[first]!.lower), last - first)
  let words = ''
  let end = first
  for (let n = 0; n < most; n++) {
    words += (n === 0 ? '' : ' ') + tokens[first + n]!.lower
    if (byWords.has(words)) end = first + n + 1
  }
  return end
}
