/** Where the text of a very long block is parted. Pure. */
import type { Block } from '../../core/model.ts'

/** Blocks up to this length, in UTF-16 code units, are left whole: as the news has them, they are far shorter. */
const wholeLength = 4000
const partLength = 1000
/** How far behind its place a part may end, to end with a space: elsewhere it could fall between letters that are drawn as one. */
const slack = 200

/**
 * The starts of a block's parts, from the start of the block, the first 0. Whatever changes in a text node, a highlight too,
 * makes the browser draw all of it again: so one very long paragraph becomes several nodes.
 */
export function partStarts(text: string, { start, end }: Block): readonly number[] {
  const starts = [0]
  if (end - start <= wholeLength) return starts
  for (let from = start + partLength; from < end - partLength; from += partLength) {
    const space = text.slice(from, from + slack).search(/\s/)
    if (space < 0) continue
    from += space + 1
    starts.push(from - start)
  }
  return starts
}

/** The index of the part that holds an offset from the start of the block. */
export function partAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
