/** "According to the ministry, …" and "…, according to the ministry". */
import type { TextRange } from '../../anchor/text-range.ts'
import type { Attribution } from './attribution.ts'
import { clauseEnd, trimEnd } from './clause-end.ts'
import type { OuterSentence, Unit } from './outer-sentences.ts'
import { type MentionIndex, phraseStartingAt } from './phrases.ts'

/** Plans, laws and the like are no sources. */
const noSources = new Set('plan plans schedule law laws tradition custom rules size age need needs weather season'.split(' '))

export function accordingTo({ units, blockType }: OuterSentence, sentence: number, index: MentionIndex): Attribution[] {
  const at = units.findIndex(({ lower }, i) => lower === 'according' && units[i + 1]?.lower === 'to')
  const phrase = at < 0 ? null : phraseStartingAt(units, at + 2, index)
  if (phrase === null || noSources.has(units[phrase.last - 1]!.lower)) return []
  const name = units[phrase.last]?.text === ',' && phrase.form === 'nominal' ? phraseStartingAt(units, phrase.last + 1, index) : null
  const source = name?.form === 'name' && units[name.last]?.text === ',' ? { ...name, first: phrase.first } : phrase
  const close = endOfSource(units, source.last)
  const contents = contentsAround(units, at, close, blockType === 'title')
  if (contents.length === 0) return []
  return [{
    sentence, contents, cue: { start: units[at]!.start, end: units[at + 1]!.end }, cueText: 'according to', lemma: 'according to', source,
    sourceSpans: [{ start: units[source.first]!.start, end: units[source.last - 1]!.end }], follows: null, hint: null, addressee: null, addresseeSpan: null, kind: 'assertion', medium: null, mediumName: null, isNegated: false,
    pattern: 'according-to'
  }]
}

/** The source goes on to a comma or the end: "reporting by the Gazette", "a spokesman, Ilse Orr". */
function endOfSource(units: readonly Unit[], from: number): number {
  let at = from
  while (at < units.length && at - from < 24 && !/^[,.;:–—-]/.test(units[at]!.text) && units[at]!.kind !== 'quotation') at++
  return at
}

function contentsAround(units: readonly Unit[], at: number, close: number, isHeadline: boolean): TextRange[] {
  const contents: TextRange[] = []
  let start = at
  while (start > 0 && !/^[;]/.test(units[start - 1]!.text)) start--
  while (start < at && /^(?:and|but|so|yet)$/.test(units[start]!.lower)) start++
  const isWithin = units[at - 1]?.text === ',' && /^(?:where|that|which|who|and|but|because|when)$/.test(units[at - 2]?.lower ?? '')
  const end = at > start && !isWithin ? trimEnd(units, start, at) : start
  if (end - start > 2 || end > start && units[end - 1]!.kind === 'quotation') contents.push({ start: units[start]!.start, end: units[end - 1]!.end })
  const isOpening = at === start
  const isMedial = units[close]?.text === ',' && (isWithin || contents.length > 0) && units[at - 1]?.text === ','
  if ((isOpening || isMedial) && units[close]?.text === ',' && close + 2 < units.length && !isDescription(units, close + 1)) {
    const last = clauseEnd(units, close + 1, units.length, { isHeadline })
    if (last > close + 2) contents.push({ start: units[close + 1]!.start, end: units[last - 1]!.end })
  }
  return contents
}

/** ", which keeps the measurements": it is told of the source. */
const isDescription = (units: readonly Unit[], at: number): boolean =>
  /^(?:who|which|whose|where)$/.test(units[at]!.lower) && !units.slice(at, at + 14).some(({ text }) => text === ',')
