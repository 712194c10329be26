/**
 * Two texts laid against each other by the stretches they have in common, and of each stretch the ends that may be mistaken:
 * words that another stretch claims as well, or that stand once more in what was taken out or put in beside it. Of a stretch
 * that ends between lines only whole lines may.
 */
import type { KeptStretch } from '../model.ts'

/** `from` and `to` are where it begins in the earlier and in the later text, in UTF-16 units. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly length: number
  /** Words that lie wholly in this much of its beginning, or of its end, may have come from elsewhere. */
  readonly doubtfulHead: number
  readonly doubtfulTail: number
}

export interface Alignment {
  readonly before: string
  readonly after: string
  /** By `from`. */
  readonly stretches: readonly Stretch[]
  /** What of `after` no stretch covers: where words that are new, or that came from elsewhere, stand. Ascending. */
  readonly added: readonly { readonly start: number; readonly end: number }[]
}

/** The same alignment read from the other side: what is certain one way is certain the other. */
export function reverseAlignment({ before, after, stretches }: Alignment): Alignment {
  const reversed = stretches.map((stretch): Stretch => ({ ...stretch, from: stretch.to, to: stretch.from })).sort((a, b) => a.from - b.from)
  return { before: after, after: before, stretches: reversed, added: gapsOf(before, stretches.map(({ from: to, length }) => ({ to, length }))) }
}

/** Whether every stretch is the same words in both texts; of stretches that were not found by `findKeptStretches` just now. */
export const areKept = (before: string, after: string, stretches: readonly KeptStretch[]): boolean =>
  stretches.every(([from, to, length]) => from + length <= before.length && to + length <= after.length
    && before.slice(from, from + length) === after.slice(to, to + length))

/** `stretches` as `findKeptStretches` has them, of the same two texts. */
export function alignTexts(before: string, after: string, stretches: readonly KeptStretch[]): Alignment {
  const ends = stretches.toSorted(byFrom).map(([from, to, length]): Ends => ({ from, to, length, head: 0, tail: 0 }))
  const inBefore = [...ends]
  const inAfter = ends.toSorted((a, b) => a.to - b.to)
  markOverlaps(inBefore, 'from')
  markOverlaps(inAfter, 'to')
  markRepeated(before, before, inBefore, 'from')
  markRepeated(after, before, inAfter, 'to')
  return {
    before,
    after,
    stretches: ends.map((stretch) => ({ from: stretch.from, to: stretch.to, length: stretch.length, ...lineEnds(before, after, stretch) })),
    added: gapsOf(after, inAfter)
  }
}

/** The stretches of an alignment as they are kept. */
export const stretchesOf = ({ stretches }: Alignment): KeptStretch[] =>
  stretches.map(({ from, to, length }): KeptStretch => [from, to, length])

interface Ends {
  from: number
  to: number
  length: number
  head: number
  tail: number
}

const byFrom = (a: KeptStretch, b: KeptStretch): number => a[0] - b[0] || a[1] - b[1]

function markOverlaps(ordered: readonly Ends[], side: 'from' | 'to'): void {
  for (let i = 1; i < ordered.length; i++) {
    const [left, right] = [ordered[i - 1]!, ordered[i]!]
    const shared = left[side] + left.length - right[side]
    if (shared <= 0) continue
    left.tail = Math.max(left.tail, Math.min(shared, left.length))
    right.head = Math.max(right.head, Math.min(shared, right.length))
  }
}

/** Marks the ends that stand once more between a stretch and its neighbour. */
function markRepeated(text: string, before: string, ordered: readonly Ends[], side: 'from' | 'to'): void {
  for (let i = 0; i <= ordered.length; i++) {
    const [left, right] = [ordered[i - 1], ordered[i]]
    const start = left === undefined ? 0 : left[side] + left.length
    const end = right === undefined ? text.length : right[side]
    if (end <= start) continue
    const between = text.slice(start, end)
    if (left !== undefined) {
      const last = left.from + left.length
      left.tail = Math.max(left.tail, longestIn(between, left.length, (n) => before.slice(last - n, last)), sameBefore(text, start, end, left.length))
    }
    if (right !== undefined) {
      right.head = Math.max(right.head, longestIn(between, right.length, (n) => before.slice(right.from, right.from + n)), sameFrom(text, start, end, right.length))
    }
  }
}

/** How far a text goes on from two offsets in the same way: so far could what stands between them be shifted. */
function sameFrom(text: string, first: number, second: number, limit: number): number {
  let length = 0
  while (length < limit && text.charCodeAt(first + length) === text.charCodeAt(second + length)) length++
  return length
}

/** The same backwards. */
function sameBefore(text: string, first: number, second: number, limit: number): number {
  let length = 0
  while (length < limit && text.charCodeAt(first - length - 1) === text.charCodeAt(second - length - 1)) length++
  return length
}

/** The length of the longest of growing words, each a part of the next, that stand in a text. */
function longestIn(text: string, limit: number, words: (length: number) => string): number {
  let low = 0
  let high = Math.min(limit, text.length) + 1
  for (let next = 1; next < high; next = Math.min(high, next * 2)) {
    if (!text.includes(words(next))) {
      high = next
      break
    }
    low = next
    if (next * 2 >= high) break
  }
  while (low + 1 < high) {
    const middle = low + high >>> 1
    if (text.includes(words(middle))) low = middle
    else high = middle
  }
  return low
}

/** A stretch that ends, in both texts, where a line does was cut there: only whole lines of it may be mistaken. So at its beginning. */
function lineEnds(before: string, after: string, { from, to, length, head, tail }: Ends): Pick<Stretch, 'doubtfulHead' | 'doubtfulTail'> {
  const end = from + length
  const endsLine = isLineStart(before, end) && isLineStart(after, to + length)
  const startsLine = isLineStart(before, from) && isLineStart(after, to)
  const doubtfulTail = endsLine && tail < length ? end - Math.min(end, lineStartFrom(before, end - tail)) : tail
  const doubtfulHead = startsLine && head < length ? Math.max(from, lineEndUpTo(before, from + head)) - from : head
  const sure = length - doubtfulHead - doubtfulTail
  return sure < leastSure && sure < doubtfulHead + doubtfulTail ? { doubtfulHead: length, doubtfulTail: length } : { doubtfulHead, doubtfulTail }
}

/** In UTF-16 units: less than this does not vouch for a stretch of which more than that is in doubt. */
const leastSure = 32

const isLineStart = (text: string, at: number): boolean => at === 0 || at === text.length || text[at - 1] === '\n'

/** The first beginning of a line at or after an offset. */
export function lineStartFrom(text: string, at: number): number {
  if (at === 0 || text[at - 1] === '\n') return at
  const lineFeed = text.indexOf('\n', at)
  return lineFeed < 0 ? text.length : lineFeed + 1
}

/** The last beginning of a line at or before an offset. */
const lineEndUpTo = (text: string, at: number): number => (at >= text.length ? text.length : at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1)

function gapsOf(text: string, ordered: readonly Pick<Ends, 'to' | 'length'>[]): { start: number; end: number }[] {
  const gaps: { start: number; end: number }[] = []
  let covered = 0
  for (const { to, length } of ordered) {
    if (to > covered) gaps.push({ start: covered, end: to })
    covered = Math.max(covered, to + length)
  }
  if (covered < text.length) gaps.push({ start: covered, end: text.length })
  return gaps
}
