/** What an actor's id is called on the screen; the same function until a name changes. */
import { useMemo } from 'react'
import type { Actor } from '../../core/model.ts'
import { isReserved, reservedActorNames } from '../../core/reserved-actors.ts'
import { useLibrary } from './use-workbench.ts'

export function useActorName(): (id: string) => string {
  const actors = useLibrary((library) => library.actors)
  return useMemo(() => actorNames(actors), [actors])
}

export const actorNames = (actors: ReadonlyMap<string, Actor>) => (id: string): string => actors.get(id)?.name ?? (isReserved(id) ? reservedActorNames[id] : id)
