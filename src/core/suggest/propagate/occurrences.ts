/** Where words stand in a text as words of their own. */
import type { TextRange } from '../../anchor/text-range.ts'

/**
 * Every place of the words, as they are written or in capitals throughout; a line break is as good as a space. Not inside a
 * longer word, and not where a hyphen or an apostrophe joins them to another ("Kolvar-born"); a possessive ’s may follow.
 */
export function occurrencesOf(text: string, words: string): TextRange[] {
  const plain = words.trim().replace(/\s+/gu, ' ')
  if (!/[\p{L}\p{N}]/u.test(plain)) return []
  const upper = plain.toUpperCase()
  const forms = upper === plain || plain === plain.toLowerCase() ? [plain] : [plain, upper]
  return forms.flatMap((form) => placesOf(text, form)).sort((a, b) => a.start - b.start)
}

function placesOf(text: string, form: string): TextRange[] {
  const parts = form.split(' ')
  const [head = ''] = parts
  const found: TextRange[] = []
  for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + 1)) {
    const end = endOf(text, start, parts)
    if (end !== null && isFree(text, start, end)) found.push({ start, end })
  }
  return found
}

/** Where the words end that begin here; one space or line break between them. */
function endOf(text: string, start: number, parts: readonly string[]): number | null {
  let at = start
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      if (!/\s/.test(text.charAt(at))) return null
      at++
    }
    if (!text.startsWith(part, at)) return null
    at += part.length
  }
  return at
}

const isFree = (text: string, start: number, end: number): boolean =>
  !endsInWord.test(text.slice(Math.max(0, start - 2), start)) && !beginsInWord.test(text.slice(end, end + 4))

const endsInWord = /[\p{L}\p{M}\p{N}]['’‐-]?$/u
const beginsInWord = /^(?:[\p{L}\p{M}\p{N}]|[‐-][\p{L}\p{N}]|['’](?!s(?![\p{L}]))\p{L})/iu
