/**
 * Percentile bootstrap over articles: what is annotated in one article hangs together, so whole articles are drawn.
 * B. Efron & R. J. Tibshirani, An Introduction to the Bootstrap (1993), ch. 13; articles as clusters after A. C. Davison &
 * D. V. Hinkley, Bootstrap Methods and their Application (1997), 3.8.
 */
import { randomFrom } from './random.ts'

export interface Interval {
  readonly low: number
  readonly high: number
  /** The share of resamples that lies between: 0.95. */
  readonly level: number
}

/** How often each article is in each resample. The same resamples serve all measures. */
export interface Resamples {
  readonly articles: number
  readonly draws: readonly Uint16Array[]
}

export function resample(articles: number, replicates: number, seed: number): Resamples {
  const random = randomFrom(seed)
  const draws = Array.from({ length: articles < 2 ? 0 : replicates }, () => {
    const times = new Uint16Array(articles)
    for (let i = 0; i < articles; i++) times[Math.floor(random() * articles)]!++
    return times
  })
  return { articles, draws }
}

/** The interval of a measure that is computed from how often each article counts. */
export const intervalOf = (resamples: Resamples, measure: (times: ArrayLike<number>) => number | null): Interval | null =>
  intervalsOf(resamples, 1, (times, tell) => tell(0, measure(times)))[0]!

/** Of several measures that share what they are computed from: `tell` takes the place of the measure and its value. */
export function intervalsOf(
  { draws }: Resamples, measures: number, measure: (times: ArrayLike<number>, tell: (place: number, value: number | null) => void) => void
): (Interval | null)[] {
  const values: number[][] = Array.from({ length: measures }, () => [])
  const tell = (place: number, value: number | null): void => {
    if (value !== null) values[place]!.push(value)
  }
  for (const times of draws) measure(times, tell)
  return values.map((own) => between(own, draws.length))
}

const level = 0.95

/** Null of less than two articles, and of what is undefined in more than a tenth of the resamples: the rest would be no fair picture. */
function between(values: readonly number[], resamples: number): Interval | null {
  if (resamples === 0 || values.length < resamples * 0.9) return null
  const sorted = Float64Array.from(values).sort()
  return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2), level }
}

/** Linear between the two nearest values (type 7 of Hyndman & Fan). */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const [low = 0, high = low] = [sorted[below], sorted[below + 1]]
  return low + (high - low) * (place - below)
}
