/** Going through the queue, and deciding on what is looked at. Intents, run one after another. */
import { isOpenSuggestion } from '../../core/annotation.ts'
import { acceptSuggestions, setStatus } from '../../core/commands/annotation.ts'
import { rejectAnnotations } from '../../core/commands/review.ts'
import type { Annotation } from '../../core/model.ts'
import type { Commit } from '../../store/store.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { reviewOf } from './review-of.ts'

/** Looks at a place of the queue and opens its annotation in the article and the inspector. The keyboard stays where it is. */
export const lookAt = (workbench: Workbench, place: number): Promise<void> => workbench.enqueue(() => show(workbench, place))

export const goThrough = (workbench: Workbench, step: 1 | -1): Promise<void> =>
  workbench.enqueue(async () => {
    const { current, count } = reviewOf(workbench).state.get()
    if (current + step >= count) workbench.tell('This is the end of the queue.')
    else if (current + step >= 0) await show(workbench, current + step)
  })

async function show(workbench: Workbench, place: number): Promise<void> {
  const review = reviewOf(workbench)
  const annotation = await review.at(place)
  if (annotation === undefined) return
  review.look(place)
  if (annotation !== null) await workbench.openAnnotation(annotation.id)
}

/** Accepts what is looked at and goes on; where a part is missing it says so and stays. */
export const acceptCurrent = (workbench: Workbench): Promise<void> =>
  decide(workbench, (annotation) => isOpenSuggestion(annotation)
    ? workbench.run(acceptSuggestions, { ids: [annotation.id] })
    : workbench.run(setStatus, { ids: [annotation.id], status: 'accepted' }))

/** Rejects what is looked at, and writes why into its note. */
export const rejectCurrent = (workbench: Workbench, reason: string): Promise<void> =>
  decide(workbench, ({ id }) => workbench.run(rejectAnnotations, { ids: [id], reason }))

/** Leaves it for the end. */
export const deferCurrent = (workbench: Workbench): Promise<void> =>
  decide(workbench, ({ id }) => {
    reviewOf(workbench).defer(id)
    workbench.tell('It comes last when the queue is made again.')
    return Promise.resolve(null)
  }, 'always')

/** Goes on from what was decided; from what is decided already, too. */
const decide = (workbench: Workbench, how: (annotation: Annotation) => Promise<Commit | null>, goesOn: 'when decided' | 'always' = 'when decided'): Promise<void> =>
  workbench.enqueue(async () => {
    const review = reviewOf(workbench)
    const { current, count } = review.state.get()
    const annotation = await review.at(current)
    if (annotation == null) return
    const commit = await how(annotation)
    const isSettled = commit !== null || goesOn === 'always' || (await isDecided(workbench, annotation.id))
    if (isSettled && current + 1 < count) await show(workbench, current + 1)
  })

/** A command that had nothing to change found it decided; one that was refused did not. */
async function isDecided({ store }: Workbench, id: string): Promise<boolean> {
  const [now] = await store.annotations([id])
  return now?.status === 'accepted' || now?.status === 'rejected'
}
