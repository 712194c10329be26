/** What follows in one article from what was annotated there or elsewhere. */
import type { Annotation } from '../../core/model.ts'
import { propagateMention } from '../../core/suggest/propagate/propagate-mention.ts'
import { propagateQuote } from '../../core/suggest/propagate/propagate-quote.ts'
import type { ArticleToSearch, PropagatedFrame } from '../../core/suggest/propagate/propagated.ts'

export interface PropagationQuestion {
  readonly article: Pick<ArticleToSearch, 'id' | 'text' | 'blocks'>
  readonly from: readonly Annotation[]
}

/** The frames for each annotation. What is annotated there already is left to whoever asks: it changes while the answer is on its way. */
export function propagateAll({ article, from }: PropagationQuestion): PropagatedFrame[][] {
  const articles = [{ ...article, annotations: [] }]
  return from.map((annotation) => (annotation.layer === 'quote' ? propagateQuote(annotation, articles) : propagateMention(annotation, articles)))
}
