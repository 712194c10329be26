/** Names in sentences whose capitals tell something: runs of capitalised words, cut into title and name. */
import type { ArticleWords, Sentence, Token } from '../words/article-words.ts'
import { knownName, longestKnown } from './lexicon/known-phrases.ts'
import { is, isFunctionWord, isGivenName, isOrdinary, isThingHead } from './lexicon/word-features.ts'
import type { NameFound } from './names.ts'
import { type Shapes, shape } from './read-shapes.ts'
import { cutTitle } from './cut-title.ts'
import { endOfRun, isNamePart } from './name-run.ts'

/**
 * Names, by sentence order. Runs whose first word is capitalised by its place only are kept where the article, or the
 * lexicon, speaks for them.
 */
export function findNames(words: ArticleWords, shapes: Shapes, isEnglish: boolean): NameFound[] {
  const runs = words.sentences.flatMap((sentence, index) => (shapes.cases[index] === 'normal'
    ? runsIn(words.tokens, shapes, sentence) : []))
  const learned = learnNames(words.tokens, shapes, runs)
  return runs.flatMap((run) => {
    const settled = run.isDoubtful ? settleDoubtful(words.tokens, shapes, run, learned, isEnglish) : run
    return settled === null ? [] : cutTitle(words.tokens, shapes, settled.first, settled.last)
  })
}

interface Run {
  readonly first: number
  readonly last: number
  /** The first word begins a sentence, so that its capital says nothing. */
  readonly isDoubtful: boolean
  readonly sentenceLast: number
}

function runsIn(tokens: readonly Token[], shapes: Shapes, { first, last }: Sentence): Run[] {
  const runs: Run[] = []
  for (let i = first; i < last; i++) {
    if (!startsName(tokens, shapes, i, last)) continue
    const end = endOfRun(tokens, shapes, i, last)
    if (shapes.shapes[i] === shape.initial && end === i + 1 && longestKnown(tokens[i]!.lower) === 0) continue
    runs.push({ first: i, last: end, isDoubtful: shapes.begins[i] === 1, sentenceLast: last })
    i = end - 1
  }
  return runs
}

function startsName(tokens: readonly Token[], { shapes, features, begins }: Shapes, i: number, last: number): boolean {
  const kind = shapes[i]
  if (kind === shape.none || kind === undefined) return false
  const token = tokens[i]!
  const bits = features[i]!
  if ((bits & isFunctionWord) === 0) return (bits & is.dayOrMonth) === 0 || (bits & isGivenName) !== 0
    && isNamePart(shapes, features, i + 1, last)
  if (kind === shape.capitals) return token.text.length > 1 && (begins[i] === 0 || knownName(token.lower) !== undefined)
  if (longestKnown(token.lower) > 1 && i + 1 < last
    && knownName(`${token.lower} ${tokens[i + 1]!.lower}`) !== undefined) return true
  return (bits & isGivenName) !== 0 && isNamePart(shapes, features, i + 1, last) && (features[i + 1]! & isGivenName) === 0
}

/** Words, and pairs that begin a name, in lower case, that the article writes with a capital where it need not. */
function learnNames(tokens: readonly Token[], { features }: Shapes, runs: readonly Run[]): ReadonlySet<string> {
  const learned = new Set<string>()
  for (const { first, last, isDoubtful } of runs) {
    if (isDoubtful && last - first < 2) continue
    if (!isDoubtful && last - first > 1) learned.add(`${tokens[first]!.lower} ${tokens[first + 1]!.lower}`)
    if (!isDoubtful && last - first === 1) learned.add(tokens[first]!.lower)
    if (last - first > 1 && (features[last - 1]! & (isThingHead | is.role)) === 0) learned.add(tokens[last - 1]!.lower)
  }
  return learned
}

function settleDoubtful(
  tokens: readonly Token[], shapes: Shapes, run: Run, learned: ReadonlySet<string>, isEnglish: boolean
): Run | null {
  const { first, last, sentenceLast } = run
  if (isEnglish ? isSureStart(tokens, shapes, run, learned) : isSureAbroad(tokens, shapes, run, learned)) return run
  for (let next = first + 1; next < last; next++) {
    if (!startsName(tokens, shapes, next, sentenceLast)) continue
    return { ...run, first: next, last: endOfRun(tokens, shapes, next, sentenceLast), isDoubtful: false }
  }
  return null
}

function isSureStart(
  tokens: readonly Token[], { shapes, features }: Shapes, { first, last }: Run, learned: ReadonlySet<string>
): boolean {
  const token = tokens[first]!
  const bits = features[first]!
  if (shapes[first] === shape.capitals && token.text.length > 1) return true
  if (shapes[first] === shape.initial) return last - first > 1
  const isLong = last - first > 1
  const titleLike = is.honorific | is.role | is.adjective
  if (isLong && (bits & (titleLike | is.particle)) !== 0) return true
  if ((bits & is.people) !== 0 || knownAt(tokens, first, last)) return true
  if (learned.has(token.lower) || isLong && learned.has(`${token.lower} ${tokens[first + 1]!.lower}`)) return true
  if (isLong && (bits & isGivenName) !== 0) return true
  if (isLong && (bits & is.roleModifier) !== 0) return hasRole(features, first, last) || endsInThing(features, first, last)
  if (isOrdinary(token.lower)) return isLong && endsInThing(features, first, last) && !/(?:ing|ed|ly)$/.test(token.lower)
    && (bits & isFunctionWord) === 0
  return true
}

/** In other languages no list of ordinary words helps: a given name, a known or learned name, or capitals must speak for it. */
function isSureAbroad(
  tokens: readonly Token[], { shapes, features }: Shapes, { first, last }: Run, learned: ReadonlySet<string>
): boolean {
  const { lower, text } = tokens[first]!
  const isTold = (features[first]! & (isGivenName | is.honorific)) !== 0 && last - first > 1
    || shapes[first] === shape.initial && last - first > 1
  return isTold || learned.has(lower) || shapes[first] === shape.capitals && text.length > 1 || knownAt(tokens, first, last)
}

const knownAt = (tokens: readonly Token[], first: number, last: number): boolean => {
  const most = Math.min(last - first, longestKnown(tokens[first]!.lower))
  let words = ''
  for (let n = 0; n < most; n++) {
    words += (n === 0 ? '' : ' ') + tokens[first + n]!.lower
    if (knownName(words) !== undefined) return true
  }
  return false
}

const hasRole = (features: Int32Array, first: number, last: number): boolean => {
  for (let i = first + 1; i < last; i++) if ((features[i]! & (is.role | is.honorific)) !== 0) return true
  return false
}

const endsInThing = (features: Int32Array, first: number, last: number): boolean => {
  for (let i = first + 1; i < last; i++) if ((features[i]! & isThingHead) !== 0) return true
  return false
}
