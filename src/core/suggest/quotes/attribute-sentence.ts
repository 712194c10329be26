/** The attributions of one sentence that have a cue in it. */
import type { TextRange } from '../../anchor/text-range.ts'
import { accordingTo } from './according-to.ts'
import type { Attribution, Pattern } from './attribution.ts'
import { type Anchor, findAnchors } from './anchors.ts'
import { clauseEnd, type ClauseKind, trimEnd } from './clause-end.ts'
import type { Complement } from './complement.ts'
import { headlineColon } from './headline-colon.ts'
import { nounCues } from './noun-cues.ts'
import type { OuterSentence, Unit } from './outer-sentences.ts'
import { canSpeak, isContent, isSpeakingNoun, type MentionIndex, type Phrase, phraseStartingAt } from './phrases.ts'
import { isTime } from './time-units.ts'
import { mainSubject } from './sources.ts'

/** In the order of their cues; none is part of what another reports. */
export function attributeSentence(sentence: OuterSentence, number: number, index: MentionIndex): Attribution[] {
  const { units } = sentence
  const headline = headlineColon(sentence, number, index)
  if (headline !== null) return [headline]
  const anchors = findAnchors(sentence, index)
  const outer = anchors.filter((anchor, i) => !isReportedBy(anchors, i, units))
  const found: Attribution[] = []
  let taken = 0
  let previous: Phrase | null = null
  for (const [i, anchor] of outer.entries()) {
    if (anchor.first < taken || anchor.cue.verb.lemma === 'hear' && outer.some(({ complement }, k) => k > i
      && complement?.pattern === 'speech')) continue
    const limit = nextStart(units, outer, i, anchor)
    const reading = anchor.behind === null ? readAhead(sentence, anchor, limit) : readBehind(sentence, anchor, taken, limit)
    if (reading === null || anchor.source === null && !anchor.isShared && isParticiple(units, anchor, reading)) continue
    const source: Phrase | null = anchor.source?.phrase ?? (anchor.isShared
      && !anchor.cue.isPassive ? previous ?? sharedSubject(units, anchor.cue.first, index) : null)
    if (!isWorthOffering(units, anchor, reading, source, index)) continue
    found.push(attributionOf(units, number, anchor, reading, anchor.cue.verb.lemma === 'hear' ? null : source))
    previous = source ?? previous
    taken = reading.end
  }
  const according = accordingTo(sentence, number, index)
  const kept = found.filter((inner) => !according.some((outer) => overlap(inner, outer)) || holdsQuotation(units, inner))
  const nouns = nounCues(sentence, number, index).filter((other) => ![...kept, ...according].some((known) => overlap(known, other)))
  const outermost = according.filter((outer) => !kept.some((inner) => overlap(inner, outer)))
  return [...kept, ...outermost, ...nouns].sort((a, b) => startOf(a) - startOf(b))
}

/** "Asked whether …, Orr replied": not a verb with a subject, but what happened to it. */
const isParticiple = (units: readonly Unit[], { cue }: Anchor, { pattern }: Reading): boolean =>
  cue.form === 'past' && cue.first === cue.at && pattern !== 'source-cue-quotation' && (cue.at === 0
    || units[cue.at - 1]!.kind === 'punctuation')

const holdsQuotation = (units: readonly Unit[], { contents }: Attribution): boolean =>
  units.some(({ kind, start, end }) => kind === 'quotation' && contents.some((content) => start >= content.start
    && end <= content.end))

/** The subject that a verb shares: of the clause before, or, where the sentence opens with an -ing form, of the one behind. */
function sharedSubject(units: readonly Unit[], cueFirst: number, index: MentionIndex): Phrase | null {
  if (cueFirst > 2) return mainSubject(units, cueFirst, index)
  const comma = units.findIndex(({ text }, i) => i > cueFirst && text === ',')
  return comma < 0 ? null : phraseStartingAt(units, comma + 1, index)
}

const startOf = ({ cue, contents }: Attribution): number => cue?.start ?? contents[0]!.start

const overlap = (a: Attribution, b: Attribution): boolean =>
  partsOf(a).some((one) => partsOf(b).some((other) => one.start < other.end && other.start < one.end))

const partsOf = ({ contents, cue }: Attribution): readonly TextRange[] => (cue === null ? contents : [...contents, cue])

interface Reading {
  readonly contents: readonly TextRange[]
  readonly pattern: Pattern
  /** The unit behind the attribution and its words. */
  readonly end: number
  readonly complement: Complement | null
  readonly hasQuotation: boolean
}

