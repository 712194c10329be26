/**
 * Which annotations lie where. The text is divided into tiles, none longer than `tileLength` and each inside one block, so
 * that painting, hit tests and edits cost what is near and not what is there, in very long paragraphs too.
 */
import type { Annotation, Block, Span } from '../../core/model.ts'

export const tileLength = 512

export interface Tile {
  /** The index of the block that the tile is a part of. */
  readonly block: number
  readonly start: number
  readonly end: number
  /** Every annotation with a span in the tile, in no order. */
  readonly annotations: Annotation[]
}

export interface AnnotationIndex {
  readonly tiles: readonly Tile[]
  get(id: string): Annotation | undefined
  all(): Iterable<Annotation>
  /** Adds an annotation or puts it in the place of the one with its id, and says which tiles that touches. */
  set(annotation: Annotation): Set<number>
  remove(id: string): Set<number>
  /** Known by its id but in no tile yet: `place` does that later. For what is far from the first screen. */
  defer(annotation: Annotation): void
  place(annotation: Annotation): Set<number>
  tilesOf(annotation: Annotation): Set<number>
  /** The first tile that ends after the offset; the last one where there is none. */
  tileAt(offset: number): number
  /** The tiles of blocks `from` to `to`, `to` not included, as half-open indices. */
  tilesOfBlocks(from: number, to: number): readonly [number, number]
  /** Annotations whose spans hold the character at the offset, the shortest such span first. */
  at(offset: number): Annotation[]
  /** Annotations with a span that holds the offset or ends at it: where a caret touches them. The shortest first. */
  touching(offset: number): Annotation[]
}

export function createAnnotationIndex(blocks: readonly Block[]): AnnotationIndex {
  const { tiles, firstTile } = divide(blocks)
  const byId = new Map<string, Annotation>()

  const tileAt = (offset: number): number => {
    let [low, high] = [0, Math.max(0, tiles.length - 1)]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tiles[middle] as Tile).end <= offset) low = middle + 1
      else high = middle
    }
    return low
  }

  const tilesOf = (annotation: Annotation): Set<number> => {
    const found = new Set<number>()
    for (const { start, end } of annotation.spans) {
      if (!(start < end)) continue
      for (let i = tileAt(start); i < tiles.length && (tiles[i] as Tile).start < end; i++) {
        if ((tiles[i] as Tile).end > start) found.add(i)
      }
    }
    return found
  }

  const place = (annotation: Annotation): Set<number> => {
    const touched = tilesOf(annotation)
    for (const i of touched) tiles[i]?.annotations.push(annotation)
    return touched
  }

  const displace = (annotation: Annotation): Set<number> => {
    const touched = tilesOf(annotation)
    for (const i of touched) {
      const held = (tiles[i] as Tile).annotations
      const at = held.indexOf(annotation)
      if (at >= 0) held.splice(at, 1)
    }
    return touched
  }

  const near = (offset: number, last: number): Annotation[] => {
    const found = new Map<Annotation, number>()
    for (const tile of new Set([tiles[tileAt(offset)], tiles[tileAt(Math.max(0, last))]])) {
      for (const annotation of tile?.annotations ?? []) {
        const length = shortest(annotation.spans, offset, last)
        if (length !== null) found.set(annotation, length)
      }
    }
    return [...found].sort(([a, x], [b, y]) => x - y || (a.id < b.id ? -1 : 1)).map(([annotation]) => annotation)
  }

  return {
    tiles,
    get: (id) => byId.get(id),
    all: () => byId.values(),
    set(annotation) {
      const former = byId.get(annotation.id)
      const touched = former === undefined ? new Set<number>() : displace(former)
      byId.set(annotation.id, annotation)
      for (const i of place(annotation)) touched.add(i)
      return touched
    },
    remove(id) {
      const former = byId.get(id)
      if (former === undefined) return new Set()
      byId.delete(id)
      return displace(former)
    },
    defer: (annotation) => void byId.set(annotation.id, annotation),
    place,
    tilesOf,
    tileAt,
    tilesOfBlocks: (from, to) => [firstTile[from] ?? tiles.length, firstTile[to] ?? tiles.length],
    at: (offset) => near(offset, offset),
    touching: (offset) => near(offset, offset - 1)
  }
}

function divide(blocks: readonly Block[]): { tiles: Tile[]; firstTile: number[] } {
  const tiles: Tile[] = []
  const firstTile = blocks.map(({ start, end }, block) => {
    const first = tiles.length
    for (let from = start; from < end; from += tileLength) {
      tiles.push({ block, start: from, end: Math.min(end, from + tileLength), annotations: [] })
    }
    return first
  })
  return { tiles, firstTile }
}

/** The length of the shortest span that holds the one or the other character. */
function shortest(spans: readonly Span[], one: number, other: number): number | null {
  let length: number | null = null
  for (const { start, end } of spans) {
    const holds = (start <= one && one < end) || (start <= other && other < end)
    if (holds && (length === null || end - start < length)) length = end - start
  }
  return length
}
