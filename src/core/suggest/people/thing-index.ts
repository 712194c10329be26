/** The organisations and places of an article by whatever may stand for them later: a head, initials, a stem. */
import { knownName } from './lexicon/known-phrases.ts'
import { featuresOf, is, isGivenName, isOrdinary } from './lexicon/word-features.ts'
import { soundOf } from './name-keys.ts'
import type { NameRead } from './read-name.ts'
import { type Cluster, setOnce } from './cluster.ts'
import type { PersonIndex } from './person-index.ts'

export class ThingIndex {
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
