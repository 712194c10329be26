/** A block's text with what is annotated in it marked: each stretch inside a span for each layer that is on it. */
import type { TextRange } from '../../anchor/text-range.ts'
import { type Html, html } from './html.ts'

/** A span of a layer, by the layer's place in the codebook. */
export interface Mark extends TextRange {
  readonly layer: number
}

/** A number that stands behind an offset of the text. */
export interface Marker {
  readonly at: number
  readonly html: Html
}

/** In time linear in the marks, but for putting their ends in order. */
export function markText(text: string, block: TextRange, marks: readonly Mark[], markers: readonly Marker[]): Html {
  const inside = marks.map((mark) => ({ ...mark, start: Math.max(mark.start, block.start), end: Math.min(mark.end, block.end) })).filter(({ start, end }) => start < end)
  const steps = [
    ...inside.flatMap(({ start, end, layer }) => [{ at: start, layer, change: 1 }, { at: end, layer, change: -1 }]),
    ...markers.map(({ at, html: marker }) => ({ at, marker }))
  ].toSorted((a, b) => a.at - b.at)
  const open = new Map<number, number>()
  const parts: Html[] = []
  let from = block.start
  for (const step of steps) {
    if (step.at > from) parts.push(stretch(text.slice(from, step.at), open))
    from = Math.max(from, step.at)
    if ('marker' in step) parts.push(step.marker)
    else {
      const count = (open.get(step.layer) ?? 0) + step.change
      if (count === 0) open.delete(step.layer)
      else open.set(step.layer, count)
    }
  }
  if (from < block.end) parts.push(stretch(text.slice(from, block.end), open))
  return html`${parts}`
}

const stretch = (text: string, open: ReadonlyMap<number, number>): Html =>
  [...open.keys()].toSorted((a, b) => b - a).reduce((inner, layer) => html`<span class="on layer-${layer}">${inner}</span>`, html`${text}`)
