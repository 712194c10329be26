/** From counts to figures, each with an interval: articles drawn anew with replacement, the middle 95 of 100 outcomes. */
import { randomFrom } from '../made-article.ts'
import { percentile } from '../percentile.ts'
import type { Counts, Measure, Scored } from './score.ts'

export interface Figure {
  readonly measure: string
  readonly kind: Measure['kind']
  readonly precision: number
  readonly recall: number
  /** F1, or of an accuracy or a rate the figure itself. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly counts: Counts
}

const draws = 1000

/** The same articles give the same intervals. */
export function figuresOf(measures: readonly Measure[], scored: readonly Scored[]): Figure[] {
  return measures.map((measure) => {
    const counts = scored.map((article) => measure.count(article))
    const all = sum(counts)
    const random = randomFrom(1)
    const drawn = Array.from({ length: draws }, () => valueOf(measure, sum(counts.map(() => counts[Math.floor(random() * counts.length)]!))))
    return {
      measure: measure.name, kind: measure.kind, precision: ratio(all.right, all.found), recall: ratio(all.right, all.wanted),
      value: valueOf(measure, all), low: percentile(drawn, 0.025), high: percentile(drawn, 0.975), counts: all
    }
  })
}

function sum(counts: readonly Counts[]): Counts {
  const total = { right: 0, found: 0, wanted: 0 }
  for (const { right, found, wanted } of counts) {
    total.right += right
    total.found += found
    total.wanted += wanted
  }
  return total
}

function valueOf({ kind }: Measure, { right, found, wanted }: Counts): number {
  return kind === 'f1' ? ratio(2 * right, found + wanted) : ratio(right, wanted)
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
