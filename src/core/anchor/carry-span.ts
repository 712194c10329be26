/** A span carried over from one text to another that came out of it, and how certain its new place is. */
import type { Span } from '../model.ts'
import { snapRange } from './boundaries.ts'
import type { Alignment, Stretch } from './carry-alignment.ts'
import { similarity } from './edit-distance.ts'
import { keepsTurn } from './keeps-turn.ts'
import { type Resolution, resolveAnchor } from './resolve.ts'
import type { TextRange } from './text-range.ts'

/**
 * `exact` and `moved` are certain: the words lie whole in a stretch that both texts have, and could have come from nowhere
 * else. Everything else is `approximate`, a proposal to be looked at, or `lost`. `known` spares the search for a span that is
 * not certain, which costs a millisecond or more.
 */
export function carrySpan(alignment: Alignment, span: Span, known: () => Resolution | undefined = () => undefined): Resolution {
  const holders = stretchesAround(alignment, span.start, span.end)
  const [stretch] = holders
  if (stretch === undefined) return known() ?? propose(alignment, span)
  const [start, end] = [span.start - stretch.from + stretch.to, span.end - stretch.from + stretch.to]
  const keepsLines = keepsTurn(alignment, span.start, start) && keepsTurn(alignment, span.end - 1, end - 1)
  if (holders.length === 1 && keepsLines && isCertain(alignment, stretch, span)) return { kind: start === span.start ? 'exact' : 'moved', start, end, score: 1 }
  return proposal(alignment.after, { start, end }, mistakable) ?? { kind: 'lost' }
}

/** The score of words that stand unchanged where they are proposed, but may have come from elsewhere. */
const mistakable = 0.8
/** The score of words found nowhere near. */
const elsewhere = 0.5
const leastAlike = 0.5

/** The stretches that hold the whole range; several where neighbours reach over the same words. */
export function stretchesAround({ stretches }: Pick<Alignment, 'stretches'>, start: number, end: number): Stretch[] {
  const last = lastUpTo(stretches, start)
  return stretches.slice(Math.max(0, last - mostOverlapping + 1), last + 1).filter(({ from, length }) => from <= start && end <= from + length)
}

/** No more stretches than this reach over one place: each holds words of its own that no other may claim. */
const mostOverlapping = 4

