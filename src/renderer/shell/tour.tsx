import { useState } from 'react'
import { Button } from 'react-aria-components'
import './tour.css'

const steps: readonly { readonly title: string; readonly words: string }[] = [
  { title: 'These are sample articles', words: 'They are invented, and make room as soon as you open your own with “Open articles…” or drop files on the window. J and K go from one to the next.' },
  { title: 'Select words, press a key', words: 'Q tags a quote, S a stance, E an event, A an actor, N a note. A selection takes whole words; hold Alt for exact letters.' },
  { title: 'Fill the frame', words: 'The inspector on the right shows every part of the open annotation. Select its cue or source in the text and press the number beside the part: 1 to 9.' },
  { title: 'It is kept as you go', words: '“Saved” at the lower edge means on disk. Ctrl+Z takes anything back, also after a restart and in another article.' },
  { title: 'Take it with you', words: '“Export dataset…” writes one JSON file with the texts, the codebook and every span; Python slices it as it stands. Press ? for all keys.' }
]

/** A minute's introduction in a corner. It holds nothing up: everything else works beside it. */
export function Tour({ onClose }: { onClose: () => void }) {
  const [at, setAt] = useState(0)
  const step = steps[at]
  if (step === undefined) return null
  const isLast = at === steps.length - 1
  return (
    <aside className="tour" aria-label="Tour">
      <h2>{step.title}</h2>
      <p aria-live="polite">{step.words}</p>
      <footer>
        <span>{at + 1} of {steps.length}</span>
        {!isLast && <Button className="button quiet small" onPress={onClose}>Leave the tour</Button>}
        {at > 0 && <Button className="button small" onPress={() => setAt(at - 1)}>Back</Button>}
        <Button className="button primary small" onPress={() => (isLast ? onClose() : setAt(at + 1))}>{isLast ? 'Begin' : 'Next'}</Button>
      </footer>
    </aside>
  )
}
