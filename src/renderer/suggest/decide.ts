/** What the analyst does with suggestions: one key each, and then on to the next. */
import { isOpenSuggestion } from '../../core/annotation.ts'
import { acceptSuggestions, rejectSuggestions } from '../../core/commands/annotation.ts'
import { takeSuggestions } from '../../core/commands/suggestion.ts'
import type { RelationEnds } from '../../core/commands/relation.ts'
import type { Annotation } from '../../core/model.ts'
import { annotationFilter, suggestedFilter } from '../library/library-filter.ts'
import { arrangedAnnotations } from '../library/shown-annotations.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { nestQuotes } from './nest-quotes.ts'

/** Accepts the open suggestion, or rejects it, and opens the next one of the list. */
export const decideOpen = (workbench: Workbench, decision: 'accept' | 'reject'): Promise<void> =>
  workbench.enqueue(async () => {
    const open = openSuggestion(workbench)
    if (open === null) return
    const next = suggestionAfter(suggestionsShown(workbench), open.id)
    const commit = await workbench.run(decision === 'accept' ? acceptSuggestions : rejectSuggestions, { ids: [open.id] })
    if (commit !== null) await workbench.openAnnotation(next?.id ?? (decision === 'accept' ? open.id : null))
  })

/** Takes the open suggestion as a draft and puts the keyboard into the inspector. */
export const editOpen = (workbench: Workbench): Promise<void> =>
  workbench.enqueue(async () => {
    const open = openSuggestion(workbench)
    if (open === null) return
    const proposal = workbench.suggesting.shown.get().proposals.get(open.id)
    if (proposal !== undefined && (await workbench.run(takeSuggestions, { proposals: [proposal], as: 'edited', relations: nestingOf(workbench, open) })) === null) return
    await workbench.openAnnotation(open.id, { focusInspector: true })
  })

function nestingOf({ article, store, suggesting }: Workbench, open: Annotation): RelationEnds[] {
  const { proposals } = suggesting.shown.get()
  const annotated = [...article.get()?.annotations.values() ?? []].filter(({ id }) => !proposals.has(id))
  return nestQuotes([open], annotated, store.library.get().codebook)
}

/** Accepts every suggestion that the list shows, of the open one's layer where one is open. */
export const acceptShown = (workbench: Workbench): Promise<void> =>
  workbench.enqueue(async () => {
    const open = openSuggestion(workbench)
    const shown = suggestionsShown(workbench).filter((annotation) => open === null || annotation.layer === open.layer)
    if (shown.length === 0) workbench.tell('The list shows no suggestion to accept.')
    else await workbench.run(acceptSuggestions, { ids: shown.map(({ id }) => id) })
  })

/** Opens the next suggestion of the list after what is open, or the first. */
export const goToSuggestion = (workbench: Workbench): Promise<void> =>
  workbench.enqueue(async () => {
    const next = suggestionAfter(suggestionsShown(workbench), workbench.view.getState().openId)
    if (next === undefined) {
      workbench.tell('No suggestion is left in this article.')
      return
    }
    await workbench.openAnnotation(next.id)
    // Enter then decides on it, and does not press the control that was left
    workbench.reader.current?.focus()
  })

export function openSuggestion({ view, article }: Workbench): Annotation | null {
  const open = article.get()?.annotations.get(view.getState().openId ?? '')
  return open !== undefined && isOpenSuggestion(open) ? open : null
}

/** The suggestions that the list would show, filtered by layer and actor as it is. */
function suggestionsShown({ article }: Workbench): readonly Annotation[] {
  const open = article.get()
  return open === null ? [] : arrangedAnnotations(open.annotations, suggestedFilter(annotationFilter.getState()))
}

/** The next suggestion behind this one, else the first. */
export function suggestionAfter(shown: readonly Annotation[], id: string | null): Annotation | undefined {
  const at = shown.findIndex((annotation) => annotation.id === id)
  return shown[at + 1] ?? shown.find((annotation) => annotation.id !== id)
}
