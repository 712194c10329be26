/**
 * A continuum by chance, from what was annotated (Mathet et al. 2015, 5.2): each made-up annotator is an annotator drawn with
 * replacement, all of whose units are moved on by the same random distance, those pushed over the end beginning anew at the
 * start; no two of the distances are nearer than half a unit's mean length, as long as there is room.
 */
import type { Unit } from '../continuum.ts'
import type { Random } from '../random.ts'

/** As many annotators as `lists` has. `length` is that of the text. */
export function shuffleContinuum(lists: readonly (readonly Unit[])[], length: number, random: Random): Unit[][] {
  const all = lists.flat()
  const apart = all.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, all.length) / 2
  let free: readonly (readonly [start: number, end: number])[] = [[0, length]]
  return lists.map(() => {
    const shift = drawFrom(free, random) ?? Math.floor(random() * length)
    free = free.flatMap(([start, end]) => ([[start, Math.min(end, shift - apart)], [Math.max(start, shift + apart), end]] as const).filter(([a, b]) => b > a))
    return lists[Math.floor(random() * lists.length)]!.map(({ start, end, category }) => {
      const moved = start + shift >= length ? shift - length : shift
      return { start: start + moved, end: end + moved, category }
    })
  })
}

/** A whole place, each as likely as any other; undefined where none is free. */
function drawFrom(free: readonly (readonly [start: number, end: number])[], random: Random): number | undefined {
  let left = random() * free.reduce((sum, [start, end]) => sum + end - start, 0)
  for (const [start, end] of free) {
    if (left < end - start) return Math.floor(start + left)
    left -= end - start
  }
  return undefined
}
