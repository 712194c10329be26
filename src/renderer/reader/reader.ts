/**
 * The reader: one article on the screen, its annotations painted and carded. Imperative, so that an edit costs what it
 * changes and not what is there; `article-reader.tsx` puts it into React. `mount-reader.ts` makes one.
 */
import type { Annotation, Block, Codebook } from '../../core/model.ts'

/** UTF-16 offsets into the article's text, half-open. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

export interface ReaderInput {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly annotations: Iterable<Annotation>
  /** The built-in one when left out. */
  readonly codebook?: Codebook
  /** What cards call an actor; the id itself when left out. */
  readonly actorName?: (id: string) => string
  /** The offset to show first: the top when left out. */
  readonly position?: number
  readonly furnitureOpen?: boolean
  /** The accessible name of the text; "Article text" when left out. */
  readonly label?: string
  readonly on?: Partial<ReaderEvents>
}

export interface ReaderEvents {
  /** The selection, snapped and trimmed; null when there is none in the text. `rect` is where a toolbar may stand, in client coordinates. */
  select(selection: { readonly range: TextRange; readonly rect: DOMRect } | null): void
  /** An annotation was chosen by a click in the text, a card, or Enter; null when a click hit none. Clicks on overlapping spans go through them in turn. */
  open(annotationId: string | null): void
  hover(annotationId: string | null): void
  /** An edge of a span of the open annotation was dragged to a new place, already snapped. */
  moveSpan(annotationId: string, spanIndex: number, range: TextRange): void
  /** The offset at the top of the view, after scrolling has come to rest. */
  position(offset: number): void
  furniture(open: boolean): void
  /** All slices are mounted. */
  complete(): void
}

export interface Reader {
  /** Paints what was added or changed, takes away what was removed. */
  show(change: { readonly set?: Iterable<Annotation>; readonly remove?: Iterable<string> }): void
  /** Actor names have changed: cards are written again. */
  refreshCards(actorName: (id: string) => string): void
  /** Only these annotations are painted and carded; null shows all. */
  filter(visible: ReadonlySet<string> | null): void
  setOpen(annotationId: string | null): void
  setHovered(annotationId: string | null): void
  /** Scrolls so that the range is in view, opening furniture if it lies there. `calm` does nothing where it already is. */
  reveal(range: TextRange, options?: { readonly calm?: boolean }): void
  /** The selection as it stands, snapped; null when there is none. The same object until something else is selected. */
  selection(): TextRange | null
  /** Takes the selection away if it is still this one: whoever is quick has selected the next words meanwhile. */
  release(range: TextRange): void
  /** Selects the range in the text, caret at its end; null takes the selection away. */
  select(range: TextRange | null): void
  /** Puts the keyboard into the text, caret where it was last. */
  focus(): void
  setFurnitureOpen(open: boolean): void
  /** Where a range is on the screen, in client coordinates; null while it is not mounted. */
  rectOf(range: TextRange): DOMRect | null
  destroy(): void
}
