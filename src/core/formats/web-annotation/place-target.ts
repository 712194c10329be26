/**
 * Where the words of a target stand in a text. The recommendation counts code points; Hypothesis and Recogito count UTF-16. The
 * two differ only behind an emoji or the like, and which one a file means is told by its quotes: a position counts only in the
 * unit in which the quoted words stand there. What the words do not decide is not guessed.
 */
import type { CodePointOffsets } from '../../anchor/offsets.ts'
import type { TextRange } from '../../anchor/text-range.ts'
import { shown } from '../fault.ts'
import type { FoundTarget } from './find-annotations.ts'

export type OffsetUnit = 'codePoint' | 'utf16'

export interface PlaceableText {
  readonly text: string
  readonly offsets: CodePointOffsets
}

/** In UTF-16, or a sentence that says why the place cannot be told. `unit` is null where the file has not shown it. */
export function placeTarget(target: FoundTarget, within: PlaceableText, unit: OffsetUnit | null): TextRange | string {
  if (target.exact === null) return placeByPosition(target, within, unit)
  if (target.exact === '') return 'The quote has no words.'
  const ranges = quotedRanges(target, within, unit === null ? ['codePoint', 'utf16'] : [unit])
  const [only, other] = ranges
  if (only !== undefined && other === undefined) return only
  const inContext = ranges.filter((range) => contextFits(target, within.text, range) === 'both')
  if (inContext.length === 1 && inContext[0] !== undefined) return inContext[0]
  if (ranges.length > 1) return `${shown(target.exact)} stands at ${target.start} both in code points and in UTF-16, and the file does not show which of them it counts.`
  return placeByQuote(target.exact, target, within.text)
}

/** The unit that at least one position of the targets proves and none disproves; null where both or neither fit. */
export function provenUnit(targets: readonly FoundTarget[], within: PlaceableText): OffsetUnit | null {
  const proven = new Set<OffsetUnit>()
  for (const target of targets) {
    const [codePoint, utf16] = [quotedRanges(target, within, ['codePoint']).length > 0, quotedRanges(target, within, ['utf16']).length > 0]
    if (codePoint !== utf16) proven.add(codePoint ? 'codePoint' : 'utf16')
  }
  return proven.size === 1 ? [...proven][0] ?? null : null
}

function placeByPosition(target: FoundTarget, within: PlaceableText, unit: OffsetUnit | null): TextRange | string {
  if (target.start === null || target.end === null) return 'The target has neither a quote nor a position in the text.'
  const ranges = (unit === null ? ['codePoint', 'utf16'] as const : [unit]).map((one) => rangeIn(target, within, one))
  const [range, other] = ranges
  if (range === null || range === undefined || other === null) return `No stretch of the text lies from ${target.start} to ${target.end}.`
  if (other === undefined || (other.start === range.start && other.end === range.end)) return range
  return `The position ${target.start} to ${target.end} has no quote, and it is another place in code points than in UTF-16.`
}

/** The places, without doubles, that the position means in the units and where the quoted words stand. */
function quotedRanges(target: FoundTarget, within: PlaceableText, units: readonly OffsetUnit[]): TextRange[] {
  const ranges = units.map((unit) => rangeIn(target, within, unit))
    .filter((range) => range !== null && within.text.slice(range.start, range.end) === target.exact)
    .filter((range) => range !== null)
  return ranges.filter(({ start, end }, i) => ranges.findIndex((range) => range.start === start && range.end === end) === i)
}

function rangeIn({ start, end }: FoundTarget, { offsets, text }: PlaceableText, unit: OffsetUnit): TextRange | null {
  if (start === null || end === null || start >= end) return null
  if (unit === 'codePoint') return end <= offsets.length ? { start: offsets.toUtf16(start), end: offsets.toUtf16(end) } : null
  return end <= text.length && offsets.isBoundary(start) && offsets.isBoundary(end) ? { start, end } : null
}

/** Which sides of the quote stand beside a range; a side that the quote does not tell fits. */
function contextFits({ prefix, suffix }: FoundTarget, text: string, { start, end }: TextRange): 'both' | 'one' | 'none' {
  const before = prefix === null || text.slice(0, start).endsWith(prefix)
  const after = suffix === null || text.startsWith(suffix, end)
  return before && after ? 'both' : (before && prefix !== null && prefix !== '') || (after && suffix !== null && suffix !== '') ? 'one' : 'none'
}

const mostPlaces = 1000

function placeByQuote(exact: string, target: FoundTarget, text: string): TextRange | string {
  const places: TextRange[] = []
  for (let at = text.indexOf(exact); at >= 0 && places.length < mostPlaces; at = text.indexOf(exact, at + 1)) places.push({ start: at, end: at + exact.length })
  for (const fit of ['both', 'one'] as const) {
    const fitting = places.filter((place) => contextFits(target, text, place) === fit)
    if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0]
    if (fitting.length > 1) return `${shown(exact)} stands in the text ${fitting.length} times, and nothing tells which is meant.`
  }
  return places.length === 0 ? `${shown(exact)} does not stand in the text.` : `${shown(exact)} stands in the text, but between other words.`
}
