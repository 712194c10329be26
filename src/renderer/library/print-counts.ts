import type { Codebook } from '../../core/model.ts'
import type { Tally } from '../../store/store.ts'

/** An article's annotations by the keys of their layers: `Q 17 · S 6 · E 12`; a dash where there are none. */
export function printCounts(tally: Tally | undefined, codebook: Codebook): string {
  const counts = codebook.layers.map(({ id, key }) => ({ key, count: tally?.byLayer[id] ?? 0 })).filter(({ count }) => count > 0)
  return counts.length === 0 ? '—' : counts.map(({ key, count }) => `${key} ${count}`).join(' · ')
}
