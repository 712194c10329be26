/**
 * What the analyst's decisions tell about later suggestions: for every feature (a cue, a pattern, a form of the speaker), how
 * many suggestions with it were accepted and how many rejected. Nothing else is kept, and no words of any article.
 */
import { z } from 'zod'

const Count = z.number().int().nonnegative()

/** Accepted and edited suggestions count as accepted. */
export const FeatureCounts = z.strictObject({ accepted: Count, rejected: Count })
export type FeatureCounts = z.infer<typeof FeatureCounts>

/** `cue:said`, `pattern:mark-cue-name`. */
const feature = /^[^\s:]+:/

/** By feature, as in `Suggestion.features`. As kept in the project's database and as exported. */
export const DecisionCounts = z.record(z.string().max(200).regex(feature), FeatureCounts)
export type DecisionCounts = Readonly<Record<string, Readonly<FeatureCounts>>>

/** What nothing was decided yet: also what resetting leaves. */
export const noDecisions: DecisionCounts = {}

export type Decision = 'accepted' | 'rejected'

/** The counts with one more decision on a suggestion with these features; `by` is -1 where a decision is taken back. */
export function learn(counts: DecisionCounts, features: Iterable<string>, decision: Decision, by: 1 | -1 = 1): DecisionCounts {
  const changed = new Map(Object.entries(counts))
  for (const seen of new Set(features)) {
    if (!feature.test(seen) || seen.length > 200) continue
    const before = changed.get(seen) ?? { accepted: 0, rejected: 0 }
    const after = { ...before, [decision]: Math.max(0, before[decision] + by) }
    if (after.accepted + after.rejected === 0) changed.delete(seen)
    else changed.set(seen, after)
  }
  return Object.fromEntries([...changed].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Both counts together: of two machines, or of two projects. */
export function addCounts(a: DecisionCounts, b: DecisionCounts): DecisionCounts {
  const sum = new Map(Object.entries(a))
  for (const [seen, { accepted, rejected }] of Object.entries(b)) {
    const before = sum.get(seen) ?? { accepted: 0, rejected: 0 }
    sum.set(seen, { accepted: before.accepted + accepted, rejected: before.rejected + rejected })
  }
  return Object.fromEntries([...sum].sort(([first], [second]) => (first < second ? -1 : 1)))
}
