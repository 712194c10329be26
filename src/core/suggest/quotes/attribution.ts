/** What ties reported words to a source, before the source is traced to an actor. */
import type { TextRange } from '../../anchor/text-range.ts'
import type { AttitudeKind, Medium } from './lexicon/reporting-verbs.ts'
import type { Phrase } from './phrases.ts'

export interface Attribution {
  /** The index of the outer sentence with the cue, or with the first words where there is no cue. */
  readonly sentence: number
  readonly contents: readonly TextRange[]
  readonly cue: TextRange | null
  /** In words for a reader and for counts: `said`, `according to`, `:`. */
  readonly cueText: string | null
  readonly lemma: string | null
  readonly source: Phrase | null
  /** Where the phrases of `source` are: their units belong to this sentence. */
  readonly sourceSpans: readonly TextRange[]
  /** Where no source stands with the quote: the index, in the list of attributions, of the one whose speaker goes on. */
  readonly follows: number | null
  /** Or the phrase, of a sentence before, that is likely to be the speaker. */
  readonly hint: { readonly sentence: number; readonly phrase: Phrase } | null
  readonly addressee: Phrase | null
  readonly addresseeSpan: TextRange | null
  readonly kind: AttitudeKind
  readonly medium: Medium | null
  readonly mediumName: string | null
  readonly isNegated: boolean
  readonly pattern: Pattern
}

/** How the words and their source stand to each other. */
export type Pattern =
  | 'quotation-cue-source' | 'quotation-source-cue' | 'source-cue-quotation' | 'source-cue-that' | 'source-cue-clause' | 'source-cue-question'
  | 'source-cue-to' | 'source-cue-gerund' | 'source-cue-as' | 'source-cue-of' | 'source-cue-object' | 'source-cue-colon'
  | 'clause-source-cue' | 'clause-cue-source' | 'according-to' | 'noun-that' | 'headline-colon' | 'headline-recurrence'
  | 'colon' | 'continuation' | 'same-paragraph' | 'unattributed-speech'
