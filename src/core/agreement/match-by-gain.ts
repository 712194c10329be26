/**
 * The best matching of two lists, one to one, where some pairs bring a gain and everything may stay alone: the sum of the
 * gains is the largest there is. Shortest augmenting paths over the pairs that exist, after R. Jonker & A. Volgenant, "A shortest
 * augmenting path algorithm for dense and sparse linear assignment problems", Computing 38 (1987) 325–340. A search ends at
 * the first free place, so that lists in which few things meet take time about linear in the number of pairs.
 */

export interface GainPair {
  readonly a: number
  readonly b: number
  /** Above 0; pairs without gain are never made. */
  readonly gain: number
}

/** The chosen pairs, by `a`. `a` is below `sizeA`, `b` below `sizeB`; of the same pair given twice the larger gain counts. */
export function matchByGain(pairs: readonly GainPair[], sizeA: number, sizeB: number): GainPair[] {
  if (pairs.length === 0) return []
  const gains = pairs.filter(({ gain }) => gain > 0)
  if (isUndisputed(gains, sizeA, sizeB)) return gains.sort((x, y) => x.a - y.a)
  const choices: GainPair[][] = Array.from({ length: sizeA }, () => [])
  for (const pair of gains) choices[pair.a]!.push(pair)
  const search = new Search(choices, sizeB)
  for (let a = 0; a < sizeA; a++) if (choices[a]!.length > 0) search.place(a)
  return choices.flatMap((own, a) => {
    const chosen = own.filter(({ b }) => search.takenBy[b] === a).sort((x, y) => y.gain - x.gain)[0]
    return chosen === undefined ? [] : [chosen]
  })
}

/** Whether nothing is in two pairs, as is mostly so. */
function isUndisputed(pairs: readonly GainPair[], sizeA: number, sizeB: number): boolean {
  const [seenA, seenB] = [new Uint8Array(sizeA), new Uint8Array(sizeB)]
  for (const { a, b } of pairs) {
    if (seenA[a] === 1 || seenB[b] === 1) return false
    seenA[a] = 1
    seenB[b] = 1
  }
  return true
}

/** The columns are the places of the second list, and behind them one for each of the first: to stay alone, at no cost. */
class Search {
  /** By column, the row that has it, or -1. */
  readonly takenBy: Int32Array
  readonly #choices: readonly (readonly GainPair[])[]
  readonly #sizeB: number
  /** Prices of the columns, never above 0; those of free columns are 0, which makes the assignment optimal. */
  readonly #price: Float64Array
  readonly #distance: Float64Array
  readonly #from: Int32Array
  /** By column, the search in which it was reached, and in which it was settled. */
  readonly #reached: Int32Array
  readonly #settled: Int32Array
  /** By row, its column, or -1. */
  readonly #columnOf: Int32Array
  #round = 0

  constructor(choices: readonly (readonly GainPair[])[], sizeB: number) {
    const columns = sizeB + choices.length
    this.#choices = choices
    this.#sizeB = sizeB
    this.takenBy = new Int32Array(columns).fill(-1)
    this.#price = new Float64Array(columns)
    this.#distance = new Float64Array(columns)
    this.#from = new Int32Array(columns)
    this.#reached = new Int32Array(columns)
    this.#settled = new Int32Array(columns)
    this.#columnOf = new Int32Array(choices.length).fill(-1)
  }

  /** Gives a row a column, moving others where that is better. */
  place(row: number): void {
    this.#round++
    const heap = new Heap()
    const settled: number[] = []
    this.#spread(row, 0, heap)
    for (;;) {
      const column = heap.pop()
      if (this.#settled[column] === this.#round) continue
      const distance = this.#distance[column]!
      const holder = this.takenBy[column]!
      if (holder < 0) {
        for (const passed of settled) this.#price[passed]! += this.#distance[passed]! - distance
        this.#augment(row, column)
        return
      }
      this.#settled[column] = this.#round
      settled.push(column)
      this.#spread(holder, distance - (this.#costOf(holder, column) - this.#price[column]!), heap)
    }
  }

  /** Reaches the columns of a row; `offset` is how far the row is, less what its own column costs it. */
  #spread(row: number, offset: number, heap: Heap): void {
    for (const { b, gain } of this.#choices[row]!) this.#reach(b, row, offset - gain - this.#price[b]!, heap)
    const alone = this.#sizeB + row
    this.#reach(alone, row, offset - this.#price[alone]!, heap)
  }

  #reach(column: number, row: number, distance: number, heap: Heap): void {
    if (this.#settled[column] === this.#round) return
    if (this.#reached[column] === this.#round && this.#distance[column]! <= distance) return
    this.#reached[column] = this.#round
    this.#distance[column] = distance
    this.#from[column] = row
    heap.push(distance, column)
  }

  #augment(start: number, free: number): void {
    let column = free
    for (;;) {
      const row = this.#from[column]!
      const left = this.#columnOf[row]!
      this.takenBy[column] = row
      this.#columnOf[row] = column
      if (row === start) return
      column = left
    }
  }

  #costOf(row: number, column: number): number {
    if (column >= this.#sizeB) return 0
    let gain = 0
    for (const choice of this.#choices[row]!) if (choice.b === column && choice.gain > gain) gain = choice.gain
    return -gain
  }
}

/** Columns by distance, the nearest first; of equals the one with the smaller number, so that results never depend on chance. */
class Heap {
  readonly #distances: number[] = []
  readonly #columns: number[] = []

  push(distance: number, column: number): void {
    let at = this.#columns.length
    this.#distances.push(distance)
    this.#columns.push(column)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(at, parent)) break
      this.#swap(at, parent)
      at = parent
    }
  }

  /** There is always one: a row may stay alone. */
  pop(): number {
    const top = this.#columns[0]!
    const [distance, column] = [this.#distances.pop()!, this.#columns.pop()!]
    if (this.#columns.length > 0) {
      this.#distances[0] = distance
      this.#columns[0] = column
      this.#sink()
    }
    return top
  }

  #sink(): void {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= this.#columns.length) return
      const child = left + 1 < this.#columns.length && this.#isBefore(left + 1, left) ? left + 1 : left
      if (!this.#isBefore(child, at)) return
      this.#swap(at, child)
      at = child
    }
  }

  #isBefore(i: number, j: number): boolean {
    const [a, b] = [this.#distances[i]!, this.#distances[j]!]
    return a < b || (a === b && this.#columns[i]! < this.#columns[j]!)
  }

  #swap(i: number, j: number): void {
    const [distance, column] = [this.#distances[i]!, this.#columns[i]!]
    this.#distances[i] = this.#distances[j]!
    this.#columns[i] = this.#columns[j]!
    this.#distances[j] = distance
    this.#columns[j] = column
  }
}
