/** What was changed between two texts, to be read. */
import type { KeptStretch } from '../model.ts'

/** A place of change with some words around it. */
export interface TextChange {
  readonly before: string
  readonly removed: string
  readonly added: string
  readonly after: string
  /** Where it stands in the later text. */
  readonly at: number
}

const around = 60

/** The changes in the order of the later text; what was moved is taken out at one place and put in at another. */
export function textChanges(before: string, after: string, stretches: readonly KeptStretch[]): TextChange[] {
  const changes: TextChange[] = []
  let [from, to] = [0, 0]
  const tell = (nextFrom: number, nextTo: number): void => {
    if (nextFrom <= from && nextTo <= to) return
    changes.push({
      before: startingWithWord(after.slice(Math.max(0, to - around), to), to > around),
      removed: before.slice(from, Math.max(from, nextFrom)),
      added: after.slice(to, Math.max(to, nextTo)),
      after: endingWithWord(after.slice(Math.max(to, nextTo), Math.max(to, nextTo) + around)),
      at: to
    })
  }
  for (const [start, place, length] of longestChain(stretches)) {
    tell(start, place)
    // Neighbours may reach over the same words.
    from = Math.max(from, start + length)
    to = Math.max(to, place + length)
  }
  tell(before.length, after.length)
  return changes
}

/** More stretches than this are taken as they come. */
const mostWeighed = 1500

/** The stretches that keep their order, as much text of them as can be. */
function longestChain(stretches: readonly KeptStretch[]): KeptStretch[] {
  const ordered = stretches.toSorted((a, b) => a[0] - b[0])
  if (ordered.length > mostWeighed) return inOrder(ordered)
  const best: { readonly length: number; readonly before: number }[] = []
  let last = -1
  ordered.forEach(([from, to, length], i) => {
    let [most, before] = [0, -1]
    for (let k = 0; k < i; k++) {
      const [otherFrom, otherTo] = ordered[k]!
      if (otherFrom < from && otherTo < to && best[k]!.length > most) [most, before] = [best[k]!.length, k]
    }
    best.push({ length: most + length, before })
    if (last < 0 || best[i]!.length > best[last]!.length) last = i
  })
  const chain: KeptStretch[] = []
  for (let i = last; i >= 0; i = best[i]!.before) chain.push(ordered[i]!)
  return chain.reverse()
}

function inOrder(ordered: readonly KeptStretch[]): KeptStretch[] {
  let end = 0
  return ordered.filter(([, to, length]) => {
    if (to < end) return false
    end = to + length
    return true
  })
}

const startingWithWord = (words: string, isCut: boolean): string => (isCut ? words.replace(/^\S*\s/u, '…') : words)
const endingWithWord = (words: string): string => (words.length === around ? words.replace(/\s\S*$/u, '…') : words)
