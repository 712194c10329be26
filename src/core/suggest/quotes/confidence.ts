/** How likely a proposed quote is right, and why it is proposed, in words. */
import type { People } from '../people/people.ts'
import type { Attribution, Pattern } from './attribution.ts'
import type { Speakers } from './speakers.ts'

/** The share of such proposals that were right, by pattern. */
const shares: Readonly<Record<Pattern, number>> = {
  'quotation-cue-source': 0.97,
  'quotation-source-cue': 0.97,
  'source-cue-quotation': 0.94,
  'source-cue-that': 0.85,
  'source-cue-clause': 0.8,
  'source-cue-question': 0.7,
  'source-cue-to': 0.7,
  'source-cue-gerund': 0.75,
  'source-cue-as': 0.75,
  'source-cue-of': 0.75,
  'source-cue-object': 0.75,
  'source-cue-colon': 0.85,
  'clause-source-cue': 0.82,
  'clause-cue-source': 0.82,
  'according-to': 0.85,
  'noun-that': 0.6,
  'headline-colon': 0.85,
  'headline-recurrence': 0.7,
  colon: 0.75,
  continuation: 0.85,
  'same-paragraph': 0.75,
  'unattributed-speech': 0.4
}

export function confidenceOf({ pattern, kind, isNegated, source }: Attribution, type: string, { rankings }: Speakers, people: People): number {
  const speaker = rankings[0]?.[0]?.probability ?? 0.3
  const isBelief = kind === 'belief' || kind === 'fact'
  const isUnknownSource = source !== null && (source.mention === null || !people.mentions[source.mention]!.canSpeak)
  const share = shares[pattern] * (type === 'mixed' ? 0.92 : 1) * (isBelief
    && type === 'indirect' ? 0.8 : 1) * (isNegated ? 0.92 : 1) * (isUnknownSource && type === 'indirect' ? 0.85 : 1)
  return Math.round(share * (0.8 + 0.2 * speaker) * 100) / 100
}

const where: Readonly<Record<Pattern, string>> = {
  'quotation-cue-source': 'closing mark + CUE + SOURCE to the right',
  'quotation-source-cue': 'closing mark + SOURCE + CUE',
  'source-cue-quotation': 'SOURCE + CUE + opening mark',
  'source-cue-that': 'SOURCE + CUE + “that”',
  'source-cue-clause': 'SOURCE + CUE + a clause',
  'source-cue-question': 'SOURCE + CUE + a question',
  'source-cue-to': 'SOURCE + CUE + “to”',
  'source-cue-gerund': 'SOURCE + CUE + an -ing form',
  'source-cue-as': 'SOURCE + CUE + “as”',
  'source-cue-of': 'SOURCE + CUE + “of” or “for”',
  'source-cue-object': 'SOURCE + CUE + words in marks in its object',
  'source-cue-colon': 'SOURCE + CUE + colon',
  'clause-source-cue': 'a clause + SOURCE + CUE',
  'clause-cue-source': 'a clause + CUE + SOURCE to the right',
  'according-to': '“according to” + SOURCE',
  'noun-that': 'SOURCE + CUE + “that”',
  'headline-colon': 'a headline’s colon + SOURCE',
  'headline-recurrence': 'the same words are quoted in the text below',
  colon: 'SOURCE + colon + opening mark',
  continuation: 'a paragraph in marks behind another quote',
  'same-paragraph': 'a sentence in marks in the paragraph of SOURCE',
  'unattributed-speech': 'a long stretch in marks, no verb of saying'
}

/** "closing mark + “said” + name to the right". */
export function reasonOf({ pattern, cueText, source, isNegated }: Attribution, type: string, { resolution }: Speakers): string {
  const speaker = source === null ? (resolution === 'implicit' ? 'the speaker before' : 'nobody named') : source.form === 'nominal'
    ? 'description' : source.form
  const words = where[pattern].replace('CUE', `“${cueText ?? ''}”`).replace('SOURCE', speaker)
  return words + (type === 'mixed' ? ', some of it in marks' : '') + (isNegated ? ', negated' : '')
}
