/** Whether an event is said to have happened, to come, to be only possible or not to be, and by whom it is vouched for. */
import { factualityValues } from '../../model.ts'
import type { Sentence, Token } from '../words/article-words.ts'
import { auxiliaryBefore, type Trigger } from './find-triggers.ts'
import { wordSet } from '../words/word-set.ts'

export interface EventStatus {
  readonly realis: 'actual' | 'generic' | 'other'
  readonly polarity: 'positive' | 'negative'
  readonly isFuture: boolean
  readonly isHypothetical: boolean
  /** How certain the article's author is. */
  readonly factuality: (typeof factualityValues)[number]
  /** The words that told, for the reason. */
  readonly cues: readonly string[]
}

/** `isReported`: inside quotation marks, so that the author vouches for nothing. */
export function statusOf(tokens: readonly Token[], sentence: Sentence, trigger: Trigger, isReported: boolean): EventStatus {
  const before = clauseBefore(tokens, sentence, trigger)
  const cueIn = (words: ReadonlySet<string>, from = 0): string | undefined => before.slice(from).find((word) => words.has(word))
  const near = Math.max(0, before.length - 5)
  const auxiliary = trigger.isNoun ? '' : auxiliaryBefore(tokens, trigger.first, sentence.first)
  const negation = cueIn(negations, near)
  const condition = cueIn(conditions)
  const habit = cueIn(habits)
  const report = isReported ? 'quotation marks' : reportIn(tokens, sentence, trigger)
  const likelihood = cueIn(likely)
  const shared = trigger.form === 'base' && auxiliary === '' ? before.findLast(isAuxiliary) : undefined
  const auxiliaries = [auxiliary, shared, ...before.slice(near)].filter((word) => word !== undefined)
  // In reported speech "would" is the future; elsewhere it is what might be.
  const isWouldFuture = report !== undefined && condition === undefined
  const would = auxiliaries.find((word) => word === 'would')
  const purpose = purposeOf(before, auxiliary)
  const modal = auxiliaries.find((word) => possible.has(word)) ?? (isWouldFuture ? undefined : would) ?? purpose
  const future = auxiliaries.find((word) => futures.has(word)) ?? (isWouldFuture ? would : undefined) ?? infinitiveCue(before, auxiliary)
  const isHypothetical = condition !== undefined || modal !== undefined
  const isOther = isHypothetical || future !== undefined || negation !== undefined
  return {
    realis: isOther ? 'other' : habit !== undefined ? 'generic' : 'actual',
    polarity: negation === undefined ? 'positive' : 'negative',
    isFuture: future !== undefined && negation === undefined,
    isHypothetical,
    factuality: report !== undefined || condition !== undefined || (modal !== undefined && modal === purpose)
      ? 'Uu'
      : certainty({ isNegated: negation !== undefined, isPossible: modal !== undefined, isLikely: likelihood !== undefined }),
    cues: [negation, condition, modal, future, habit, report, likelihood].filter((cue) => cue !== undefined)
  }
}

/** What the author says by himself. */
function certainty({ isNegated, isPossible, isLikely }: Record<'isNegated' | 'isPossible' | 'isLikely', boolean>): EventStatus['factuality'] {
  if (isPossible) return isNegated ? 'PS-' : 'PS+'
  if (isLikely) return isNegated ? 'PR-' : 'PR+'
  return isNegated ? 'CT-' : 'CT+'
}

const isAuxiliary = (word: string): boolean => word === 'would' || possible.has(word) || futures.has(word)

/** The words of the clause before the event, the nearest last. */
function clauseBefore(tokens: readonly Token[], { first }: Sentence, trigger: Trigger): string[] {
  const words: string[] = []
  for (let at = trigger.first - 1; at >= Math.max(first, trigger.first - 14); at--) {
    const { lower } = tokens[at]!
    if (/^[;:—–]$/.test(lower) || lower === 'but') break
    words.unshift(lower.endsWith('n\'t') ? 'not' : lower.endsWith('\'ll') ? 'will' : lower)
  }
  return words
}

/** What puts an infinitive in the future: plans to, is set to. */
function infinitiveCue(before: readonly string[], auxiliary: string): string | undefined {
  const word = governorOf(before, auxiliary)
  return word !== undefined && beforeFutures.has(word) ? word : undefined
}

/** What an infinitive is only meant for: efforts to, wants somebody to. Not "continued to", which did it. */
function purposeOf(before: readonly string[], auxiliary: string): string | undefined {
  const word = governorOf(before, auxiliary)
  return word === undefined || beforeFutures.has(word) || implicatives.has(word) ? undefined : `${word} to`
}

function governorOf(before: readonly string[], auxiliary: string): string | undefined {
  const to = before.lastIndexOf('to')
  return auxiliary !== 'to' || to < 1 ? undefined : before[to - 1]
}

/** A verb of saying anywhere in the sentence but for the trigger: the author only reports. */
function reportIn(tokens: readonly Token[], { first, last }: Sentence, trigger: Trigger): string | undefined {
  for (let at = first; at < Math.min(last, first + 120); at++) {
    if (at >= trigger.first && at < trigger.last) continue
    const { lower } = tokens[at]!
    if (reports.has(lower)) return lower
    if (lower === 'according' && tokens[at + 1]?.lower === 'to') return 'according to'
  }
  return undefined
}

const negations = wordSet('not never no without neither nor nobody none failed fails refuse refused declined cannot hardly')
const conditions = wordSet('if unless whether should in_case suppose would-be provided')
const possible = wordSet('may might could')
const likely = wordSet('likely probably expected expects presumably')
const futures = wordSet('will shall tomorrow upcoming planned scheduled')
const beforeFutures = wordSet(
  'is are was were set due scheduled going plans plan planned planning intends intend intended ready about preparing prepares prepared agreed agrees pledged '
  + 'promised vowed expected expects invited ordered bound poised'
)
const implicatives = wordSet('appeared appears seemed seems began begun begins continue continues continued started managed came used went helped forced')
const habits = wordSet('often usually always whenever every sometimes regularly routinely typically generally')
const reports = wordSet(
  'said says say told tells claimed claims alleged alleges allegedly reportedly denied denies insisted insists warned warns believes believe believed reported suggested '
  + 'accused accuses argued argues announced stated wrote added confirmed according apparently'
)
