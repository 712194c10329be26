/**
 * Edits that are typed but not yet committed. Whoever closes the window, or acts on what was typed, commits them first.
 * The window does it by itself when it is hidden or left.
 */
const pending = new Set<() => void>()

/** The function commits what is pending when it is called; returns its own undo. */
export function registerPendingEdit(commit: () => void): () => void {
  pending.add(commit)
  return () => { pending.delete(commit) }
}

/** Commits every edit in flight. What is not valid stays uncommitted. */
export function flushPendingEdits(): void {
  for (const commit of [...pending]) commit()
}

/** From now on, edits in flight are committed whenever the window is left. */
export function flushWhenLeft(): void {
  window.addEventListener('pagehide', flushPendingEdits)
  window.addEventListener('blur', flushPendingEdits)
}
