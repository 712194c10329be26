/** What statuses, origins and orders are called in the review. */
import type { Annotation } from '../../core/model.ts'
import type { ReviewOrder } from '../../core/review/review-queue.ts'

export const statusNames: Readonly<Record<Annotation['status'], string>> = {
  draft: 'Draft', complete: 'Complete', accepted: 'Accepted', rejected: 'Rejected'
}

export const originNames: Readonly<Record<Annotation['origin'], string>> = {
  manual: 'By hand', suggested: 'Suggested', accepted: 'Accepted suggestion', edited: 'Edited suggestion', imported: 'Imported'
}

export const orderNames: Readonly<Record<ReviewOrder, string>> = {
  text: 'As in the text', newest: 'Last changed first', oldest: 'Longest untouched first', leastSure: 'Least sure first', surest: 'Surest first'
}

export const asOptions = (names: Readonly<Record<string, string>>): { id: string; name: string }[] =>
  Object.entries(names).map(([id, name]) => ({ id, name }))
