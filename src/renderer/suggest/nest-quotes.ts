/** A suggested quote that is taken is related to the quotes around it and within it. */
import type { RelationEnds } from '../../core/commands/relation.ts'
import { faultOfRelation } from '../../core/codebook/relation-rules.ts'
import type { Annotation, Codebook } from '../../core/model.ts'
import { decisionsOf, overlapping } from '../../core/suggest/decided.ts'
import { isNestedIn } from '../../core/suggest/nested-quotes.ts'

/**
 * `nested-in` from each quote to the narrowest one around it, where at least one of the two is `taken`. `annotations` are those of
 * the article, without what is only suggested. What the codebook does not allow is left out.
 */
export function nestQuotes(taken: readonly Annotation[], annotations: Iterable<Annotation>, codebook: Codebook): RelationEnds[] {
  const quotes = taken.filter(({ layer }) => layer === 'quote')
  if (quotes.length === 0) return []
  const kept = [...annotations].filter(({ layer, status }) => layer === 'quote' && status !== 'rejected')
  const places = decisionsOf([...kept, ...quotes])
  const isTaken = new Set(quotes.map(({ id }) => id))
  const near = new Map(quotes.flatMap((quote) => [quote, ...[...overlapping(quote, places)].map(({ frame }) => frame)]).map((quote) => [quote.id, quote]))
  return [...near.values()].flatMap((inner) => {
    const [outer] = [...overlapping(inner, places)].map(({ frame }) => frame)
      .filter((frame) => frame.articleId === inner.articleId && (isTaken.has(inner.id) || isTaken.has(frame.id)) && isNestedIn(inner, frame))
      .sort((a, b) => lengthOf(a) - lengthOf(b))
    return outer === undefined || faultOfRelation('nested-in', inner, outer, codebook) !== null ? [] : [{ type: 'nested-in', from: inner.id, to: outer.id }]
  })
}

const lengthOf = ({ spans }: Annotation): number => (spans[0] === undefined ? 0 : spans[0].end - spans[0].start)
