/** A frame in formats that know only spans and what leads from one to another: one span stands for it, the others hang on that. */
import { spansIn } from '../annotation.ts'
import { layerOf } from '../codebook/codebook.ts'
import type { Annotation, Codebook, Layer, Relation, Span } from '../model.ts'
import type { ArticlePart } from './article-parts.ts'
import type { LossCounter } from './count-losses.ts'
import { dropBesideSpans } from './drop-the-rest.ts'
import { shown } from './fault.ts'

export interface FrameParts {
  readonly annotation: Annotation
  readonly layer: Layer
  /** The first role of the layer in which the frame has spans. */
  readonly role: string
  /** Its spans, in the order of the text. */
  readonly head: readonly [Span, ...Span[]]
  /** The spans of the other roles, in the order of the codebook. */
  readonly others: readonly Span[]
}

export interface PartFrames {
  readonly frames: readonly FrameParts[]
  /** Those between frames of this article. */
  readonly relations: readonly Relation[]
}

/**
 * The frames of an article by where they begin, and the relations between them. A frame without spans is dropped, since
 * nothing in the text stands for it, and with it a relation that it is an end of, and one that ends in another article.
 */
export function partFramesOf({ annotations, relations }: ArticlePart, codebook: Codebook, losses: LossCounter): PartFrames {
  const frames: FrameParts[] = []
  for (const annotation of annotations) {
    const frame = framePartsOf(annotation, codebook)
    if (frame === null) dropBesideSpans(annotation, losses)
    else frames.push(frame)
  }
  const written = new Set(frames.map(({ annotation }) => annotation.id))
  const within = relations.filter(({ id, type, from, to }) => {
    const isWithin = written.has(from) && written.has(to)
    if (!isWithin) losses.drop(`relations.${type}`, id)
    return isWithin
  })
  return { frames: frames.toSorted((a, b) => a.head[0].start - b.head[0].start), relations: within }
}

function framePartsOf(annotation: Annotation, codebook: Codebook): FrameParts | null {
  const layer = layerOf(codebook, annotation.layer)
  if (layer === undefined) {
    throw new Error(`The annotation ${shown(annotation.id)} is of the layer ${shown(annotation.layer)}, which the codebook does not have.`)
  }
  const roles = layer.roles.map(({ id }) => ({ id, spans: spansIn(annotation, id) })).filter(({ spans }) => spans.length > 0)
  const [first, ...rest] = roles
  const [head, ...more] = first?.spans ?? []
  if (first === undefined || head === undefined) return null
  return { annotation, layer, role: first.id, head: [head, ...more], others: rest.flatMap(({ spans }) => spans) }
}
