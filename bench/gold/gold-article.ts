/** An article of the gold set with its annotations in their places. The file beside the article holds words, not offsets. */
import { z } from 'zod'
import type { TextRange } from '../../src/core/anchor/text-range.ts'
import { notAQuoteReasons } from '../../src/core/suggest/suggestion.ts'

export const quoteTypes = ['direct', 'mixed', 'indirect', 'free_indirect', 'reported'] as const
export type QuoteType = (typeof quoteTypes)[number]

export const speakerResolutions = [
  'explicit', 'anaphoric_pronoun', 'anaphoric_nominal', 'relative_pronoun', 'implicit', 'none'
] as const
export type SpeakerResolution = (typeof speakerResolutions)[number]

export const unknownSpeaker = 'UNKNOWN'
const reserved = [unknownSpeaker, 'GENERIC', 'AUTHOR']

export interface GoldQuote {
  readonly id: number
  readonly type: QuoteType
  /** By start; so are the other lists of ranges. */
  readonly content: readonly TextRange[]
  readonly verbatim: readonly TextRange[]
  readonly cue: TextRange | null
  readonly source: readonly TextRange[]
  readonly addressee: readonly TextRange[]
  readonly speakerResolution: SpeakerResolution
  /** Names of actors, or UNKNOWN. */
  readonly speaker: readonly string[]
  /** Answers as good as `speaker`: the firm of a spokesman who is not named. */
  readonly alsoRight: readonly string[]
  readonly negated: boolean
  readonly nestedIn: number | null
  /** Neither missed when absent nor false when found: nested, free indirect and reported speech, questions nobody asks. */
  readonly isOptional: boolean
  readonly phenomena: readonly string[]
}

export interface GoldActor {
  readonly name: string
  readonly aliases: readonly string[]
}

/** A stretch inside marks that quotes nobody. */
export interface GoldNotAQuote extends TextRange {
  readonly reason: string
}

export interface GoldAnnotations {
  readonly tags: readonly string[]
  readonly actors: readonly GoldActor[]
  readonly quotes: readonly GoldQuote[]
  readonly notQuotes: readonly GoldNotAQuote[]
}

/** Words that stand in the text once; where they stand more often, some of the words around them too: `then ⟦he⟧ said`. */
const Words = z.string().min(1)

const QuoteInFile = z.strictObject({
  id: z.int().positive(),
  type: z.enum(quoteTypes),
  content: z.array(Words).min(1),
  verbatim: z.array(Words).min(1).default([]),
  cue: Words.optional(),
  source: z.array(Words).min(1).default([]),
  addressee: z.array(Words).min(1).default([]),
  speakerResolution: z.enum(speakerResolutions),
  speaker: z.array(z.string().min(1)).min(1),
  alsoRight: z.array(z.string().min(1)).default([]),
  negated: z.literal(true).optional(),
  nestedIn: z.int().positive().optional(),
  optional: z.literal(true).optional(),
  phenomena: z.array(z.string().min(1)).default([])
})

const GoldFile = z.strictObject({
  tags: z.array(z.string().min(1)).min(1),
  actors: z.array(z.strictObject({ name: z.string().min(1), aliases: z.array(z.string().min(1)) })),
  quotes: z.array(QuoteInFile).min(1),
  notQuotes: z.array(z.strictObject({ reason: z.enum(notAQuoteReasons), words: Words }))
})

/** Puts the annotations of a gold file into the article's text. Every fault is a sentence; with one, nothing is to be measured. */
export function placeAnnotations(text: string, file: unknown): GoldAnnotations & { readonly faults: readonly string[] } {
  const parsed = GoldFile.safeParse(file)
  if (!parsed.success) return { tags: [], actors: [], quotes: [], notQuotes: [], faults: [z.prettifyError(parsed.error)] }
  const { tags, actors, quotes, notQuotes } = parsed.data
  const faults: string[] = []
  const place = (words: string, of: string): TextRange => {
    const found = placesOf(text, words)
    if (found.length !== 1) faults.push(`${of}: “${words}” stands in the text ${found.length} times, not once`)
    return found[0] ?? { start: 0, end: 0 }
  }
  const placeAll = (all: readonly string[], of: string) => all.map((words) => place(words, of)).sort((a, b) => a.start - b.start)

  const placed = quotes.map((quote): GoldQuote => ({
    id: quote.id,
    type: quote.type,
    content: placeAll(quote.content, `quote ${quote.id}, content`),
    verbatim: placeAll(quote.verbatim, `quote ${quote.id}, verbatim`),
    cue: quote.cue === undefined ? null : place(quote.cue, `quote ${quote.id}, cue`),
    source: placeAll(quote.source, `quote ${quote.id}, source`),
    addressee: placeAll(quote.addressee, `quote ${quote.id}, addressee`),
    speakerResolution: quote.speakerResolution,
    speaker: quote.speaker,
    alsoRight: quote.alsoRight,
    negated: quote.negated === true,
    nestedIn: quote.nestedIn ?? null,
    isOptional: quote.optional === true || quote.nestedIn !== undefined || quote.type === 'free_indirect' || quote.type === 'reported',
    phenomena: quote.phenomena
  }))
  const names = new Set([...reserved, ...actors.map(({ name }) => name)])
  for (const { id, speaker, alsoRight } of placed) {
    for (const name of [...speaker, ...alsoRight]) if (!names.has(name)) faults.push(`quote ${id}: the speaker “${name}” is not among the actors`)
  }
  return {
    tags, actors, quotes: placed, faults,
    notQuotes: notQuotes.map(({ reason, words }) => ({ reason, ...place(words, reason) }))
  }
}

function placesOf(text: string, words: string): TextRange[] {
  const [before, inner, after] = words.includes('⟦') ? words.split(/[⟦⟧]/) : ['', words, '']
  if (before === undefined || inner === undefined || inner === '' || after === undefined) return []
  const whole = before + inner + after
  const found: TextRange[] = []
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    found.push({ start: at + before.length, end: at + before.length + inner.length })
  }
  return found
}
