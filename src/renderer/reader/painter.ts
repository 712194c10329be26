/** Keeps the highlights of the tiles near the view as the annotations would have them, touching only what differs. */
import type { Block } from '../../core/model.ts'
import type { AnnotationIndex } from './annotation-index.ts'
import type { ArticleView } from './article-view.ts'
import { addToHighlight, removeFromHighlight } from './highlight-registry.ts'
import { paintRanges, type Look } from './paint-ranges.ts'

export interface Painter {
  /** From now on the tiles `from` to `to`, `to` not included, are painted, and no others. */
  setNear(from: number, to: number): void
  /** Paints tiles again whose annotations or look have changed; what is not near is passed over. */
  refresh(tiles: Iterable<number>): void
  refreshAll(): void
  destroy(): void
}

type Painted = Map<string, { readonly channel: string; readonly range: StaticRange }>

export function createPainter(index: AnnotationIndex, blocks: readonly Block[], view: ArticleView, look: () => Look): Painter {
  const painted = new Map<number, Painted>()
  let [near, end] = [0, 0]

  const paint = (i: number): void => {
    const tile = index.tiles[i]
    if (tile === undefined || view.element(tile.block) === null) return
    const former = painted.get(i)
    const next: Painted = new Map()
    const from = blocks[tile.block]?.start ?? 0
    for (const [channel, intervals] of paintRanges(tile.annotations, tile.start, tile.end, look())) {
      for (const [start, stop] of intervals) {
        const key = `${channel} ${start} ${stop}`
        const kept = former?.get(key)
        const range = kept?.range ?? staticRange(view.textAt(tile.block, start - from), view.textAt(tile.block, stop - from))
        if (range === null) continue
        if (kept === undefined) addToHighlight(channel, range)
        else former?.delete(key)
        next.set(key, { channel, range })
      }
    }
    erase(former)
    if (next.size > 0) painted.set(i, next)
    else painted.delete(i)
  }

  const refresh = (tiles: Iterable<number>): void => {
    for (const i of tiles) if (i >= near && i < end) paint(i)
  }

  return {
    setNear(from, to) {
      for (const i of painted.keys()) {
        if (i >= from && i < to) continue
        erase(painted.get(i))
        painted.delete(i)
      }
      const [formerNear, formerEnd] = [near, end]
      near = from
      end = to
      for (let i = from; i < to; i++) if (i < formerNear || i >= formerEnd) paint(i)
    },
    refresh,
    refreshAll: () => refresh(indices(near, end)),
    destroy() {
      for (const each of painted.values()) erase(each)
      painted.clear()
      near = end = 0
    }
  }
}

function erase(painted: Painted | undefined): void {
  for (const { channel, range } of painted?.values() ?? []) removeFromHighlight(channel, range)
}

type Place = ReturnType<ArticleView['textAt']>

const staticRange = (start: Place, end: Place): StaticRange | null => start === null || end === null
  ? null
  : new StaticRange({ startContainer: start[0], startOffset: start[1], endContainer: end[0], endOffset: end[1] })

function* indices(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i
}
