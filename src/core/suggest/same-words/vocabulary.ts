/** Words as numbers, with what matters about them: an index of many quotes then holds no strings. */
import { isMainWord, stemOf, weightOfKind } from './main-words.ts'
import type { Utterance, UtteranceWord } from './utterance.ts'

/** An utterance as numbers. Its words are those of one vocabulary. */
export interface Comparable {
  readonly words: Uint32Array
  /** For each word, `inserted` and `afterGap` added up; empty where no word has any. */
  readonly flags: Uint8Array
  readonly hasBrackets: boolean
}

export const inserted = 1
export const afterGap = 2

const noFlags = new Uint8Array(0)
const flagsOf = ({ isInserted, isAfterGap }: UtteranceWord): number => (isInserted ? inserted : 0) + (isAfterGap ? afterGap : 0)

export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #stems: number[] = []
  /** 0 for a word that tells nothing. */
  readonly #tells: number[] = []
  /** In how many utterances a stem stands. */
  readonly #uses: number[] = []
  #utterances = 0

  read({ words, hasBrackets }: Utterance): Comparable {
    return {
      words: Uint32Array.from(words, ({ word }) => this.#numberOf(word)),
      flags: words.some(({ isInserted, isAfterGap }) => isInserted || isAfterGap) ? Uint8Array.from(words, flagsOf) : noFlags,
      hasBrackets
    }
  }

  stemOf(word: number): number {
    return this.#stems[word] ?? word
  }

  isMain(word: number): boolean {
    return (this.#tells[word] ?? 0) > 0
  }

  /** How much a word tells, 0 to 1: the less the more utterances hold it. Of few utterances nothing is concluded. */
  weightOf(word: number): number {
    const rarity = Math.log((this.#utterances + 200) / ((this.#uses[this.stemOf(word)] ?? 0) + 1)) / Math.log(60)
    return (this.#tells[word] ?? 0) * Math.min(1, Math.max(0.3, rarity))
  }

  /** Counts an utterance in (1) or out (-1). */
  count({ words }: Comparable, by: 1 | -1): void {
    this.#utterances += by
    for (const stem of new Set(Array.from(words, (word) => this.stemOf(word)))) this.#uses[stem] = (this.#uses[stem] ?? 0) + by
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(word, number)
    this.#tells[number] = isMainWord(word) ? weightOfKind(word) : 0
    const stem = stemOf(word)
    this.#stems[number] = stem === word ? number : this.#numberOf(stem)
    return number
  }
}
