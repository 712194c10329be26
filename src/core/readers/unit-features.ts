/** What can be seen of a unit without knowing its language. */
import type { Unit } from './units.ts'

const closers = String.raw`[”’"'»“‘«›)\]*_」』]*`
const sentenceEnd = new RegExp(String.raw`[.!?…。！？؟।]${closers}$`, 'u')
const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

/** Whether it ends as a sentence does: with a stop, and marks that close behind it. */
export const endsSentence = (unit: Unit): boolean => sentenceEnd.test(unit.ending)

/** A paragraph of running text. Scripts that need fewer characters for a word count theirs three times. */
export function isProse(unit: Unit): boolean {
  const length = unit.length + 2 * (unit.text.slice(0, 200).match(ideographs)?.length ?? 0)
  return length >= 220 || (length >= 100 && endsSentence(unit))
}

export const wordsIn = (text: string): number => text.split(/\s+/).length + Math.floor((text.match(ideographs)?.length ?? 0) / 3)

export const hasQuotationMark = (text: string): boolean => /[“”„«»"「」『』]|(?<!\p{L})[‘']/u.test(text)

/** Whether it is written in capitals, where a script has them. */
export function isAllCapitals(text: string): boolean {
  const letters = text.match(/[\p{Lu}\p{Ll}]/gu) ?? []
  return letters.length >= 3 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length >= 0.85 * letters.length
}
