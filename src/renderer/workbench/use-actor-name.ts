/** What an actor's id is called on the screen; the same function until a name changes. */
import { useMemo } from 'react'
import type { Actor } from '../../core/model.ts'
import { useLibrary } from './use-workbench.ts'

const reservedNames: Record<string, string> = { AUTHOR: 'Author', GENERIC: 'People in general', UNKNOWN: 'Unknown' }

export function useActorName(): (id: string) => string {
  const { actors } = useLibrary()
  return useMemo(() => actorNames(actors), [actors])
}

export const actorNames = (actors: ReadonlyMap<string, Actor>) => (id: string): string => actors.get(id)?.name ?? reservedNames[id] ?? id
