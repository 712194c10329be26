/** A span made from a text and two offsets, with the words and surroundings by which it is found again. */
import type { Span } from '../model.ts'
import { splitsPair } from './offsets.ts'

/** How much of the surroundings a span carries, in code points. */
export const contextLength = 32

/** The span of `text` between two UTF-16 offsets, in a role. The offsets must not split a surrogate pair. */
export function spanOf(text: string, role: string, start: number, end: number): Span {
  return { role, start, end, text: text.slice(start, end), prefix: lastCodePoints(text, start), suffix: firstCodePoints(text, end) }
}

// Where no surrogate is near, a code point is a unit; else twice as many units always hold as many code points.
function lastCodePoints(text: string, end: number): string {
  const near = text.slice(Math.max(0, end - contextLength), end)
  if (!hasSurrogate.test(near)) return near
  return Array.from(text.slice(wholeStart(text, Math.max(0, end - 2 * contextLength)), end)).slice(-contextLength).join('')
}

function firstCodePoints(text: string, start: number): string {
  const near = text.slice(start, start + contextLength)
  if (!hasSurrogate.test(near)) return near
  return Array.from(text.slice(start, start + 2 * contextLength + 1)).slice(0, contextLength).join('')
}

const hasSurrogate = /[\ud800-\udfff]/

const wholeStart = (text: string, at: number): number => (splitsPair(text, at) ? at + 1 : at)