/** A cue inside the clause that a later one, set behind it, reports. */
function isReportedBy(anchors: readonly Anchor[], i: number, units: readonly Unit[]): boolean {
  const anchor = anchors[i]!
  if (anchor.behind !== null) return false
  return anchors.some((later, k) => k > i && later.behind === 'clause' && later.first > anchor.first && anchor.complement !== null
    && !/^[.;:]/.test(units[later.first - 1]?.text ?? '') && !(anchor.complement.pattern === 'speech'))
}

/** Where the next attribution of the sentence begins that is not part of what this one reports. */
function nextStart(units: readonly Unit[], anchors: readonly Anchor[], i: number, { last, complement }: Anchor): number {
  const from = complement?.start ?? last
  if (anchors[i]!.isShared && anchors[i]!.cue.first <= 2 && anchors[i]!.cue.isNonFinite) {
    const comma = units.findIndex(({ text }, at) => at > from && text === ',')
    if (comma > 0) return comma
  }
  for (let k = i + 1; k < anchors.length; k++) {
    const next = anchors[k]!
    if (next.first > from && startsOver(units, next)) return next.first
  }
  return units.length
}

function startsOver(units: readonly Unit[], { first, source, isShared, cue, complement, behind }: Anchor): boolean {
  const before = units[first - 1]
  if (before === undefined || behind === 'clause' || cue.isPassive || cue.isIrreal) return false
  if (behind === 'quotation') return false
  if (complement === null) return false
  if (source?.relation === 'relative' || before.lower === 'which' || before.lower === 'that') return false
  const isBreak = before.text === ',' || /^[;–—-]/.test(before.text) || before.quotation?.ending === ','
  const comesAfterBreak = isBreak || /^[,;–—-]/.test(units[first - 2]?.text ?? '') || units[first - 2]?.kind === 'quotation'
  if (isShared) {
    if (cue.form === 'ing') return isBreak || /^(?:while|before|after|and|but|also)$/.test(before.lower)
    if (cue.isNonFinite) return false
    return /^(?:and|but|before|then|yet|or)$/.test(before.lower) && (comesAfterBreak || before.lower === 'but'
      || strong.has(cue.verb.lemma) && complement.pattern !== 'clause')
  }
  if (source === null) return false
  if (/^[;–—-]/.test(before.text)) return true
  return /^(?:and|but|while|though|although|yet|whereas)$/.test(before.lower)
}

const strong = new Set((
  'say tell add warn insist claim argue call describe urge accuse announce vow pledge promise dismiss write'
).split(' '))

/** Words behind the cue. */
function readAhead({ units, blockType }: OuterSentence, { cue, complement, source }: Anchor, limit: number): Reading | null {
  if (complement === null) return null
  const { start, pattern } = complement
  if (start >= units.length) return { contents: [], pattern: 'source-cue-colon', end: units.length, complement, hasQuotation: false }
  const kind: ClauseKind = {
    isHeadline: blockType === 'title',
    isPhrase: pattern === 'as' || pattern === 'of' || pattern === 'object',
    isRelative: (source?.relation === 'relative' || source?.relation === 'by') && units[source.first - 1]?.text === ','
  }
  const end = pattern === 'speech' ? speechEnd(units, start, limit, kind) : clauseEnd(units, start, limit, kind)
  const hasQuotation = units.slice(start, end).some(({ kind }) => kind === 'quotation')
  if (end <= start || pattern !== 'speech' && end - start < 2) return null
  if (pattern === 'colon' && blockType === 'title') return null
  const name: Pattern = pattern === 'speech' && end === start + 1 ? 'source-cue-quotation' : pattern === 'speech' ? 'source-cue-clause'
    : `source-cue-${pattern}`
  if (cue.isPassive && !hasQuotation || source === null && cue.isPassive && pattern === 'to') return null
  return { contents: [rangeOf(units, start, end)], pattern: name, end, complement, hasQuotation }
}

