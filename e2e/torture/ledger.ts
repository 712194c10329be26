/** What was done through the screen, word by word, and what of it the screen called saved. */

/** What is tagged with a word: null is nothing. */
export interface Tagged {
  readonly layer: string
  readonly polarity: string | null
}
export type State = Tagged | null

export interface Ledger {
  /** Something was asked for that makes the word's state this. */
  attempt(word: string, state: State): void
  /** The screen showed the last that was attempted for a word, and said "Saved". */
  claim(word: string): void
  /** The screen showed these words as tagged, and said "Saved". */
  claimSeen(words: Iterable<string>): void
  /** What a word is after all that was attempted. */
  last(word: string): State
  /** How many changes have been asked for. */
  attempted(): number
  /** How many changes the screen has called saved. */
  called(): number
  /** Words that are still free, in the order given. */
  unused(words: readonly string[]): string[]
  /** Compares with what is kept, tells every change that is lost or was never made, and goes on from what is kept. */
  check(kept: ReadonlyMap<string, Tagged>): string[]
}

interface Entry {
  /** What it was at the last check, then what was attempted, in order. */
  states: State[]
  /** The last of the states that was called saved. */
  claimed: number
}

export function createLedger(): Ledger {
  const entries = new Map<string, Entry>()
  let attempted = 0
  let called = 0
  const raise = (entry: Entry, to: number): void => {
    if (to <= entry.claimed) return
    called += to - entry.claimed
    entry.claimed = to
  }
  return {
    attempt(word, state) {
      const entry = entries.get(word) ?? { states: [null], claimed: 0 }
      entry.states.push(state)
      attempted += 1
      entries.set(word, entry)
    },
    claim(word) {
      const entry = entries.get(word)
      if (entry !== undefined) raise(entry, entry.states.length - 1)
    },
    claimSeen(words) {
      for (const word of words) {
        const entry = entries.get(word)
        // only where seeing it tells which of the states it is
        if (entry?.states[0] === null && entry.states[1] != null) raise(entry, 1)
      }
    },
    last: (word) => entries.get(word)?.states.at(-1) ?? null,
    attempted: () => attempted,
    called: () => called,
    unused: (words) => words.filter((word) => !entries.has(word)),
    check(kept) {
      const faults: string[] = []
      for (const [word, entry] of entries) {
        const now = kept.get(word) ?? null
        const possible = entry.states.slice(entry.claimed)
        if (!possible.some((state) => isSame(state, now))) faults.push(`${word} is ${words(now)}, and was called saved as ${words(possible[0] ?? null)}`)
        entries.set(word, { states: [now], claimed: 0 })
      }
      for (const word of kept.keys()) if (!entries.has(word)) faults.push(`${word} is tagged, and nobody tagged it`)
      return faults
    }
  }
}

const isSame = (a: State, b: State): boolean => (a === null || b === null ? a === b : a.layer === b.layer && a.polarity === b.polarity)
const words = (state: State): string => (state === null ? 'untagged' : `${state.layer}${state.polarity === null ? '' : ` (${state.polarity})`}`)
