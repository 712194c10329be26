/** The queue as a listbox: only the rows in view exist, so half a million cost what ten cost. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useEffect, useId, useRef } from 'react'
import { layerOf } from '../../core/codebook/codebook.ts'
import { missingParts } from '../../core/codebook/missing-parts.ts'
import { describeAnnotation } from '../../core/describe.ts'
import type { Annotation } from '../../core/model.ts'
import { useActorName } from '../workbench/use-actor-name.ts'
import { useLibrary, useObservable, useWorkbench } from '../workbench/use-workbench.ts'
import type { Review } from './create-review.ts'
import { lookAt } from './go-through.ts'
import { originNames, statusNames } from './review-words.ts'

const rowHeight = 104

interface QueueListProps {
  readonly review: Review
  /** What a key does about the row that is looked at. */
  readonly actions: Readonly<Record<string, () => void>>
}

export function QueueList({ review, actions }: QueueListProps) {
  const workbench = useWorkbench()
  const { count, ids, annotations, current } = useObservable(review.state)
  const scroller = useRef<HTMLDivElement>(null)
  const idPrefix = useId()
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 4 })
  const rows = virtual.getVirtualItems()
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0]

  useEffect(() => review.need(first, last + 1), [review, first, last, count])
  useEffect(() => { if (current >= 0) virtual.scrollToIndex(current) }, [current, virtual])
  // What a new queue begins with is shown at once.
  useEffect(() => { if (count > 0) void lookAt(workbench, 0) }, [workbench, count, review])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    const action = actions[event.key]
    if (step !== undefined) void lookAt(workbench, Math.max(0, Math.min(count - 1, step(current, count))))
    else if (action !== undefined && current >= 0) action()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isCurrentDrawn = rows.some(({ index }) => index === current)
  return (
    <div ref={scroller} className="review-scroller">
      <div
        role="listbox"
        aria-label="Review queue"
        tabIndex={0}
        className="review-rows"
        style={{ height: virtual.getTotalSize() }}
        {...(isCurrentDrawn ? { 'aria-activedescendant': `${idPrefix}${current}` } : {})}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ index, start, key }) => {
          const annotation = annotations.get(ids.get(index) ?? '')
          return (
            <div
              key={key}
              id={`${idPrefix}${index}`}
              role="option"
              aria-selected={index === current}
              aria-setsize={count}
              aria-posinset={index + 1}
              className={['review-row', index === current ? 'open' : '', annotation?.status ?? ''].join(' ')}
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              onClick={() => void lookAt(workbench, index)}
            >
              {annotation === null && <span className="review-gone">Deleted</span>}
              {annotation != null && <Row annotation={annotation} isDeferred={review.deferred().has(annotation.id)} />}
            </div>
          )
        })}
      </div>
      {count === 0 && <p className="review-empty">No annotation fits the filter.</p>}
    </div>
  )
}

/** Where a key leads from a row. */
const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + 6,
  PageUp: (index) => index - 6,
  Home: () => 0,
  End: (_index, count) => count - 1
}

const Row = memo(({ annotation, isDeferred }: { annotation: Annotation; isDeferred: boolean }) => {
  const { codebook, annotators, articles } = useLibrary()
  const actorName = useActorName()
  const { layer, heading } = describeAnnotation(annotation, codebook, actorName)
  const known = layerOf(codebook, annotation.layer)
  const missing = known === undefined ? 0 : missingParts(annotation, known).length
  return (
    <>
      <span className="review-essence">
        <span className={`review-layer ${annotation.layer}`} style={{ borderColor: known?.color }}>{layer}</span>
        <span className="review-heading" dir="auto">{heading}</span>
        <span className={`review-status ${annotation.status}`}>{statusNames[annotation.status]}</span>
      </span>
      <WordsInContext annotation={annotation} />
      <span className="review-facts">
        <span className="review-article" dir="auto">{articles.get(annotation.articleId)?.title}</span>
        <span>{annotators.get(annotation.annotatorId)?.name ?? originNames[annotation.origin]}</span>
        {annotation.confidence !== undefined && <span>{Math.round(annotation.confidence * 100)}%</span>}
        {missing > 0 && <span className="review-missing">{missing} missing</span>}
        {annotation.note !== null && <span>Note</span>}
        {isDeferred && <span>Later</span>}
      </span>
    </>
  )
})
Row.displayName = 'Row'

/** The words of the first role with what stands around them. */
function WordsInContext({ annotation: { spans } }: { annotation: Annotation }) {
  const words = spans.filter(({ role }) => role === spans[0]?.role)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return <span className="review-words">Without words in the text</span>
  return (
    <span className="review-words" dir="auto">
      …{onOneLine(first.prefix.slice(-24))}
      <mark>{words.map(({ text }) => onOneLine(text)).join(' … ')}</mark>
      {onOneLine(last.suffix)}…
    </span>
  )
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ')
