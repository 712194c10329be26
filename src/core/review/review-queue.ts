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
  /**
   * The ids in order, sampled if that is asked. Takes time in proportion to the rows, once they are in that order. `onFirst` hears
   * the first so many as soon as they are found, unless they are sampled or fewer.
   */
  select(query: ReviewQuery, onFirst?: { readonly count: number; readonly hear: (ids: readonly string[]) => void }): string[]
}

export function createReviewQueue(): ReviewQueue {
  const rows = new Map<string, ReviewRow>()
  let places = new Map<string, number>()
  let commented = new Set<string>()
  const arranged = new Map<ReviewOrder, Placed[]>()
  const placed = (row: ReviewRow): Placed => ({ row, place: places.get(row.articleId) ?? places.size })
  const inOrder = (order: ReviewOrder): readonly Placed[] => {
    const known = arranged.get(order)
    if (known !== undefined) return known
    const sorted = Array.from(rows.values(), placed).sort(comparisons[order])
    arranged.set(order, sorted)
    return sorted
  }
  /** A few rows are taken out of each order, and others put in; of many the orders are made anew. */
  const rearrange = (gone: readonly ReviewRow[], come: readonly ReviewRow[]): void => {
    if (gone.length + come.length > fewRows) {
      arranged.clear()
      return
    }
    for (const [order, list] of arranged) {
      for (const row of gone) list.splice(placeIn(list, placed(row), comparisons[order]), 1)
      for (const row of come) list.splice(placeIn(list, placed(row), comparisons[order]), 0, placed(row))
    }
  }
  return {
    put(added) {
      const come = [...added]
      rearrange(come.flatMap(({ id }) => rows.get(id) ?? []), come)
      for (const row of come) rows.set(row.id, row)
    },
    remove(ids) {
      const gone = [...ids].flatMap((id) => rows.get(id) ?? [])
      rearrange(gone, [])
      for (const { id } of gone) rows.delete(id)
    },
    arrange(articleIds) {
      places = new Map(articleIds.map((id, i) => [id, i]))
      arranged.clear()
    },
    comment(ids) {
      commented = new Set(ids)
    },
    size: () => rows.size,
    isSettled(id) {
      const status = rows.get(id)?.status
      return status === 'accepted' || status === 'rejected'
    },
    select({ filter, order, sample }, onFirst) {
      const passes = testOf(filter, (id) => commented.has(id))
      const all = inOrder(order)
      if (sample !== null) {
        const found: ReviewRow[] = []
        for (const { row } of all) if (passes(row)) found.push(row)
        return drawSample(found, sample).map(({ id }) => id)
      }
      const ids: string[] = []
      for (const { row } of all) {
        if (!passes(row)) continue
        ids.push(row.id)
        if (ids.length === onFirst?.count) onFirst.hear([...ids])
      }
      return ids
    }
  }
}

/** A row with the place of its article. */
interface Placed {
  readonly row: ReviewRow
  readonly place: number
}
type Compare = (a: Placed, b: Placed) => number

const fewRows = 1000

/** Where a row stands in a list in order, or would stand: no two compare as equal but those of one id. */
function placeIn(list: readonly Placed[], row: Placed, compareRows: Compare): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareRows(list[middle]!, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const byText: Compare = (a, b) =>
  a.place - b.place || compare(a.row.articleId, b.row.articleId) || a.row.start - b.row.start || compare(a.row.id, b.row.id)

/** What was not suggested comes behind what was, either way. */
const sureness = ({ row }: Placed, none: number): number => row.confidence ?? none

const comparisons: Readonly<Record<ReviewOrder, Compare>> = {
  text: byText,
  newest: (a, b) => compare(b.row.updatedAt, a.row.updatedAt) || byText(a, b),
  oldest: (a, b) => compare(a.row.updatedAt, b.row.updatedAt) || byText(a, b),
  leastSure: (a, b) => sureness(a, 2) - sureness(b, 2) || byText(a, b),
  surest: (a, b) => sureness(b, -1) - sureness(a, -1) || byText(a, b)
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
