/** A span that was in doubt put into its annotation again. */
import { layerOf, roleOf } from '../codebook/codebook.ts'
import { missingParts } from '../codebook/missing-parts.ts'
import { orderSpans } from '../codebook/order-spans.ts'
import { spansIn } from '../annotation.ts'
import type { Annotation, Codebook, Doubt, Span } from '../model.ts'

/** The annotation with the span, complete again if it was and nothing is missing; null where its role has no room for it any more. */
export function withSpanBack(annotation: Annotation, { status }: Pick<Doubt, 'status'>, span: Span, codebook: Codebook): Annotation | null {
  const layer = layerOf(codebook, annotation.layer)
  if (layer === undefined) return { ...annotation, spans: [...annotation.spans, span] }
  const whole = { ...annotation, spans: orderSpans([...annotation.spans, span], layer) }
  const max = roleOf(layer, span.role)?.max ?? null
  if (max !== null && spansIn(whole, span.role).length > max) return null
  return annotation.status === 'draft' && missingParts(whole, layer).length === 0 ? { ...whole, status } : whole
}
