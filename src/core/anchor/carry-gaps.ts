/** The smaller stretches that stayed between edits close to each other, or before the first and after the last edit. */
import { diffArrays } from 'diff'
import type { KeptStretch } from '../model.ts'
import type { TextRange } from './text-range.ts'

/** Between two known stretches: what was there before, and what is there after. */
interface Gap {
  readonly before: TextRange
  readonly after: TextRange
}

/** In UTF-16 units: a gap as long as this was rewritten, and what agrees in it need not be the same words. */
const longestGap = 1500
const mostEdits = 400
/** So many times longer than the edits beside it must a stretch be to be known without a seed. */
const clearLength = 2

/** Stretches in the gaps between the known ones, which come by where they begin in `before`. */
export const findSmallStretches = (before: string, after: string, known: readonly KeptStretch[]): KeptStretch[] =>
  gapsBetween(before, after, known).flatMap((gap) => stretchesIn(before, after, gap))

function gapsBetween(before: string, after: string, known: readonly KeptStretch[]): Gap[] {
  const ranks = new Map(known.toSorted((a, b) => a[1] - b[1]).map((stretch, rank) => [stretch, rank]))
  const gaps: Gap[] = []
  for (let i = 0; i <= known.length; i++) {
    const [left, right] = [known[i - 1], known[i]]
    const follows = (left === undefined ? -1 : ranks.get(left)!) + 1 === (right === undefined ? known.length : ranks.get(right)!)
    if (!follows) continue
    const gap: Gap = {
      before: { start: left === undefined ? 0 : left[0] + left[2], end: right === undefined ? before.length : right[0] },
      after: { start: left === undefined ? 0 : left[1] + left[2], end: right === undefined ? after.length : right[1] }
    }
    if ([gap.before, gap.after].every(({ start, end }) => end > start && end - start <= longestGap)) gaps.push(gap)
  }
  return gaps
}

interface Run {
  /** Lengths of what was taken out and put in before the run. */
  readonly removed: number
  readonly added: number
  readonly length: number
}

function stretchesIn(before: string, after: string, gap: Gap): KeptStretch[] {
  const [old, young] = [before.slice(gap.before.start, gap.before.end), after.slice(gap.after.start, gap.after.end)]
  const stretches: KeptStretch[] = []
  let [at, place] = [0, 0]
  for (const { removed, added, length } of clearRuns(runsOf(old, young))) {
    at += removed
    place += added
    const words = old.slice(at, at + length)
    if (length > 0 && standsOnce(old, words) && standsOnce(young, words)) stretches.push([gap.before.start + at, gap.after.start + place, length])
    at += length
    place += length
  }
  return stretches
}

/** What stayed in the passage, each with what was changed before it; last what was changed at the end. */
function runsOf(old: string, young: string): Run[] {
  const runs: Run[] = []
  let edit = { removed: 0, added: 0 }
  for (const { added, removed, value } of diffArrays(tokensOf(old), tokensOf(young), { maxEditLength: mostEdits }) ?? []) {
    const length = value.reduce((sum, token) => sum + token.length, 0)
    if (added) edit.added += length
    else if (removed) edit.removed += length
    else {
      runs.push({ ...edit, length })
      edit = { removed: 0, added: 0 }
    }
  }
  return [...runs, { ...edit, length: 0 }]
}

/** Without the runs that are too short for the edits beside them: they are taken for a part of those, the least clear first. */
function clearRuns(runs: readonly Run[]): Run[] {
  const left = [...runs]
  for (;;) {
    let least = -1
    let leastClear = clearLength
    for (let i = 0; i < left.length - 1; i++) {
      const [{ removed, added, length }, next] = [left[i]!, left[i + 1]!]
      const clear = length / Math.max(removed, added, next.removed, next.added)
      if (clear < leastClear) [least, leastClear] = [i, clear]
    }
    if (least < 0) return left
    const [{ removed, added, length }, next] = [left[least]!, left[least + 1]!]
    left.splice(least, 2, { removed: removed + length + next.removed, added: added + length + next.added, length: next.length })
  }
}

const standsOnce = (text: string, words: string): boolean => text.indexOf(words) === text.lastIndexOf(words)

/** Words, and every other character by itself. */
const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|./gsu) ?? []
