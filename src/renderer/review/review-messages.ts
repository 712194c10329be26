/** What goes between the window and the worker that holds the queue of a review. */
import type { Annotation, Codebook } from '../../core/model.ts'
import type { ReviewQuery } from '../../core/review/review-queue.ts'

export type ReviewQuestion =
  /** Reads the project anew. */
  | { readonly kind: 'read'; readonly database: string; readonly codebook: Codebook; readonly articleIds: readonly string[] }
  /** What has been committed since. */
  | { readonly kind: 'follow'; readonly put: readonly Annotation[]; readonly removed: readonly string[] }
  | { readonly kind: 'arrange'; readonly articleIds: readonly string[] }
  /** `last` are put behind all others, in the order of the queue. */
  | { readonly kind: 'select'; readonly number: number; readonly query: ReviewQuery; readonly last: readonly string[] }
  /** A part of what was selected last. */
  | { readonly kind: 'page'; readonly number: number; readonly from: number; readonly to: number }

export type ReviewAnswer =
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'ready'; readonly size: number; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly sentence: string }
  /** The first of a long queue, while it is still being made. */
  | { readonly kind: 'begun'; readonly number: number; readonly ids: readonly string[] }
  /** `ids` are the first of them; `settled` of all `count` have been accepted or rejected. */
  | { readonly kind: 'selected'; readonly number: number; readonly count: number; readonly settled: number; readonly ids: readonly string[] }
  | { readonly kind: 'page'; readonly number: number; readonly from: number; readonly ids: readonly string[] }

/** So many ids come at once. */
export const pageLength = 200
