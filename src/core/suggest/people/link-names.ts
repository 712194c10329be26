/** Which names of an article are one person's or one thing's. */
import type { Token } from '../words/article-words.ts'
import { is, isFunctionWord, isOrdinary } from './lexicon/word-features.ts'
import type { NameRead } from './read-name.ts'
import type { Cluster } from './cluster.ts'
import { isParticle, PersonIndex } from './person-index.ts'
import { ThingIndex } from './thing-index.ts'


/**
 * Puts every name into a cluster; the result is by the index of the name. Full names of persons come first, then things of
 * several
 * words, then what is short for one of them: a surname, a first name, an acronym, a head with a capital.
 */
export function linkNames(tokens: readonly Token[], features: Int32Array, all: readonly NameRead[]): Linked {
  const persons = new PersonIndex()
  const things = new ThingIndex()
  const found: Cluster[] = []
  const stems = stemsOf(all)
  for (const [index, read] of all.entries()) {
    if (stems.has(read.key) && read.type === null) continue
    if (isFullPerson(read)) found[index] = persons.addFull(read, features)
    else if (read.words.length > 1 && !isSurnameAlone(read) && (read.known === undefined
      || read.known.isCapital)) found[index] = things.addFull(read)
  }
  const seen = new Map<Cluster, number>()
  for (const [index, read] of all.entries()) {
    found[index] ??= linkShort(tokens, features, read, persons, things, seen)
    seen.set(found[index], index)
  }
  const whole = new Set(found)
  for (const cluster of whole) cluster.reads.length = 0
  for (const [index, read] of all.entries()) found[index]!.reads.push(read)
  const clusters = [...whole].filter((cluster) => isPlausible(tokens, features, cluster))
  const kept = new Set(clusters)
  return { clusters, reads: all.filter((_, index) => kept.has(found[index]!)), clusterOf: found.filter((cluster) => kept.has(cluster)) }
}

/** Things without their last word: "Blue Strand" where there is a Blue Strand Company. */
const stemsOf = (reads: readonly NameRead[]): ReadonlySet<string> =>
  new Set(reads.flatMap(({ words, type }) => (words.length > 2 && type === 'ORG' ? [words.slice(0, -1).join(' ')] : [])))

/** Names in order, the clusters they make, and by the index of a name its cluster. */
export interface Linked {
  readonly reads: readonly NameRead[]
  readonly clusters: readonly Cluster[]
  readonly clusterOf: readonly Cluster[]
}

/** An ordinary word with a capital, which names nothing else in the article, is none: "coalition of the Willing". */
function isPlausible(tokens: readonly Token[], features: Int32Array, { reads, isPerson, words }: Cluster): boolean {
  if (isPerson || words.length > 1 || !isOrdinary(words[0] ?? '')) return true
  return reads.some(({ known, isAcronym, type, words: own, found }) => known !== undefined || isAcronym || type !== null
    || own.length > 1
    || (features[found.coreLast] ?? 0) !== 0 && (features[found.coreLast]! & is.speaking) !== 0
    && tokens[found.coreLast]!.text === tokens[found.coreLast]!.lower)
}

/** Van der Moor */
const isSurnameAlone = ({ words, looksPersonal }: NameRead): boolean => looksPersonal && isParticle.test(words[0] ?? '')

const isFullPerson = ({ words, looksPersonal, known, found }: NameRead): boolean => words.length > 1 && looksPersonal
  && !isParticle.test(words[0]!) && (known === undefined || found.isTitled)

function linkShort(
  tokens: readonly Token[], features: Int32Array, read: NameRead, persons: PersonIndex, things: ThingIndex, seen: ReadonlyMap<Cluster, number>
): Cluster {
  const before = tokens[read.found.coreFirst - 1]?.lower ?? ''
  const isPlaceLike = read.known !== undefined && !read.found.isTitled
  const bracket = bracketedLong(tokens, read)
  const named = read.isAcronym && bracket !== null ? things.byAcronym(bracket, read) : undefined
  if (named !== undefined) return named
  if (isPlaceLike && (/^(?:in|to|from|at|near|the)$/.test(before) || !persons.isSeen(read.key, seen))) return things.addKnown(read)
  if (read.isAcronym && !read.found.isTitled) {
    const long = things.byAcronym(null, read)
    if (long !== undefined) return long
  }
  const isModifier = tokens[read.found.coreLast]?.kind === 'word' && tokens[read.found.coreLast]!.lower !== '\'s'
    && (features[read.found.coreLast]! & isFunctionWord) === 0
  const isFamily = before === 'the' && read.key.endsWith('s') && persons.hasSurname(read.key.slice(0, -1))
    && !persons.hasSurname(read.key)
  if (isFamily) return things.addShort({ ...read, type: 'GRP' }, persons)
  const isMore = before === 'the' && !read.found.isTitled && !isModifier || (features[read.found.coreLast - 1]! & is.people) !== 0
  const person = isMore ? undefined : persons.find(read, seen)
  if (person !== undefined) return person
  return (read.found.isTitled ? undefined : things.find(read)) ?? (read.type === 'PER' || read.looksPersonal
    ? persons.addShort(read) : things.addShort(read, persons))
}

/** The first token of a name that this one abbreviates in brackets: "Tessra Basin Commission (TBC)". */
const bracketedLong = (tokens: readonly Token[], { found }: NameRead): number | null => (tokens[found.coreFirst - 1]?.text === '(' ? found.coreFirst - 1 : null)
