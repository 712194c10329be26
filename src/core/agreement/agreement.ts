/** The result tree: what two or more readers agree on, by layer, role, field and article. Ids behind every number. */
import type { ChanceCorrected, Measured } from './measured.ts'
import type { ConfusionCell } from './confusion.ts'
import type { Bracketed, Estimate, ScoreEstimate } from './estimate.ts'
import type { FleissKappa } from './fleiss-kappa.ts'
import type { Scale } from './metrics.ts'
import type { Rating } from './ratings.ts'
import type { Reader } from './readings.ts'
import type { SpanPair } from './span-agreement.ts'

export interface Agreement {
  readonly readers: readonly Reader[]
  /** The articles that two readers or more have read, and the places of those readers. */
  readonly articles: readonly { readonly id: string; readonly title: string; readonly readers: readonly number[] }[]
  readonly readOnce: number
  readonly notes: readonly string[]
  readonly bootstrap: { readonly replicates: number; readonly seed: number }
  readonly layers: readonly LayerAgreement[]
}

export interface LayerAgreement extends Scope {
  readonly layer: string
  readonly name: string
  /** The same of each article alone, without intervals; of those in which the layer was used. */
  readonly articles: readonly (Scope & { readonly article: string })[]
}

/** The places of two readers. */
export type ReaderPair = readonly [first: number, second: number]

/** By reader the id of the frame that is about the same, null where there is none. */
export type FrameIds = readonly (string | null)[]

export interface Scope {
  readonly frames: FrameAgreement
  readonly roles: readonly RoleAgreement[]
  /** Of the words that both put into frames about the same: whether into the same role. Null is "into none". */
  readonly roleLabels: RatedAgreement
  /** uα over the roles of the layer. */
  readonly alpha: Estimate
  readonly actors: readonly RatedAgreement[]
  readonly fields: readonly RatedAgreement[]
}

export interface FrameAgreement {
  /** Frames about the same, over all pairs of readers. */
  readonly found: ScoreEstimate
  readonly pairs: readonly (ScoreEstimate & { readonly readers: ReaderPair })[]
  /** How the frames were matched. */
  readonly groups: readonly FrameIds[]
}

export interface RoleAgreement {
  readonly id: string
  readonly name: string
  readonly exact: ScoreEstimate
  readonly overlap: ScoreEstimate
  readonly characters: ScoreEstimate
  readonly whole: ScoreEstimate
  readonly boundaries: {
    /** How far boundaries of overlapping spans lie apart on average, in UTF-16 code units. */
    readonly start: Measured
    readonly end: Measured
    /** The share of boundaries that are the same. */
    readonly same: Measured
  }
  /** |uα. */
  readonly alpha: Estimate
  /** αU of 1995, of two readers each. */
  readonly unitizing: readonly (ChanceCorrected & { readonly readers: ReaderPair })[]
  readonly spans: readonly { readonly readers: ReaderPair; readonly article: string; readonly pair: SpanPair }[]
}

export interface RatedAgreement {
  readonly id: string
  readonly name: string
  readonly scale: Scale
  /** Krippendorff's α on the scale. */
  readonly alpha: Estimate
  readonly fleiss: FleissKappa & Bracketed
  /** Cohen's κ, of two readers each. */
  readonly kappas: readonly (Estimate & { readonly readers: ReaderPair })[]
  readonly confusions: readonly { readonly readers: ReaderPair; readonly cells: readonly ConfusionCell<Rating, FrameIds>[] }[]
}