function lastUpTo(stretches: readonly Stretch[], at: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = low + high >>> 1
    if (stretches[middle]!.from <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

function isCertain({ before, after }: Alignment, { from, to, length, doubtfulHead, doubtfulTail }: Stretch, { start, end }: TextRange): boolean {
  if (end <= from + doubtfulHead || start >= from + length - doubtfulTail) return false
  // A mark alone is told by the words that it stands at.
  if (!hasWord.test(before.slice(start, end)) && (start <= from + doubtfulHead || end >= from + length - doubtfulTail)) return before === after
  return keepsEdge(before, after, start, start - from + to) && keepsEdge(before, after, end, end - from + to)
}

const hasWord = /[\p{L}\p{N}]/u

/** Whether no letter has grown onto a word, or fallen off it, at the edge of a span. */
function keepsEdge(before: string, after: string, at: number, place: number): boolean {
  const [wasGlued, isGlued] = [isInsideWord(before, at), isInsideWord(after, place)]
  if (!wasGlued && !isGlued) return true
  return wasGlued && isGlued && before[at - 1] === after[place - 1] && before[at] === after[place]
}

const isInsideWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && (grows.test(text.slice(at, at + 2)) || joins.test(text.slice(at - 1, at))
    || (wordCharacter.test(text.slice(at, at + 2)) && endsInWord.test(text.slice(Math.max(0, at - 2), at))))

const wordCharacter = /^[\p{L}\p{N}]/u
const endsInWord = /[\p{L}\p{N}\p{M}]$/u
/** What belongs to the character before it. */
const grows = /^[\p{M}\p{Emoji_Modifier}\u200d]/u
const joins = /\u200d$/u

/** Where the words may have gone that the edit touched. */
function propose(alignment: Alignment, span: Span): Resolution {
  return betweenEnds(alignment, span) ?? nearby(alignment, span) ?? findElsewhere(alignment, span) ?? inItsPlace(alignment, span) ?? { kind: 'lost' }
}

/** What stands where the span's ends were, where that is much like it and some of its words, or what it begins or ends in, stayed. */
function betweenEnds(alignment: Alignment, span: Span): Resolution | null {
  const ends = endsOf(alignment, span)
  return ends === null || ends.isRewritten ? null : proposal(alignment.after, ends.range, alike(span.text, alignment.after.slice(ends.range.start, ends.range.end)))
}

/** What was written in the span's place, however unlike. */
function inItsPlace(alignment: Alignment, span: Span): Resolution | null {
  const ends = endsOf(alignment, span)
  const snapped = ends === null ? null : snapRange(alignment.after, ends.range)
  return snapped === null ? null : { kind: 'approximate', ...snapped, score: Math.min(unlike, alike(span.text, alignment.after.slice(snapped.start, snapped.end))) }
}

const unlike = 0.45
/** So much more than the span may have been rewritten with it. */
const rewrittenBeside = 24

/** Where the ends of a span would be; null where too much was rewritten around them to tell. */
function endsOf({ stretches, after }: Alignment, span: Span): { readonly range: TextRange; readonly isRewritten: boolean } | null {
  const [first, last] = [lastUpTo(stretches, span.start), lastUpTo(stretches, span.end - 1)]
  const [before, within, next] = [stretches[first], stretches[last], stretches[last + 1]]
  const startsInside = before !== undefined && span.start < before.from + before.length
  const endsInside = within !== undefined && span.end <= within.from + within.length
  const start = before === undefined ? 0 : startsInside ? span.start - before.from + before.to : before.to + before.length
  const end = endsInside ? span.end - within.from + within.to : (next?.to ?? after.length)
  if (end <= start || end - start > 3 * span.text.length + 64) return null
  const isRewritten = !startsInside && first === last
  const beside = isRewritten && next !== undefined ? next.from - (before === undefined ? 0 : before.from + before.length) - span.text.length : 0
  return beside > rewrittenBeside ? null : { range: { start, end }, isRewritten }
}

/** Beyond this, how alike words are is judged by their length and ends. */
const longestCompared = 1200

function alike(old: string, young: string): number {
  if (Math.max(old.length, young.length) <= longestCompared) return similarity(old, young)
  const lengths = Math.min(old.length, young.length) / Math.max(old.length, young.length)
  const half = longestCompared / 2
  return lengths * (similarity(old.slice(0, half), young.slice(0, half)) + similarity(old.slice(-half), young.slice(-half))) / 2
}

/** How much of a rewritten passage is searched, in UTF-16 units, and how much of the kept text beside it. */
const searched = 6000
const margin = 48

/** The words, or words like them, in what took the place of the passage. */
function nearby({ stretches, after }: Alignment, span: Span): Resolution | null {
  const before = stretches[lastUpTo(stretches, span.start)]
  const next = stretches[lastUpTo(stretches, span.start) + 1]
  const left = before === undefined ? 0 : Math.min(before.to + before.length, before.to + Math.max(0, span.start - before.from))
  const right = next === undefined ? after.length : next.to
  if (right <= left) return null
  const expected = Math.min(right, left + Math.max(0, span.start - (before === undefined ? 0 : before.from + before.length)))
  const from = wholeAt(after, Math.max(0, left - margin, expected - searched / 2))
  const to = wholeAt(after, Math.min(after.length, right + margin, from + searched))
  const found = resolveAnchor(after.slice(from, to), { ...span, start: Math.max(0, expected - from) })
  if (found.kind === 'lost') return null
  const range = { start: found.start + from, end: found.end + from }
  return isOld(stretches, range) ? null : proposal(after, range, found.score)
}

/** The same words in something that was put in elsewhere. */
export function findElsewhere({ added, after }: Alignment, { text }: Pick<Span, 'text'>): Resolution | null {
  const size = added.reduce((sum, { start, end }) => sum + end - start, 0)
  if (text.length < shortestElsewhere || size > mostElsewhere) return null
  for (const { start, end } of added) {
    const at = after.slice(start, end).indexOf(text)
    if (at >= 0) return { kind: 'approximate', start: start + at, end: start + at + text.length, score: elsewhere }
  }
  return null
}

const shortestElsewhere = 8
/** Where so much is new, the article is another, and words found in it say little. */
const mostElsewhere = 100_000

/** Whether the words there are other words that stood in the earlier text as well. */
const isOld = (stretches: readonly Stretch[], { start, end }: TextRange): boolean =>
  stretches.some(({ to, length }) => to <= start && end <= to + length)

function proposal(text: string, range: TextRange, score: number): Resolution | null {
  const snapped = snapRange(text, range)
  return snapped === null || score < leastAlike ? null : { kind: 'approximate', ...snapped, score: Math.min(score, mistakable) }
}

const wholeAt = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at)
