import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { isOpenSuggestion } from '../../core/annotation.ts'
import { layerOf } from '../../core/codebook/codebook.ts'
import { describeAnnotation } from '../../core/describe.ts'
import type { Annotation, Codebook } from '../../core/model.ts'
import type { OpenArticle } from '../../store/store.ts'
import { Choice } from '../ui/choice.tsx'
import { useActorName } from '../workbench/use-actor-name.ts'
import { useLibrary, useOpenArticle, useView, useWorkbench } from '../workbench/use-workbench.ts'
import { NotQuotesList } from '../suggest/not-quotes-list.tsx'
import { SuggestionBar } from '../suggest/suggestion-bar.tsx'
import { SuggestionSwitch } from '../suggest/suggestion-switch.tsx'
import { completeRelating } from '../workbench/annotate.ts'
import { annotationFilter, type AnnotationFilter } from './library-filter.ts'
import { arrangedAnnotations } from './shown-annotations.ts'
import './annotation-list.css'

/** The open article's annotations in the order of the text. Made after the text has been painted: a key press is seen there first. */
export function AnnotationList() {
  const article = useDeferredValue(useOpenArticle(), null)
  const openId = useDeferredValue(useView((view) => view.openId))
  const hoveredId = useDeferredValue(useView((view) => view.hoveredId))
  return <ArticleAnnotations article={article} openId={openId} hoveredId={hoveredId} />
}

interface Marked {
  readonly openId: string | null
  readonly hoveredId: string | null
}

const ArticleAnnotations = memo(({ article, openId, hoveredId }: Marked & { readonly article: OpenArticle | null }) => {
  const filter = useStore(annotationFilter)
  const shown = useMemo(() => (article === null ? [] : arrangedAnnotations(article.annotations, filter)), [article, filter])
  const isSuggested = filter.status === 'suggested'
  const total = useMemo(() => countUnfiltered(article, isSuggested), [article, isSuggested])
  const isFiltered = shown.length !== total
  return (
    <section className="annotation-panel" data-region="annotations" aria-labelledby="annotations-heading">
      <header className="annotation-header">
        <h2 id="annotations-heading">{isSuggested ? 'Suggestions' : 'Annotations'}</h2>
        <span>{article === null ? '' : isFiltered ? `${shown.length} of ${total}` : total}</span>
        <SuggestionSwitch />
      </header>
      {article !== null && <AnnotationFilters article={article} filter={filter} />}
      {isSuggested && <SuggestionBar />}
      <AnnotationRows annotations={shown} hasArticle={article !== null} isFiltered={isFiltered} isSuggested={isSuggested} openId={openId} hoveredId={hoveredId} />
      {isSuggested && <NotQuotesList />}
    </section>
  )
})
ArticleAnnotations.displayName = 'ArticleAnnotations'

/** What was rejected is shown only to whoever asks for it. */
const countUnfiltered = (article: OpenArticle | null, isSuggested: boolean): number =>
  [...article?.annotations.values() ?? []].filter((annotation) => annotation.status !== 'rejected' && isOpenSuggestion(annotation) === isSuggested).length

interface AnnotationRowsProps extends Marked {
  readonly annotations: readonly Annotation[]
  readonly hasArticle: boolean
  readonly isFiltered: boolean
  readonly isSuggested: boolean
}

function AnnotationRows({ annotations, hasArticle, isFiltered, isSuggested, openId, hoveredId }: AnnotationRowsProps) {
  const workbench = useWorkbench()
  const codebook = useLibrary((library) => library.codebook)
  const actorName = useActorName()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    // The same function until the annotations change: with another one all rows are measured again.
    getItemKey: useCallback((index: number) => annotations[index]?.id ?? index, [annotations]),
    overscan: 8
  })
  const openIndex = annotations.findIndex(({ id }) => id === openId)
  useEffect(() => {
    if (openIndex !== -1) virtual.scrollToIndex(openIndex)
  }, [openIndex, virtual])

  const open = (id: string): void => {
    if (workbench.view.getState().relating !== null) void completeRelating(workbench, id)
    else void workbench.enqueue(() => workbench.openAnnotation(id))
    // Enter then decides on it, and does not press its row again
    if (isSuggested) workbench.reader.current?.focus()
  }
  return (
    <div ref={scroller} className="annotation-scroller">
      <ul aria-labelledby="annotations-heading" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const annotation = annotations[index]
          if (annotation === undefined) return null
          const { heading, detail, label } = describeAnnotation(annotation, codebook, actorName)
          return (
            <li key={key} aria-label={label} aria-setsize={annotations.length} aria-posinset={index + 1} style={{ transform: `translateY(${start}px)` }}>
              <button
                type="button"
                aria-label={label}
                aria-current={annotation.id === openId}
                className={rowClass(annotation, annotation.id === openId, annotation.id === hoveredId)}
                style={{ borderLeftColor: colorOf(annotation, codebook) }}
                onClick={() => open(annotation.id)}
                onMouseEnter={() => workbench.view.setState({ hoveredId: annotation.id })}
                onMouseLeave={() => workbench.view.setState({ hoveredId: null })}
                onFocus={() => workbench.view.setState({ hoveredId: annotation.id })}
                onBlur={() => workbench.view.setState({ hoveredId: null })}
              >
                <span className="annotation-words">{wordsOf(annotation)}</span>
                <span className="annotation-essence">{[heading, detail].filter((part) => part !== '').join(' · ')}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {annotations.length === 0 && hasArticle && (
        <p className="annotation-empty">{emptySentence(isFiltered, isSuggested)}</p>
      )}
    </div>
  )
}

