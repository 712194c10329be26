/** Whether two quotes report the same words, and how one differs from the other. */
import { alignWords, type Run } from './align-words.ts'
import { afterGap, type Comparable, inserted, type Vocabulary } from './vocabulary.ts'

/**
 * How the shorter of two quotes differs from the longer: not at all; it stops early; something in the middle is left out; an editor
 * put words in brackets; it is another stretch of it; or other words say the same, as two translations do.
 */
export const sameWordsKinds = ['identical', 'truncated', 'elided', 'bracketed', 'partial', 'paraphrased'] as const
export type SameWordsKind = (typeof sameWordsKinds)[number]

export interface SameWords {
  readonly kind: SameWordsKind
  /** 0 to 1: how sure it is that the same words are reported. */
  readonly score: number
}

/** Null where nothing says that they are the same. Symmetric. Both are of the vocabulary. */
export function matchUtterances(a: Comparable, b: Comparable, vocabulary: Vocabulary): SameWords | null {
  if (a.words.length !== b.words.length) return a.words.length < b.words.length ? match(a, b, vocabulary) : match(b, a, vocabulary)
  // Of two as long as each other, either may be the one that was changed.
  return better(match(a, b, vocabulary), match(b, a, vocabulary))
}

function better(a: SameWords | null, b: SameWords | null): SameWords | null {
  if (a === null || b === null) return a ?? b
  if (a.score !== b.score) return a.score > b.score ? a : b
  return sameWordsKinds.indexOf(a.kind) <= sameWordsKinds.indexOf(b.kind) ? a : b
}

function match(short: Comparable, long: Comparable, vocabulary: Vocabulary): SameWords | null {
  if (short.words.length === 0) return null
  const runs = alignWords(short.words, long.words)
  const kind = kindByRuns(short, long, runs)
  const evidence = evidenceOf(short, runs, vocabulary)
  return kind === null ? paraphrase(short, long, evidence, vocabulary) : { kind, score: scoreOf(evidence) }
}

/** By the runs alone: every word of the shorter, but for an editor's, stands in the longer in its order. Null where not. */
function kindByRuns(short: Comparable, long: Comparable, runs: readonly Run[]): SameWordsKind | null {
  const [head] = runs
  const last = runs.at(-1)
  if (head === undefined || last === undefined || agreeing(short, runs) < ownWords(short, 0, short.words.length)) return null
  const leftOut = last.second + last.length - head.second - runs.reduce((sum, { length }) => sum + length, 0)
  const hasInserted = short.flags.some(isInserted) || long.flags.some(isInserted)
  if (leftOut > 0 && !(hasInserted && isEditorsWork(short, long, runs))) return gapsAreCredible(short, runs) ? 'elided' : null
  if (hasInserted) return 'bracketed'
  if (short.words.length === long.words.length) return 'identical'
  return head.second === 0 ? 'truncated' : 'partial'
}

const isInserted = (flag: number): boolean => (flag & inserted) !== 0

/** How many words of a stretch are not an editor's. */
function ownWords({ flags }: Comparable, from: number, to: number): number {
  let own = 0
  for (let i = from; i < to; i++) if (!isInserted(flags[i] ?? 0)) own++
  return own
}

const agreeing = (short: Comparable, runs: readonly Run[]): number =>
  runs.reduce((sum, { first, length }) => sum + ownWords(short, first, first + length), 0)

/** Whether between the runs nothing is missing but what brackets replaced in the one, or added in the other. */
const isEditorsWork = (short: Comparable, long: Comparable, runs: readonly Run[]): boolean =>
  runs.slice(1).every(({ first, second }, index) => {
    const before = runs[index]!
    const replaced = first - (before.first + before.length)
    const missing = second - (before.second + before.length)
    return ownWords(long, second - missing, second) === 0 || (replaced > 0 && missing <= mostReplaced)
  })

/** Words that an editor's brackets may stand for. */
const mostReplaced = 6

/** Something left out is believed where a mark says so, or where what stands around it is long enough to be no chance. */
const gapsAreCredible = ({ flags }: Comparable, runs: readonly Run[]): boolean =>
  runs.slice(1).every(({ first, length }, index) => ((flags[first] ?? 0) & afterGap) !== 0 || (length >= 3 && runs[index]!.length >= 3))

/** What agrees. */
interface Evidence {
  /** The words that tell something, by how much they tell, each once. */
  readonly main: number
  /** All others that stand in runs, and repeated ones. */
  readonly others: number
}

function evidenceOf({ words }: Comparable, runs: readonly Run[], vocabulary: Vocabulary): Evidence {
  const seen = new Set<number>()
  let main = 0
  let others = 0
  for (const { first, length } of runs) {
    for (const word of words.subarray(first, first + length)) {
      const stem = vocabulary.stemOf(word)
      if (vocabulary.isMain(word) && !seen.has(stem)) main += vocabulary.weightOf(word)
      else if (length > 1) others++
      seen.add(stem)
    }
  }
  return { main, others }
}

/**
 * Every word that tells something leaves two thirds of the doubt, every other one nine tenths. Two such words that stand
 * together may be anybody's ("a lasting peace"); words that tell nothing must be many.
 */
const scoreOf = ({ main, others }: Evidence): number =>
  main < 1 && others < 5 ? 0 : 1 - Math.pow(0.65, main) * Math.pow(0.9, Math.min(others, 12))

/** Neither is in the other word for word, but most of what the shorter says is there, be it in another order. */
function paraphrase(short: Comparable, long: Comparable, { others }: Evidence, vocabulary: Vocabulary): SameWords | null {
  const own = mainStems(short, vocabulary)
  const other = mainStems(long, vocabulary)
  let total = 0
  let common = 0
  for (const [stem, weight] of own) {
    total += weight
    if (other.has(stem)) common += weight
  }
  if (common < leastCommon || common < leastShare * total) return null
  const score = scoreOf({ main: common * 0.8, others: others / 2 }) * Math.pow(common / total, 0.8)
  return { kind: 'paraphrased', score }
}

function mainStems({ words }: Comparable, vocabulary: Vocabulary): Map<number, number> {
  const stems = new Map<number, number>()
  for (const word of words) if (vocabulary.isMain(word)) stems.set(vocabulary.stemOf(word), vocabulary.weightOf(word))
  return stems
}

/** A paraphrase has that many words in common at least (less where they are frequent), and that share of the shorter's. */
const leastCommon = 3.2
const leastShare = 0.6
