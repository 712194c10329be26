/** Suggestions as records: spans with their words, actors of the registry or new ones, values that the codebook allows. */
import { spanOf } from '../anchor/span.ts'
import { suggesterId } from '../annotation.ts'
import { layerOf } from '../codebook/codebook.ts'
import { withLayersOnDemand } from '../codebook/layers-on-demand.ts'
import { orderSpans } from '../codebook/order-spans.ts'
import type { Actor, Codebook, FieldValue, Layer } from '../model.ts'
import type { Entity } from './people/people.ts'
import type { Proposal } from './proposal.ts'
import type { SuggestedActor, Suggestion } from './suggestion.ts'

export interface ProposalContext {
  readonly articleId: string
  readonly text: string
  readonly entities: readonly Entity[]
  readonly codebook: Codebook
  /** Which actor an entity is; the same object for the same entity. */
  readonly actorOf: (entity: number) => { readonly actor: Actor; readonly isNew: boolean }
  /** The id of the annotation that a suggestion would become. */
  readonly idOf: (suggestion: Suggestion) => string
  /** ISO 8601, UTC. */
  readonly now: string
}

/** The suggestions as proposals. What the codebook does not know (a layer, role, field or value) is left out. */
export function propose(suggestions: readonly Suggestion[], context: ProposalContext): Proposal[] {
  const codebook = withLayersOnDemand(context.codebook, suggestions.map(({ layer }) => layer))
  return suggestions.flatMap((suggestion) => {
    const layer = layerOf(codebook, suggestion.layer)
    const proposal = layer === undefined ? null : proposalOf(suggestion, layer, context)
    return proposal === null ? [] : [proposal]
  })
}

function proposalOf(suggestion: Suggestion, layer: Layer, { articleId, text, actorOf, idOf, now }: ProposalContext): Proposal | null {
  const known = new Set(layer.roles.map(({ id }) => id))
  const spans = suggestion.spans.filter(({ role }) => known.has(role)).map(({ role, start, end }) => spanOf(text, role, start, end))
  if (spans.length === 0) return null
  const { actors, added } = actorsIn(suggestion.actors, layer, actorOf)
  return {
    kind: suggestion.kind,
    annotation: {
      id: idOf(suggestion),
      articleId,
      layer: layer.id,
      spans: orderSpans(spans, layer),
      actors,
      fields: fieldsIn(suggestion.fields, layer),
      annotatorId: suggesterId,
      origin: 'suggested',
      status: 'draft',
      createdAt: now,
      updatedAt: now,
      note: null,
      confidence: Math.min(1, Math.max(0, suggestion.confidence)),
      reason: suggestion.reason
    },
    actors: added,
    features: [...suggestion.features]
  }
}

function actorsIn(
  suggested: Suggestion['actors'], layer: Layer, actorOf: ProposalContext['actorOf']
): { actors: Record<string, string[]>; added: Actor[] } {
  const added = new Map<string, Actor>()
  const idOf = (actor: SuggestedActor): string => {
    if ('reserved' in actor) return actor.reserved
    const { actor: { id }, actor: record, isNew } = actorOf(actor.entity)
    if (isNew) added.set(id, record)
    return id
  }
  const actors = layer.actorRoles.flatMap(({ id: role }) => {
    const ids = [...new Set((suggested[role] ?? []).map(idOf))]
    return ids.length === 0 ? [] : [[role, ids] as const]
  })
  return { actors: Object.fromEntries(actors), added: [...added.values()] }
}

function fieldsIn(suggested: Suggestion['fields'], layer: Layer): Record<string, FieldValue> {
  const fields = layer.fields.flatMap(({ id }) => {
    const value = Object.hasOwn(suggested, id) ? suggested[id] : undefined
    return value === undefined ? [] : [[id, value] as const]
  })
  return Object.fromEntries(fields)
}
