/** The difference between two quotes, word by word, for the eye. */
import { diffArrays } from 'diff'
import { wordsOfText } from './utterance.ts'

export interface ComparedStretch {
  /** In both, only in the first, or only in the second. */
  readonly kind: 'same' | 'first' | 'second'
  /** As written; of what is in both, as the first writes it. */
  readonly text: string
}

/** What two texts share and what they do not, in order. Case, marks and contractions make no difference. */
export function compareWords(first: string, second: string): ComparedStretch[] {
  const [a, b] = [wordsOfText(first).words, wordsOfText(second).words]
  let [i, j] = [0, 0]
  return diffArrays(a.map(({ word }) => word), b.map(({ word }) => word)).map(({ added, removed, value: { length } }) => {
    const [text, words, from] = added ? [second, b, j] : [first, a, i]
    if (!added) i += length
    if (!removed) j += length
    return { kind: added ? 'second' : removed ? 'first' : 'same', text: text.slice(words[from]!.start, words[from + length - 1]!.end) }
  })
}