/** Words in marks right behind the cue: alone, or with a clause around them. */
function speechEnd(units: readonly Unit[], start: number, limit: number, kind: ClauseKind): number {
  const next = units[start + 1]
  const { quotation } = units[start]!
  if (next === undefined || start + 1 >= limit || next.kind === 'punctuation' && !/^[,([–—-]/.test(next.text)) return start + 1
  if (next.kind === 'quotation') {
    let end = start + 1
    while (end < limit && units[end]!.kind === 'quotation') end++
    return end
  }
  const led = units[start - 1]?.text
  const isWhole = quotation !== null && (quotation.words > 3 || led === ':' || led === ',')
  if (next.text === ',' && (isWhole || units[start + 2]?.lower.endsWith('ing') === true
    || /^(?:and|but|while|before|after|as|who|which)$/.test(units[start + 2]?.lower ?? ''))) return start + 1
  if (isWhole && (led === ':' || led === ',') && next.text !== ',') return start + 1
  if (/^(?:before|after|as|while|when)$/.test(next.lower) && /^(?:he|she|they)$/.test(units[start + 2]?.lower ?? '')) return start + 1
  return clauseEnd(units, start, limit, kind)
}

/** Words before the cue, and behind it where it is set into them. */
function readBehind({ units, blockType }: OuterSentence, anchor: Anchor, taken: number, limit: number): Reading | null {
  const { first, last, behind, cue, source, complement } = anchor
  const end = units[first - 1]?.kind === 'quotation' ? first : first - 1
  const start = segmentStart(units, taken, end)
  if (end <= start) return null
  const isInverted = source?.relation === 'right'
  const own = behind === 'quotation' ? firstOfSpeech(units, start, end) : null
  const isSpeech = own !== null
  const tail = goesOn(units, anchor, limit, isSpeech, blockType)
  const isGap = tail.contents.length > 0 && /^(?:who|which|that)$/.test(units[end - 1]!.lower)
  const head = isGap ? [] : own === null ? [rangeOf(units, start, trimEnd(units, start, end))] : quotationsIn(units, own, end)
  const pattern: Pattern = isSpeech ? (isInverted ? 'quotation-cue-source' : 'quotation-source-cue') : isInverted ? 'clause-cue-source'
    : 'clause-source-cue'
  if (cue.isPassive) return null
  return {
    contents: [...head, ...tail.contents], pattern, end: tail.end ?? last, complement,
    hasQuotation: isSpeech || units.slice(start, end).some(({ kind }) => kind === 'quotation')
  }
}

/** Behind earlier words of the sentence, and behind "but" and the like, which are the article's own. */
function segmentStart(units: readonly Unit[], taken: number, end: number): number {
  let start = taken
  while (start < end && (units[start]!.kind === 'punctuation' && !/^[([$£€]/.test(units[start]!.text)
    || /^(?:and|but|yet|so|meanwhile|however)$/.test(units[start]!.lower))) start++
  return start
}

/** Where nothing but marks stands before the cue, or a colon leads to them: their first. Null where they stand in a clause. */
function firstOfSpeech(units: readonly Unit[], start: number, end: number): number | null {
  let at = end - 1
  while (at >= start && (units[at]!.kind === 'quotation' || units[at]!.text === ',' && units[at - 1]?.kind === 'quotation')) at--
  if (at < start) return start
  const { text, lower } = units[at]!
  return /^[:–—]/.test(text) || /^(?:and|but|so|yet)$/.test(lower) && at === start
    || isIntroduction(units, start, at) ? at + 1 : null
}

/** "At times, “…,” she said": an opening phrase that no verb follows. */
const isIntroduction = (units: readonly Unit[], start: number, at: number): boolean => units[at]!.text === ',' && at - start < 8
  && !isClauseBetween(units, start, at)

const isClauseBetween = (units: readonly Unit[], start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (units[i]!.kind === 'quotation'
    || /^(?:is|was|are|were|has|had|have|will|would|needs?|did|does|do|can|could|should|must)$/.test(units[i]!.lower)) return true
  return false
}

const quotationsIn = (units: readonly Unit[], start: number, end: number): TextRange[] =>
  units.slice(start, end).filter(({ kind }) => kind === 'quotation').map((unit) => ({ start: unit.start, end: unit.end }))

/** What follows an attribution that stands in the middle. */
function goesOn(units: readonly Unit[], { last, source }: Anchor, limit: number, isSpeech: boolean, blockType: string): { contents: TextRange[]; end: number | null } {
  const at = units[last]
  const next = units[last + 1]
  const none = { contents: [], end: null }
  if (at?.kind === 'quotation') return { contents: [rangeOf(units, last, last + 1)], end: last + 1 }
  if (at === undefined || next === undefined || !/^[,:;–—-]/.test(at.text) || last + 1 >= limit) return none
  if (next.kind === 'quotation') {
    let end = last + 2
    if (isSpeech) while (units[end]?.kind === 'quotation') end++
    else end = clauseEnd(units, last + 1, limit, { isHeadline: blockType === 'title' })
    return isSpeech ? { contents: quotationsIn(units, last + 1, end), end } : { contents: [rangeOf(units, last + 1, end)], end }
  }
  const later = isSpeech && at.text === ',' ? speechBehindParenthesis(units, last + 1, limit) : null
  if (later !== null) return { contents: quotationsIn(units, later, later + 1), end: later + 1 }
  if (isSpeech || source?.relation === 'right' && at.text === ',' || next.lower === 'who' || next.lower.endsWith('ing')
    || /^(?:as|before|after|while|which|according)$/.test(next.lower)) return none
  if (/^(?:and|but)$/.test(next.lower) && /^(?:he|she|they|it)$/.test(units[last + 2]?.lower ?? '')) return none
  const end = clauseEnd(units, last + 1, limit, { isHeadline: blockType === 'title' })
  return end > last + 1 ? { contents: [rangeOf(units, last + 1, end)], end } : none
}

/** "said Orr, who chairs the board, “and …”": speech that goes on behind what is told of the speaker. */
function speechBehindParenthesis(units: readonly Unit[], from: number, limit: number): number | null {
  for (let at = from; at < Math.min(units.length, limit, from + 30); at++) {
    if (units[at]!.kind === 'quotation') return units[at - 1]!.text === ',' ? at : null
    if (/^[.;:]/.test(units[at]!.text)) return null
  }
  return null
}

const rangeOf = (units: readonly Unit[], first: number, last: number): TextRange =>
  ({ start: units[first]!.start, end: units[last - 1]!.end })

/** Before whom it was said, by somebody who is not named. */
const hearers = /^(?:court|jury|jurors|inquest|inquiry|tribunal|hearing|committee|parliament|trial|magistrates)$/

function isWorthOffering(units: readonly Unit[], { cue, complement, source: found }: Anchor, { hasQuotation, contents }: Reading, source: Phrase | null, index: MentionIndex): boolean {
  if (contents.length === 0) return complement?.pattern === 'colon'
  if (cue.verb.lemma === 'hear' && (source === null || !hearers.test(units[source.last - 1]!.lower))) return false
  if (hasQuotation) return true
  if (source === null || cue.isIrreal && !cue.isNegated && cue.verb.lemma !== 'confirm' || cue.isPassive) return false
  const { lower } = units[source.first]!
  if (/^(?:if|unless|whether)$/.test(units[source.first - 1]?.lower ?? '')) return false
  if (/^(?:i|you|we|this|that|there|who|which|it)$/.test(lower) && source.last - source.first === 1 && lower !== 'it') return false
  if (found?.relation === 'left' && isReducedRelative(units, source)) return false
  if (source.mention === null && source.form === 'nominal' && !isSpeakingNoun(units, source)) return false
  if (lower === 'it' && cue.verb.kind !== 'assertion') return false
  return canSpeak(source, index)
}

/** "a condition Kyiv says it will not accept": what is said stands before the source. */
function isReducedRelative(units: readonly Unit[], { first, others }: Phrase): boolean {
  const before = units[Math.min(first, ...others.map((other) => other.first)) - 1]
  return before !== undefined && before.kind === 'word' && isContent(before) && !isTime(before.lower)
    && !/^\p{Lu}/u.test(before.text) && !/^(?:asked|pressed)$/.test(before.lower)
}

function attributionOf(units: readonly Unit[], sentence: number, { cue, adjuncts }: Anchor, { contents, pattern, complement }: Reading, source: Phrase | null): Attribution {
  const addressee = complement?.addressee ?? adjuncts.addressee
  const isWritten = cue.verb.medium === 'writing' || (complement?.isWritten ?? adjuncts.isWritten)
  return {
    sentence,
    contents,
    cue: rangeOf(units, cue.first, cue.last),
    cueText: units.slice(cue.first, cue.last).map(({ text }) => text).join(' '),
    lemma: cue.verb.lemma,
    source,
    sourceSpans: source === null ? [] : spansOf(units, source),
    follows: null, hint: null,
    addressee,
    addresseeSpan: addressee === null ? null : rangeOf(units, addressee.first, addressee.last),
    kind: pattern === 'source-cue-to' ? 'eventuality' : cue.verb.kind,
    medium: isWritten ? 'writing' : cue.verb.medium ?? 'speech',
    mediumName: complement?.medium ?? adjuncts.medium,
    isNegated: cue.isNegated,
    pattern
  }
}

const spansOf = (units: readonly Unit[], phrase: Phrase): TextRange[] =>
  [...phrase.others, phrase].map(({ first, last }) => sourceRange(units, first, last)).sort((a, b) => a.start - b.start)

/** "he'd said": the source is "he". */
function sourceRange(units: readonly Unit[], first: number, last: number): TextRange {
  const range = rangeOf(units, first, last)
  const grown = last - first === 1 ? units[first]!.lower.indexOf('\'') : -1
  return grown > 0 && grown < 5 && range.end - range.start === units[first]!.lower.length
    ? { start: range.start, end: range.start + grown } : range
}
