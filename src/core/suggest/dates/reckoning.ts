/** What reckoning a time takes and gives. */
import type { Extent } from './calendar.ts'
import type { Publication } from './publication.ts'
import type { Tense } from './tense.ts'

export interface Reckoning {
  readonly publication: Publication | null
  /** Of the sentence around; null where nothing tells. */
  readonly tense: Tense | null
  /** The day of the event that the passage spoke of last, for what counts from it; null where there is none. */
  readonly event: number | null
}

export interface Reckoned {
  readonly extent: Extent
  readonly confidence: number
  readonly isUncertain?: boolean
  readonly isApproximate?: boolean
  readonly note?: string
}
