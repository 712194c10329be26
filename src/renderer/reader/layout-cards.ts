/** Where margin cards stand: each beside its line if it can, never upon another. Pure. */

export interface CardBox {
  readonly id: string
  /** Where the card would like to begin, in pixels from the top of the page. */
  readonly y: number
  readonly height: number
}

export interface PlacedCard {
  readonly id: string
  readonly top: number
}

export interface CardsLayout {
  /** Those that have a place, from the top down. */
  readonly placed: readonly PlacedCard[]
  /** Those for which there was none within `reach` of their line, and the placed card under which they belong. */
  readonly left: readonly { readonly id: string; readonly under: string | null }[]
}

export interface CardsRoom {
  /** No card begins above this. */
  readonly top: number
  readonly gap: number
  /** How far below its line a card may be pushed, in pixels. */
  readonly reach: number
}

/**
 * Cards go down the margin in the order of their lines, each as high as the one before lets it. The open card keeps its
 * place: those before it give way upwards, those after it downwards. A card that would be pushed further than `reach` is
 * left out. O(n log n).
 */
export function layoutCards(boxes: readonly CardBox[], openId: string | null, room: CardsRoom): CardsLayout {
  const sorted = boxes.toSorted((a, b) => a.y - b.y)
  const open = sorted.findIndex(({ id }) => id === openId)
  if (open < 0) return downwards(sorted, room.top, room, null)
  const pinned = sorted[open] as CardBox
  const top = Math.max(room.top, pinned.y)
  const before = upwards(sorted.slice(0, open), top - room.gap, room)
  const after = downwards(sorted.slice(open + 1), top + pinned.height + room.gap, room, pinned.id)
  return { placed: [...before.placed, { id: pinned.id, top }, ...after.placed], left: [...before.left, ...after.left] }
}

function downwards(boxes: readonly CardBox[], from: number, { gap, reach }: CardsRoom, last: string | null): CardsLayout {
  const placed: PlacedCard[] = []
  const left: { id: string; under: string | null }[] = []
  let free = from
  for (const { id, y, height } of boxes) {
    const top = Math.max(free, y)
    if (top - y > reach) {
      left.push({ id, under: placed.at(-1)?.id ?? last })
      continue
    }
    placed.push({ id, top })
    free = top + height + gap
  }
  return { placed, left }
}

/** As `downwards`, then whatever reaches below `limit` is pushed up; what would leave the page at the top is left out. */
function upwards(boxes: readonly CardBox[], limit: number, room: CardsRoom): CardsLayout {
  const heights = new Map(boxes.map(({ id, height }) => [id, height]))
  const { placed, left } = downwards(boxes, room.top, room, null)
  const moved: PlacedCard[] = []
  const gone: { id: string; under: string | null }[] = []
  let bottom = limit
  for (const { id, top } of placed.toReversed()) {
    const moves = Math.min(top, bottom - (heights.get(id) ?? 0))
    if (moves < room.top) {
      gone.push({ id, under: null })
      continue
    }
    moved.push({ id, top: moves })
    bottom = moves - room.gap
  }
  return { placed: moved.toReversed(), left: [...left, ...gone] }
}
