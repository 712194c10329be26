/** An article's suggestions as the proposals that the analyst decides on, with ids that stay the same while the window is open. */
import type { Actor, Codebook } from '../../core/model.ts'
import type { ArticleSuggestions } from '../../core/suggest/article-suggestions.ts'
import { adjustConfidence } from '../../core/suggest/learning/adjust-confidence.ts'
import type { DecisionCounts } from '../../core/suggest/learning/decision-counts.ts'
import { isReserved } from '../../core/reserved-actors.ts'
import type { PropagatedFrame } from '../../core/suggest/propagate/propagated.ts'
import { propose } from '../../core/suggest/propose.ts'
import { actorsByName, proposeActor, type ActorsByName } from '../../core/suggest/propose-actors.ts'
import type { Proposal } from '../../core/suggest/proposal.ts'
import type { SuggestedActor, Suggestion } from '../../core/suggest/suggestion.ts'

export interface ProposalSource {
  readonly articleId: string
  readonly text: string
  readonly suggestions: ArticleSuggestions
  readonly codebook: Codebook
  readonly actors: ReadonlyMap<string, Actor>
  /** What was decided on suggestions before. */
  readonly counts: DecisionCounts
}

export interface Proposals {
  /** By the id of the annotation that each would become. */
  make(source: ProposalSource): ReadonlyMap<string, Proposal>
  /** Of frames whose actors are those of the registry; what names one that is not there any more is left out. */
  makeFrom(frames: readonly PropagatedFrame[], source: Omit<ProposalSource, 'suggestions'>): readonly Proposal[]
  /** What was seen in the suggestion of that id; null for one that was not made in this window. */
  featuresOf(id: string): readonly string[] | null
}

/** `newId` gives UUIDs. What is proposed twice, an actor in two articles or a frame after an undo, is proposed under one id. */
export function createProposals(newId: () => string, now: () => string): Proposals {
  const features = new Map<string, readonly string[]>()
  const ids = new Map<string, string>()
  const idFor = (key: string): string => {
    const id = ids.get(key) ?? newId()
    ids.set(key, id)
    return id
  }
  const known = new WeakMap<ReadonlyMap<string, Actor>, ActorsByName>()
  const knownIn = (actors: ReadonlyMap<string, Actor>): ActorsByName => {
    const byName = known.get(actors) ?? actorsByName(actors.values())
    known.set(actors, byName)
    return byName
  }

  const make = ({ articleId, text, suggestions: { suggestions, entities }, codebook, actors, counts }: ProposalSource): ReadonlyMap<string, Proposal> => {
    const proposed = new Map<number, ReturnType<typeof proposeActor>>()
    const actorOf = (index: number): ReturnType<typeof proposeActor> => {
      const found = proposed.get(index) ?? proposeActor(itemAt(entities, index), knownIn(actors), () => idFor(`actor ${entities[index]?.type} ${entities[index]?.name}`))
      proposed.set(index, found)
      return found
    }
    const proposals = propose(suggestions.map((suggestion) => ({ ...suggestion, confidence: adjustConfidence(suggestion, counts) })), { articleId, text, entities, codebook, actorOf, now: now(), idOf: (suggestion) => idFor(keyOf(articleId, suggestion)) })
    for (const proposal of proposals) features.set(proposal.annotation.id, proposal.features)
    return new Map(proposals.map((proposal) => [proposal.annotation.id, proposal]))
  }

  const makeFrom = (frames: readonly PropagatedFrame[], { articleId, text, codebook, actors, counts }: Omit<ProposalSource, 'suggestions'>): readonly Proposal[] => {
    const named = [...actors.values()]
    const places = new Map(named.map(({ id }, index) => [id, index]))
    const suggestions = frames.flatMap((frame) => suggestionOf(frame, places) ?? []).map((suggestion) => ({ ...suggestion, confidence: adjustConfidence(suggestion, counts) }))
    const actorOf = (index: number): ReturnType<typeof proposeActor> => ({ actor: itemAt(named, index), isNew: false })
    const proposals = propose(suggestions, { articleId, text, entities: [], codebook, actorOf, now: now(), idOf: (suggestion) => idFor(keyOf(articleId, suggestion)) })
    for (const proposal of proposals) features.set(proposal.annotation.id, proposal.features)
    return proposals
  }

  return { make, makeFrom, featuresOf: (id) => features.get(id) ?? null }
}

const keyOf = (articleId: string, { layer, spans }: Suggestion): string => JSON.stringify([articleId, layer, spans.map(({ role, start, end }) => [role, start, end])])

/** The frame as a suggestion of the actors at these places; null where one of them is not there. */
function suggestionOf({ layer, spans, actors, fields, confidence, reason, features }: PropagatedFrame, places: ReadonlyMap<string, number>): Suggestion | null {
  if (Object.values(actors).flat().some((id) => !isReserved(id) && !places.has(id))) return null
  const named = (id: string): SuggestedActor => (isReserved(id) ? { reserved: id } : { entity: places.get(id) ?? -1 })
  return {
    kind: layer === 'quote' ? 'quotes' : 'actors',
    layer, spans, fields, confidence, reason, features,
    actors: Object.fromEntries(Object.entries(actors).map(([role, ids]) => [role, ids.map(named)]))
  }
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new Error(`There is no actor ${index}.`)
  return item
}
