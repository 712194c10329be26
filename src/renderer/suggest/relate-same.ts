/** Relates a quote to one of another article that reports the same words; those of the two that are suggested are accepted with it. */
import { addRelation } from '../../core/commands/relation.ts'
import { takeSuggestions } from '../../core/commands/suggestion.ts'
import type { Proposal } from '../../core/suggest/proposal.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { standsAt, type QuotePlace } from './quote-places.ts'

export const relateSame = (workbench: Workbench, quoteId: string, place: QuotePlace): Promise<void> =>
  workbench.enqueue(async () => {
    const annotated = await annotatedAt(workbench, place)
    const suggested = annotated === null ? await suggestedAt(workbench, place) : null
    const to = annotated ?? suggested?.annotation.id
    if (to === undefined) {
      workbench.tell('That quote is no longer suggested. Open the article and tag it there.', { tone: 'problem' })
      return
    }
    const relation = { type: 'same-as', from: quoteId, to }
    const proposals = [workbench.suggesting.shown.get().proposals.get(quoteId), suggested].filter((proposal) => proposal != null)
    if (proposals.length === 0) await workbench.run(addRelation, relation)
    else await workbench.run(takeSuggestions, { proposals, as: 'accepted', relations: [relation] })
  })

async function annotatedAt({ store }: Workbench, place: QuotePlace): Promise<string | null> {
  const annotations = await store.annotationsOf(place.articleId)
  return annotations.find((annotation) => annotation.status !== 'rejected' && standsAt(annotation, place))?.id ?? null
}

async function suggestedAt({ suggesting }: Workbench, place: QuotePlace): Promise<Proposal | null> {
  const proposals = await suggesting.proposalsFor(place.articleId)
  return proposals.find(({ annotation }) => standsAt(annotation, place)) ?? null
}
