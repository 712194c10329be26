/** When the annotation was made and changed, its id, and the ways on. */
import { Button } from 'react-aria-components'
import { goOn } from '../actions/navigation.ts'
import { deleteAnnotations } from '../../core/commands/annotation.ts'
import { Kbd } from '../ui/kbd.tsx'
import { momentInWords } from '../ui/time-words.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { useChangeFrame, useFrame } from './frame.ts'
import './frame-foot.css'

export function FrameFoot() {
  const workbench = useWorkbench()
  const { annotation: { id, createdAt, updatedAt } } = useFrame()
  const change = useChangeFrame()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(id)
      workbench.tell('The annotation’s id is in the clipboard.')
    } catch {
      workbench.tell(`The id could not be copied. It is ${id}.`, { tone: 'problem' })
    }
  }
  return (
    <footer className="frame-foot">
      <div className="frame-ways">
        <Button className="button small" aria-label="Previous annotation" aria-keyshortcuts="[" onPress={() => void goOn(workbench, -1)}>Previous <Kbd>[</Kbd></Button>
        <Button className="button small" aria-label="Next annotation" aria-keyshortcuts="]" onPress={() => void goOn(workbench, 1)}>Next <Kbd>]</Kbd></Button>
        <Button
          className="button small danger"
          aria-label="Delete annotation"
          aria-keyshortcuts="Delete"
          onPress={() => void change(deleteAnnotations, (fresh) => ({ ids: [fresh.id] }))}
        >
          Delete <Kbd>Del</Kbd>
        </Button>
      </div>
      <p className="frame-facts">
        Created <time dateTime={createdAt}>{momentInWords(createdAt)}</time>
        {updatedAt !== createdAt && <>, changed <time dateTime={updatedAt}>{momentInWords(updatedAt)}</time></>}
      </p>
      <Button className="plain copy-id" aria-label={`Copy the id ${id}`} onPress={() => void copy()}>{id}</Button>
    </footer>
  )
}
