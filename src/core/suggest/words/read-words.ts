/** The words and sentences of an article. */
import type { Block } from '../../model.ts'
import type { ArticleWords, Sentence, Token } from './article-words.ts'
import { cutTokens } from './cut-tokens.ts'
import { splitSentences } from './split-sentences.ts'

/** Cuts every block but furniture into tokens and sentences. Linear in the length of the text; never throws. */
export function readWords(text: string, blocks: readonly Block[]): ArticleWords {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'furniture') readBlock(text, block, index, tokens, sentences)
  }
  return { text, blocks, tokens, sentences }
}

function readBlock(text: string, { start, end }: Block, block: number, tokens: Token[], sentences: Sentence[]): void {
  const cut = cutTokens(text, start, Math.min(end, text.length))
  const starts = [0, ...splitSentences(text, cut), cut.length]
  for (let i = 0; i + 1 < starts.length; i++) {
    const from = starts[i]!
    const to = starts[i + 1]!
    if (from === to) continue
    const first = tokens.length
    for (let k = from; k < to; k++) tokens.push(tokenOf(text, cut[k]!, sentences.length))
    sentences.push({ start: cut[from]!.start, end: cut[to - 1]!.end, first, last: tokens.length, block })
  }
}

function tokenOf(
  source: string, { kind, start, end }: { kind: Token['kind']; start: number; end: number }, sentence: number
): Token {
  const text = source.slice(start, end)
  return { kind, start, end, text, lower: kind === 'word' ? lowerOf(text) : text, sentence }
}

const lowerOf = (word: string): string => {
  const lower = word.toLowerCase()
  return /[’‘`´]/.test(lower) ? lower.replace(/[’‘`´]/g, '\'') : lower
}
