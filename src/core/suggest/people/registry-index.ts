/** The actors of the registry by every name they have; null where two share it. */
import type { Actor } from '../../model.ts'
import { keyOfName } from './name-keys.ts'

export type RegistryIndex = ReadonlyMap<string, Actor | null>

/** Made once for a registry, which is never changed but replaced. */
export function indexRegistry(registry: readonly Actor[]): RegistryIndex {
  const known = indices.get(registry)
  if (known !== undefined) return known
  const index = new Map<string, Actor | null>()
  for (const actor of registry) {
    for (const name of [actor.name, ...actor.aliases]) {
      const key = keyOfName(name)
      const other = index.get(key)
      if (key !== '') index.set(key, other === undefined || other?.id === actor.id ? actor : null)
    }
  }
  indices.set(registry, index)
  return index
}

const indices = new WeakMap<readonly Actor[], RegistryIndex>()
