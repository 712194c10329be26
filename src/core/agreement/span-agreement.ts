/**
 * Agreement of two annotators on the spans of a role: the same span, a span that overlaps (paired one to one, the best way),
 * the same characters, the same whole of a frame's pieces, and how far boundaries lie apart. Counts add up over articles.
 * F1 as the measure of agreement without negative cases: G. Hripcsak & A. S. Rothschild, "Agreement, the F-measure, and
 * reliability in information retrieval", JAMIA 12 (2005) 296–298.
 */
import type { Annotation } from '../model.ts'
import { covered, lengthOf, sharedLength } from './continuum.ts'
import { matchByGain } from './match-by-gain.ts'
import { meetings } from './match-frames.ts'
import { addCounts, type Counts, noCounts } from './score.ts'

/** A span and the annotation it is of. */
export interface SpanCase {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** Two spans that were paired; null where one stays alone. */
export type SpanPair = readonly [SpanCase | null, SpanCase | null]

export interface SpanCounts {
  readonly exact: Counts
  readonly overlap: Counts
  readonly characters: Counts
  /** Of frames: all pieces in the role the same. */
  readonly whole: Counts
  readonly boundaries: BoundaryCounts
}

/** Over the pairs that overlap: in UTF-16 code units, without sign. */
export interface BoundaryCounts {
  readonly pairs: number
  readonly start: number
  readonly end: number
  /** Boundaries, two a pair, that are the same. */
  readonly same: number
}

export const noSpans: SpanCounts = Object.freeze({
  exact: noCounts, overlap: noCounts, characters: noCounts, whole: noCounts, boundaries: { pairs: 0, start: 0, end: 0, same: 0 }
})

/** The spans of annotations by role, one annotation after the other. */
export function spansByRole(annotations: readonly Annotation[]): ReadonlyMap<string, readonly SpanCase[]> {
  const roles = new Map<string, SpanCase[]>()
  for (const { id, spans } of annotations) {
    for (const { role, start, end } of spans) {
      const known = roles.get(role)
      if (known === undefined) roles.set(role, [{ id, start, end }])
      else known.push({ id, start, end })
    }
  }
  return roles
}

/** Of one article: the spans in a role by each of the two, as `spansByRole` gives them. */
export function compareSpans(a: readonly SpanCase[], b: readonly SpanCase[]): { readonly counts: SpanCounts; readonly pairs: readonly SpanPair[] } {
  if (a.length === 0 && b.length === 0) return { counts: noSpans, pairs: [] }
  const matched = matchByGain(meetings(a, b).map((pair) => ({ ...pair, gain: diceOf(a[pair.a]!, b[pair.b]!) })), a.length, b.length)
  const [metA, metB] = [new Uint8Array(a.length), new Uint8Array(b.length)]
  const pairs: SpanPair[] = []
  let [boundaries, same] = [noSpans.boundaries, 0]
  for (const pair of matched) {
    const [one, other] = [a[pair.a]!, b[pair.b]!]
    pairs.push([one, other])
    metA[pair.a] = 1
    metB[pair.b] = 1
    boundaries = addBoundaries(boundaries, boundariesOf(one, other))
    if (one.start === other.start && one.end === other.end) same++
  }
  const sizes = { first: a.length, second: b.length }
  const [coverA, coverB] = [covered(a), covered(b)]
  const [wholeA, wholeB] = [wholesOf(a), wholesOf(b)]
  a.forEach((one, i) => metA[i] === 0 && pairs.push([one, null]))
  b.forEach((other, i) => metB[i] === 0 && pairs.push([null, other]))
  return {
    counts: {
      // What is paired need not be all that is the same: two pairs that overlap more may take the place of one.
      exact: { ...sizes, shared: same === Math.min(a.length, b.length) ? same : commonOf(a.map(placeOf), b.map(placeOf)) },
      overlap: { ...sizes, shared: matched.length },
      characters: { first: lengthOf(coverA), second: lengthOf(coverB), shared: sharedLength(coverA, coverB) },
      whole: { first: wholeA.length, second: wholeB.length, shared: commonOf(wholeA, wholeB) },
      boundaries
    },
    pairs
  }
}

export const addSpans = (a: SpanCounts, b: SpanCounts): SpanCounts => ({
  exact: addCounts(a.exact, b.exact),
  overlap: addCounts(a.overlap, b.overlap),
  characters: addCounts(a.characters, b.characters),
  whole: addCounts(a.whole, b.whole),
  boundaries: addBoundaries(a.boundaries, b.boundaries)
})

const addBoundaries = (a: BoundaryCounts, b: BoundaryCounts): BoundaryCounts =>
  ({ pairs: a.pairs + b.pairs, start: a.start + b.start, end: a.end + b.end, same: a.same + b.same })

const placeOf = ({ start, end }: SpanCase): string => `${start}-${end}`

/** Of each annotation all its pieces, as one text. */
function wholesOf(cases: readonly SpanCase[]): string[] {
  const wholes: string[] = []
  cases.forEach((one, i) => {
    if (i > 0 && cases[i - 1]!.id === one.id) wholes[wholes.length - 1] += ` ${placeOf(one)}`
    else wholes.push(placeOf(one))
  })
  return wholes
}

/** How many of the one are among the other, each counted once. */
function commonOf(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const key of a) left.set(key, (left.get(key) ?? 0) + 1)
  return b.filter((key) => {
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count > 0
  }).length
}

const diceOf = (a: SpanCase, b: SpanCase): number => (2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start))) / (a.end - a.start + b.end - b.start)

function boundariesOf(a: SpanCase, b: SpanCase): BoundaryCounts {
  const [start, end] = [Math.abs(a.start - b.start), Math.abs(a.end - b.end)]
  return { pairs: 1, start, end, same: Number(start === 0) + Number(end === 0) }
}
