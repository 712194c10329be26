/** In the place of library and annotation list: the queue of the project's annotations, gone through one by one with a key each. */
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Kbd } from '../ui/kbd.tsx'
import { useObservable, useWorkbench } from '../workbench/use-workbench.ts'
import { acceptCurrent, deferCurrent, rejectCurrent } from './go-through.ts'
import { QueueList } from './queue-list.tsx'
import { ReviewFilters } from './review-filters.tsx'
import { leaveReview, reviewOf } from './review-of.ts'
import './review.css'

export function ReviewPanel() {
  const workbench = useWorkbench()
  const review = reviewOf(workbench)
  const { phase, count, settled, current, isStale, query } = useObservable(review.state)
  const [isRejecting, setRejecting] = useState(false)
  const panel = useRef<HTMLElement>(null)
  const focusList = (): void => panel.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  const hasCurrent = current >= 0

  useEffect(focusList, [phase.kind])

  const edit = (): void => {
    const { openId } = workbench.view.getState()
    if (openId !== null) void workbench.openAnnotation(openId, { focusInspector: true })
  }
  const note = (): void => document.querySelector<HTMLElement>('[aria-label="Inspector"] [role="textbox"][aria-label^="Note"], [aria-label="Inspector"] .note-editor [contenteditable="true"]')?.focus()
  const act: Record<string, () => void> = {
    Enter: () => void acceptCurrent(workbench),
    x: () => setRejecting(true),
    e: edit,
    n: note,
    d: () => void deferCurrent(workbench)
  }
  return (
    <section ref={panel} className="review" aria-labelledby="review-heading" data-region="review">
      <header className="review-header">
        <h2 id="review-heading">Review</h2>
        <span className="review-count" role="status">{phase.kind === 'ready' ? countInWords(count, settled) : ''}</span>
        {isStale && phase.kind === 'ready' && <Button className="button small" onPress={review.again}>Look again</Button>}
        <Button className="button quiet small" aria-label="Leave the review" aria-keyshortcuts="R" onPress={() => leaveReview(workbench)}>Leave</Button>
      </header>
      <ReviewFilters query={query} onAsk={review.ask} />
      {phase.kind === 'reading' && (
        <p className="review-empty">
          Reading the project… <progress max={1} value={phase.share} aria-label="Reading the project" />
        </p>
      )}
      {phase.kind === 'failed' && <p className="review-empty" role="alert">{phase.sentence}</p>}
      {phase.kind === 'ready' && <QueueList review={review} actions={act} />}
      {isRejecting && (
        <RejectForm
          onReject={(reason) => {
            setRejecting(false)
            void rejectCurrent(workbench, reason).then(focusList)
          }}
          onLeave={() => {
            setRejecting(false)
            focusList()
          }}
        />
      )}
      <div className="review-ways" role="toolbar" aria-label="Decide">
        <Button className="button small" aria-label="Accept" aria-keyshortcuts="Enter" isDisabled={!hasCurrent} onPress={act['Enter']!}>Accept <Kbd>⏎</Kbd></Button>
        <Button className="button small" aria-label="Reject…" aria-keyshortcuts="X" isDisabled={!hasCurrent} onPress={act['x']!}>Reject <Kbd>X</Kbd></Button>
        <Button className="button small" aria-label="Correct" aria-keyshortcuts="E" isDisabled={!hasCurrent} onPress={act['e']!}>Correct <Kbd>E</Kbd></Button>
        <Button className="button small" aria-label="Note" aria-keyshortcuts="N" isDisabled={!hasCurrent} onPress={act['n']!}>Note <Kbd>N</Kbd></Button>
        <Button className="button small" aria-label="Later" aria-keyshortcuts="D" isDisabled={!hasCurrent} onPress={act['d']!}>Later <Kbd>D</Kbd></Button>
      </div>
    </section>
  )
}

function countInWords(count: number, settled: number): string {
  if (count === 0) return 'Nothing'
  const decided = settled === 0 ? '' : settled === count ? ', all decided' : `, ${settled.toLocaleString('en')} decided`
  return `${count.toLocaleString('en')}${decided}`
}

/** Asks why; an empty answer rejects without a reason. */
function RejectForm({ onReject, onLeave }: { onReject: (reason: string) => void; onLeave: () => void }) {
  const [reason, setReason] = useState('')
  return (
    <form
      className="review-reject"
      onSubmit={(event) => {
        event.preventDefault()
        onReject(reason)
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onLeave()
      }}
    >
      <label className="field-label" htmlFor="review-reason">Why is it rejected?</label>
      {/* It was asked for by a key: what is typed next is the reason. */}
      <input id="review-reason" className="input" autoFocus autoComplete="off" value={reason} onChange={(event) => setReason(event.target.value)} />
      <span className="review-reject-ways">
        <button type="submit" className="button small primary">Reject</button>
        <button type="button" className="button small" onClick={onLeave}>Leave it</button>
      </span>
    </form>
  )
}
