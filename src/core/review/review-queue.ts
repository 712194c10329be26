/** The queue of a review over a whole project: rows that are kept in order, and asked for by filter. */
import { z } from 'zod'
import { drawSample, SampleRequest } from './draw-sample.ts'
import { ReviewFilter, testOf } from './review-filter.ts'
import type { ReviewRow } from './review-row.ts'

/** As in the text, article by article; the last changed or the longest untouched first; the least or the most sure suggestion first. */
export const reviewOrders = ['text', 'newest', 'oldest', 'leastSure', 'surest'] as const
export const ReviewOrder = z.enum(reviewOrders)
export type ReviewOrder = z.infer<typeof ReviewOrder>

/** What a queue is asked; kept under a name, it is a queue of the analyst's own. */
export const ReviewQuery = z.strictObject({ filter: ReviewFilter, order: ReviewOrder, sample: SampleRequest.nullable() })
export type ReviewQuery = z.infer<typeof ReviewQuery>

export interface ReviewQueue {
  /** Puts rows in, or in the place of those with the same ids. */
  put(rows: Iterable<ReviewRow>): void
  remove(ids: Iterable<string>): void
  /** The articles in the order in which the library has them; those that are not named come last. */
  arrange(articleIds: readonly string[]): void
  /** The annotations that are talked about. */
  comment(ids: Iterable<string>): void
  size(): number
  /** Whether somebody has decided on it: accepted or rejected. */
  isSettled(id: string): boolean
  /** The ids in order, sampled if that is asked. Takes time in proportion to the rows, once they are in that order. */
  select(query: ReviewQuery): string[]
}

export function createReviewQueue(): ReviewQueue {
  const rows = new Map<string, ReviewRow>()
  let places = new Map<string, number>()
  let commented = new Set<string>()
  const arranged = new Map<ReviewOrder, readonly ReviewRow[]>()
  const inOrder = (order: ReviewOrder): readonly ReviewRow[] => {
    const known = arranged.get(order)
    if (known !== undefined) return known
    const sorted = [...rows.values()].sort(comparing(order, places))
    arranged.set(order, sorted)
    return sorted
  }
  return {
    put(added) {
      for (const row of added) rows.set(row.id, row)
      arranged.clear()
    },
    remove(ids) {
      for (const id of ids) rows.delete(id)
      arranged.clear()
    },
    arrange(articleIds) {
      places = new Map(articleIds.map((id, i) => [id, i]))
      arranged.delete('text')
    },
    comment(ids) {
      commented = new Set(ids)
    },
    size: () => rows.size,
    isSettled(id) {
      const status = rows.get(id)?.status
      return status === 'accepted' || status === 'rejected'
    },
    select({ filter, order, sample }) {
      const found = inOrder(order).filter(testOf(filter, (id) => commented.has(id)))
      return (sample === null ? found : drawSample(found, sample)).map(({ id }) => id)
    }
  }
}

type Compare = (a: ReviewRow, b: ReviewRow) => number

function comparing(order: ReviewOrder, places: ReadonlyMap<string, number>): Compare {
  const placeOf = (articleId: string): number => places.get(articleId) ?? places.size
  const byText: Compare = (a, b) =>
    placeOf(a.articleId) - placeOf(b.articleId) || compare(a.articleId, b.articleId) || a.start - b.start || compare(a.id, b.id)
  const sure = (least: number): Compare => (a, b) => (a.confidence ?? least) - (b.confidence ?? least)
  const orders: Record<ReviewOrder, Compare> = {
    text: byText,
    newest: (a, b) => compare(b.updatedAt, a.updatedAt) || byText(a, b),
    oldest: (a, b) => compare(a.updatedAt, b.updatedAt) || byText(a, b),
    // what was not suggested comes behind what was, either way
    leastSure: (a, b) => sure(2)(a, b) || byText(a, b),
    surest: (a, b) => sure(-1)(b, a) || byText(a, b)
  }
  return orders[order]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
