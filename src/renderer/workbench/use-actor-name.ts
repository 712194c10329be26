/** What an actor's id is called on the screen; the same function until a name changes. */
import { useMemo } from 'react'
import type { Actor } from '../../core/model.ts'
import { isReserved, reservedActorNames } from '../../core/reserved-actors.ts'
import { useLibrary, useObservable, useWorkbench } from './use-workbench.ts'

export function useActorName(): (id: string) => string {
  const actors = useActors()
  return useMemo(() => actorNames(actors), [actors])
}

/** The registry, with the actors that suggestions would add to it. */
export function useActors(): ReadonlyMap<string, Actor> {
  const registry = useLibrary((library) => library.actors)
  const suggested = useObservable(useWorkbench().suggesting.actors)
  return useMemo(() => (suggested.size === 0 ? registry : new Map([...suggested, ...registry])), [registry, suggested])
}

export const actorNames = (actors: ReadonlyMap<string, Actor>) => (id: string): string => actors.get(id)?.name ?? (isReserved(id) ? reservedActorNames[id] : id)
