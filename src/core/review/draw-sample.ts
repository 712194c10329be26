/** Samples for quality control: drawn by chance, and the same again for the same seed. */
import { z } from 'zod'
import { randomFrom } from '../agreement/random.ts'
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
  const random = randomFrom(seed)
  const drawn = new Set(strata.flatMap((stratum, i) => pick(stratum, places[i] ?? 0, random)))
  return rows.filter((row) => drawn.has(row))
}

/** In the order of their names, so that a sample does not hang on which row came first. */
function stratify(rows: readonly ReviewRow[], by: SampleRequest['by']): ReviewRow[][] {
  if (by === 'all') return [byId(rows)]
  const strata = new Map<string, ReviewRow[]>()
  for (const row of rows) {
    const name = by === 'layer' ? row.layer : row.annotatorId
    const stratum = strata.get(name)
    if (stratum === undefined) strata.set(name, [row])
    else stratum.push(row)
  }
  return [...strata].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, stratum]) => byId(stratum))
}

/** A sample is of the rows, in whatever order they are shown. */
const byId = (rows: readonly ReviewRow[]): ReviewRow[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

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

/** So many of the rows without repetition: the beginning of a Fisher-Yates shuffle. */
function pick(rows: ReviewRow[], count: number, random: () => number): ReviewRow[] {
  for (let i = 0; i < count; i++) {
    const other = i + Math.floor(random() * (rows.length - i))
    ;[rows[i], rows[other]] = [rows[other]!, rows[i]!]
  }
  return rows.slice(0, count)
}
