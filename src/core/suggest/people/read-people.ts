/** Who is spoken of in an article. */
import type { Actor } from '../../model.ts'
import type { ArticleWords } from '../words/article-words.ts'
import { findDescriptions } from './find-descriptions.ts'
import { findFoldedNames } from './find-folded-names.ts'
import { findNames } from './find-names.ts'
import { findPronouns } from './find-pronouns.ts'
import { attachTitles } from './attach-titles.ts'
import { buildEntities } from './build-entities.ts'
import { keepToldNames } from './keep-told-names.ts'
import { learnLands } from './learn-lands.ts'
import { linkNames } from './link-names.ts'
import { mentionsOf } from './build-mentions.ts'
import type { NameFound } from './names.ts'
import type { People } from './people.ts'
import { readName } from './read-name.ts'
import { readShapes } from './read-shapes.ts'

/**
 * Names, descriptions and pronouns, and the entities that the names name. The registry settles who a known name is.
 *
 * Names are found in any language that writes them with capitals; in German only where more than a capital speaks for
 * them, since every noun has one. Descriptions and pronouns are English and are left out where `language` (BCP 47) is
 * another; `und` counts as English. Linear in the number of words; never throws.
 */
export function readPeople(words: ArticleWords, registry: readonly Actor[], language = 'en'): People {
  const { tokens } = words
  const shapes = readShapes(words)
  const isEnglish = /^(?:en|und)\b/i.test(language)
  const lands = learnLands(tokens, shapes)
  const found = findNames(words, shapes, isEnglish)
  const all = inOrder([...found, ...findFoldedNames(words, shapes, found)])
  const told = isGerman(language) ? keepToldNames(tokens, shapes, all) : all
  const read = told.map((name) => readName(words.text, tokens, shapes.features, name)).filter((name) => !name.isNoActor)
  const { reads, clusters, clusterOf } = linkNames(tokens, shapes.features, isEnglish ? attachTitles(tokens, shapes, read) : read)
  const covered = coverOf(tokens.length, reads.map(({ found: name }) => name))
  const descriptions = isEnglish ? findDescriptions(tokens, shapes, covered) : []
  const pronouns = isEnglish ? findPronouns(tokens, shapes.features) : []
  const drafts = buildEntities({ words, shapes, lands, reads, clusters, clusterOf, descriptions, pronouns, registry })
  return mentionsOf({ words, reads, covered, descriptions, pronouns, drafts })
}

const isGerman = (language: string): boolean => /^(?:de|lb)\b/i.test(language)

/** By position; of names that overlap the first. */
function inOrder(names: NameFound[]): NameFound[] {
  const sorted = names.sort((a, b) => a.first - b.first || b.last - a.last)
  const kept: NameFound[] = []
  for (const name of sorted) if ((kept.at(-1)?.last ?? 0) <= name.first) kept.push(name)
  return kept
}

/** By token: the index of the name that covers it, or -1. */
function coverOf(length: number, names: readonly NameFound[]): Int32Array {
  const covered = new Int32Array(length).fill(-1)
  for (const [index, { first, last }] of names.entries()) covered.fill(index, first, last)
  return covered
}
