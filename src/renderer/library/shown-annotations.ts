/** The open article's annotations as the list filters them, in the order of the text. */
import { isOpenSuggestion } from '../../core/annotation.ts'
import type { Annotation } from '../../core/model.ts'
import type { TextRange } from '../reader/reader.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { annotationFilter, type AnnotationFilter } from './library-filter.ts'

export function shownAnnotations(workbench: Workbench): readonly Annotation[] {
  const article = workbench.article.get()
  return article === null ? [] : arrangedAnnotations(article.annotations, annotationFilter.getState())
}

let last: { annotations: ReadonlyMap<string, Annotation>; filter: AnnotationFilter; shown: readonly Annotation[] } | null = null

export function arrangedAnnotations(annotations: ReadonlyMap<string, Annotation>, filter: AnnotationFilter): readonly Annotation[] {
  if (last === null || last.annotations !== annotations || last.filter !== filter) {
    last = { annotations, filter, shown: [...annotations.values()].filter((annotation) => passes(annotation, filter)).toSorted(filter.status === 'suggested' && filter.order === 'confidence' ? byConfidence : byPlace) }
  }
  return last.shown
}

/** The ids to paint, or null when nothing is filtered out. What is annotated and what is suggested are painted both, whichever of the two is listed. */
export function visibleIds(annotations: ReadonlyMap<string, Annotation>, filter: AnnotationFilter): ReadonlySet<string> | null {
  const statuses: readonly AnnotationFilter['status'][] = filter.status === 'all' || filter.status === 'suggested' ? ['all', 'suggested'] : [filter.status]
  const shown = [...annotations.values()].filter((annotation) => statuses.some((status) => passes(annotation, { ...filter, status })))
  return shown.length === annotations.size ? null : new Set(shown.map(({ id }) => id))
}

export const passes = (annotation: Annotation, { layer, status, actor }: AnnotationFilter): boolean =>
  (layer === 'all' || annotation.layer === layer) &&
  hasStatus(annotation, status) &&
  (actor === 'all' || Object.values(annotation.actors).some((ids) => ids.includes(actor)))

function hasStatus(annotation: Annotation, status: AnnotationFilter['status']): boolean {
  if (isOpenSuggestion(annotation)) return status === 'suggested'
  return status === 'all' ? annotation.status !== 'rejected' : annotation.status === status
}

const byConfidence = (a: Annotation, b: Annotation): number => (b.confidence ?? 0) - (a.confidence ?? 0) || byPlace(a, b)

function byPlace(a: Annotation, b: Annotation): number {
  const [one, other] = [extentOf(a), extentOf(b)]
  return one.start - other.start || other.end - one.end || (a.id < b.id ? -1 : 1)
}

// All of an article's annotations are put in order with each change to one; an annotation is never mutated.
const extents = new WeakMap<Annotation, TextRange>()
function extentOf(annotation: Annotation): TextRange {
  const known = extents.get(annotation)
  if (known !== undefined) return known
  const { spans } = annotation
  const extent = {
    start: spans.reduce((least, { start }) => Math.min(least, start), Infinity),
    end: spans.reduce((most, { end }) => Math.max(most, end), 0)
  }
  extents.set(annotation, extent)
  return extent
}
