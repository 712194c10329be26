/** The library's articles as they are filtered and sorted now. */
import type { Article } from '../../core/model.ts'
import type { Library } from '../../store/store.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { filterArticles, type LibraryFilter, sortArticles, type SortOrder } from './arrange-articles.ts'
import { libraryFilter } from './library-filter.ts'

export const shownArticles = (workbench: Workbench): readonly Article[] => arranged(workbench.store.library.get(), libraryFilter.getState())

// The list, the counts and the keys J and K all ask for the same arrangement.
let last: { library: Library; filter: LibraryFilter; articles: readonly Article[] } | null = null
// Sorted once and filtered at each key press.
let sorted: { library: Library; sort: SortOrder; articles: readonly Article[] } | null = null

export function arranged(library: Library, filter: LibraryFilter): readonly Article[] {
  if (last === null || last.filter !== filter || !isSameOrder(last.library, library, filter.sort)) {
    last = { library, filter, articles: filterArticles(inOrder(library, filter.sort), filter) }
  }
  return last.articles
}

function inOrder(library: Library, sort: SortOrder): readonly Article[] {
  if (sorted === null || sorted.sort !== sort || !isSameOrder(sorted.library, library, sort)) {
    sorted = { library, sort, articles: sortArticles(library.articles, library.tallies, sort) }
  }
  return sorted.articles
}

const isSameOrder = (a: Library, b: Library, sort: SortOrder): boolean => a.articles === b.articles && (sort !== 'annotations' || a.tallies === b.tallies)
