/** What an expression of time says, before anything is reckoned: the output of the grammar, the input of `reckon-time.ts`. */
import type { Holiday, Unit } from './time-words.ts'

/** Which of several days, months or seasons of a name is meant. `nearest` leaves it to the tense. */
export type Which = 'nearest' | 'last' | 'this' | 'next'

/** The year that a day or a season is in: named, counted from the publication's, or neither. */
export interface InYear {
  readonly year?: number
  readonly shift?: number
}

/** What is counted from: the publication, what was told before ("two days later"), an event named there ("two days after the vote"). */
export type From = 'publication' | 'before' | 'event'

export type Meaning =
  /** A day, month or year of the calendar. */
  | ({ readonly kind: 'date'; readonly month?: number; readonly day?: number; readonly which?: Which } & InYear)
  /** `weeks`: Tuesday next week is 1. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which; readonly weeks?: number }
  /** This week (0), last year (-1); `part` is what is over (earlier this month) or to come (later this month). */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly shift: number; readonly part?: 'past' | 'rest' }
  | { readonly kind: 'overnight' }
  | { readonly kind: 'weekend'; readonly which: Which }
  /** So many units before (-1) or after (1) the publication, what was told before, or an event named there; null is not said. */
  | { readonly kind: 'away'; readonly unit: Unit; readonly amount: number | null; readonly sign: -1 | 1; readonly from: From }
  /** The past three days, the coming weeks. */
  | { readonly kind: 'period'; readonly unit: Unit; readonly amount: number | null; readonly sign: -1 | 1 }
  | { readonly kind: 'digits'; readonly digits: string }
  | ({ readonly kind: 'season'; readonly season: number; readonly which: Which } & InYear)
  /** The first quarter of 2031: `of` is 4, `nth` is 1. */
  | ({ readonly kind: 'share'; readonly nth: number; readonly of: 2 | 4 } & InYear)
  | ({ readonly kind: 'holiday'; readonly holiday: Holiday; readonly which: Which } & InYear)
  /** The beginning, the middle or the end of something else. */
  | { readonly kind: 'edge'; readonly edge: 'start' | 'middle' | 'end'; readonly of: Meaning }
  | { readonly kind: 'interval'; readonly from: Meaning; readonly to: Meaning }
  /** The same day, that year: told only by another event. */
  | { readonly kind: 'event'; readonly unit: Unit; readonly shift: number }
  | { readonly kind: 'duration'; readonly unit: Unit; readonly amount: number | null }
  /** Every Monday: many days, none of them a date. */
  | { readonly kind: 'repeated' }

/** What a preposition before it makes of it: open towards the future (since, after) or towards the past (until, before). */
export type Bound = 'since' | 'after' | 'until' | 'before'

export interface ParsedTime {
  readonly meaning: Meaning
  /** Indices of tokens, half-open. */
  readonly first: number
  readonly last: number
  readonly isApproximate: boolean
  readonly bound: Bound | null
}