function emptySentence(isFiltered: boolean, isSuggested: boolean): string {
  if (isFiltered) return isSuggested ? 'No suggestion fits the filter.' : 'No annotation fits the filter.'
  return isSuggested ? 'Nothing is suggested here, or all of it is decided on.' : 'Select words in the article and press Q, S, E or A.'
}

const rowClass = (annotation: Annotation, isOpen: boolean, isHovered: boolean): string =>
  ['annotation-row', isOpen ? 'open' : '', isHovered ? 'hovered' : '', isOpenSuggestion(annotation) ? 'suggested' : '', annotation.status].filter((name) => name !== '').join(' ')

const colorOf = ({ layer, fields }: Annotation, codebook: Codebook): string =>
  layer === 'stance' && typeof fields['polarity'] === 'string' ? (polarityColors[fields['polarity']] ?? 'var(--neutral)') : layerColors[layer] ?? layerOf(codebook, layer)?.color ?? 'var(--line)'

const layerColors: Record<string, string> = { quote: 'var(--quote)', stance: 'var(--neutral)', event: 'var(--event)', mention: 'var(--actor)', note: 'var(--note)' }
const polarityColors: Record<string, string> = { favor: 'var(--favor)', against: 'var(--against)', neither: 'var(--neutral)' }

/** One whose words are in doubt, all of them, has none. */
const wordsOf = ({ spans }: Annotation): string => spans.length === 0 ? 'No words marked' : spans.filter(({ role }) => role === spans[0]?.role).map(({ text }) => text.replace(/\s+/g, ' ')).join(' … ')

function AnnotationFilters({ article, filter }: { article: OpenArticle; filter: AnnotationFilter }) {
  const codebook = useLibrary((library) => library.codebook)
  const actorName = useActorName()
  const layers = useMemo(() => [{ id: 'all', name: 'All' }, ...codebook.layers], [codebook])
  // As text, which stays the same with most changes: then so does the list that is made of it.
  const named = useMemo(() => JSON.stringify(actorIdsIn(article.annotations.values())), [article.annotations])
  const actors = useMemo(() => [
    { id: 'all', name: 'All' },
    ...(JSON.parse(named) as string[]).map((id) => ({ id, name: actorName(id) })).toSorted((a, b) => a.name.localeCompare(b.name))
  ], [named, actorName])
  return (
    <div className="annotation-filters">
      <Choice label="Layer" unset="all" value={filter.layer} options={layers} onChange={filterByLayer} />
      {filter.status !== 'suggested' && <Choice label="Status" unset="all" value={filter.status} options={statusOptions} onChange={filterByStatus} />}
      <Choice label="Actor" unset="all" value={filter.actor} options={actors} onChange={filterByActor} />
    </div>
  )
}

const filterByLayer = (layer: string): void => annotationFilter.setState({ layer })
const filterByStatus = (status: string): void => annotationFilter.setState({ status: status as AnnotationFilter['status'] })
const filterByActor = (actor: string): void => annotationFilter.setState({ actor })

function actorIdsIn(annotations: Iterable<Annotation>): string[] {
  const ids = new Set<string>()
  for (const { actors } of annotations) for (const inRole of Object.values(actors)) for (const id of inRole) ids.add(id)
  return [...ids].toSorted()
}

const statusOptions = [
  { id: 'all', name: 'All' }, { id: 'draft', name: 'Draft' }, { id: 'complete', name: 'Complete' },
  { id: 'accepted', name: 'Accepted' }, { id: 'rejected', name: 'Rejected' }
]
