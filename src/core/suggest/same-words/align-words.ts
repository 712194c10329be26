/** Two sequences laid beside each other so that as much as possible agrees, in long runs rather than here and there. */

/** A run of equal items: `length` of them, from `first` in one sequence and from `second` in the other. */
export interface Run {
  readonly first: number
  readonly second: number
  readonly length: number
}

/**
 * The best alignment: every pair of equal items gains 2 and a pair that goes on a run 1 more. Time and memory are the product of
 * the lengths.
 */
export function alignWords(a: ArrayLike<number>, b: ArrayLike<number>): Run[] {
  const width = b.length + 1
  // What is gained from here on: at all, and where the pair before was equal too.
  const open = new Int32Array((a.length + 1) * width)
  const running = new Int32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j
      const skipped = Math.max(open[at + width]!, open[at + 1]!)
      const paired = a[i] === b[j] ? 2 + running[at + width + 1]! : -1
      open[at] = Math.max(skipped, paired)
      running[at] = Math.max(skipped, paired < 0 ? -1 : paired + 1)
    }
  }
  return runsOf(a, b, open, running, width)
}

function runsOf(a: ArrayLike<number>, b: ArrayLike<number>, open: Int32Array, running: Int32Array, width: number): Run[] {
  const runs: { first: number; second: number; length: number }[] = []
  let [i, j, isRunning] = [0, 0, false]
  while (i < a.length && j < b.length) {
    const at = i * width + j
    const gain = isRunning ? running[at]! : open[at]!
    const paired = a[i] === b[j] ? 2 + running[at + width + 1]! + (isRunning ? 1 : 0) : -1
    if (paired === gain) {
      const last = runs.at(-1)
      if (isRunning && last !== undefined) last.length++
      else runs.push({ first: i, second: j, length: 1 })
      i++
      j++
      isRunning = true
    } else {
      isRunning = false
      if (open[at + width]! >= open[at + 1]!) i++
      else j++
    }
  }
  return runs
}
