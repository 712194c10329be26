/** The one way in which an analyst's edit changes an annotation. */
import { type Change, noChange, sameValue } from '../change.ts'
import { type Frame, followEdit } from '../codebook/layer-rules.ts'
import { missingParts } from '../codebook/missing-parts.ts'
import { orderSpans } from '../codebook/order-spans.ts'
import type { Annotation, Article, Layer } from '../model.ts'
import type { Stamp } from './command.ts'
import { change } from './record-change.ts'

/**
 * The change that gives an annotation another frame, with all that follows: spans in order, verbatim words proposed anew,
 * a suggestion taken over by the analyst as `edited`, a complete annotation that now lacks something back to `draft`.
 */
export function editAnnotation(before: Annotation, edit: Partial<Frame>, layer: Layer, stamp: Stamp): Change {
  const { spans, actors, fields } = followEdit(layer, before, { ...before, ...edit })
  const after = { ...before, spans: orderSpans(spans, layer), actors, fields }
  if (sameValue(before, after)) return noChange
  return change('annotations', before, reopenIfIncomplete({ ...takeOver(after, 'edited', stamp), updatedAt: stamp.now }, layer))
}

/** A suggestion becomes the analyst's own, `edited` or `accepted`, and one accepted earlier `edited`. Others stay as they are. */
export function takeOver(annotation: Annotation, origin: 'edited' | 'accepted', stamp: Stamp): Annotation {
  if (annotation.origin === 'suggested') return { ...annotation, origin, annotatorId: stamp.annotatorId }
  return annotation.origin === 'accepted' ? { ...annotation, origin } : annotation
}

/** A complete or accepted annotation that lacks a required part becomes a draft. */
export const reopenIfIncomplete = (annotation: Annotation, layer: Layer): Annotation =>
  isSettled(annotation) && missingParts(annotation, layer).length > 0 ? { ...annotation, status: 'draft' } : annotation

/** Whether the status promises that all required parts are there. */
export const isSettled = ({ status }: Pick<Annotation, 'status'>): boolean => status === 'complete' || status === 'accepted'

/** Work on a new article makes it one that is being annotated. */
export const begin = (article: Article): Change =>
  article.status === 'new' ? change('articles', article, { ...article, status: 'annotating' }) : noChange
