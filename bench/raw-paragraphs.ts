/** The baseline: one element a paragraph, every span registered as a highlight range at once, nothing else. */
import type { Annotation, Block } from '../src/core/model.ts'
import type { MadeArticle } from './made-article.ts'
import type { Subject } from './subject.ts'
import './raw-paragraphs.css'

declare global {
  interface HighlightRegistry {
    highlightsFromPoint(x: number, y: number): { readonly highlight: Highlight; readonly ranges: readonly AbstractRange[] }[]
  }
}

export function mountRawParagraphs(host: HTMLElement, { text, blocks, annotations }: MadeArticle): Subject {
  const scroller = document.createElement('div')
  scroller.className = 'raw-scroller'
  const page = document.createElement('div')
  page.className = 'raw-page'
  const nodes = blocks.map(({ type, start, end }) => {
    const element = document.createElement(type === 'title' ? 'h1' : 'p')
    const node = document.createTextNode(text.slice(start, end))
    element.append(node)
    page.append(element)
    return node
  })
  scroller.append(page)
  host.append(scroller)

  const highlights = new Map<string, Highlight>()
  const ranges = new Map<string, [Highlight, StaticRange][]>()
  const add = (annotation: Annotation): void => {
    ranges.set(annotation.id, annotation.spans.flatMap(({ role, start, end }): [Highlight, StaticRange][] => {
      const at = blockAt(blocks, start)
      const [node, from] = [nodes[at], blocks[at]?.start ?? 0]
      if (node === undefined) return []
      const range = new StaticRange({ startContainer: node, startOffset: start - from, endContainer: node, endOffset: Math.min(node.length, end - from) })
      const name = `raw-${annotation.layer}-${role}`
      let highlight = highlights.get(name)
      if (highlight === undefined) {
        highlight = new Highlight()
        highlights.set(name, highlight)
        CSS.highlights.set(name, highlight)
      }
      highlight.add(range)
      return [[highlight, range]]
    }))
  }
  annotations.forEach(add)

  return {
    scroller,
    complete: Promise.resolve(),
    add,
    remove(annotation) {
      for (const [highlight, range] of ranges.get(annotation.id) ?? []) highlight.delete(range)
      ranges.delete(annotation.id)
    },
    hit: (x, y) => void CSS.highlights.highlightsFromPoint(x, y),
    destroy() {
      for (const name of highlights.keys()) CSS.highlights.delete(name)
      scroller.remove()
    }
  }
}

function blockAt(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle] as Block).start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
