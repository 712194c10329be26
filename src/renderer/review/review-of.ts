/** The review that a window has open: made when it is first asked for, gone when it is left. */
import { createReview, type Review } from './create-review.ts'
import type { Workbench } from '../workbench/workbench.ts'

const open = new WeakMap<Workbench, Review>()

export function reviewOf(workbench: Workbench): Review {
  const known = open.get(workbench)
  if (known !== undefined) return known
  const made = createReview(workbench.store)
  open.set(workbench, made)
  return made
}

export function leaveReview(workbench: Workbench): void {
  open.get(workbench)?.close()
  open.delete(workbench)
  workbench.view.setState({ isReviewing: false })
}
