/** Tokens as spaCy's `Doc` takes them: each with or without one space behind it, and together the text. */
import type { TextRange } from '../../anchor/text-range.ts'
import { tokenise } from '../tokenise.ts'

export interface SpacyToken extends TextRange {
  readonly isFollowedBySpace: boolean
}

/** White space beyond the one space behind a word is a token of its own, as spaCy has it. */
export function spacyTokens(text: string): SpacyToken[] {
  const tokens: SpacyToken[] = []
  for (const { start, end, isSpace } of tokenise(text)) {
    const last = tokens.at(-1)
    const takesSpace = isSpace && text.charAt(start) === ' ' && last !== undefined
    if (takesSpace) tokens[tokens.length - 1] = { ...last, isFollowedBySpace: true }
    const from = takesSpace ? start + 1 : start
    if (from < end) tokens.push({ start: from, end, isFollowedBySpace: false })
  }
  return tokens
}
