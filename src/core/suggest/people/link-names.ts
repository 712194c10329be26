/** Which names of an article are one person's or one thing's. */
import type { Gender } from './people.ts'
import type { Token } from '../words/article-words.ts'
import { knownName } from './lexicon/known-phrases.ts'
import { featuresOf, is, isFunctionWord, isGivenName, isOrdinary, isThingHead } from './lexicon/word-features.ts'
import { areGivenNamesCompatible, isNearlyEqual, isOneEditApart, shortened, soundOf } from './name-keys.ts'
import type { NameRead } from './read-name.ts'

/** Names that are one's. Grows while the article is read. */
export interface Cluster {
  readonly reads: NameRead[]
  readonly isPerson: boolean
  /** The words of the fullest name. */
  words: readonly string[]
  gender: Gender
}

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

/** Of more candidates than these the rest is not looked at, so that the work grows with the text and no faster. */
const enough = 12

/** Titles that go with a first name of its own: King Oskar is not Oskar Bly. */
const royal = new Set(['king', 'queen', 'prince', 'princess', 'pope', 'saint', 'emperor', 'duke', 'duchess', 'sultan', 'president', 'minister', 'judge', 'senator'])

class PersonIndex {
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

const isParticle = /^(?:van|von|der|de|del|la|le|bin|al|el|di|da|du|dos|ben|ter|den)$/

class ThingIndex {
  private readonly byKey = new Map<string, Cluster>()
  private readonly byShort = new Map<string, Cluster>()
  private readonly byInitials = new Map<string, Cluster>()
  private readonly bySound = new Map<string, Cluster>()
  private readonly byEnd = new Map<number, Cluster>()

  addFull(read: NameRead): Cluster {
    const key = read.known?.name.toLowerCase() ?? withoutThe(read.words).join(' ')
    const cluster = this.byKey.get(key) ?? this.add(read, key)
    cluster.reads.push(read)
    this.byEnd.set(read.found.coreLast, cluster)
    return cluster
  }

  addKnown(read: NameRead): Cluster {
    return this.addFull(read)
  }

  /** What this acronym abbreviates: the name right before its bracket, or one with these initials. */
  byAcronym(bracket: number | null, read: NameRead): Cluster | undefined {
    const letters = read.key.replace(/[^a-z\d]/g, '')
    const named = bracket === null ? undefined : this.byEnd.get(bracket)
    if (named !== undefined && named.words.some((word) => word[0] === letters[0])) {
      this.byInitials.set(letters, named)
      return named
    }
    return this.byInitials.get(letters)
  }

  find(read: NameRead): Cluster | undefined {
    return this.byKey.get(read.key) ?? this.byShort.get(read.key)
  }

  addShort(read: NameRead, persons: PersonIndex): Cluster {
    const known = this.byKey.get(read.key)
    if (known !== undefined) return known
    const sound = read.words.length === 1 && read.key.length > 5 && !isOrdinary(read.key) ? soundOf(read.surname) : null
    const alike = sound === null ? undefined : this.bySound.get(sound)
    if (alike !== undefined && !persons.hasSurname(read.key)) {
      this.byKey.set(read.key, alike)
      return alike
    }
    const cluster = this.add(read, read.key)
    if (sound !== null) this.bySound.set(sound, cluster)
    return cluster
  }

  private add(read: NameRead, key: string): Cluster {
    const cluster: Cluster = { reads: [], isPerson: false, words: withoutThe(read.words), gender: 'unknown' }
    this.byKey.set(key, cluster)
    this.byKey.set(read.key, cluster)
    if (read.words.length > 1) this.rememberShort(read, cluster)
    return cluster
  }

  /** Tessra Basin Commission: Basin Commission, Commission, TBC. Kolvar Dam: Kolvar. Orvex Group: Orvex. */
  private rememberShort({ words, type }: NameRead, cluster: Cluster): void {
    const content = words.filter((word) => !small.has(word))
    const initials = content.map((word) => word[0] ?? '').join('')
    if (initials.length > 1) setOnce(this.byInitials, initials, cluster)
    setOnce(this.byInitials, words.map((word) => word[0] ?? '').join(''), cluster)
    for (let n = 1; n < Math.min(words.length, 6); n++) {
      const end = words.slice(-n)
      if (n > 1 || isShortHead(end[0]!) || type !== 'LOC' && type !== 'FAC') setOnce(this.byShort, end.join(' '), cluster)
    }
    const beforeOf = words.findIndex((word) => word === 'of' || word === 'for')
    if (beforeOf > 0) setOnce(this.byShort, words.slice(0, beforeOf).join(' '), cluster)
    const stem = words.slice(0, -1)
    const [begin = ''] = words
    const isThing = type === 'ORG' || type === null && words.slice(1).every(isOrdinary)
    if (isThing && begin.length > 2 && !isOrdinary(begin) && knownName(begin) === undefined && (featuresOf(begin) & (isGivenName | is.adjective)) === 0) {
      setOnce(this.byShort, begin, cluster)
    }
    if (type === 'ORG' && words.length > 2) setOnce(this.byShort, words.slice(0, -1).join(' '), cluster)
    const isStemmed = type === 'LOC' || type === 'FAC' || corporate.test(words.at(-1)!)
    if (isStemmed && stem.length > 0 && !isOrdinary(stem.join(' '))) setOnce(this.byShort, stem.join(' '), cluster)
  }
}

const small = new Set(['the', 'of', 'and', 'for', 'de', 'la', 'le', 'du', 'des', 'on', 'in', '&'])
const corporate = /^(?:inc|corp|co|ltd|llc|plc|gmbh|group|company|corporation|holdings|party|newspapers|airlines|motors|systems|technologies|fc|united|city|university|bank)\.?$/
const isShortHead = (word: string): boolean => isOrdinary(word)

const withoutThe = (words: readonly string[]): readonly string[] => (words[0] === 'the' && words.length > 1
  ? words.slice(1) : words)

function isFuller({ words, found }: NameRead, cluster: Cluster): boolean {
  const length = words.join('').length
  return length > cluster.words.join('').length && !found.isTitled && words.length >= cluster.words.length && words.length < 5
    && words.every((word) => word.length > 1 && !word.endsWith('.')) && cluster.words.length === 1
}

const isGenderCompatible = (a: Gender, b: Gender): boolean => a === b || a === 'unknown' || b === 'unknown'
  || a === 'neuter' || b === 'neuter'

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

const add = (index: Map<string, Cluster[]>, key: string, cluster: Cluster): void => {
  const clusters = index.get(key)
  if (clusters === undefined) index.set(key, [cluster])
  else if (clusters.length < enough && !clusters.includes(cluster)) clusters.push(cluster)
}

const setOnce = (index: Map<string, Cluster>, key: string, cluster: Cluster): void => {
  if (!index.has(key)) index.set(key, cluster)
}
