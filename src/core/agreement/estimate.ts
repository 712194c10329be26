/** Measures with their intervals, from what each article brings. */
import { type Interval, intervalOf, intervalsOf, type Resamples } from './bootstrap.ts'
import type { CodedItem } from './coded-items.ts'
import type { ChanceCorrected } from './measured.ts'
import { addCounts, type Counts, noCounts, type Score, scoreOf } from './score.ts'

export interface Bracketed {
  /** Null where there are not enough articles, or where the measure is undefined too often. */
  readonly interval: Interval | null
}

export type Estimate = ChanceCorrected & Bracketed
export type ScoreEstimate = Score & Bracketed

/** What resampling needs; null leaves intervals out. */
export type Sampling = Resamples | null

/** F1 with its interval, of the counts of each article. */
export function estimateScore(counts: readonly Counts[], sampling: Sampling): ScoreEstimate {
  const f1 = (times: ArrayLike<number>): number | null => {
    let [both, shared] = [0, 0]
    for (let i = 0; i < counts.length; i++) {
      both += times[i]! * (counts[i]!.first + counts[i]!.second)
      shared += times[i]! * counts[i]!.shared
    }
    return both === 0 ? null : (2 * shared) / both
  }
  return { ...scoreOf(counts.reduce(addCounts, noCounts)), interval: sampling && intervalOf(sampling, f1) }
}

export type Coefficient<R extends ChanceCorrected = ChanceCorrected> = (items: readonly CodedItem[]) => R

/** The intervals of coefficients of the same items. `articles` is the place of the article of each item. */
export function estimateIntervals(
  items: readonly CodedItem[], articles: readonly number[], sampling: Sampling, coefficients: readonly Coefficient[]
): (Interval | null)[] {
  const { patterns, places } = patternsOf(items)
  // Where all items were judged alike no resample differs.
  if (sampling === null || patterns.length < 2) return coefficients.map(() => null)
  const { pattern, article, count } = usesOf(places, articles, patterns.length)
  const weights = new Float64Array(patterns.length)
  return intervalsOf(sampling, coefficients.length, (times, tell) => {
    weights.fill(0)
    for (let i = 0; i < pattern.length; i++) weights[pattern[i]!]! += count[i]! * times[article[i]!]!
    for (let i = 0; i < patterns.length; i++) patterns[i]!.weight = weights[i]!
    coefficients.forEach((measure, place) => tell(place, measure(patterns).coefficient.value))
  })
}

interface Pattern {
  readonly codes: readonly number[]
  weight: number
}

/** Items that were judged alike are one pattern, so that resampling walks over few things; and which pattern each item is. */
function patternsOf(items: readonly CodedItem[]): { readonly patterns: readonly Pattern[]; readonly places: readonly number[] } {
  const known = new Map<string, number>()
  const patterns: Pattern[] = []
  const places = items.map(({ codes }) => {
    const key = codes.join(' ')
    const place = known.get(key) ?? patterns.length
    if (place === patterns.length) {
      known.set(key, place)
      patterns.push({ codes, weight: 0 })
    }
    return place
  })
  return { patterns, places }
}

/** How often each pattern is in each article where it is at all. */
function usesOf(places: readonly number[], articles: readonly number[], patterns: number): {
  readonly pattern: Int32Array
  readonly article: Int32Array
  readonly count: Float64Array
} {
  const counts = new Map<number, number>()
  places.forEach((pattern, item) => {
    const key = articles[item]! * patterns + pattern
    counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  const keys = [...counts.keys()]
  return {
    pattern: Int32Array.from(keys, (key) => key % patterns),
    article: Int32Array.from(keys, (key) => Math.floor(key / patterns)),
    count: Float64Array.from(counts.values())
  }
}
