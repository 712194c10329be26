/** "Her claim that the gate was shut", "the ministry’s denial that …", "a warning by Orr that …". */
import type { Attribution } from './attribution.ts'
import { clauseEnd, nounClauseEnd } from './clause-end.ts'
import { isFinite } from './lexicon/function-words.ts'
import type { OuterSentence, Unit } from './outer-sentences.ts'
import { type MentionIndex, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts'

const reportingNouns = new Set((
  'claim claims allegation allegations accusation accusations assertion assertions statement statements suggestion warning warnings argument insistence contention '
  + 'admission announcement assurance assurances denial denials prediction predictions remark comment promise pledge vow threat demand demands complaint '
  + 'conclusion boast declaration assessment'
).split(' '))

const beliefs = new Set(['belief', 'hope', 'hopes', 'fear', 'fears', 'view', 'conviction', 'concern', 'concerns', 'expectation'])

export function nounCues({ units, blockType }: OuterSentence, sentence: number, index: MentionIndex): Attribution[] {
  const found: Attribution[] = []
  for (let at = 1; at < units.length - 2; at++) {
    const { lower } = units[at]!
    if (!reportingNouns.has(lower) && !beliefs.has(lower)) continue
    const named = sourceOf(units, at, index)
    if (named === null || units[named.that]?.lower !== 'that') continue
    const isSubject = !units.slice(0, at).some((unit) => isFinite(unit.lower))
    const end = isSubject ? nounClauseEnd(units, named.that, units.length)
      : clauseEnd(units, named.that, units.length, { isHeadline: blockType === 'title' })
    if (end - named.that < 3) continue
    const source = { start: units[named.phrase.first]!.start, end: units[named.phrase.last - 1]!.end }
    found.push({
      sentence, contents: [{ start: units[named.that]!.start, end: units[end - 1]!.end }], cue: { start: units[at]!.start, end: units[at]!.end }, cueText: units[at]!.text,
      lemma: lower, source: named.phrase, sourceSpans: [source], follows: null, hint: null, addressee: null, addresseeSpan: null,
      kind: beliefs.has(lower) ? 'belief' : 'assertion', medium: null, mediumName: null, isNegated: false, pattern: 'noun-that'
    })
    at = end
  }
  return found
}

function sourceOf(units: readonly Unit[], at: number, index: MentionIndex): { phrase: Phrase; that: number } | null {
  const next = units[at + 1]!
  if (next.lower === 'by' || next.lower === 'from') {
    const phrase = phraseStartingAt(units, at + 2, index)
    if (phrase === null) return null
    const that = units[phrase.last]?.text === ',' ? apposed(units, phrase.last) : phrase.last
    return { phrase, that }
  }
  let before = at - 1
  while (before > 0 && at - before < 3 && units[before]!.kind === 'word' && units[before]!.lower !== '\'s'
    && !/^(?:his|her|their|its)$/.test(units[before]!.lower)) before--
  if (/^(?:his|her|their|its)$/.test(units[before]!.lower)) {
    const mention = index.startingAt.get(units[before]!.first)?.find((candidate) =>
      index.people.mentions[candidate]!.form === 'pronoun') ?? null
    return { phrase: { first: before, last: before + 1, mention, form: 'pronoun', others: [] }, that: at + 1 }
  }
  if (units[before]!.lower !== '\'s') return null
  const phrase = phraseEndingAt(units, before, index)
  return phrase === null ? null : { phrase, that: at + 1 }
}

/** Behind "by Orr, the prime minister,". */
function apposed(units: readonly Unit[], comma: number): number {
  for (let at = comma + 1; at < Math.min(units.length, comma + 12); at++) if (units[at]!.text === ',') return at + 1
  return comma
}
