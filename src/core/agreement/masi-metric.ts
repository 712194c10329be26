/**
 * MASI, "measuring agreement on set-valued items": how much two sets share (Jaccard) times how they lie to each other (the
 * same 1, one inside the other 2/3, overlapping 1/3, apart 0); the distance is 1 less that. Two empty sets are the same.
 * R. Passonneau, "Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation", LREC 2006.
 */
import type { Metric } from './metrics.ts'

/** 0 to 1. The members of each set are different from each other. */
export function masiDistance(a: readonly string[], b: readonly string[]): number {
  const members = new Set(a)
  const shared = b.filter((member) => members.has(member)).length
  if (shared === a.length && shared === b.length) return 0
  const jaccard = shared / (a.length + b.length - shared)
  return 1 - jaccard * (shared === a.length || shared === b.length ? 2 / 3 : 1 / 3)
}

/** For Krippendorff's α over sets, by their code. The distance itself counts, not its square, as Passonneau has it. */
export function masiMetric(sets: readonly (readonly string[])[]): Metric {
  const near = nearPairs(sets)
  const between = (a: number, b: number): number => (a === b ? 0 : masiDistance(sets[a]!, sets[b]!))
  return (counts) => {
    let [sum, squares, closeness] = [0, 0, 0]
    for (let i = 0; i < counts.length; i++) {
      sum += counts[i]!
      squares += counts[i]! ** 2
    }
    for (const { a, b, likeness } of near) closeness += 2 * counts[a]! * counts[b]! * likeness
    return { between, total: sum ** 2 - squares - closeness }
  }
}

/** Only sets with a common member are nearer than the largest distance: found by their members, not each with each. */
function nearPairs(sets: readonly (readonly string[])[]): { a: number; b: number; likeness: number }[] {
  const holding = new Map<string, number[]>()
  return sets.flatMap((set, b) => {
    const others = new Set(set.flatMap((member) => holding.get(member) ?? []))
    for (const member of set) {
      const holders = holding.get(member)
      if (holders === undefined) holding.set(member, [b])
      else holders.push(b)
    }
    return [...others].map((a) => ({ a, b, likeness: 1 - masiDistance(sets[a]!, set) }))
  })
}
