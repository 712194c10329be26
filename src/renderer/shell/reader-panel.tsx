import { useEffect, useLayoutEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { layerOf } from '../../core/codebook/codebook.ts'
import { replaceSpan } from '../../core/commands/annotation.ts'
import { spanOf } from '../../core/anchor/span.ts'
import type { OpenArticle } from '../../store/store.ts'
import { ArticleReader } from '../reader/article-reader.tsx'
import type { ReaderEvents } from '../reader/reader.ts'
import { annotationFilter } from '../library/library-filter.ts'
import { visibleIds } from '../library/shown-annotations.ts'
import { completePicking, completeRelating } from '../workbench/annotate.ts'
import { writePosition } from '../workbench/kept-view.ts'
import { showAtOnce } from '../workbench/show-at-once.ts'
import { useActorName } from '../workbench/use-actor-name.ts'
import { useLibrary, useOpenArticle, useView, useWorkbench } from '../workbench/use-workbench.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { CheckPanel } from '../versions/check-panel.tsx'
import { SelectionToolbar } from './selection-toolbar.tsx'
import './reader-panel.css'

/** The middle of the window: the open article, and the toolbar at its selection. */
export function ReaderPanel() {
  const article = useOpenArticle()
  const isEmpty = useLibrary(({ articles }) => articles.size === 0)
  // It would lie over what is to be compared; its keys go on working.
  const isChecking = useView(({ checking }) => checking !== null)
  return (
    <div className="reader-column">
      <CheckPanel />
      <section aria-label="Article" className="reader-panel">
        {article === null
          ? <Empty isProject={isEmpty} />
          : <OpenReader key={article.article.id} article={article} />}
        <PickingHint />
        {isChecking ? null : <SelectionToolbar />}
      </section>
    </div>
  )
}

/** In place of an article: how one comes here. */
function Empty({ isProject }: { isProject: boolean }) {
  if (!isProject) return <p className="reader-empty">Choose an article on the left, or press J.</p>
  return (
    <div className="reader-empty">
      <h2>No articles yet</h2>
      <p>Open text files or a folder of them with “Open articles…”, drop them anywhere on this window, or import a dataset.</p>
      <ActionButton id="help.samples" className="button" />
    </div>
  )
}

function OpenReader({ article }: { article: OpenArticle }) {
  const workbench = useWorkbench()
  const codebook = useLibrary((library) => library.codebook)
  const actorName = useActorName()
  const position = useView((view) => view.position)
  const openId = useView((view) => view.openId)
  const hoveredId = useView((view) => view.hoveredId)
  const furnitureOpen = useView((view) => view.furnitureOpen)
  const filter = useStore(annotationFilter)
  const visible = useMemo(() => visibleIds(article.annotations, filter), [article.annotations, filter])
  const articleId = article.article.id

  useLayoutEffect(() => showAtOnce(workbench, articleId), [workbench, articleId])

  // Where nothing else has the keyboard, the text does: the arrows move in it at once.
  useEffect(() => {
    const timer = setTimeout(() => { if (document.activeElement === document.body) workbench.reader.current?.focus() })
    return () => clearTimeout(timer)
  }, [workbench])

  const on = useMemo<ReaderEvents>(() => ({
    select: (selection) => workbench.view.setState({ selection }),
    open: (id) => {
      const { relating } = workbench.view.getState()
      if (relating !== null && id !== null) void completeRelating(workbench, id)
      else workbench.view.setState({ openId: id })
    },
    hover: (id) => workbench.view.setState({ hoveredId: id }),
    moveSpan: (id, index, range) => void workbench.enqueue(async () => {
      const current = workbench.article.get()
      const span = current?.annotations.get(id)?.spans[index]
      if (current == null || span === undefined) return
      await workbench.run(replaceSpan, { id, index, span: spanOf(current.text, span.role, range.start, range.end) })
    }),
    position: (offset) => writePosition(workbench.store, articleId, offset),
    furniture: (open) => workbench.view.setState({ furnitureOpen: open }),
    complete: () => undefined
  }), [workbench, articleId])

  // A new codebook or new blocks mount the reader anew, and its selection is gone.
  useEffect(() => () => workbench.view.setState({ selection: null }), [workbench, codebook, article.blocks])
  return (
    // Picking ends where the pointer is released; the keyboard ends it with Enter.
    <div
      className="reader-surface"
      onPointerUp={() => { if (workbench.view.getState().picking !== null) setTimeout(() => { if (workbench.reader.current?.selection() != null) void completePicking(workbench) }, 30) }}
    >
      <ArticleReader
        readerRef={workbench.reader}
        text={article.text}
        blocks={article.blocks}
        annotations={article.annotations}
        codebook={codebook}
        actorName={actorName}
        openId={openId}
        hoveredId={hoveredId}
        visible={visible}
        furnitureOpen={furnitureOpen}
        position={position}
        label={article.article.title}
        on={on}
      />
    </div>
  )
}

function PickingHint() {
  const { view } = useWorkbench()
  const picking = useView((state) => state.picking)
  const relating = useView((state) => state.relating)
  const codebook = useLibrary((library) => library.codebook)
  const layerId = useOpenArticle()?.annotations.get(picking?.annotationId ?? '')?.layer
  if (picking === null && relating === null) return null
  const layer = layerId === undefined ? undefined : layerOf(codebook, layerId)
  const role = layer?.roles.find(({ id }) => id === picking?.role)?.name ?? picking?.role
  return (
    <output className="picking-hint">
      {picking !== null ? `Select the words for “${role}”; Enter takes them.` : 'Open the annotation at the other end, in the text or the list.'}{' '}
      <button type="button" className="button small" onClick={() => view.setState({ picking: null, relating: null })}>Leave (Esc)</button>
    </output>
  )
}
