/** The ids that stand for no actor of the registry. */
import { type ReservedActorId, reservedActorIds } from './model.ts'

/** How they are called. */
export const reservedActorNames: Readonly<Record<ReservedActorId, string>> = {
  AUTHOR: 'the author',
  GENERIC: 'people in general',
  UNKNOWN: 'unknown'
}

export const isReserved = (id: string): id is ReservedActorId => (reservedActorIds as readonly string[]).includes(id)
