/** The frame that a fresh annotation starts with. */
import type { Stamp } from '../commands/command.ts'
import type { Annotation, Layer } from '../model.ts'
import { type Frame, followEdit, rulesOf } from './layer-rules.ts'
import { orderSpans } from './order-spans.ts'

type Given = Pick<Annotation, 'id' | 'actors' | 'fields' | 'origin' | 'note' | 'confidence' | 'reason'>

/** What a fresh annotation is made from; a member that is left out begins as `newAnnotation` has it. */
export interface AnnotationSeed extends Partial<Given> {
  readonly layer: Layer
  readonly articleId: string
  readonly spans: Annotation['spans']
}

/**
 * A draft by the stamp's annotator. Fields that are not given begin with what can honestly be taken for granted; a choice
 * that the analyst must make stays unset. A quote's type and verbatim words are proposed from its quotation marks.
 */
export function newAnnotation(
  { layer, articleId, spans, actors = {}, fields = {}, ...rest }: AnnotationSeed, stamp: Stamp
): Annotation {
  const frame = freshFrame(layer, { spans, actors, fields })
  return {
    id: stamp.newId(),
    articleId,
    layer: layer.id,
    ...frame,
    spans: orderSpans(frame.spans, layer),
    annotatorId: stamp.annotatorId,
    origin: 'manual',
    status: 'draft',
    createdAt: stamp.now,
    updatedAt: stamp.now,
    note: null,
    ...rest
  }
}

function freshFrame(layer: Layer, given: Frame): Frame {
  const known = new Set(layer.fields.map((field) => field.id))
  const defaults = Object.entries(rulesOf(layer.id).freshFields(given)).filter(([id]) => known.has(id))
  return followEdit(layer, null, { ...given, fields: { ...Object.fromEntries(defaults), ...given.fields } })
}
