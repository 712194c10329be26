/** Whether one quote is reported within what another reports, or is a piece of it. */
import type { TextRange } from '../anchor/text-range.ts'

/** A quote, annotated or suggested, as far as its place. Spans are ordered by role as in the codebook, the content first. */
interface PlacedQuote {
  readonly spans: readonly (TextRange & { readonly role: string })[]
}

/**
 * A nested quote lies in one stretch of the other's content together with its own attribution, its cue or else its source: that
 * is what a piece of a quote in two lacks, whose attribution stands between the pieces. And the other quote has an attribution
 * of its own outside that stretch, or begins before the two: else it is the same quote, taken with its attribution.
 */
export function isNestedIn(inner: PlacedQuote, outer: PlacedQuote): boolean {
  const content = inRole(inner, 'content')
  const told = attributionOf(inner)
  if (content.length === 0 || told.length === 0) return false
  const own = [...content, ...told]
  const holder = inRole(outer, 'content').find((range) => own.every((span) => isWithin(span, range)))
  if (holder === undefined) return false
  const all = [...own, ...inRole(inner, 'source')]
  return attributionOf(outer).some((span) => !isWithin(span, holder)) || all.every(({ start }) => start > holder.start)
}

function attributionOf(quote: PlacedQuote): readonly TextRange[] {
  const cues = inRole(quote, 'cue')
  return cues.length > 0 ? cues : inRole(quote, 'source')
}

const inRole = ({ spans }: PlacedQuote, wanted: string): readonly TextRange[] => spans.filter(({ role }) => role === wanted)
const isWithin = (inner: TextRange, outer: TextRange): boolean => outer.start <= inner.start && inner.end <= outer.end
