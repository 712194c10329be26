/** Headlines whose cue is a colon: "Orr: ‘We will not go’", "‘We will not go’: Orr", "Orr to Varr: Come home". */
import type { TextRange } from '../../anchor/text-range.ts'
import type { Attribution } from './attribution.ts'
import { isClauseAt } from './complement.ts'
import type { OuterSentence, Unit } from './outer-sentences.ts'
import { canSpeak, type MentionIndex, type Phrase, phraseStartingAt } from './phrases.ts'

export function headlineColon({ units, blockType }: OuterSentence, sentence: number, index: MentionIndex): Attribution | null {
  if (blockType !== 'title' && blockType !== 'subheading' && blockType !== 'standfirst') return null
  const colon = units.findIndex(({ text }) => text === ':')
  if (colon < 0 && blockType === 'title') return behindDash(units, sentence, index)
  const end = endOfHeadline(units, colon + 1)
  if (colon < 1 || colon + 1 >= end) return null
  return sourceFirst(units, colon, end, sentence, index) ?? sourceLast(units, colon, end, sentence, index)
}

/** A bar parts a headline from the names of section and outlet. */
function endOfHeadline(units: readonly Unit[], from: number): number {
  const bar = units.findIndex(({ text }, i) => i > from && text.startsWith('|'))
  return bar < 0 ? units.length : bar
}

/** "Man gives himself up after 11 hours – police": the source behind a dash that stands apart. */
function behindDash(units: readonly Unit[], sentence: number, index: MentionIndex): Attribution | null {
  const dash = units.findLastIndex(({ text }) => /^(?:[–—-]|--)$/.test(text))
  const source = dash < 3 ? null : phraseStartingAt(units, dash + 1, index)
  if (source === null || source.last !== units.length || source.last - source.first > 4 || !isSpeaker(source, index)) return null
  const isReported = units.slice(0, dash).some(({ kind }) => kind === 'quotation') || isClauseAt(units, 0)
  return isReported ? attributionOf(units, sentence, rangeOf(units, 0, dash), dash, source, null) : null
}

/** A person, a body or a description: not a place, which a headline names as its subject. */
function isSpeaker({ mention, form }: Phrase, { people }: MentionIndex): boolean {
  if (mention === null || !people.mentions[mention]!.canSpeak) return false
  const { entity } = people.mentions[mention]!
  return form === 'nominal' || entity !== null && /^(?:PER|ORG)$/.test(people.entities[entity]!.type)
}

function sourceFirst(units: readonly Unit[], colon: number, end: number, sentence: number, index: MentionIndex): Attribution | null {
  const source = phraseStartingAt(units, 0, index)
  if (source === null || source.mention === null || !canSpeak(source, index)) return null
  const addressee = units[source.last]?.lower === 'to' ? phraseStartingAt(units, source.last + 1, index) : null
  if ((addressee ?? source).last !== colon) return null
  const isQuoted = units[colon + 1]!.kind === 'quotation'
  if (!isQuoted && !(isSpeaker(source, index) && (addressee !== null || isClauseAt(units, colon + 1)
    || units.slice(colon, end).some(({ kind }) => kind === 'quotation')))) return null
  const last = isQuoted && units[colon + 2]?.kind === 'punctuation' ? colon + 2 : withoutStop(units, end)
  return attributionOf(units, sentence, rangeOf(units, colon + 1, last), colon, source, addressee)
}

function sourceLast(units: readonly Unit[], colon: number, end: number, sentence: number, index: MentionIndex): Attribution | null {
  const source = phraseStartingAt(units, colon + 1, index)
  if (source === null || source.mention === null || !canSpeak(source, index)) return null
  const isWhole = source.last === end && end - colon < 6 || units[source.last]?.lower === 'on'
    && units[colon - 1]!.kind === 'quotation'
  const isQuoted = colon === 1 && units[0]!.kind === 'quotation'
  if (!isWhole || !isQuoted && !units.slice(0, colon).some(({ kind }) => kind === 'quotation') && !(isSpeaker(source, index)
    && isClauseAt(units, 0))) return null
  return attributionOf(units, sentence, rangeOf(units, 0, colon), colon, source, null)
}

const withoutStop = (units: readonly Unit[], end: number): number => (units[end - 1]!.text === '.' ? end - 1 : end)

const rangeOf = (units: readonly Unit[], first: number, last: number): TextRange =>
  ({ start: units[first]!.start, end: units[last - 1]!.end })

function attributionOf(units: readonly Unit[], sentence: number, content: TextRange, colon: number, source: Phrase, addressee: Phrase | null): Attribution {
  return {
    sentence, contents: [content], cue: rangeOf(units, colon, colon + 1), cueText: units[colon]!.text, lemma: ':', source,
    sourceSpans: [rangeOf(units, source.first, source.last)], follows: null, hint: null,
    addressee, addresseeSpan: addressee === null ? null : rangeOf(units, addressee.first, addressee.last),
    kind: 'assertion', medium: null, mediumName: null, isNegated: false, pattern: 'headline-colon'
  }
}
