/**
 * Confidence after what was decided on suggestions like it. Each feature's share of accepted suggestions is estimated with a
 * Beta prior whose mean is the suggestion's own confidence and that weighs as much as `priorDecisions` decisions; what it
 * moves on the log-odds scale is added up and damped, since the features of a suggestion go together. So without decisions
 * nothing changes, a feature that was always rejected sinks a suggestion only after several of them, and no order matters.
 */
import type { Suggestion } from '../suggestion.ts'
import type { DecisionCounts } from './decision-counts.ts'

/** So many decisions weigh as much as what the suggester thinks by itself. */
export const priorDecisions = 10

/** Decisions never make anything certain. */
const least = 0.02

export interface FeatureEffect {
  readonly feature: string
  readonly accepted: number
  readonly rejected: number
  /** On the log-odds scale, before damping: above 0 it speaks for the suggestion. */
  readonly effect: number
}

/** The suggestion's confidence, 0 to 1, in the light of the counts. */
export function adjustConfidence(suggestion: Pick<Suggestion, 'confidence' | 'features'>, counts: DecisionCounts): number {
  const effects = explainAdjustment(suggestion, counts)
  if (effects.length === 0) return suggestion.confidence
  const moved = effects.reduce((sum, { effect }) => sum + effect, 0) / Math.sqrt(effects.length)
  return inverse(logit(within(suggestion.confidence)) + moved)
}

/** What each feature that was decided on does to the confidence, the strongest first: for whoever asks why. */
export function explainAdjustment({ confidence, features }: Pick<Suggestion, 'confidence' | 'features'>, counts: DecisionCounts): FeatureEffect[] {
  const prior = within(confidence)
  return [...new Set(features)]
    .flatMap((feature) => {
      const count = Object.hasOwn(counts, feature) ? counts[feature] : undefined
      return count === undefined || count.accepted + count.rejected === 0 ? [] : [{ feature, ...count }]
    })
    .map(({ feature, accepted, rejected }) => {
      const share = (accepted + prior * priorDecisions) / (accepted + rejected + priorDecisions)
      return { feature, accepted, rejected, effect: logit(within(share)) - logit(prior) }
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.feature < b.feature ? -1 : 1))
}

const within = (share: number): number => Math.min(1 - least, Math.max(least, share))
const logit = (share: number): number => Math.log(share / (1 - share))
const inverse = (logOdds: number): number => within(1 / (1 + Math.exp(-logOdds)))
