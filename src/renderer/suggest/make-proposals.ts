/** An article's suggestions as the proposals that the analyst decides on, with ids that stay the same while the window is open. */
import type { Actor, Codebook } from '../../core/model.ts'
import type { ArticleSuggestions } from '../../core/suggest/article-suggestions.ts'
import { adjustConfidence } from '../../core/suggest/learning/adjust-confidence.ts'
import type { DecisionCounts } from '../../core/suggest/learning/decision-counts.ts'
import type { Entity } from '../../core/suggest/people/people.ts'
import { propose } from '../../core/suggest/propose.ts'
import { actorsByName, proposeActor, type ActorsByName } from '../../core/suggest/propose-actors.ts'
import type { Proposal } from '../../core/suggest/proposal.ts'
import type { Suggestion } from '../../core/suggest/suggestion.ts'

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
      const found = proposed.get(index) ?? proposeActor(entityAt(entities, index), knownIn(actors), () => idFor(`actor ${entities[index]?.type} ${entities[index]?.name}`))
      proposed.set(index, found)
      return found
    }
    const proposals = propose(suggestions.map((suggestion) => ({ ...suggestion, confidence: adjustConfidence(suggestion, counts) })), { articleId, text, entities, codebook, actorOf, now: now(), idOf: (suggestion) => idFor(keyOf(articleId, suggestion)) })
    for (const proposal of proposals) features.set(proposal.annotation.id, proposal.features)
    return new Map(proposals.map((proposal) => [proposal.annotation.id, proposal]))
  }

  return { make, featuresOf: (id) => features.get(id) ?? null }
}

const keyOf = (articleId: string, { layer, spans }: Suggestion): string => JSON.stringify([articleId, layer, spans.map(({ role, start, end }) => [role, start, end])])

function entityAt(entities: readonly Entity[], index: number): Entity {
  const entity = entities[index]
  if (entity === undefined) throw new Error(`There is no entity ${index}.`)
  return entity
}
