/** Where a selection may begin and end, and where the caret goes next. */
import { graphemeEnd, graphemeStart } from './graphemes.ts'
import { splitsPair } from './offsets.ts'
import { sentencesIn } from './sentences.ts'
import type { TextRange } from './text-range.ts'
import { endInside, skipSpace, skipSpaceBack, startInside, tokenAt } from './words.ts'

export type Direction = -1 | 1

/** No paragraph is looked at farther than this from the offset in question. */
const paragraphReach = 4096

/**
 * The range as an annotation would take it: never splitting a grapheme, without outer white space, and, unless `exact`,
 * with every word whole that an edge fell into. An edge at the stem of a possessive (Tarvonia|’s) or behind an elided
 * article (l’|homme) stays. Null when nothing is left. The edges may be given in either order, and outside the text.
 */
export function snapRange(text: string, range: TextRange, { exact = false }: { readonly exact?: boolean } = {}): TextRange | null {
  const [from, to] = range.start <= range.end ? [range.start, range.end] : [range.end, range.start]
  if (Math.max(0, from) >= Math.min(text.length, to)) return null
  const trimmed = trimRange(text, { start: graphemeStart(text, from), end: graphemeEnd(text, to) })
  if (trimmed === null || exact) return trimmed
  return { start: wholeWordStart(text, trimmed.start), end: wholeWordEnd(text, trimmed.end) }
}

function trimRange(text: string, { start, end }: TextRange): TextRange | null {
  const from = skipSpace(text, start)
  if (from >= end) return null
  return { start: from, end: skipSpaceBack(text, end) }
}

function wholeWordStart(text: string, offset: number): number {
  const token = tokenAt(text, offset)
  if (token === null || !token.isWord || token.start >= offset) return offset
  return startInside(text, token) === offset ? offset : token.start
}

function wholeWordEnd(text: string, offset: number): number {
  const token = tokenAt(text, offset)
  if (token === null || !token.isWord || token.start >= offset) return offset
  return endInside(text, token) === offset ? offset : token.end
}

/**
 * The range with one edge moved a step outwards or inwards; white space is stepped over. The edges never cross: a step
 * that would leave nothing gives the range back as it is.
 */
export function moveEdge(text: string, range: TextRange, edge: 'start' | 'end', direction: Direction, unit: 'word' | 'grapheme'): TextRange {
  if (edge === 'end') {
    const end = direction === 1
      ? nextBoundary(text, skipSpace(text, range.end), 1, unit)
      : skipSpaceBack(text, nextBoundary(text, range.end, -1, unit))
    return end > range.start && skipSpaceBack(text, end) === end ? { start: range.start, end } : range
  }
  const start = direction === -1
    ? nextBoundary(text, skipSpaceBack(text, range.start), -1, unit)
    : skipSpace(text, nextBoundary(text, range.start, 1, unit))
  return start < range.end && skipSpace(text, start) === start ? { start, end: range.end } : range
}

/**
 * The next place for the caret. Forwards it is the end of the grapheme, word or sentence, backwards its beginning; runs
 * of punctuation count as words. At the ends of the text it stays there.
 */
export function nextBoundary(text: string, offset: number, direction: Direction, unit: 'grapheme' | 'word' | 'sentence'): number {
  const at = Math.min(Math.max(0, offset), text.length)
  return steps[unit][direction === 1 ? 'forward' : 'backward'](text, at)
}

type Step = (text: string, offset: number) => number

const steps: Record<'grapheme' | 'word' | 'sentence', { readonly forward: Step; readonly backward: Step }> = {
  grapheme: {
    forward: (text, offset) => graphemeEnd(text, offset + 1),
    backward: (text, offset) => graphemeStart(text, offset - 1)
  },
  word: {
    forward: (text, offset) => tokenAt(text, skipSpace(text, offset))?.end ?? text.length,
    backward: (text, offset) => tokenAt(text, skipSpaceBack(text, offset) - 1)?.start ?? 0
  },
  sentence: {
    forward: (text, offset) => {
      const from = skipSpace(text, offset)
      return sentencesAround(text, from).find(({ end }) => end > from)?.end ?? text.length
    },
    backward: (text, offset) => {
      const from = skipSpaceBack(text, offset)
      return sentencesAround(text, Math.max(0, from - 1)).findLast(({ start }) => start < from)?.start ?? 0
    }
  }
}

/** The sentences of the line that an offset is in. */
function sentencesAround(text: string, offset: number): TextRange[] {
  let start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - paragraphReach)
  const lineEnd = text.indexOf('\n', offset)
  let end = Math.min(lineEnd < 0 ? text.length : lineEnd, offset + paragraphReach)
  if (splitsPair(text, start)) start++
  if (splitsPair(text, end)) end--
  return sentencesIn(text, { start, end })
}
