/** The actors that files of other programs call by their names: those at hand, else new ones. */
import type { Actor } from '../../model.ts'
import { isReserved } from '../../reserved-actors.ts'
import { groupBy } from '../group-by.ts'
import { stableId } from '../stable-id.ts'

export interface ActorFinder {
  /** The id of the actor of that name; null where several at hand have it, for then it is not told which. */
  find(name: string): string | null
  /** Those that were at none's hand: known by their names alone. */
  readonly made: ReadonlyMap<string, Actor>
}

export function actorFinder(actors: readonly Actor[]): ActorFinder {
  const byName = groupBy(actors, ({ name }) => name)
  const made = new Map<string, Actor>()
  return {
    made,
    find(name) {
      if (isReserved(name)) return name
      const [known, other] = byName.get(name) ?? []
      if (known !== undefined) return other === undefined ? known.id : null
      const id = stableId('actor', name)
      made.set(id, { id, name, type: 'PER', aliases: [], roles: [], country: null, sector: null, externalIds: {}, note: null })
      return id
    }
  }
}
