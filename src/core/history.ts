/**
 * Undo and redo as values. The journal is only ever appended to; the two stacks are linked lists through its rows, so each
 * step costs the same whatever the journal's length. On the undo stack lie rows of kind `do` and `redo`, on the redo stack
 * rows of kind `undo`; to undo or redo is to append the inverse of the row on top.
 */

/** A row of the journal that can be undone or redone, with what the menu calls it. */
export interface Step {
  readonly seq: number
  readonly title: string
}

/** The journal's last number and what lies on top of each stack. */
export interface History {
  readonly seq: number
  readonly undo: Step | null
  readonly redo: Step | null
}

export const noHistory: History = Object.freeze({ seq: 0, undo: null, redo: null })

export const entryKinds = ['do', 'undo', 'redo'] as const

/** What a journal row keeps of the stacks. */
export interface HistoryEntry {
  /** One more than the row before. */
  readonly seq: number
  readonly kind: (typeof entryKinds)[number]
  readonly title: string
  /** The row that this one takes back; null of a `do`. */
  readonly target: number | null
  /** What lies under this row on its stack. */
  readonly below: Step | null
}

export interface Recorded {
  readonly history: History
  readonly entry: HistoryEntry
}

/** Something new was done: it can be undone, and what had been undone cannot be redone any more. */
export function recordDo(history: History, title: string): Recorded {
  const entry: HistoryEntry = { seq: history.seq + 1, kind: 'do', title, target: null, below: history.undo }
  return { history: { seq: entry.seq, undo: stepOf(entry), redo: null }, entry }
}

/** The row on top of the undo stack was taken back. */
export function recordUndo(history: History, top: HistoryEntry): Recorded {
  const entry: HistoryEntry = { seq: history.seq + 1, kind: 'undo', title: top.title, target: top.seq, below: history.redo }
  return { history: { seq: entry.seq, undo: top.below, redo: stepOf(entry) }, entry }
}

/** The row on top of the redo stack was taken back. */
export function recordRedo(history: History, top: HistoryEntry): Recorded {
  const entry: HistoryEntry = { seq: history.seq + 1, kind: 'redo', title: top.title, target: top.seq, below: history.undo }
  return { history: { seq: entry.seq, undo: stepOf(entry), redo: top.below }, entry }
}

const stepOf = ({ seq, title }: HistoryEntry): Step => ({ seq, title })
