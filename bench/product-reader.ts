/** The product's own reader as a subject, cards and hit tests on; and for whoever wants to mount it by hand. */
import type { Annotation, Block } from '../src/core/model.ts'
import { mountReader } from '../src/renderer/reader/mount-reader.ts'
import type { Reader } from '../src/renderer/reader/reader.ts'
import type { MadeArticle } from './made-article.ts'
import type { Subject } from './subject.ts'

export function mountProductReader(host: HTMLElement, { text, blocks, annotations }: MadeArticle): Subject {
  const { promise: complete, resolve } = Promise.withResolvers<void>()
  // What a click hits is told and not opened: a hit test is measured, not what the app does then.
  const reader = mountReader(host, { text, blocks, annotations, on: { complete: resolve, open: () => undefined } })
  const root = host.querySelector('[role=document]') as HTMLElement
  return {
    scroller: host.firstElementChild as HTMLElement,
    complete,
    add: (annotation) => reader.show({ set: [annotation] }),
    remove: ({ id }) => reader.show({ remove: [id] }),
    hit(clientX, clientY) {
      root.dispatchEvent(new PointerEvent('pointerdown', { clientX, clientY }))
      root.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }))
    },
    destroy: () => reader.destroy()
  }
}

/** An annotation of which only what is painted need be given. */
export type SketchedAnnotation = Pick<Annotation, 'id' | 'layer'> & Partial<Omit<Annotation, 'spans'>> & {
  readonly spans: readonly { readonly role: string; readonly start: number; readonly end: number }[]
}

export interface SketchedArticle {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly annotations: readonly SketchedAnnotation[]
}

/** Mounts the product's reader; a click opens what it hits, as in the app. */
export function mountSketch(element: HTMLElement, { text, blocks, annotations }: SketchedArticle): Reader {
  const reader = mountReader(element, {
    text, blocks, annotations: annotations.map((annotation) => complete(text, annotation)), on: { open: (id) => reader.setOpen(id) }
  })
  return reader
}

const moment = '2025-02-15T12:00:00.000Z'

const complete = (text: string, annotation: SketchedAnnotation): Annotation => ({
  articleId: '', actors: {}, fields: {}, annotatorId: '', origin: 'manual', status: 'draft', createdAt: moment, updatedAt: moment, note: null,
  ...annotation,
  spans: annotation.spans.map((span) => ({ text: text.slice(span.start, span.end), prefix: '', suffix: '', ...span }))
})
