/** Whether a database and its second copy tell the same history. */

/** A change by its number and its id. */
export interface Marker {
  readonly seq: number
  readonly id: string
}

/** What the second copy holds at its end. */
export interface CopyEnd {
  readonly seq: number
  /** Of the changes with that number; empty where it is known from a snapshot alone. */
  readonly ids: readonly string[]
}

/**
 * Of the database, against its second copy. `ahead`: the copy lacks changes, which the database's own journal has. `behind`: the
 * copy has more. `empty`: the copy has more and the database nothing at all. `diverged`: each has changes that the other has not.
 */
export type Standing = 'equal' | 'ahead' | 'behind' | 'empty' | 'diverged'

/**
 * `seq` is the database's last number (0: nothing was ever changed); `idAt` gives the id of its change with a number, undefined
 * where it has none; `end` is null where there is no second copy; `copyIdsAt` gives the ids of the copy's changes with a number,
 * empty where they are not known.
 */
export function compareWithCopy(
  seq: number, idAt: (seq: number) => string | undefined, end: CopyEnd | null, copyIdsAt: (seq: number) => readonly string[]
): Standing {
  if (end === null) return 'ahead'
  if (seq === 0) return end.seq === 0 ? 'equal' : 'empty'
  const shared = Math.min(seq, end.seq)
  const mine = shared === 0 ? undefined : idAt(shared)
  const theirs = shared === end.seq ? end.ids : copyIdsAt(shared)
  // A number with two changes was written by two histories already, of which this may go on with either.
  if (mine !== undefined && theirs.length > 0 && !theirs.includes(mine)) return 'diverged'
  return seq === end.seq ? 'equal' : seq > end.seq ? 'ahead' : 'behind'
}
