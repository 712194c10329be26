import { useDeferredValue, useMemo } from 'react'
import { Input, ListBox, ListBoxItem, ListLayout, SearchField, Text, Virtualizer } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Article, ArticleStatus, Codebook } from '../../core/model.ts'
import type { Tally } from '../../store/store.ts'
import { Kbd } from '../ui/kbd.tsx'
import { Choice } from '../ui/choice.tsx'
import { printDate } from '../ui/print-date.ts'
import { useLibrary, useView, useWorkbench } from '../workbench/use-workbench.ts'
import { sortOrders, type LibraryFilter, type SortOrder } from './arrange-articles.ts'
import { libraryFilter } from './library-filter.ts'
import { arranged } from './shown-articles.ts'
import './library-panel.css'

export const statusNames: Record<ArticleStatus, string> = { new: 'New', annotating: 'Annotating', done: 'Done', reviewed: 'Reviewed' }

const sortNames: Record<SortOrder, string> = {
  file: 'File name', title: 'Title', newest: 'Newest first', oldest: 'Oldest first', outlet: 'Outlet', annotations: 'Most annotated'
}

/** The project's articles: filtered, sorted, one of them open. */
export function LibraryPanel() {
  const workbench = useWorkbench()
  const library = useLibrary()
  const filter = useStore(libraryFilter)
  const openId = useView(({ articleId }) => articleId)
  const articles = arranged(library, useDeferredValue(filter))
  // The list draws a row again when its item is another object: an item holds all that its row shows.
  const rows = useMemo(() => rowsOf(articles, library.tallies, library.codebook), [articles, library.tallies, library.codebook])
  return (
    <nav aria-label="Articles" className="library">
      <LibraryFilters filter={filter} total={library.articles.size} shown={articles.length} />
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 76 }}>
        <ListBox
          aria-label="Articles"
          className="library-list"
          items={rows}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={openId === null ? [] : [openId]}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : [...keys]
            if (typeof id === 'string' && id !== openId) void workbench.enqueue(() => workbench.openArticle(id))
          }}
          onAction={(id) => { if (id !== openId) void workbench.enqueue(() => workbench.openArticle(String(id))) }}
          renderEmptyState={() => <p className="library-empty">{library.articles.size === 0 ? 'No articles yet. Open some with “Open articles…”, or drop files here.' : 'No article fits the filter.'}</p>}
        >
          {(row) => <ArticleRow row={row} />}
        </ListBox>
      </Virtualizer>
    </nav>
  )
}

interface Row {
  readonly id: string
  readonly article: Article
  readonly counts: string
}

const rowCache = new WeakMap<Article, Row>()

function rowsOf(articles: readonly Article[], tallies: ReadonlyMap<string, Tally>, codebook: Codebook): Row[] {
  return articles.map((article) => {
    const counts = countsOf(tallies.get(article.id), codebook)
    const known = rowCache.get(article)
    if (known?.counts === counts) return known
    const row = { id: article.id, article, counts }
    rowCache.set(article, row)
    return row
  })
}

/** `Q 17 · S 6 · E 12`, a dash where there is nothing. */
function countsOf(tally: Tally | undefined, codebook: Codebook): string {
  if (tally === undefined) return '—'
  const counts = codebook.layers.flatMap(({ id, key }) => ((tally.byLayer[id] ?? 0) > 0 ? [`${key} ${tally.byLayer[id]}`] : []))
  return counts.length === 0 ? '—' : counts.join(' · ')
}

function ArticleRow({ row: { id, article, counts } }: { row: Row }) {
  return (
    <ListBoxItem id={id} textValue={article.title} className="library-row">
      <span className={`library-dot ${article.status}`} aria-hidden="true" />
      <Text slot="label" className="library-title">{article.title}</Text>
      <Text slot="description" className="library-facts">
        <span className="visually-hidden">{statusNames[article.status]}.</span>
        {article.outlet !== null && <span className="library-outlet">{article.outlet}</span>}
        {article.publishedAt !== null && <span>{printDate(article.publishedAt)}</span>}
        <span>{counts}</span>
      </Text>
    </ListBoxItem>
  )
}

function LibraryFilters({ filter, total, shown }: { filter: LibraryFilter; total: number; shown: number }) {
  const name = `Filter ${total.toLocaleString('en')} article${total === 1 ? '' : 's'}`
  const isFiltered = filter.words !== '' || filter.status !== 'all'
  return (
    <div className="library-filters">
      <SearchField aria-label={name} className="library-search" value={filter.words} onChange={(words) => libraryFilter.setState({ words })}>
        <Input className="input" placeholder={name} data-library-filter="" />
        {filter.words === '' && <span className="library-search-key"><Kbd>/</Kbd></span>}
      </SearchField>
      <div className="library-choices">
        <Choice
          label="Status"
          value={filter.status}
          options={[{ id: 'all', name: 'All' }, ...Object.entries(statusNames).map(([id, text]) => ({ id, name: text }))]}
          onChange={(status) => libraryFilter.setState({ status: status as LibraryFilter['status'] })}
        />
        <Choice
          label="Sort by"
          value={filter.sort}
          options={sortOrders.map((id) => ({ id, name: sortNames[id] }))}
          onChange={(sort) => libraryFilter.setState({ sort: sort as SortOrder })}
        />
      </div>
      {isFiltered && <output className="library-shown">{shown.toLocaleString('en')} of {total.toLocaleString('en')} shown</output>}
    </div>
  )
}
