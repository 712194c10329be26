/** The elements around the text: what scrolls, the page in it, the margin for cards, the layer for caret and handles. */
import type { ArticleView } from './article-view.ts'

export interface ReaderFrame {
  /** What scrolls. */
  readonly scroller: HTMLElement
  /** What is scrolled; cards, caret and handles are placed from its upper left corner. */
  readonly page: HTMLElement
  readonly margin: HTMLElement
  readonly overlay: HTMLElement
  /** The height of the view, in client pixels. */
  height(): number
  /** A distance in client pixels as one in the page's own, which differ where the page is zoomed. */
  toPage(distance: number): number
  /** Puts an element of the overlay where a client rectangle begins, and makes it as high. */
  place(element: HTMLElement, rect: DOMRect): void
  /** What of a client rectangle is in view; the whole where that is nothing. */
  visiblePart(rect: DOMRect | null): DOMRect | null
  remove(): void
}

export function createReaderFrame(host: HTMLElement): ReaderFrame {
  const scroller = box('article-reader')
  const page = box('article-page')
  const margin = box('article-margin')
  const overlay = box('article-overlay')
  margin.setAttribute('role', 'group')
  margin.setAttribute('aria-label', 'Margin notes')
  overlay.setAttribute('aria-hidden', 'true')
  scroller.append(page)
  host.append(scroller)
  const toPage = (distance: number): number => distance / (scroller.currentCSSZoom || 1)
  return {
    scroller,
    page,
    margin,
    overlay,
    height: () => scroller.clientHeight || window.innerHeight,
    toPage,
    place(element, { left, top, height }) {
      const origin = page.getBoundingClientRect()
      element.style.transform = `translate(${toPage(left - origin.left)}px, ${toPage(top - origin.top)}px)`
      element.style.blockSize = `${toPage(height)}px`
    },
    visiblePart(rect) {
      if (rect === null) return null
      const edges = scroller.getBoundingClientRect()
      const [top, bottom] = [Math.max(rect.top, edges.top), Math.min(rect.bottom, edges.bottom)]
      return top < bottom ? new DOMRect(rect.left, top, rect.width, bottom - top) : rect
    },
    remove: () => scroller.remove()
  }
}

export const fillFrame = ({ page, margin, overlay }: ReaderFrame, { before, root, after }: ArticleView): void =>
  page.append(before, root, after, margin, overlay)

function box(className: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  return element
}
