import type { Codebook } from '../../core/model.ts'
import type { Tally } from '../../store/store.ts'

/** An article's annotations by the keys of their layers: `Q 17 · S 6 · E 12`; empty where there are none. */
export function printCounts(tally: Tally | undefined, codebook: Codebook): string {
  const counts = codebook.layers.map(({ id, key }) => ({ key, count: tally?.byLayer[id] ?? 0 }))
  return counts.filter(({ count }) => count > 0).map(({ key, count }) => `${key} ${count}`).join(' · ')
}
