/** What an analyst decides on suggestions that stand in no database yet: only a decision writes them. */
import { z } from 'zod'
import { actorIdsOf, replaceActors } from '../annotation.ts'
import type { Change } from '../change.ts'
import { layerOf } from '../codebook/codebook.ts'
import { withLayersOnDemand } from '../codebook/layers-on-demand.ts'
import type { Codebook, Layer } from '../model.ts'
import { isReserved } from '../reserved-actors.ts'
import { Proposal } from '../suggest/proposal.ts'
import { checkFrame } from './check-frame.ts'
import { type Read, Refusal, type Stamp, type State, defineCommand } from './command.ts'
import { begin, reopenIfIncomplete } from './edit-annotation.ts'
import { codebookOf, findAnnotation, findArticle, present, readActors, readCodebook, requireFree } from './find-record.ts'
import { addition, change, together } from './record-change.ts'
import { quantity } from './quantity.ts'
import { relate, type RelationEnds } from './relation.ts'

const Proposals = z.array(Proposal)

/**
 * Takes suggestions into the data, with the actors they need: `accepted` where nothing is missing, else a draft to go on with.
 * Relations to one of them come with it, as one step.
 */
export const takeSuggestions = defineCommand({
  id: 'suggestion.take',
  title: ({ proposals, as, relations = [] }) =>
    `${as === 'accepted' ? 'Accept' : 'Edit'} ${nameOf(proposals)}${relations.length === 0 ? '' : ' and relate it'}`,
  args: z.strictObject({
    proposals: Proposals,
    /** `edited`: a draft, since the analyst goes on to correct it. */
    as: z.enum(['accepted', 'edited']),
    relations: z.array(z.strictObject({ type: z.string().min(1), from: z.string().min(1), to: z.string().min(1) })).optional()
  }),
  reads: ({ proposals, relations = [] }) => [...readsFor(proposals), ...textsOf(proposals), ...readsForRelations(relations)],
  run: (state, { proposals, as, relations = [] }, stamp) => {
    const { before, after } = codebooks(state, proposals)
    for (const { annotation } of proposals) checkFrame(annotation, layerIn(after, annotation.layer), textOf(state, annotation.articleId))
    const actors = new Map(proposals.flatMap((proposal) => proposal.actors).map((actor) => [actor.id, actor]))
    const missing = [...actors.values()].filter(({ id }) => state.get('actors', id) === undefined && !isReserved(id))
    const known = new Set(missing.map(({ id }) => id))
    const lost = proposals.flatMap(({ annotation }) => actorIdsOf(annotation)).find((id) => !isReserved(id) && !known.has(id) && state.get('actors', id) === undefined)
    if (lost !== undefined) throw new Refusal('An actor of this suggestion is no longer there. Open the article again to have it suggested anew.')
    const taken = new Map(proposals.map(({ annotation }) => [annotation.id, annotation]))
    return together([
      change('codebook', before, after),
      ...missing.map((actor) => addition('actors', actor)),
      ...additions(state, after, proposals, stamp, (annotation) => ({ ...annotation, origin: as, status: as === 'accepted' ? 'accepted' : 'draft' })),
      ...relations.map((ends) => relate(state, ends, (id) => taken.get(id) ?? findAnnotation(state, id), after, stamp)),
      ...articlesOf(proposals).map((id) => begin(findArticle(state, id)))
    ])
  }
})

/** Keeps suggestions as rejected, so that they do not come back. Actors that they alone would have added are left out. */
export const dismissSuggestions = defineCommand({
  id: 'suggestion.dismiss',
  title: ({ proposals }) => `Reject ${nameOf(proposals)}`,
  args: z.strictObject({ proposals: Proposals }),
  reads: ({ proposals }) => readsFor(proposals),
  run: (state, { proposals }, stamp) => {
    for (const id of articlesOf(proposals)) findArticle(state, id)
    const { before, after } = codebooks(state, proposals)
    return together([
      change('codebook', before, after),
      ...additions(state, after, proposals, stamp, (annotation) => ({
        ...replaceActors(annotation, (id) => (isReserved(id) || state.get('actors', id) !== undefined ? id : null)), status: 'rejected'
      }))
    ])
  }
})

/** The codebook, and as it has to be for these proposals. */
function codebooks(state: State, proposals: readonly Proposal[]): { before: Codebook; after: Codebook } {
  const before = codebookOf(state)
  return { before, after: withLayersOnDemand(before, proposals.map(({ annotation }) => annotation.layer)) }
}

function layerIn(codebook: Codebook, id: string): Layer {
  const layer = layerOf(codebook, id)
  if (layer === undefined) throw new Refusal(`The codebook has no layer “${id}”.`)
  return layer
}

function additions(
  state: State, codebook: Codebook, proposals: readonly Proposal[], stamp: Stamp, decide: (annotation: Proposal['annotation']) => Proposal['annotation']
): Change[] {
  return proposals.map(({ annotation }) => {
    requireFree(state, 'annotations', annotation.id, 'An annotation')
    const decided = { ...decide(annotation), annotatorId: stamp.annotatorId, createdAt: stamp.now, updatedAt: stamp.now }
    return addition('annotations', reopenIfIncomplete(decided, layerIn(codebook, annotation.layer)))
  })
}

const nameOf = (proposals: readonly Proposal[]): string => (proposals.length === 1 ? 'suggestion' : quantity(proposals.length, 'suggestion'))

const articlesOf = (proposals: readonly Proposal[]): string[] => [...new Set(proposals.map(({ annotation }) => annotation.articleId))]

const readsFor = (proposals: readonly Proposal[]): Read[] => [
  readCodebook,
  { table: 'articles', ids: articlesOf(proposals) },
  { table: 'annotations', ids: proposals.map(({ annotation }) => annotation.id) },
  readActors([...new Set(proposals.flatMap(({ annotation, actors }) => [...actorIdsOf(annotation), ...actors.map(({ id }) => id)]))])
]

const readsForRelations = (relations: readonly RelationEnds[]): Read[] => {
  const ends = relations.flatMap(({ from, to }) => [from, to])
  return ends.length === 0 ? [] : [{ table: 'annotations', ids: ends }, { table: 'relations', annotationIds: ends }]
}

const textsOf = (proposals: readonly Proposal[]): Read[] => [{ table: 'texts', ids: articlesOf(proposals) }]

function textOf(state: State, articleId: string): string {
  const [record] = present(state, 'texts', [articleId])
  if (record === undefined) throw new Refusal('This article’s text is no longer there.')
  return record.text
}
