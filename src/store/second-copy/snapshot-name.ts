/** The names of snapshots: the number of the last change in them, so that it is known without opening them. */

export const snapshotName = (seq: number): string => `change-${String(seq).padStart(8, '0')}.glossator`

/** Null where a file was not named by us. */
export function snapshotSeq(name: string): number | null {
  const digits = /^change-(\d{8,15})\.glossator$/.exec(name)?.[1]
  return digits === undefined ? null : Number(digits)
}
