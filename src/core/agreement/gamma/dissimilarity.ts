/**
 * How unlike two units are, after Y. Mathet, A. Widlöcher & J.-P. Métivier, "The unified and holistic method gamma (γ) for
 * inter-annotator agreement measure and alignment", Computational Linguistics 41 (2015) 437–479, section 4.
 */
import type { Unit } from '../continuum.ts'

/** What γ is computed with. */
export interface Dissimilarity {
  /** Δ∅, what a unit that meets none costs: 1. */
  readonly alone: number
  /** The weight of position: α, 1. */
  readonly position: number
  /** The weight of category: β, 1. */
  readonly category: number
  /** 0 to 1; 0 of the same and 1 of any two others, where it is not given. */
  readonly between?: (a: string, b: string) => number
}

export const usualDissimilarity: Dissimilarity = { alone: 1, position: 1, category: 1 }

/** Positional and categorical together: d(a, b) of equations 4 to 6. */
export const dissimilarityOf = (a: Unit, b: Unit, { alone, position, category, between = isOther }: Dissimilarity): number =>
  alone * (position * apart(a, b) ** 2 + (a.category === b.category ? 0 : category * between(a.category, b.category)))

const isOther = (a: string, b: string): number => (a === b ? 0 : 1)

/** By how much of their length units begin and end elsewhere. */
const apart = (a: Unit, b: Unit): number => (Math.abs(a.start - b.start) + Math.abs(a.end - b.end)) / (a.end - a.start + b.end - b.start)
