/**
 * The one-to-one matching of rows to columns with the greatest sum of weights (Kuhn and Munkres, in the form with potentials).
 * Cubic in the greater side; an article has some dozens of quotes. A pair of weight 0 is no pair.
 */
export function bestMatching(weights: readonly (readonly number[])[]): { readonly row: number; readonly column: number }[] {
  const rows = weights.length
  const columns = weights[0]?.length ?? 0
  const size = Math.max(rows, columns)
  const cost = (row: number, column: number) => -(weights[row]?.[column] ?? 0)
  const rowPotential = new Float64Array(size + 1)
  const columnPotential = new Float64Array(size + 1)
  /** Of each column its row, counted from 1; 0 is none. */
  const matched = new Int32Array(size + 1)

  for (let row = 1; row <= size; row++) {
    matched[0] = row
    const least = new Float64Array(size + 1).fill(Infinity)
    const cameFrom = new Int32Array(size + 1)
    const visited = new Uint8Array(size + 1)
    let column = 0
    while (matched[column] !== 0) {
      visited[column] = 1
      const from = matched[column]!
      let step = Infinity
      let next = 0
      for (let j = 1; j <= size; j++) {
        if (visited[j] === 1) continue
        const reduced = cost(from - 1, j - 1) - rowPotential[from]! - columnPotential[j]!
        if (reduced < least[j]!) {
          least[j] = reduced
          cameFrom[j] = column
        }
        if (least[j]! < step) {
          step = least[j]!
          next = j
        }
      }
      for (let j = 0; j <= size; j++) {
        if (visited[j] === 1) {
          rowPotential[matched[j]!]! += step
          columnPotential[j]! -= step
        } else {
          least[j]! -= step
        }
      }
      column = next
    }
    while (column !== 0) {
      matched[column] = matched[cameFrom[column]!]!
      column = cameFrom[column]!
    }
  }
  return Array.from(matched, (row, column) => ({ row: row - 1, column: column - 1 }))
    .filter(({ row, column }) => column >= 0 && (weights[row]?.[column] ?? 0) > 0)
}
