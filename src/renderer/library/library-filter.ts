/** How the library and the annotation list are filtered in this window. */
import { createStore } from 'zustand/vanilla'
import type { AnnotationStatus } from '../../core/model.ts'
import type { LibraryFilter } from './arrange-articles.ts'

export const libraryFilter = createStore<LibraryFilter>()(() => ({ words: '', status: 'all', sort: 'file' }))

export interface AnnotationFilter {
  /** A layer's id, or `all`. */
  readonly layer: string
  /** `suggested`: those that nobody has decided on, in a list of their own. What was rejected is shown only when it is asked for. */
  readonly status: AnnotationStatus | 'suggested' | 'all'
  /** An actor's id, or `all`. */
  readonly actor: string
  /** By place, or the surest suggestions first. */
  readonly order: 'text' | 'confidence'
}

export const allAnnotations: AnnotationFilter = { layer: 'all', status: 'all', actor: 'all', order: 'text' }

export const annotationFilter = createStore<AnnotationFilter>()(() => allAnnotations)

/** The same filter, for the list of suggestions; the same object for the same filter. */
export function suggestedFilter(filter: AnnotationFilter): AnnotationFilter {
  if (filter.status === 'suggested') return filter
  if (suggested?.of !== filter) suggested = { of: filter, filter: { ...filter, status: 'suggested' } }
  return suggested.filter
}

let suggested: { readonly of: AnnotationFilter; readonly filter: AnnotationFilter } | null = null
