/** How the library and the annotation list are filtered in this window. */
import { createStore } from 'zustand/vanilla'
import type { AnnotationStatus } from '../../core/model.ts'
import type { LibraryFilter } from './arrange-articles.ts'

export const libraryFilter = createStore<LibraryFilter>()(() => ({ words: '', status: 'all', sort: 'file' }))

export interface AnnotationFilter {
  /** A layer's id, or `all`. */
  readonly layer: string
  readonly status: AnnotationStatus | 'all'
  /** An actor's id, or `all`. */
  readonly actor: string
}

export const allAnnotations: AnnotationFilter = { layer: 'all', status: 'all', actor: 'all' }

export const annotationFilter = createStore<AnnotationFilter>()(() => allAnnotations)
