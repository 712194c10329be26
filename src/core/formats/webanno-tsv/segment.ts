/** A text as WebAnno TSV wants it: sentences that follow each other without a gap, so that every character is in one, and the tokens in them. */
import { sentencesIn } from '../../anchor/sentences.ts'
import type { TextRange } from '../../anchor/text-range.ts'
import type { FullArticle } from '../../model.ts'

export interface Sentence {
  /** From its first token to where the next sentence begins; of the last one to the end of the text. */
  readonly range: TextRange
  readonly tokens: readonly TextRange[]
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** None where the text is blank. White space is in no token. */
export function segment({ text, blocks }: Pick<FullArticle, 'text' | 'blocks'>): Sentence[] {
  const tokens = blocks.flatMap((block) => sentencesIn(text, block)).map((range) => tokensIn(text, range)).filter((list) => list.length > 0)
  return tokens.map((list, i) => ({ range: { start: list[0]!.start, end: tokens[i + 1]?.[0]?.start ?? text.length }, tokens: list }))
}

const tokensIn = (text: string, { start, end }: TextRange): TextRange[] =>
  [...segmenter.segment(text.slice(start, end))]
    // U+0085 is a line end to some readers, and a token may not be one.
    .filter(({ segment: words }) => !/^[\s\u0085]*$/.test(words))
    .map(({ index, segment: words }) => ({ start: start + index, end: start + index + words.length }))
