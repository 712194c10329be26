import type { KeyboardEvent } from 'react'

/**
 * A dialog's answer to Escape, in the capture phase: one press closes it, whatever its filters and lists would make of the key.
 * Only what is open over it, or half typed in it (`data-editing`), has the key first.
 */
export const closeOnEscape = (onClose: () => void) => (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing || isTaken(event)) return
  event.preventDefault()
  event.stopPropagation()
  onClose()
}

/** A popover is a child in React, but elsewhere in the document. */
const isTaken = ({ target, currentTarget }: KeyboardEvent<HTMLElement>): boolean =>
  !(target instanceof Element) || !currentTarget.contains(target) || target.closest('[aria-expanded="true"], [data-editing]') !== null
