/**
 * Approximate search by Myers' bit-parallel algorithm (Myers 1999, with the block scheme of Hyyrö 2003): the column of
 * edit distances is kept as bits of vertical differences, 32 rows a word, and blocks that cannot hold a match within the
 * limit are left out, so a text of n characters and a pattern of m cost about n·k/32 for k errors.
 */

export interface ApproximateEnd {
  readonly end: number
  /** The edit distance to the pattern of the stretch that ends here and is most like it. */
  readonly errors: number
}

/** Where the pattern ends in the text with at most so many errors, but for ends whose neighbour is better. Units are UTF-16. */
export const findEnds = (text: string, pattern: string, maxErrors: number): ApproximateEnd[] => withoutWorseNeighbours(search(text, pattern, maxErrors, 0))

/**
 * Every end of the pattern within the limit. `above` is what a further character of the text costs before the pattern
 * has begun: 0 lets a match begin anywhere, 1 only at the beginning of the text.
 */
function search(text: string, pattern: string, maxErrors: number, above: 0 | 1): ApproximateEnd[] {
  if (pattern === '') return []
  const peq = rowsOf(pattern)
  const blocks = Math.ceil(pattern.length / wordSize)
  const limit = Math.min(maxErrors, pattern.length)
  const positive = new Int32Array(blocks).fill(-1)
  const negative = new Int32Array(blocks)
  const score = new Int32Array(blocks)
  const lastBit = (block: number): number => (block === blocks - 1 ? (pattern.length - 1) % wordSize : wordSize - 1)
  const rowsUpTo = (block: number): number => Math.min(pattern.length, (block + 1) * wordSize)

  let active = Math.min(blocks - 1, Math.max(0, Math.ceil((limit + 1) / wordSize) - 1))
  for (let b = 0; b <= active; b++) score[b] = rowsUpTo(b)

  const ends: ApproximateEnd[] = []
  for (let at = 0; at < text.length; at++) {
    const rows = peq.get(text.charCodeAt(at))
    let carry: number = above
    for (let b = 0; b <= active; b++) {
      carry = advance(positive, negative, b, rows?.[b] ?? 0, carry, lastBit(b))
      score[b]! += carry
    }
    // The next block comes into play when the last one may go on within the limit.
    if (active < blocks - 1 && score[active]! - carry <= limit && (((rows?.[active + 1] ?? 0) & 1) !== 0 || carry < 0)) {
      active++
      positive[active] = -1
      negative[active] = 0
      score[active] = score[active - 1]! - carry + rowsUpTo(active) - rowsUpTo(active - 1)
      score[active]! += advance(positive, negative, active, rows?.[active] ?? 0, carry, lastBit(active))
    } else {
      while (active > 0 && score[active]! >= limit + wordSize) active--
    }
    if (active === blocks - 1 && score[active]! <= limit) ends.push({ end: at + 1, errors: score[active]! })
  }
  return ends
}

/** Where the match begins that ends at an offset with so many errors: of several such places the one nearest to the pattern's length. */
export function findStart(text: string, pattern: string, { end, errors }: ApproximateEnd): number {
  const from = Math.max(0, end - pattern.length - errors)
  const offBy = ({ end: length }: ApproximateEnd): number => Math.abs(length - pattern.length)
  const lengths = search(reversed(text.slice(from, end)), reversed(pattern), errors, 1)
  const best = lengths.reduce<ApproximateEnd | null>((least, found) =>
    (least === null || found.errors < least.errors || found.errors === least.errors && offBy(found) < offBy(least) ? found : least), null)
  return end - (best?.end ?? 0)
}

/** How alike two short strings are: 1 is equal, 0 has nothing in common. The length of both is what it costs. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  if (a === '' || b === '') return 0
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const substituted = previous[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      row.push(Math.min(substituted, previous[j]! + 1, row[j - 1]! + 1))
    }
    previous = row
  }
  return 1 - previous[b.length]! / Math.max(a.length, b.length)
}

const wordSize = 32

/** For each character of the pattern, the rows it stands in, as bits. */
function rowsOf(pattern: string): ReadonlyMap<number, Int32Array> {
  const blocks = Math.ceil(pattern.length / wordSize)
  const rows = new Map<number, Int32Array>()
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i)
    const bits = rows.get(unit) ?? new Int32Array(blocks)
    bits[Math.floor(i / wordSize)]! |= 1 << (i % wordSize)
    rows.set(unit, bits)
  }
  return rows
}

/** One block a column further: takes the horizontal difference that comes in above, gives the one that goes out below. */
function advance(positive: Int32Array, negative: Int32Array, block: number, equal: number, carry: number, lastBit: number): number {
  const pv = positive[block]!
  const mv = negative[block]!
  const carryIsNegative = carry < 0 ? 1 : 0
  const xv = equal | mv
  const eq = equal | carryIsNegative
  const xh = (((eq & pv) + pv) ^ pv) | eq
  let ph = mv | ~(xh | pv)
  let mh = pv & xh
  const out = ((ph >>> lastBit) & 1) - ((mh >>> lastBit) & 1)
  ph = (ph << 1) | (carry > 0 ? 1 : 0)
  mh = (mh << 1) | carryIsNegative
  positive[block] = mh | ~(xv | ph)
  negative[block] = ph & xv
  return out
}

const withoutWorseNeighbours = (ends: readonly ApproximateEnd[]): ApproximateEnd[] => ends.filter(({ end, errors }, i) =>
  [ends[i - 1], ends[i + 1]].every((other) => other === undefined || Math.abs(other.end - end) > 1 || other.errors >= errors))

const reversed = (text: string): string => text.split('').reverse().join('')
