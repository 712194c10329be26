/**
 * Samples for quality control: drawn by chance, and the same again for the same seed. Every row has a lot, the hash of its id under
 * the seed, and the lowest lots are drawn (bottom-k sampling, Cohen & Kaplan 2007): so a sample does not hang on the order of the
 * rows, takes one pass, and stays mostly the same when annotations are added.
 */
import { z } from 'zod'
import type { ReviewRow } from './review-row.ts'

/** `size` is of the whole sample, however many strata there are. The seed is kept, so that the sample can be drawn again. */
export const SampleRequest = z.strictObject({
  size: z.number().int().positive(),
  by: z.enum(['all', 'layer', 'annotator']),
  seed: z.number().int().nonnegative()
})
export type SampleRequest = z.infer<typeof SampleRequest>

/**
 * So many rows, each with the same chance, in the order in which they were given; all of them where there are no more. Over
 * strata the places are dealt out in proportion, by the largest remainders (Hamilton), but every stratum gets one while there
 * is one to give: a rare layer is looked at too.
 */
export function drawSample(rows: readonly ReviewRow[], { size, by, seed }: SampleRequest): readonly ReviewRow[] {
  if (rows.length <= size) return rows
  const strata = stratify(rows, by)
  const places = dealOut(strata.map(({ length }) => length), size)
  const drawn = new Set(strata.flatMap((stratum, i) => lowestLots(stratum, places[i] ?? 0, seed)))
  return rows.filter((row) => drawn.has(row))
}

/** In the order of their names, so that a sample does not hang on which row came first. */
function stratify(rows: readonly ReviewRow[], by: SampleRequest['by']): (readonly ReviewRow[])[] {
  if (by === 'all') return [rows]
  const strata = new Map<string, ReviewRow[]>()
  for (const row of rows) {
    const name = by === 'layer' ? row.layer : row.annotatorId
    const stratum = strata.get(name)
    if (stratum === undefined) strata.set(name, [row])
    else stratum.push(row)
  }
  return [...strata].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, stratum]) => stratum)
}

/** How many of `size` places each stratum gets, never more than it has. `size` is less than all of them together. */
function dealOut(counts: readonly number[], size: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const shares = counts.map((count) => (count * size) / total)
  const least = size >= counts.length ? 1 : 0
  const places = shares.map((share) => Math.max(least, Math.floor(share)))
  let left = size - places.reduce((sum, count) => sum + count, 0)
  for (; left < 0; left++) places[places.indexOf(Math.max(...places))]! -= 1
  const rest = (i: number): number => (shares[i] ?? 0) - (places[i] ?? 0)
  const order = [...counts.keys()].toSorted((a, b) => rest(b) - rest(a) || a - b)
  for (let round = 0; left > 0; round++) {
    const i = order[round % order.length] ?? 0
    if ((places[i] ?? 0) >= (counts[i] ?? 0)) continue
    places[i]! += 1
    left--
  }
  return places
}

/** The rows with the lowest lots, so many of them; of equal lots the lower ids. */
function lowestLots(rows: readonly ReviewRow[], count: number, seed: number): ReviewRow[] {
  if (count === 0) return []
  const lots = Float64Array.from(rows, ({ id }) => lotOf(id, seed))
  const highest = lots.toSorted()[count - 1] ?? 0
  const drawn = rows.filter((_, i) => (lots[i] ?? 0) <= highest)
  if (drawn.length === count) return drawn
  return drawn.toSorted((a, b) => lotOf(a.id, seed) - lotOf(b.id, seed) || (a.id < b.id ? -1 : 1)).slice(0, count)
}

/** A number from 0 to 2^53 for a text under a seed: cyrb53 (bryc, public domain), two multiply-and-xor hashes mixed as in MurmurHash3. */
function lotOf(text: string, seed: number): number {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
