/**
 * The keys that move the caret and extend the selection. Text that cannot be edited has no caret in Chromium, so they are
 * our own, through `Selection.modify`; where the caret browsing of Electron is on they come to the same.
 */
import type { Extent } from './text-selection.ts'

/** What `Selection.modify` is asked for, or a move of our own. */
export type Move =
  | { readonly direction: 'left' | 'right' | 'forward' | 'backward'; readonly by: 'character' | 'word' | 'line' | 'lineboundary' }
  | { readonly direction: 'forward' | 'backward'; readonly by: 'paragraph' | 'page' | 'document' }

export interface CaretKey {
  readonly move: Move
  readonly extend: boolean
  /** Alt is held: the selection is not snapped to words. */
  readonly exact: boolean
}

type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** The move that a key asks for; null for every other key. */
export function caretKey(event: Keys): CaretKey | null {
  const move = moveOf(event)
  return move === null ? null : { move, extend: event.shiftKey, exact: event.altKey && event.shiftKey }
}

function moveOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys): Move | null {
  const far = ctrlKey || metaKey
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      // Alt and an arrow alone goes back and forth between pages.
      if (altKey && !shiftKey) return null
      return { direction: key === 'ArrowLeft' ? 'left' : 'right', by: far ? 'word' : 'character' }
    }
    case 'ArrowUp':
    case 'ArrowDown': {
      const direction = key === 'ArrowUp' ? 'backward' : 'forward'
      return altKey || far ? { direction, by: 'paragraph' } : { direction, by: 'line' }
    }
    case 'Home':
    case 'End': {
      const direction = key === 'Home' ? 'backward' : 'forward'
      return far ? { direction, by: 'document' } : { direction, by: 'lineboundary' }
    }
    case 'PageUp':
    case 'PageDown':
      return far ? null : { direction: key === 'PageUp' ? 'backward' : 'forward', by: 'page' }
    default:
      return null
  }
}

/** Where a caret goes when an arrow is pressed while something is selected: to the end of it that the arrow points to. */
export function collapseTo({ anchor, focus }: Extent, { direction, by }: Move): number | null {
  if (anchor === focus || by !== 'character') return null
  return direction === 'left' || direction === 'backward' ? Math.min(anchor, focus) : Math.max(anchor, focus)
}
