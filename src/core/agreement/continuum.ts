/** A text as something in which annotators find units: the form in which the unitizing measures take it. */

/** A stretch that an annotator marked: half-open, not empty. */
export interface Unit {
  readonly start: number
  readonly end: number
  readonly category: string
}

/** What each annotator found, in their order; null is "did not read this". */
export interface Continuum {
  readonly length: number
  readonly units: readonly (readonly Unit[] | null)[]
}

export const isRead = (units: readonly Unit[] | null | undefined): units is readonly Unit[] => units !== null && units !== undefined

/** A stretch without category. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** In their order, those that overlap as one; what only touches stays apart. */
export function mergeOverlapping(stretches: readonly Stretch[]): Stretch[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else if (end > start) merged.push({ start, end })
  }
  return merged
}

/** In their order, what overlaps or touches as one: the characters that are covered. */
export function covered(stretches: readonly Stretch[]): Stretch[] {
  if (stretches.length === 1 && stretches[0]!.end > stretches[0]!.start) return [{ start: stretches[0]!.start, end: stretches[0]!.end }]
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else if (end > start) merged.push({ start, end })
  }
  return merged
}

export const lengthOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, { start, end }) => sum + end - start, 0)

/** How many characters two lists have in common; each is in order and does not overlap itself. */
export function sharedLength(a: readonly Stretch[], b: readonly Stretch[]): number {
  let [i, j, shared] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    shared += Math.max(0, Math.min(a[i]!.end, b[j]!.end) - Math.max(a[i]!.start, b[j]!.start))
    if (a[i]!.end < b[j]!.end) i++
    else j++
  }
  return shared
}
