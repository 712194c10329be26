/**
 * Quotes by the words in them, so that those which report the same utterance are found among hundreds of thousands.
 *
 * An inverted index over pairs of neighbouring main words, in either order: an elision, an inserted word or another translation
 * leaves some of the pairs as they were. Memory grows with the words and nothing else, and a search looks at a bounded number
 * of postings for each word asked for and compares a bounded number of quotes.
 */
import { groupBy } from '../../formats/group-by.ts'
import { type ReservedActorId, reservedActorIds } from '../../model.ts'
import { matchUtterances, type SameWordsKind } from './match-utterances.ts'
import { Postings } from './postings.ts'
import { readUtterance } from './utterance.ts'
import { type Comparable, Vocabulary } from './vocabulary.ts'

export interface QuoteToCompare {
  /** Whatever finds the quote again; unique among the quotes of all articles. */
  readonly ref: string
  readonly articleId: string
  /** The stretches of its content, as written. */
  readonly content: readonly string[]
  /** Those in the speaker's own words. */
  readonly verbatim?: readonly string[]
  /** The actors who said it, where known. */
  readonly speakers?: readonly string[]
}

export interface FoundSame {
  readonly ref: string
  readonly articleId: string
  /** 0 to 1: how sure it is that the same utterance is reported. */
  readonly score: number
  readonly kind: SameWordsKind
}

export interface FindOptions {
  /** What is less sure is left out; 0.7 unless told. */
  readonly leastScore?: number
  /** Look at quotes of the same article too. */
  readonly withinArticle?: boolean
}

export function buildUtteranceIndex(quotes: Iterable<QuoteToCompare> = []): UtteranceIndex {
  const index = new UtteranceIndex()
  for (const [articleId, own] of groupBy(quotes, (quote) => quote.articleId)) index.setArticle(articleId, own)
  return index
}

interface Entry {
  readonly ref: string
  readonly articleId: string
  readonly speakers: readonly string[]
  readonly comparable: Comparable
  /** How many pairs of words it is held by. */
  readonly pairs: number
}

/** So many quotes are compared with one at most: those that share the rarest pairs with it. */
export const mostCompared = 200

/** Quotes that report the same share that part of the shorter one's pairs, and rarely less than a third. */
const leastShared = 0.15

export class UtteranceIndex {
  readonly #vocabulary = new Vocabulary()
  readonly #postings = new Postings()
  readonly #entries: (Entry | undefined)[] = []
  readonly #freeEntries: number[] = []
  readonly #byArticle = new Map<string, readonly number[]>()
  #comparisons = 0

