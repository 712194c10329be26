/** Going from annotation to annotation and from article to article, in the order the screen shows. */
import type { Annotation } from '../../core/model.ts'
import { goThrough } from '../review/go-through.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { shownAnnotations } from '../library/shown-annotations.ts'
import { shownArticles } from '../library/shown-articles.ts'

/** Goes on (1) or back (-1): through the queue while there is a review, else through the article's annotations. */
export const goOn = (workbench: Workbench, step: 1 | -1): Promise<void> =>
  workbench.view.getState().isReviewing ? goThrough(workbench, step) : goToAnnotation(workbench, step)

/** Opens the next (1) or previous (-1) annotation; from none, the first one after what is selected or the first of all. */
export const goToAnnotation = (workbench: Workbench, step: 1 | -1): Promise<void> =>
  workbench.enqueue(async () => {
    const shown = shownAnnotations(workbench)
    if (shown.length === 0) return
    const at = shown.findIndex(({ id }) => id === workbench.view.getState().openId)
    const next = at === -1 ? firstFrom(shown, workbench.reader.current?.selection()?.start ?? 0, step) : at + step
    const annotation = shown[(next + shown.length) % shown.length]
    if (annotation !== undefined) await workbench.openAnnotation(annotation.id)
  })

/** Shows the next (1) or previous (-1) article of the library as it is filtered and sorted. Stops at the ends. */
export const goToArticle = (workbench: Workbench, step: 1 | -1): Promise<void> =>
  workbench.enqueue(async () => {
    const shown = shownArticles(workbench)
    const at = shown.findIndex(({ id }) => id === workbench.view.getState().articleId)
    const next = shown[at === -1 ? 0 : at + step]
    if (next === undefined) workbench.tell(step === 1 ? 'This is the last article of the list.' : 'This is the first article of the list.')
    else await workbench.openArticle(next.id)
  })

function firstFrom(shown: readonly Annotation[], offset: number, step: 1 | -1): number {
  const after = shown.findIndex(({ spans }) => (spans[0]?.start ?? 0) >= offset)
  if (step === 1) return after === -1 ? 0 : after
  return (after === -1 ? shown.length : after) - 1
}
