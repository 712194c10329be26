/**
 * Whether a line of one text is a line of the other. Of lines that stand more than once only their order tells which is which, and
 * only while there are as many as before; and two lines that end alike are not one that was edited.
 */
import type { Alignment } from './carry-alignment.ts'

/**
 * Whether the line that holds a place of the earlier text can be no other than the one that holds a place of the later: both
 * are the only ones of their words and have at least half of the shorter in common, or they are the same in turn among as many
 * of the same words.
 */
export function keepsTurn(alignment: Alignment, at: number, place: number): boolean {
  const { before, after } = linesOf(alignment)
  const [was, is] = [lineAt(alignment.before, at), lineAt(alignment.after, place)]
  const places = (lines: LineStarts, { line }: Line): readonly number[] => lines.get(line) ?? []
  if (was.line !== is.line) {
    const isSingle = places(before, was).length === 1 && places(after, is).length === 1
    // A line that stands whole in the other text is that one, whatever else holds its words.
    const standsElsewhere = places(after, was).length > 0 || places(before, is).length > 0
    return isSingle && !standsElsewhere && sharedBy(alignment, was, is) >= Math.min(was.line.length, is.line.length) / 2
  }
  const [old, young] = [places(before, was), places(after, is)]
  return old.length === young.length && old.indexOf(was.start) === young.indexOf(is.start)
}

type LineStarts = ReadonlyMap<string, readonly number[]>

const known = new WeakMap<Alignment, { readonly before: LineStarts; readonly after: LineStarts }>()

function linesOf(alignment: Alignment): { readonly before: LineStarts; readonly after: LineStarts } {
  const found = known.get(alignment)
  if (found !== undefined) return found
  const made = { before: startsIn(alignment.before), after: startsIn(alignment.after) }
  known.set(alignment, made)
  return made
}

function startsIn(text: string): LineStarts {
  const starts = new Map<string, number[]>()
  let start = 0
  for (const line of text.split('\n')) {
    const same = starts.get(line)
    if (same === undefined) starts.set(line, [start])
    else same.push(start)
    start += line.length + 1
  }
  return starts
}

interface Line {
  readonly start: number
  readonly line: string
}

/** How many units of two lines are kept from the one in the other. */
function sharedBy({ stretches }: Alignment, was: Line, is: Line): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (stretches[middle]!.from < was.start + was.line.length) low = middle + 1
    else high = middle
  }
  let shared = 0
  // Stretches that begin before the line may reach into it; they come in the order of their beginnings, and few overlap.
  for (let i = low - 1; i >= 0; i--) {
    const { from, to, length } = stretches[i]!
    const first = Math.max(from, was.start, is.start - to + from)
    const last = Math.min(from + length, was.start + was.line.length, is.start + is.line.length - to + from)
    shared += Math.max(0, last - first)
    if (from + length < was.start) break
  }
  return shared
}

function lineAt(text: string, at: number): Line {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return { start, line: text.slice(start, end < 0 ? text.length : end) }
}
