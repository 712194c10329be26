/** The persons of an article by whatever part of their names may stand for them later. */
import type { Gender } from './people.ts'
import { is, isOrdinary, isThingHead } from './lexicon/word-features.ts'
import { areGivenNamesCompatible, isNearlyEqual, isOneEditApart, shortened, soundOf } from './name-keys.ts'
import type { NameRead } from './read-name.ts'
import { add, type Cluster, enough, isGenderCompatible } from './cluster.ts'

/** Titles that go with a first name of its own: King Oskar is not Oskar Bly. */
const royal = new Set(['king', 'queen', 'prince', 'princess', 'pope', 'saint', 'emperor', 'duke', 'duchess', 'sultan', 'president', 'minister', 'judge', 'senator'])

export class PersonIndex {
  private readonly byKey = new Map<string, Cluster>()
  private readonly bySurname = new Map<string, Cluster[]>()
  private readonly byOtherWord = new Map<string, Cluster[]>()
  private readonly bySound = new Map<string, Cluster[]>()
  private readonly byShortened = new Map<string, Cluster[]>()

  hasSurname(word: string): boolean {
    return this.bySurname.has(word)
  }

  /** Whether somebody of this surname was named before. */
  isSeen(word: string, seen: ReadonlyMap<Cluster, number>): boolean {
    return this.bySurname.get(word)?.some((cluster) => seen.has(cluster)) === true
  }

  addFull(read: NameRead, features: Int32Array): Cluster {
    const same = this.byKey.get(read.key)
    const known = same ?? this.sameFull(read)
    if (known !== undefined && isGenderCompatible(known.gender, read.found.gender)) {
      if (isFuller(read, known)) known.words = read.words
      known.reads.push(read)
      if (same === undefined) this.remember(read, known)
      return known
    }
    const cluster: Cluster = { reads: [read], isPerson: true, words: read.words, gender: genderOf(read, features) }
    this.remember(read, cluster)
    return cluster
  }

  /** A person of whom only the surname is told. */
  addShort(read: NameRead): Cluster {
    const cluster: Cluster = { reads: [read], isPerson: true, words: read.words, gender: read.found.gender }
    this.remember(read, cluster)
    return cluster
  }

  find(read: NameRead, seen: ReadonlyMap<Cluster, number>): Cluster | undefined {
    const word = read.words.at(-1) ?? ''
    const exact = this.choose(this.bySurname.get(read.words.join(' ')) ?? this.bySurname.get(word), read, seen)
    if (exact !== undefined) return exact
    const other = royal.has(read.found.title?.head ?? '') ? undefined : this.choose(this.byOtherWord.get(word), read, seen)
    if (other !== undefined) return other
    if (word.length < 4 || read.known !== undefined || isOrdinary(word)) return undefined
    return this.choose(this.bySound.get(soundOf(read.surname)), read, seen) ?? this.choose(this.nearby(word), read, seen)
  }

  private nearby(word: string): Cluster[] {
    if (word.length < 6) return []
    const found = new Set<Cluster>()
    for (const key of shortened(word)) {
      for (const cluster of this.byShortened.get(key) ?? []) if (found.size < enough
        && isNearlyEqual(cluster.words.at(-1) ?? '', word)) found.add(cluster)
    }
    return [...found]
  }

  private choose(
    candidates: readonly Cluster[] | undefined, read: NameRead, seen: ReadonlyMap<Cluster, number>
  ): Cluster | undefined {
    if (candidates === undefined) return undefined
    const head = read.found.title?.head
    let best: Cluster | undefined
    let bestScore = -1
    for (const cluster of candidates.slice(0, enough)) {
      if (!isGenderCompatible(cluster.gender, read.found.gender)) continue
      const hasTitle = head !== undefined && cluster.reads.some(({ found }) => found.title?.head === head)
      const score = (hasTitle ? 1e9 : 0) + (seen.get(cluster) ?? -1) + 1
      if (score > bestScore) [best, bestScore] = [cluster, score]
    }
    return best
  }

  /** A full name that differs in spelling, or in how much of the given name is told. */
  private sameFull(read: NameRead): Cluster | undefined {
    const surname = read.words.at(-1) ?? ''
    const given = read.words[0] ?? ''
    const same = (this.bySurname.get(surname) ?? []).slice(0, enough).find((cluster) => cluster.words.length > 1
      && areGivenNamesCompatible(cluster.words[0]!, given))
    if (same !== undefined || surname.length < 4) return same
    const alike = [...(this.bySound.get(soundOf(read.surname)) ?? []), ...this.nearby(surname)].slice(0, enough)
    return alike.find(({ words }) => words.length > 1 && (words[0] === given || soundOf(words[0]!) === soundOf(given)
      || given.length > 4 && isOneEditApart(words[0]!, given)))
  }

  private remember(read: NameRead, cluster: Cluster): void {
    const { words } = read
    const surname = words.at(-1) ?? ''
    this.byKey.set(read.key, cluster)
    add(this.bySurname, surname, cluster)
    if (words.length > 2 && isParticle.test(words.at(-2)!)) add(this.bySurname, words.slice(words.findIndex((word) => isParticle.test(word))).join(' '), cluster)
    for (const word of words.slice(0, -1)) if (word.length > 1) add(this.byOtherWord, word, cluster)
    if (surname.length > 3) add(this.bySound, soundOf(read.surname), cluster)
    if (surname.length > 5) for (const key of shortened(surname)) add(this.byShortened, key, cluster)
  }
}

export const isParticle = /^(?:van|von|der|de|del|la|le|bin|al|el|di|da|du|dos|ben|ter|den)$/

function isFuller({ words, found }: NameRead, cluster: Cluster): boolean {
  const length = words.join('').length
  return length > cluster.words.join('').length && !found.isTitled && words.length >= cluster.words.length && words.length < 5
    && words.every((word) => word.length > 1 && !word.endsWith('.')) && cluster.words.length === 1
}

function genderOf({ found }: NameRead, features: Int32Array): Gender {
  if (found.gender !== 'unknown') return found.gender
  for (let i = found.coreFirst; i < found.coreLast - 1; i++) {
    const isFemale = (features[i]! & is.femaleName) !== 0
    const isMale = (features[i]! & is.maleName) !== 0
    if (isFemale !== isMale) return isFemale ? 'female' : 'male'
    if (isFemale || (features[i]! & isThingHead) !== 0) return 'unknown'
  }
  return 'unknown'
}
