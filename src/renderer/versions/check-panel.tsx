/** "Spans to check": a span as it stood in the old text beside the place that is proposed in the present one. */
import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { layerOf, roleOf } from '../../core/codebook/codebook.ts'
import type { Doubt } from '../../core/model.ts'
import { perform } from '../actions/perform.ts'
import { printPress } from '../actions/key-press.ts'
import { checkActions } from '../actions/version-actions.ts'
import { Kbd } from '../ui/kbd.tsx'
import { useLibrary, useOpenArticle, useView, useWorkbench } from '../workbench/use-workbench.ts'
import { doubtsToCheck, stopChecking } from './doubts.ts'
import './versions.css'

export function CheckPanel() {
  const checking = useView((view) => view.checking)
  const workbench = useWorkbench()
  const doubts = useLibrary((library) => library.doubts)
  const doubt = checking === null ? undefined : doubts.get(checking)
  useEffect(() => { if (checking !== null && doubt === undefined) stopChecking(workbench) }, [checking, doubt, workbench])
  return doubt === undefined ? null : <Checking doubt={doubt} />
}

function Checking({ doubt }: { doubt: Doubt }) {
  const workbench = useWorkbench()
  const { doubts, articles, codebook } = useLibrary()
  const queue = useMemo(() => doubtsToCheck({ doubts, articles }), [doubts, articles])
  const open = useOpenArticle()
  const annotation = open?.annotations.get(doubt.annotationId)
  const layer = annotation === undefined ? undefined : layerOf(codebook, annotation.layer)
  const role = layer === undefined ? undefined : roleOf(layer, doubt.span.role)
  const what = [layer?.name, role?.name ?? doubt.span.role].filter((words) => words !== undefined).join(' · ')
  const old = useOldText(doubt)
  const { proposal } = doubt
  return (
    <section className="check-panel" aria-label="Spans to check">
      <header>
        <h2>Spans to check</h2>
        <span className="check-count">{queue.findIndex(({ id }) => id === doubt.id) + 1} of {queue.length}</span>
        <span className="check-what">{what}</span>
        <Button className="button quiet small" onPress={() => stopChecking(workbench)}>Close</Button>
      </header>
      {/* It scrolls, so the keyboard must be able to come here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="check-sides" role="group" aria-label="Before and now" tabIndex={0}>
        <figure>
          <figcaption>Before</figcaption>
          <p dir="auto">{old === null ? doubt.span.text : <Marked text={old} start={doubt.span.start} end={doubt.span.end} />}</p>
        </figure>
        <figure>
          <figcaption>{proposal === null ? 'Now' : `Proposed now (${Math.round(doubt.score * 100)} % alike)`}</figcaption>
          {proposal === null || open === null || open.article.id !== doubt.articleId
            ? <p className="check-lost">Nothing like these words was found. Select where they belong in the article, or drop them.</p>
            : <p dir="auto"><Marked text={open.text} {...proposal} /></p>}
        </figure>
      </div>
      <div className="check-buttons">
        {checkActions.map((action) => (
          <Button
            key={action.id}
            className={`button small${action.id === 'doubt.accept' ? ' primary' : ''}`}
            isDisabled={action.id === 'doubt.accept' && proposal === null}
            onPress={() => void perform(action, workbench)}
          >
            {shortNames[action.id] ?? action.name} {action.keys?.slice(0, 1).map((press) => <Kbd key={press.key}>{printPress(press)}</Kbd>)}
          </Button>
        ))}
      </div>
    </section>
  )
}

/** The heading says what they are about; elsewhere the actions' own names do. */
const shortNames: Readonly<Record<string, string>> = {
  'doubt.accept': 'Accept the place', 'doubt.place': 'Place at the selection', 'doubt.drop': 'Drop', 'doubt.next': 'Next', 'doubt.previous': 'Previous'
}

const around = 140

/** Words of a text with some before and after them. */
function Marked({ text, start, end }: { text: string; start: number; end: number }) {
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)]
  const before = text.slice(from, start).replace(/\n+/gu, '\n')
  const after = text.slice(end, to).replace(/\n+/gu, '\n')
  return <>{from > 0 ? before.replace(/^\S*\s/u, '… ') : before}<mark>{text.slice(start, end)}</mark>{to < text.length ? after.replace(/\s\S*$/u, ' …') : after}</>
}

/** The text that the span lay in; null while it is read. */
function useOldText({ articleId, versionId }: Doubt): string | null {
  const { store } = useWorkbench()
  const [found, setFound] = useState<{ readonly versionId: string; readonly text: string } | null>(null)
  useEffect(() => {
    let isLeft = false
    void store.versionsOf(articleId).then((versions) => {
      const version = versions.find(({ id }) => id === versionId)
      if (!isLeft && version !== undefined) setFound({ versionId, text: version.text })
    })
    return () => { isLeft = true }
  }, [store, articleId, versionId])
  return found?.versionId === versionId ? found.text : null
}
