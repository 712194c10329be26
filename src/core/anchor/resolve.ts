/**
 * Finding an anchor again in a text that may have changed, in the manner of Hypothesis' `match-quote.ts`: every place
 * where the words could be is weighed by how well the words, what stands before and after them, and the position fit.
 * Unlike there, a place that is not clearly the best is never called anything but approximate.
 */
import { findEnds, findStart, similarity } from './edit-distance.ts'
import { splitsPair } from './offsets.ts'

export interface Anchor {
  readonly text: string
  readonly prefix: string
  readonly suffix: string
  /** Where it was, in UTF-16 code units. */
  readonly start: number
}

/**
 * `exact`: the same words at the same place. `moved`: the same words, clearly the same place of the text, elsewhere.
 * `approximate`: other words, other surroundings, or one of several places that fit as well; an analyst must look.
 * `score` is 0 to 1.
 */
export type Resolution =
  | { readonly kind: 'exact' | 'moved' | 'approximate'; readonly start: number; readonly end: number; readonly score: number }
  | { readonly kind: 'lost' }

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 }

/** Words as long as this are hardly twice in an article, so they are known even in other surroundings. */
const distinctiveLength = 24
/** Surroundings at least this alike are the same, with an edit in them. */
const knownContext = 0.5
/** How far the best place must be ahead of the next to be the one. */
const clearLead = 0.1
/** The least score of words that changed. */
const leastScore = 0.6
/** Places that are weighed; of more, those nearest to the old one. */
const mostPlaces = 2000
const mostErrors = 256
/** Changed words longer than this are looked for by their beginning and end, since the search costs their length. */
const longestPattern = 4096

export function resolveAnchor(text: string, anchor: Anchor): Resolution {
  if (anchor.text === '') return { kind: 'lost' }
  const unchanged = placesOf(text, anchor.prefix + anchor.text + anchor.suffix, anchor.start - anchor.prefix.length)
    .map((at) => weigh(text, anchor, at + anchor.prefix.length, at + anchor.prefix.length + anchor.text.length, 1))
    .filter((place) => place.context === 1)
  if (unchanged.length > 0) return decide(anchor, unchanged)

  const sameWords = placesOf(text, anchor.text, anchor.start).map((start) => weigh(text, anchor, start, start + anchor.text.length, 1))
  const known = sameWords.some(({ context }) => context >= knownContext)
  if (known) return decide(anchor, sameWords)
  return decide(anchor, [...sameWords, ...changedWords(text, anchor)])
}

interface Place {
  readonly start: number
  readonly end: number
  /** How alike the words are, 0 to 1. */
  readonly quote: number
  /** How alike the surroundings are, 0 to 1; 1 where the anchor has none. */
  readonly context: number
  readonly score: number
}

function weigh(text: string, anchor: Anchor, start: number, end: number, quote: number): Place {
  const prefix = anchor.prefix === '' ? 1 : similarity(anchor.prefix, text.slice(Math.max(0, start - anchor.prefix.length), start))
  const suffix = anchor.suffix === '' ? 1 : similarity(anchor.suffix, text.slice(end, end + anchor.suffix.length))
  const position = 1 - Math.min(1, Math.abs(start - anchor.start) / Math.max(1, text.length))
  const total = weights.quote + weights.prefix + weights.suffix + weights.position
  return {
    start,
    end,
    quote,
    context: anchor.prefix === '' && anchor.suffix === '' ? 0 : contextOf(anchor, prefix, suffix),
    score: (weights.quote * quote + weights.prefix * prefix + weights.suffix * suffix + weights.position * position) / total
  }
}

/** Weighted by length, so that a word at the very beginning or end of the text is judged by the side that it has. */
function contextOf(anchor: Anchor, prefix: number, suffix: number): number {
  const length = anchor.prefix.length + anchor.suffix.length
  return (anchor.prefix.length * prefix + anchor.suffix.length * suffix) / length
}

/** The best place, called by how sure it is. */
function decide(anchor: Anchor, places: readonly Place[]): Resolution {
  const ranked = places.toSorted((a, b) => b.score - a.score)
  const [best] = ranked
  if (best === undefined) return { kind: 'lost' }
  const rival = ranked.find(({ start, end }) => start >= best.end || end <= best.start)
  const isClear = rival === undefined || fitOf(best) - fitOf(rival) >= clearLead
  const { start, end, score } = best
  if (best.quote === 1 && isClear && (best.context >= knownContext || rival === undefined && anchor.text.length >= distinctiveLength)) {
    return { kind: start === anchor.start ? 'exact' : 'moved', start, end, score }
  }
  if (score < leastScore) return { kind: 'lost' }
  return { kind: 'approximate', start, end, score: isClear ? score : score / 2 }
}

/** Words and surroundings without the position, which decides between equals but makes none the right one. */
const fitOf = ({ quote, context }: Place): number => (weights.quote * quote + (weights.prefix + weights.suffix) * context) / (weights.quote + weights.prefix + weights.suffix)

/** Where a string stands in the text; of too many places those nearest to an offset. */
function placesOf(text: string, words: string, near: number): number[] {
  const places: number[] = []
  const from = Math.max(0, near)
  let before = text.lastIndexOf(words, from)
  let after = text.indexOf(words, from + 1)
  while (places.length < mostPlaces && (before >= 0 || after >= 0)) {
    if (before >= 0 && (after < 0 || from - before <= after - from)) {
      places.push(before)
      before = before === 0 ? -1 : text.lastIndexOf(words, before - 1)
    } else {
      places.push(after)
      after = text.indexOf(words, after + 1)
    }
  }
  return places
}

/** Places where the words stand with some letters changed, the least changed ones only. */
function changedWords(text: string, anchor: Anchor): Place[] {
  const pattern = anchor.text
  if (pattern.length > longestPattern) return changedAtEnds(text, anchor)
  const ends = findEnds(text, pattern, Math.min(mostErrors, Math.floor(pattern.length / 2)))
  return ends.toSorted((a, b) => a.errors - b.errors || Math.abs(a.end - anchor.start) - Math.abs(b.end - anchor.start)).slice(0, 50)
    .map((match) => {
      const [start, end] = [wholeBefore(text, findStart(text, pattern, match)), wholeAfter(text, match.end)]
      return weigh(text, anchor, start, end, 1 - match.errors / pattern.length)
    })
    .filter(({ start, end }) => start < end)
}

/** A very long quote: from where its first words stand to where its last ones do. */
function changedAtEnds(text: string, anchor: Anchor): Place[] {
  const half = longestPattern / 16
  const first = anchor.text.slice(0, half)
  const last = anchor.text.slice(-half)
  const [head] = placesOf(text, first, anchor.start)
  const [tail] = placesOf(text, last, anchor.start + anchor.text.length - half)
  if (head === undefined || tail === undefined || tail + half <= head) return []
  const [start, end] = [wholeBefore(text, head), wholeAfter(text, tail + half)]
  const longer = Math.max(anchor.text.length, end - start)
  return [weigh(text, anchor, start, end, 0.9 * Math.min(anchor.text.length, end - start) / longer)]
}

const wholeBefore = (text: string, offset: number): number => (splitsPair(text, offset) ? offset - 1 : offset)
const wholeAfter = (text: string, offset: number): number => (splitsPair(text, offset) ? offset + 1 : offset)
