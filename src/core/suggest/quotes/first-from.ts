/** The index of the first of ordered ranges that begins at an offset or behind it, found by halving. */
export function firstFrom(ranges: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
