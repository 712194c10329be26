/** An article's suggestions as the proposals that the analyst decides on, with ids that stay the same while the window is open. */
import type { Actor, Codebook } from '../../core/model.ts'
import type { ArticleSuggestions } from '../../core/suggest/article-suggestions.ts'
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
}

export type MakeProposals = (source: ProposalSource) => ReadonlyMap<string, Proposal>

/** `newId` gives UUIDs. What is proposed twice, an actor in two articles or a frame after an undo, is proposed under one id. */
export function createProposals(newId: () => string, now: () => string): MakeProposals {
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

  return ({ articleId, text, suggestions: { suggestions, entities }, codebook, actors }) => {
    const proposed = new Map<number, ReturnType<typeof proposeActor>>()
    const actorOf = (index: number): ReturnType<typeof proposeActor> => {
      const found = proposed.get(index) ?? proposeActor(entityAt(entities, index), knownIn(actors), () => idFor(`actor ${entities[index]?.type} ${entities[index]?.name}`))
      proposed.set(index, found)
      return found
    }
    const proposals = propose(suggestions, { articleId, text, entities, codebook, actorOf, now: now(), idOf: (suggestion) => idFor(keyOf(articleId, suggestion)) })
    return new Map(proposals.map((proposal) => [proposal.annotation.id, proposal]))
  }
}

const keyOf = (articleId: string, { layer, spans }: Suggestion): string => JSON.stringify([articleId, layer, spans.map(({ role, start, end }) => [role, start, end])])

function entityAt(entities: readonly Entity[], index: number): Entity {
  const entity = entities[index]
  if (entity === undefined) throw new Error(`There is no entity ${index}.`)
  return entity
}
