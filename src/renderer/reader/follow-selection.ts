/** The keyboard and the mouse in the text, as far as they select and move the caret. */
import type { ArticleView } from './article-view.ts'
import { caretKey, type CaretKey } from './caret-keys.ts'
import { isButton } from './pointer.ts'
import type { TextSelection } from './text-selection.ts'

export interface SelectionTargets {
  readonly move: (key: CaretKey) => void
  readonly selectAll: () => void
  /** Opens what the caret touches; false where that is nothing. */
  readonly openAtCaret: () => boolean
  /** Where the caret goes when the keyboard comes into the text for the first time. */
  readonly firstPlace: () => number
  readonly drawCaret: () => void
}

/** A selection made by other means than our keys and the mouse has settled after this, in milliseconds. */
const settleDelay = 150

export function followSelection(view: ArticleView, selection: TextSelection, targets: SelectionTargets, signal: AbortSignal): void {
  let pressing = false
  let timer = 0

  view.root.addEventListener('keydown', (event) => {
    if (isButton(event.target) || event.defaultPrevented || !handleKey(event)) return
    event.preventDefault()
  }, { signal })

  const handleKey = (event: KeyboardEvent): boolean => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const plain = !ctrlKey && !metaKey && !altKey && !shiftKey
    if (key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !shiftKey && !altKey) {
      targets.selectAll()
      return true
    }
    if (key === 'Escape' && plain && selection.range() !== null) {
      const at = selection.raw()?.focus ?? 0
      selection.select({ anchor: at, focus: at }, true)
      return true
    }
    if (key === 'Enter' && plain) return targets.openAtCaret()
    const asked = caretKey(event)
    if (asked !== null) targets.move(asked)
    return asked !== null
  }

  view.root.addEventListener('pointerdown', ({ button }) => {
    pressing = button === 0
  }, { signal })
  document.addEventListener('pointerup', ({ altKey }) => {
    if (!pressing) return
    pressing = false
    // A press inside a selection takes that away only after its release.
    setTimeout(() => {
      if (!signal.aborted) selection.settle(altKey)
    })
  }, { signal })
  document.addEventListener('pointercancel', () => {
    pressing = false
  }, { signal })
  document.addEventListener('selectionchange', () => {
    if (pressing) return
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      if (!signal.aborted && !pressing) selection.settle(false)
    }, settleDelay)
  }, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))

  view.root.addEventListener('focus', () => {
    if (!pressing) selection.settle(false)
    if (!pressing && !selection.isShown()) {
      const at = targets.firstPlace()
      selection.select(selection.raw() ?? { anchor: at, focus: at }, true)
    }
    targets.drawCaret()
  }, { signal })
  view.root.addEventListener('blur', targets.drawCaret, { signal })
}
