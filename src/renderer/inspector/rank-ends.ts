/** Which annotations may be the other end of a relation, the likeliest first. */
import { faultOfRelation } from '../../core/codebook/relation-rules.ts'
import type { Annotation, Codebook, Span } from '../../core/model.ts'

/**
 * In the same article those that overlap the annotation's words come first, the tightest first, then the nearest; after
 * them those of other articles, the more words they share the sooner.
 */
export function rankEnds(from: Annotation, type: string, others: readonly Annotation[], codebook: Codebook): readonly Annotation[] {
  const words = wordsOf(from)
  return others
    .filter((other) => other.status !== 'rejected' && faultOfRelation(type, from, other, codebook) === null)
    .map((other) => ({ other, rank: other.articleId === from.articleId ? rankHere(from, other) : 1_000_000_000 - 1_000 * shareOf(words, wordsOf(other)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ other }) => other)
}

function rankHere(from: Annotation, other: Annotation): number {
  const [mine, theirs] = [extentOf(from.spans), extentOf(other.spans)]
  const distance = Math.max(0, theirs.start - mine.end, mine.start - theirs.end)
  return distance === 0 ? (theirs.end - theirs.start) / 1_000_000_000 : distance
}

function extentOf(spans: readonly Span[]): { start: number; end: number } {
  const first = spans.filter(({ role }) => role === spans[0]?.role)
  return { start: Math.min(...first.map(({ start }) => start)), end: Math.max(...first.map(({ end }) => end)) }
}

const wordsOf = ({ spans }: Annotation): ReadonlySet<string> =>
  new Set(spans.filter(({ role }) => role === spans[0]?.role).flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))

/** The Jaccard index: shared words among all words. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}
