/**
 * What of the second copy is to go. Decided by the order in which the host wrote, which is in the numbers: a clock that
 * jumped makes a snapshot look old or new, and must not cost the newest.
 */
import type { SegmentName, SnapshotName } from './vault-names.ts'

/** So many of the last snapshots stay, whatever their age. */
export const keptLast = 20
/** Of the older ones, the last of so many days. */
export const keptDays = 31
/** So many segments that ended before the oldest kept snapshot was written stay: it was begun while they were being written. */
const keptBefore = 2

/** The snapshots that are outdated. */
export function outdatedSnapshots(snapshots: readonly SnapshotName[]): SnapshotName[] {
  const days = new Set<string>()
  return newestFirst(snapshots).slice(keptLast).filter(({ savedAt }) => {
    const day = savedAt.slice(0, 10)
    const stays = !days.has(day) && days.size < keptDays
    days.add(day)
    return !stays
  })
}

/** The segments that no snapshot needs, once snapshots have gone. None while all there ever were are there. */
export function outdatedSegments(segments: readonly SegmentName[], left: readonly SnapshotName[]): SegmentName[] {
  const oldest = newestFirst(left).at(-1)
  if (oldest === undefined) return []
  return [...segments].sort((a, b) => a.number - b.number).filter(({ number }) => number < oldest.number).slice(0, -keptBefore)
}

export const newestFirst = <Numbered extends { readonly number: number }>(files: readonly Numbered[]): Numbered[] =>
  [...files].sort((a, b) => b.number - a.number)
