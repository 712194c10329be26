/** How the library and the annotation list are filtered in this window; kept between starts. */
import { createStore } from 'zustand/vanilla'
import type { AnnotationStatus } from '../../core/model.ts'
import type { LibraryFilter } from './arrange-articles.ts'

export const libraryFilter = createStore<LibraryFilter>()(() => ({ words: '', status: 'all', sort: 'file' }))

export interface AnnotationFilter {
  readonly layer: string | 'all'
  readonly status: AnnotationStatus | 'all'
  /** An actor's id. */
  readonly actor: string | 'all'
}

export const allAnnotations: AnnotationFilter = { layer: 'all', status: 'all', actor: 'all' }

export const annotationFilter = createStore<AnnotationFilter>()(() => allAnnotations)
