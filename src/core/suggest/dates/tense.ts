/** Whether a sentence speaks, around a place in it, of what has been or of what is to come. From its verbs, without a parser. */
import type { ArticleWords } from '../words/article-words.ts'
import { wordSet } from '../words/word-set.ts'

export type Tense = 'past' | 'future' | 'present'

export interface TenseFound {
  readonly tense: Tense
  /** The verb that tells, as written. */
  readonly cue: string
}

/** The tense of the verb nearest to the tokens `first` to `last` (half-open): to the left if there is one, else to the right. */
export function tenseAround({ tokens }: Pick<ArticleWords, 'tokens'>, first: number, last: number): TenseFound | null {
  const sentence = tokens[first]?.sentence
  const lowerOf = (at: number): string => (tokens[at]?.sentence === sentence ? tokens[at]!.lower : '')
  for (let at = first - 1; at >= Math.max(0, first - farthest) && lowerOf(at) !== ''; at--) {
    const found = tenseAt(lowerOf, at)
    if (found !== null) return isConditional(lowerOf, at) ? { ...found, tense: 'future' } : found
  }
  for (let at = last; at < last + farthest && lowerOf(at) !== ''; at++) {
    const found = tenseAt(lowerOf, at)
    if (found !== null) return found
  }
  return null
}

/** A sentence may be as long as an article; its verb stands nearer. */
const farthest = 60

/** "If either side left before Friday": the past of what has not been. */
function isConditional(lowerOf: (at: number) => string, at: number): boolean {
  for (let before = at - 1; before >= at - 8; before--) {
    const word = lowerOf(before)
    if (word === 'if' || word === 'unless') return true
    if (word === '' || word === ',') return false
  }
  return false
}

/** The tense that a verb at this token has with its auxiliaries; null where it is no finite verb. */
function tenseAt(lowerOf: (at: number) => string, at: number): TenseFound | null {
  const word = lowerOf(at)
  const before = lowerOf(at - 1)
  if (futures.has(word) || word.endsWith('\'ll')) return { tense: 'future', cue: word }
  if (word === 'to') return /^(?:to|not)$/.test(lowerOf(at + 1)) ? null : futureBefore(lowerOf, at)
  const isPast = pasts.has(word) || isRegularPast(word)
  if (isPast || presents.has(word)) {
    const auxiliary = auxiliaryBefore(lowerOf, at)
    if (auxiliary === 'to') return futureBefore(lowerOf, at - (/^(?:be|have)$/.test(before) ? 2 : 1))
    if (futures.has(auxiliary) || auxiliary.endsWith('\'ll')) return { tense: 'future', cue: `${auxiliary} … ${word}` }
    if (!isPast || /^(?:is|are|'s|'re)$/.test(auxiliary)) return { tense: 'present', cue: word }
    return before === 'the' || before === 'a' || before === 'an' ? null : { tense: 'past', cue: word }
  }
  return perfects.has(word) && before !== 'to' ? { tense: 'past', cue: word } : null
}

/** The auxiliary before a participle, over adverbs and "not": will (later) be | raised. */
function auxiliaryBefore(lowerOf: (at: number) => string, at: number): string {
  for (let before = at - 1; before >= at - 4; before--) {
    const word = lowerOf(before)
    if (/^(?:be|been|have|not|also|later|then|soon|now|only|being)$/.test(word) || word.endsWith('ly')) continue
    return futures.has(word) || word.endsWith('\'ll') || /^(?:to|is|are|'s|'re)$/.test(word) ? word : ''
  }
  return ''
}

/** Before an infinitive with "to", what sets it in the future: are set to, is to, plans to, agreed to. */
function futureBefore(lowerOf: (at: number) => string, to: number): TenseFound | null {
  const word = lowerOf(to - 1)
  return beforeInfinitives.has(word) ? { tense: 'future', cue: `${word} to` } : null
}

const futures = wordSet('will shall won\'t would wouldn\'t may might must could should can\'t cannot gonna scheduled slated upcoming expected')
const perfects = wordSet('has have had hasn\'t haven\'t hadn\'t \'ve having')
const beforeInfinitives = wordSet(
  'is are was were be set due scheduled expected expects plan plans planned planning agreed agrees hopes hope hoped intends intend intended wants want wanted '
  + 'going likely ready about vowed pledged promised threatened threatens refuses refused prepared preparing aims aim asked told urged ordered invited meant '
  + 'poised bound slated needs need has have deadline ultimatum called decided offered'
)
const presents = wordSet(
  'is are am isn\'t aren\'t begins starts opens ends expires meets takes runs votes arrives heads travels goes comes faces holds visits leaves returns '
  + 'says does do begin start open end meet see resume resumes continue continues'
)

/** Past forms and participles that do not end in -ed. */
const pasts = wordSet(
  'was were wasn\'t weren\'t did didn\'t said told met went came took gave got made began held won lost led left saw spoke wrote sent sat stood fell rose grew '
  + 'fought struck hit shot broke brought bought built caught chose cut dealt drew drove fled flew found heard kept knew laid let paid put quit ran read '
  + 'sang sank sold set shook shut slept spent split spread stole swore taught thought threw understood withdrew woke wore became beat felt forced '
  + 'hung hurt lay rode sought spoken written given taken seen gone done known shown driven fallen risen broken begun chosen drawn sworn thrown become'
)

const isRegularPast = (word: string): boolean => word.length > 4 && word.endsWith('ed') && !notPast.has(word)

const notPast = wordSet(
  'indeed hundred sacred naked wicked kindred united speed breed exceed proceed succeed bleed greed creed unprecedented need-based so-called alleged '
  + 'supposed armed advanced limited'
)
