/** What holds at every boundary, whatever comes: a refusal is a sentence, and nothing reaches the prototypes that all objects share. */
import { expect } from 'vitest'

const shared = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype, Uint8Array.prototype, Map.prototype]
const before = shared.map((prototype) => Reflect.ownKeys(prototype).length)

/** No shared prototype has gained or lost anything. */
export function expectNoPollution(): void {
  expect(shared.map((prototype) => Reflect.ownKeys(prototype).length)).toEqual(before)
}

/** A sentence a person can read: no more than some lines, no trace of a stack, no object turned into text. */
export function expectSentence(sentence: string): void {
  expect(sentence).toMatch(/\S/)
  expect(sentence).not.toMatch(/\n\s+at |\[object \w+\]|(?:Type|Range|Reference|Syntax)Error|Cannot read propert|is not (?:a function|iterable)|Maximum call stack/)
  expect(sentence.length, `“${sentence.slice(0, 300)}…” is too long to read`).toBeLessThan(2000)
}
