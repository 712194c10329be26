/** Which blocks are folded away, and what is next to them. */
import type { Block } from '../../core/model.ts'

export interface Folds {
  isFolded(block: number): boolean
  /** The nearest block before or after one that is not folded. */
  neighbour(block: number, forward: boolean): Block | undefined
  first(): Block | undefined
  last(): Block | undefined
}

export function createFolds(blocks: readonly Block[], isOpen: () => boolean): Folds {
  const isFolded = (block: number): boolean => !isOpen() && blocks[block]?.type === 'furniture'
  const neighbour = (block: number, forward: boolean): Block | undefined => {
    const step = forward ? 1 : -1
    for (let i = block + step; i >= 0 && i < blocks.length; i += step) if (!isFolded(i)) return blocks[i]
    return undefined
  }
  return { isFolded, neighbour, first: () => neighbour(-1, true), last: () => neighbour(blocks.length, false) }
}
