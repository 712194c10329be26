/** The order in which an annotation keeps its spans. */
import type { Layer, Span } from '../model.ts'

/** The spans by role as in the codebook, then start, then end; identical ones once. Roles unknown to the layer come last. */
export function orderSpans(spans: readonly Span[], layer: Layer): Span[] {
  const rank = new Map(layer.roles.map((role, index) => [role.id, index]))
  const rankOf = (span: Span): number => rank.get(span.role) ?? layer.roles.length
  const ordered = spans.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || compare(a.role, b.role) || a.start - b.start || a.end - b.end
  )
  return ordered.filter((span, index) => index === 0 || !isSameSpan(span, ordered[index - 1]!))
}

/** Whether both are the same stretch of the text in the same role. */
export const isSameSpan = (a: Span, b: Span): boolean => a.role === b.role && a.start === b.start && a.end === b.end

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
