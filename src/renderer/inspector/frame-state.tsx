/** How far the annotation has come: a suggestion to judge, what is missing, or complete. */
import { useId } from 'react'
import { Button } from 'react-aria-components'
import { isOpenSuggestion } from '../../core/annotation.ts'
import { missingParts } from '../../core/codebook/missing-parts.ts'
import { setStatus } from '../../core/commands/annotation.ts'
import type { AnnotationStatus } from '../../core/model.ts'
import { decideOpen, editOpen } from '../suggest/decide.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { flushPendingEdits } from '../ui/pending-edits.ts'
import { Kbd } from '../ui/kbd.tsx'
import { useChangeFrame, useFrame } from './frame.ts'
import { focusPlace, placeId } from './place.ts'
import './frame-state.css'

export function FrameState() {
  const { annotation, layer } = useFrame()
  const change = useChangeFrame()
  const missingId = useId()
  const missing = missingParts(annotation, layer)
  const become = (status: AnnotationStatus): void => {
    flushPendingEdits()
    void change(setStatus, ({ id }) => ({ ids: [id], status }))
  }
  return (
    <div className="frame-state">
      {isOpenSuggestion(annotation) && <Suggestion />}
      {annotation.status === 'draft' && missing.length > 0 && (
        <div className="missing" id={missingId}>
          <p className="missing-title">Still missing:</p>
          <ul>
            {missing.map(({ place, sentence }) => (
              <li key={place + sentence}>
                <Button className="plain missing-part" onPress={() => focusPlace(placeId(annotation.id, place))}>{sentence}</Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {!isOpenSuggestion(annotation) && (annotation.status === 'draft'
        ? (
          <Button className="button small" isDisabled={missing.length > 0} {...(missing.length > 0 ? { 'aria-describedby': missingId } : {})} onPress={() => become('complete')}>
            Mark complete
          </Button>
        )
        : <Button className="button quiet small" onPress={() => become('draft')}>Back to draft</Button>)}
    </div>
  )
}

function Suggestion() {
  const workbench = useWorkbench()
  const { annotation: { confidence, reason } } = useFrame()
  return (
    <div className="suggestion">
      <p>
        {confidence !== undefined && <strong>{Math.round(confidence * 100)} % sure. </strong>}
        {reason}
      </p>
      <div className="suggestion-buttons">
        <Button className="button small primary" aria-label="Accept" aria-keyshortcuts="Enter" onPress={() => void decideOpen(workbench, 'accept')}>Accept <Kbd>Enter</Kbd></Button>
        <Button className="button small" aria-label="Edit" aria-keyshortcuts="E" onPress={() => void editOpen(workbench)}>Edit <Kbd>E</Kbd></Button>
        <Button className="button small" aria-label="Reject" aria-keyshortcuts="X" onPress={() => void decideOpen(workbench, 'reject')}>Reject <Kbd>X</Kbd></Button>
      </div>
    </div>
  )
}
