/** The library's articles as they are filtered and sorted now. */
import type { Article } from '../../core/model.ts'
import type { Library } from '../../store/store.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { arrangeArticles, type LibraryFilter } from './arrange-articles.ts'
import { libraryFilter } from './library-filter.ts'

export const shownArticles = (workbench: Workbench): readonly Article[] => arranged(workbench.store.library.get(), libraryFilter.getState())

// The list, the counts and the keys J and K all ask for the same arrangement.
let last: { library: Library; filter: LibraryFilter; articles: readonly Article[] } | null = null

export function arranged(library: Library, filter: LibraryFilter): readonly Article[] {
  const current = last !== null && last.filter === filter && last.library.articles === library.articles &&
    (filter.sort !== 'annotations' || last.library.tallies === library.tallies)
  if (last === null || !current) last = { library, filter, articles: arrangeArticles(library.articles, library.tallies, filter) }
  return last.articles
}
