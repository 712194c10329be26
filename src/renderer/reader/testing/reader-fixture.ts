/** A mounted reader for tests: an article from lines, annotations from words, what is painted read back from the document. */
import { spanOf } from '../../../core/anchor/span.ts'
import type { Annotation, Block, BlockType } from '../../../core/model.ts'
import { mountReader } from '../mount-reader.ts'
import type { Reader, ReaderInput } from '../reader.ts'
import '../../ui/tokens.css'

export interface Fixture {
  readonly reader: Reader
  readonly host: HTMLElement
  readonly root: HTMLElement
  readonly scroller: HTMLElement
  readonly complete: Promise<void>
  /** Everything that was told, in order. */
  readonly told: [event: string, ...args: unknown[]][]
  unmount(): void
}

export function articleOf(lines: readonly (readonly [BlockType, string])[]): { text: string; blocks: Block[] } {
  let text = ''
  const blocks = lines.map(([type, line]) => {
    const start = text.length
    text += `${line}\n\n`
    return { type, start, end: start + line.length }
  })
  return { text, blocks }
}

export const paragraphs = (count: number): [BlockType, string][] =>
  Array.from({ length: count }, (_, i) => ['paragraph', `Paragraph ${i} tells at some length what the council of Tarvonia decided about the dam on day ${i}.`])

let made = 0

/** An annotation on the first place where each of the words stands at or behind `from`. */
export function annotationOn(text: string, layer: string, roles: Record<string, string>, more: Partial<Annotation> = {}, from = 0): Annotation {
  const spans = Object.entries(roles).map(([role, words]) => {
    const start = text.indexOf(words, from)
    if (start < 0) throw new Error(`The article does not say “${words}”.`)
    return spanOf(text, role, start, start + words.length)
  })
  const moment = '2025-02-15T12:00:00.000Z'
  return {
    id: `a${made++}`, articleId: 'x', layer, spans, actors: {}, fields: {}, annotatorId: 'me', origin: 'manual', status: 'draft',
    createdAt: moment, updatedAt: moment, note: null, ...more
  }
}

export function mountFixture(input: Omit<ReaderInput, 'on'>, width = 900, height = 600): Fixture {
  const host = document.createElement('div')
  host.style.inlineSize = `${width}px`
  host.style.blockSize = `${height}px`
  document.body.append(host)
  const told: Fixture['told'] = []
  const { promise: complete, resolve } = Promise.withResolvers<void>()
  const reader = mountReader(host, {
    ...input,
    on: {
      select: (selection) => void told.push(['select', selection?.range ?? null]),
      open: (id) => void told.push(['open', id]),
      hover: (id) => void told.push(['hover', id]),
      moveSpan: (...args) => void told.push(['moveSpan', ...args]),
      position: (offset) => void told.push(['position', offset]),
      furniture: (open) => void told.push(['furniture', open]),
      complete: resolve
    }
  })
  return {
    reader,
    host,
    root: host.querySelector('[role=document]') as HTMLElement,
    scroller: host.firstElementChild as HTMLElement,
    complete,
    told,
    unmount() {
      reader.destroy()
      host.remove()
    }
  }
}

/** What is painted: by channel, the words of each range in order. */
export function paintedWords(): Record<string, string[]> {
  return Object.fromEntries(
    [...CSS.highlights].map(([name, highlight]) => [
      name.replace('annotation-', ''),
      [...highlight].map((range) => ({ range, words: (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset) }))
        .sort((a, b) => inDocument(a.range, b.range)).map(({ words }) => words)
    ])
  )
}

function inDocument(a: AbstractRange, b: AbstractRange): number {
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset
  return (a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1
}

export const frames = async (count = 2): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** Presses and releases the mouse in the middle of the words, which must be in view. */
export function clickOn(fixture: Pick<Fixture, 'reader' | 'root'>, text: string, words: string): void {
  const start = text.indexOf(words)
  const { left, top, width, height } = fixture.reader.rectOf({ start, end: start + words.length }) as DOMRect
  const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, button: 0 }
  fixture.root.dispatchEvent(new PointerEvent('pointerdown', at))
  fixture.root.dispatchEvent(new PointerEvent('pointerup', at))
  fixture.root.dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }))
}
