/** How actors are spoken of on the screen. */
import { reservedActorIds, type Actor, type ActorType, type ReservedActorId } from '../../core/model.ts'
import { actorNames } from '../workbench/use-actor-name.ts'

export const actorTypeNames: Readonly<Record<ActorType, string>> = {
  PER: 'Person', ORG: 'Organisation', GPE: 'Country or city', LOC: 'Place', FAC: 'Building', GRP: 'Group', DOC: 'Document'
}

const reservedDetails: Readonly<Record<ReservedActorId, string>> = {
  AUTHOR: 'Whoever wrote the article',
  GENERIC: 'Nobody in particular',
  UNKNOWN: 'The text does not let one tell'
}

const reservedName = actorNames(new Map())

/** The actors that no registry lists, as they are offered. */
export const reservedActors = reservedActorIds.map((id) => ({ id, name: reservedName(id), detail: reservedDetails[id] }))

/** What tells an actor from its namesakes: its latest office, else its type and country. */
export function actorDetail({ roles, type, country }: Actor): string {
  const office = roles.at(-1)?.title
  return office ?? [actorTypeNames[type], country].filter((part) => part !== null).join(' · ')
}
