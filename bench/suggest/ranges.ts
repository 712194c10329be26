/** Reckoning with stretches of a text: how much two lists of ranges share, and their parts paragraph by paragraph. */
import type { TextRange } from '../../src/core/anchor/text-range.ts'

type Ranges = readonly TextRange[]

export const isSame = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end

export const areSame = (a: Ranges, b: Ranges): boolean => a.length === b.length && a.every((range, i) => isSame(range, b[i]!))

export const lengthOf = (ranges: Ranges): number => ranges.reduce((sum, { start, end }) => sum + end - start, 0)

/** In code units. The ranges of a list don't overlap each other. */
export function sharedLength(a: Ranges, b: Ranges): number {
  let shared = 0
  for (const one of a) for (const other of b) shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return shared
}

/** 0 to 1: what two lists share of what they cover together. */
export function likeness(a: Ranges, b: Ranges): number {
  const shared = sharedLength(a, b)
  return shared === 0 ? 0 : shared / (lengthOf(a) + lengthOf(b) - shared)
}

/** The parts of ranges in each line, without outer white space: a speech over paragraphs is a segment in each. */
export function segmentsOf(text: string, ranges: Ranges): TextRange[] {
  return ranges.flatMap(({ start, end }) => [...text.slice(start, end).matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim()
    const from = start + index + line.indexOf(words)
    return words === '' ? [] : [{ start: from, end: from + words.length }]
  }))
}
