/** Relates a quote to one of another article that reports the same words; a suggested one is accepted first. */
import { addRelation } from '../../core/commands/relation.ts'
import { takeSuggestions } from '../../core/commands/suggestion.ts'
import { spansIn } from '../../core/annotation.ts'
import type { Annotation } from '../../core/model.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { QuotePlace } from './quote-places.ts'

export const relateSame = (workbench: Workbench, quoteId: string, place: QuotePlace): Promise<void> =>
  workbench.enqueue(async () => {
    const other = await annotatedAt(workbench, place) ?? await takenAt(workbench, place)
    if (other === null) workbench.tell('That quote is no longer suggested. Open the article and tag it there.', { tone: 'problem' })
    else await workbench.run(addRelation, { type: 'same-as', from: quoteId, to: other })
  })

async function annotatedAt({ store }: Workbench, place: QuotePlace): Promise<string | null> {
  const annotations = await store.annotationsOf(place.articleId)
  return annotations.find((annotation) => annotation.status !== 'rejected' && standsAt(annotation, place))?.id ?? null
}

async function takenAt(workbench: Workbench, place: QuotePlace): Promise<string | null> {
  const proposals = await workbench.suggesting.proposalsFor(place.articleId)
  const proposal = proposals.find(({ annotation }) => standsAt(annotation, place))
  if (proposal === undefined) return null
  return (await workbench.run(takeSuggestions, { proposals: [proposal], as: 'accepted' })) === null ? null : proposal.annotation.id
}

function standsAt(annotation: Annotation, { start, end }: QuotePlace): boolean {
  const content = spansIn(annotation, 'content')
  return annotation.layer === 'quote' && content[0]?.start === start && content.at(-1)?.end === end
}
