import { memo, useDeferredValue } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { useStore } from 'zustand'
import { Kbd } from '../ui/kbd.tsx'
import { Choice } from '../ui/choice.tsx'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import { ArticleList } from './article-list.tsx'
import { sortOrders, type LibraryFilter, type SortOrder } from './arrange-articles.ts'
import { libraryFilter } from './library-filter.ts'
import { arranged } from './shown-articles.ts'
import { statusNames } from './status-names.ts'
import './library-panel.css'

const sortNames: Record<SortOrder, string> = {
  file: 'File name', title: 'Title', newest: 'Newest first', oldest: 'Oldest first', outlet: 'Outlet', annotations: 'Most annotated'
}

const statusOptions = [{ id: 'all', name: 'All' }, ...Object.entries(statusNames).map(([id, name]) => ({ id, name }))]
const sortOptions = sortOrders.map((id) => ({ id, name: sortNames[id] }))

const filterByStatus = (status: string): void => libraryFilter.setState({ status: status as LibraryFilter['status'] })
const sortBy = (sort: string): void => libraryFilter.setState({ sort: sort as SortOrder })

/** The project's articles: filtered, sorted, one of them open. */
export function LibraryPanel() {
  // With each annotation counts change: that may be seen after the text has been painted.
  const library = useDeferredValue(useLibrary())
  const filter = useStore(libraryFilter)
  const articles = arranged(library, useDeferredValue(filter))
  return (
    <nav aria-label="Articles" className="library">
      <LibraryFilters filter={filter} total={library.articles.size} shown={articles.length} />
      <ArticleList
        articles={articles}
        tallies={library.tallies}
        codebook={library.codebook}
        empty={library.articles.size === 0 ? 'No articles yet. Open some with “Open articles…”, or drop files here.' : 'No article fits the filter.'}
      />
    </nav>
  )
}

const LibraryFilters = memo(({ filter, total, shown }: { filter: LibraryFilter; total: number; shown: number }) => {
  const name = `Filter ${total.toLocaleString('en')} article${total === 1 ? '' : 's'}`
  const { reader } = useWorkbench()
  const isFiltered = filter.words !== '' || filter.status !== 'all'
  return (
    <div className="library-filters">
      <SearchField
        aria-label={name}
        className="library-search"
        value={filter.words}
        onChange={(words) => libraryFilter.setState({ words })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') focusList(event.currentTarget)
          else if (event.key === 'Escape' && filter.words === '') reader.current?.focus()
          // React Aria keeps a key that somebody listens to: the window has keys of its own.
          else event.continuePropagation()
        }}
      >
        <Input className="input" placeholder={name} data-library-filter="" />
        {filter.words === '' && <span className="library-search-key"><Kbd>/</Kbd></span>}
      </SearchField>
      <div className="library-choices">
        <Choice
          label="Status"
          unset="all"
          value={filter.status}
          options={statusOptions}
          onChange={filterByStatus}
        />
        <Choice
          label="Sort by"
          value={filter.sort}
          options={sortOptions}
          onChange={sortBy}
        />
      </div>
      {isFiltered && <output className="library-shown">{shown.toLocaleString('en')} of {total.toLocaleString('en')} shown</output>}
    </div>
  )
})
LibraryFilters.displayName = 'LibraryFilters'

/** From the filter to what it found. */
const focusList = (filter: Element): void => filter.closest('.library')?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