  /** How many quotes there are, how many postings, and how many pairs of quotes were compared so far. */
  size(): { quotes: number; postings: number; comparisons: number } {
    return { quotes: this.#entries.length - this.#freeEntries.length, postings: this.#postings.size, comparisons: this.#comparisons }
  }

  /** Puts an article's quotes in place of those it had. */
  setArticle(articleId: string, quotes: Iterable<Omit<QuoteToCompare, 'articleId'>>): void {
    this.removeArticle(articleId)
    const own: number[] = []
    for (const { ref, content, verbatim, speakers } of quotes) {
      const comparable = this.#read(content, verbatim)
      const keys = keysOf(comparable, this.#vocabulary)
      own.push(this.#add({ ref, articleId, speakers: known(speakers), comparable, pairs: keys.size }, keys))
    }
    if (own.length > 0) this.#byArticle.set(articleId, own)
  }

  removeArticle(articleId: string): void {
    for (const owner of this.#byArticle.get(articleId) ?? []) {
      const entry = this.#entries[owner]
      if (entry === undefined) continue
      for (const key of keysOf(entry.comparable, this.#vocabulary)) this.#postings.remove(key, owner)
      this.#vocabulary.count(entry.comparable, -1)
      this.#entries[owner] = undefined
      this.#freeEntries.push(owner)
    }
    this.#byArticle.delete(articleId)
  }

  /** Quotes that report the same words, best first: of other articles, and without the quote itself. It need not be in the index. */
  findSame(quote: QuoteToCompare, { leastScore = 0.7, withinArticle = false }: FindOptions = {}): FoundSame[] {
    const asked = this.#read(quote.content, quote.verbatim)
    const speakers = known(quote.speakers)
    const found: FoundSame[] = []
    for (const owner of this.#candidates(asked)) {
      const entry = this.#entries[owner]
      if (entry === undefined || entry.ref === quote.ref || (!withinArticle && entry.articleId === quote.articleId)) continue
      this.#comparisons++
      const same = matchUtterances(asked, entry.comparable, this.#vocabulary)
      const score = same === null ? 0 : withSpeakers(same.score, speakers, entry.speakers)
      if (same !== null && score >= leastScore) found.push({ ref: entry.ref, articleId: entry.articleId, score, kind: same.kind })
    }
    return found.sort((a, b) => b.score - a.score || (a.ref < b.ref ? -1 : 1))
  }

  #read(content: readonly string[], verbatim: readonly string[] | undefined): Comparable {
    return this.#vocabulary.read(readUtterance(content, verbatim))
  }

  #add(entry: Entry, keys: Iterable<number>): number {
    const owner = this.#freeEntries.pop() ?? this.#entries.length
    this.#entries[owner] = entry
    this.#vocabulary.count(entry.comparable, 1)
    for (const key of keys) this.#postings.add(key, owner)
    return owner
  }

  /** The quotes that share pairs of words, those with the rarest and the most of them first. */
  #candidates(asked: Comparable): number[] {
    const shared = new Map<number, { pairs: number; weight: number }>()
    const keys = keysOf(asked, this.#vocabulary)
    for (const key of keys) {
      const weight = 1 / Math.log2(2 + this.#postings.lengthOf(key))
      this.#postings.forEachOwner(key, (owner) => {
        const found = shared.get(owner)
        if (found === undefined) shared.set(owner, { pairs: 1, weight })
        else {
          found.pairs++
          found.weight += weight
        }
      })
    }
    return [...shared]
      .filter(([owner, { pairs }]) => pairs >= leastShared * Math.min(keys.size, this.#entries[owner]?.pairs ?? 0))
      .sort((a, b) => b[1].weight - a[1].weight || a[0] - b[0])
      .slice(0, mostCompared)
      .map(([owner]) => owner)
  }
}

const known = (speakers: readonly string[] | undefined): readonly string[] => (speakers ?? []).filter((id) => !reserved.has(id))
const reserved: ReadonlySet<string> = new Set<ReservedActorId>(reservedActorIds)

/** The same speaker leaves less doubt. Another one is in the way of a short quote; of a long one, either paper may be wrong. */
function withSpeakers(score: number, a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return score
  return a.some((id) => b.includes(id)) ? 1 - Math.pow(1 - score, 1.35) : Math.pow(score, 3)
}

/** How far apart two main words are a pair: the next one and the one after it. */
const reach = 2

/** The pairs of main words, each once; of an utterance with fewer than two of them, of all neighbours. */
function keysOf({ words }: Comparable, vocabulary: Vocabulary): Set<number> {
  const main = Array.from(words.filter((word) => vocabulary.isMain(word)), (word) => vocabulary.stemOf(word))
  const [stems, far] = main.length < 2 ? [Array.from(words, (word) => vocabulary.stemOf(word)), 1] : [main, reach]
  const keys = new Set<number>()
  for (let i = 0; i < stems.length; i++) {
    for (let j = i + 1; j <= i + far && j < stems.length; j++) keys.add(keyOf(stems[i]!, stems[j]!))
  }
  return keys
}

/** The same for either order. */
const keyOf = (a: number, b: number): number => Math.imul(Math.min(a, b) + 1, 0x85ebca6b) ^ Math.imul(Math.max(a, b) + 1, 0xc2b2ae35)
