/** A text as WebAnno TSV wants it: sentences that follow each other without a gap, so that every character is in one, and the tokens in them. */
import { sentencesIn } from '../../anchor/sentences.ts'
import type { TextRange } from '../../anchor/text-range.ts'
import type { FullArticle } from '../../model.ts'
import { tokenise } from '../tokenise.ts'

export interface Sentence {
  /** From its first token to where the next sentence begins; of the last one to the end of the text. */
  readonly range: TextRange
  readonly tokens: readonly TextRange[]
}

/** None where the text is blank. White space is in no token. */
export function segment({ text, blocks }: Pick<FullArticle, 'text' | 'blocks'>): Sentence[] {
  const breaks = blocks.flatMap((block) => sentencesIn(text, block)).map(({ start }) => start)
  const sentences: TextRange[][] = []
  let next = 0
  for (const { start, end, isSpace } of tokenise(text)) {
    if (isSpace) continue
    const begins = sentences.length === 0 || (breaks[next] ?? Infinity) <= start
    while ((breaks[next] ?? Infinity) <= start) next++
    if (begins) sentences.push([])
    sentences.at(-1)?.push({ start, end })
  }
  return sentences.map((tokens, i) => ({ range: { start: tokens[0]?.start ?? 0, end: sentences[i + 1]?.[0]?.start ?? text.length }, tokens }))
}
