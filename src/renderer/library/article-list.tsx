import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Article } from '../../core/model.ts'
import type { Library } from '../../store/store.ts'
import { printDate } from '../ui/print-date.ts'
import { countDoubts } from '../versions/doubts.ts'
import { useLibrary, useView, useWorkbench } from '../workbench/use-workbench.ts'
import { printCounts } from './print-counts.ts'
import { statusNames } from './status-names.ts'

/** The height before a row has been measured: two lines of title, one of facts. */
const estimatedRow = 76

interface ArticleListProps extends Pick<Library, 'tallies' | 'codebook'> {
  readonly articles: readonly Article[]
  /** What to say where there are none. */
  readonly empty: string
}

/**
 * The articles as a listbox: only the rows in view exist, so ten thousand cost what ten cost. The keyboard moves one row
 * at a time and the row under it is opened by Enter.
 */
export const ArticleList = memo(({ articles, tallies, codebook, empty }: ArticleListProps) => {
  const workbench = useWorkbench()
  const openId = useView(({ articleId }) => articleId)
  const doubts = useLibrary((library) => library.doubts)
  const toCheck = useMemo(() => countDoubts(doubts), [doubts])
  const [keyboardId, setKeyboardId] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const idPrefix = useId()
  const virtual = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRow,
    // The same function until the articles change: with another one all rows are measured again.
    getItemKey: useCallback((index: number) => articles[index]?.id ?? index, [articles]),
    overscan: 6
  })
  const openIndex = articles.findIndex(({ id }) => id === openId)
  const keyboardIndex = articles.findIndex(({ id }) => id === keyboardId)
  const activeIndex = keyboardIndex === -1 ? openIndex : keyboardIndex
  useEffect(() => {
    if (openIndex !== -1) virtual.scrollToIndex(openIndex)
  }, [openIndex, virtual])

  const open = (article: Article | undefined): void => {
    if (article === undefined) return
    setKeyboardId(article.id)
    if (article.id !== openId) void workbench.enqueue(() => workbench.openArticle(article.id))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step !== undefined) {
      const index = Math.max(0, Math.min(articles.length - 1, step(activeIndex, articles.length)))
      setKeyboardId(articles[index]?.id ?? null)
      virtual.scrollToIndex(index)
    } else if (event.key === 'Enter' || event.key === ' ') open(articles[activeIndex])
    else return
    event.preventDefault()
  }
  const rows = virtual.getVirtualItems()
  const isActiveDrawn = rows.some(({ index }) => index === activeIndex)
  return (
    <div ref={scroller} className="library-list">
      <div
        role="listbox"
        aria-label="Articles"
        tabIndex={0}
        className="library-rows"
        style={{ height: virtual.getTotalSize() }}
        {...(isActiveDrawn ? { 'aria-activedescendant': `${idPrefix}${activeIndex}` } : {})}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ index, start, key }) => {
          const article = articles[index]
          return article === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              id={`${idPrefix}${index}`}
              role="option"
              aria-selected={article.id === openId}
              aria-labelledby={`${idPrefix}${index}title`}
              aria-describedby={`${idPrefix}${index}facts`}
              aria-setsize={articles.length}
              aria-posinset={index + 1}
              className={['library-row', article.id === openId ? 'open' : '', index === activeIndex ? 'active' : ''].join(' ')}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => open(article)}
            >
              <ArticleFacts article={article} counts={printCounts(tallies.get(article.id), codebook)} toCheck={toCheck.get(article.id) ?? 0} idPrefix={`${idPrefix}${index}`} />
            </div>
          )
        })}
      </div>
      {articles.length === 0 && <p className="library-empty">{empty}</p>}
    </div>
  )
})
ArticleList.displayName = 'ArticleList'

/** Where a key leads from a row; -1 is from none. */
const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + 8,
  PageUp: (index) => index - 8,
  Home: () => 0,
  End: (_index, count) => count - 1
}

const ArticleFacts = memo(({ article, counts, toCheck, idPrefix }: { article: Article; counts: string; toCheck: number; idPrefix: string }) => (
  <>
    <span className={`library-dot ${article.status}`} aria-hidden="true" />
    <span id={`${idPrefix}title`} className="library-title" dir="auto">{article.title}</span>
    <span id={`${idPrefix}facts`} className="library-facts">
      <span className="visually-hidden">{statusNames[article.status]}.</span>
      {article.outlet !== null && <span className="library-outlet">{article.outlet}</span>}
      {article.publishedAt !== null && <span>{printDate(article.publishedAt)}</span>}
      {counts !== '' && <span className="library-counts">{counts}</span>}
      {toCheck > 0 && <span>{toCheck} to check</span>}
    </span>
  </>
))
ArticleFacts.displayName = 'ArticleFacts'
