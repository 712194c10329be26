/** Expressions of time in an article, with the dates they stand for. */
import type { TextRange } from '../../anchor/text-range.ts'
import type { TimeValue } from '../../model.ts'
import type { ArticleWords, Sentence } from '../words/article-words.ts'
import { canBegin, parseTimeAt } from './parse-time.ts'
import { type Publication, readPublication } from './publication.ts'
import { reckonTime } from './reckon-time.ts'
import { type Tense, tenseAround } from './tense.ts'
import type { ParsedTime } from './time-meaning.ts'

/** The words that say when, without the preposition before them. */
export interface DateExpression extends TextRange {
  /** Indices of tokens, half-open. */
  readonly first: number
  readonly last: number
  /** Null where it cannot be reckoned: the day of publication is not known, or another event would have to be. */
  readonly edtf: string | null
  readonly basis: TimeValue['basis']
  /** 0 to 1: the share of such readings that would be right. */
  readonly confidence: number
  /** Why, in words that an analyst reads. */
  readonly reason: string
  /** `pattern:` and the sort of the expression. */
  readonly features: readonly string[]
}

/**
 * The expressions of time in the order of the text, none overlapping another. `publishedAt` is EDTF; without it, relative
 * expressions have no date. English only. Linear in the number of tokens; reads no clock and no time zone.
 */
export function suggestDates(words: ArticleWords, publishedAt: string | null): DateExpression[] {
  const publication = readPublication(publishedAt)
  const found: DateExpression[] = []
  let block = -1
  let event: number | null = null
  for (const sentence of words.sentences) {
    if (/^(?:byline|dateline)$/.test(words.blocks[sentence.block]?.type ?? '')) continue
    if (sentence.block !== block) event = null
    block = sentence.block
    event = readSentence(words, sentence, publication, event, found)
  }
  return found
}

/** Adds the sentence's expressions to `found`; gives the day of the last one, for those that count from it. */
function readSentence(
  words: ArticleWords, sentence: Sentence, publication: Publication | null, before: number | null, found: DateExpression[]
): number | null {
  const window = { tokens: words.tokens, start: sentence.first, end: sentence.last }
  let event = before
  let at = sentence.first
  while (at < sentence.last) {
    const parsed = canBegin(words.tokens[at]!) ? parseTimeAt(window, at) : null
    if (parsed === null) {
      at++
      continue
    }
    at = parsed.last
    if (parsed.meaning.kind === 'repeated' || isDateline(words, sentence, parsed)) continue
    const expression = readExpression(words, parsed, publication, event)
    found.push(expression.date)
    event = expression.day ?? event
  }
  return event
}

function readExpression(
  words: ArticleWords, parsed: ParsedTime, publication: Publication | null, event: number | null
): { date: DateExpression; day: number | null } {
  const { first, last, meaning } = parsed
  const isTitle = words.blocks[words.sentences[words.tokens[first]!.sentence]!.block]?.type === 'title'
  const tense = tenseAround(words, first, last)
  // Headlines tell in the present what has been.
  const told = tense === null || (isTitle && tense.tense === 'present') ? null : tense.tense
  const { day, ...reckoned } = reckonTime(parsed, { publication, tense: looksAhead(words, parsed, told) ? 'future' : told, event })
  return {
    date: {
      start: words.tokens[first]!.start, end: words.tokens[last - 1]!.end, first, last, ...reckoned,
      features: [`pattern:time-${meaning.kind}`]
    },
    day
  }
}

/** "called for Thursday", "a deadline of Friday"; "from Monday", "by Friday" where no verb tells. */
function looksAhead({ tokens }: ArticleWords, { first }: ParsedTime, told: Tense | null): boolean {
  const before = tokens[first - 1]?.lower ?? ''
  if (before === 'for' || (before === 'of' && /^(?:deadline|ultimatum)$/.test(tokens[first - 2]?.lower ?? ''))) return true
  return told === null && /^(?:from|by|until|till|before)$/.test(before)
}

/** "SARRANE, March 5 (Pelagos) —": where and when the report was filed, which is no time of an event. */
function isDateline({ text, tokens }: ArticleWords, { first }: Sentence, { first: from, last }: ParsedTime): boolean {
  if (from - first > 6 || from === first) return false
  const before = text.slice(tokens[first]!.start, tokens[from]!.start)
  return /^[\p{Lu}\s.,'’-]{3,60}, ?$/u.test(before) && /^\s*(?:\([^)\n]{1,40}\)\s*)?[—–-]/u.test(text.slice(tokens[last - 1]!.end, tokens[last - 1]!.end + 60))
}
