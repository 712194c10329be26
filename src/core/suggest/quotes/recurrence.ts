/** A headline's quoted words that come again in the article, where it is said whose they are. */
import type { TextRange } from '../../anchor/text-range.ts'

/** The index of the first attribution whose words hold those of a quotation; null where none does. */
export function findRecurrence(text: string, { start, end }: TextRange, contents: readonly (readonly TextRange[])[]): number | null {
  const wanted = ` ${normalised(text.slice(start, end))} `
  if (wanted.trim() === '') return null
  const found = contents.findIndex((ranges) => ranges.some((range) => range.start !== start
    && ` ${normalised(text.slice(range.start, range.end))} `.includes(wanted)))
  return found < 0 ? null : found
}

/** Words in lower case, one space between. */
const normalised = (words: string): string => words.toLowerCase().replace(/[’‘]/g, '\'').replace(/[^\p{L}\p{N}']+/gu, ' ').replace(/(?<!\p{L})'|'(?!\p{L})/gu, '').replace(/\s+/g, ' ').trim()
