/** Which actor an entity of an article is: one of the registry, or one that would be new. */
import { isNamed } from '../actors/match-actors.ts'
import type { Actor } from '../model.ts'
import type { Entity } from './people/people.ts'

/** The registry by the words that name its actors, so that each entity is looked up and not searched for. */
export type ActorsByName = ReadonlyMap<string, readonly Actor[]>

export function actorsByName(registry: Iterable<Actor>): ActorsByName {
  const byName = new Map<string, Actor[]>()
  for (const actor of registry) {
    for (const key of new Set([actor.name, ...actor.aliases].map(keyOf))) {
      const known = byName.get(key)
      if (known === undefined) byName.set(key, [actor])
      else known.push(actor)
    }
  }
  return byName
}

/**
 * The actor that an entity is: the one that its name names, else the one that most of its other names name; a name that two
 * actors share settles nothing. Else a new actor with the entity's names and titles, under `newId`.
 */
export function proposeActor(entity: Entity, known: ActorsByName, newId: () => string): { actor: Actor; isNew: boolean } {
  const found = registered(entity, known)
  return found === null ? { actor: actorOf(entity, newId()), isNew: true } : { actor: found, isNew: false }
}

function registered({ name, aliases }: Entity, known: ActorsByName): Actor | null {
  const own = namedBy(name, known)
  if (own.length === 1) return own[0] ?? null
  if (own.length > 1) return null
  const votes = new Map<Actor, number>()
  for (const alias of aliases) {
    const [actor, ...others] = namedBy(alias, known)
    if (actor !== undefined && others.length === 0) votes.set(actor, (votes.get(actor) ?? 0) + 1)
  }
  const [first, second] = [...votes].toSorted((a, b) => b[1] - a[1])
  return first === undefined || first[1] === second?.[1] ? null : first[0]
}

const namedBy = (words: string, known: ActorsByName): readonly Actor[] => known.get(keyOf(words))?.filter((actor) => isNamed(actor, words)) ?? []

const keyOf = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '').replace(/['’]s$/, '').replace(/[^\p{L}\p{N}]+/gu, '')

const actorOf = ({ name, type, aliases, titles }: Entity, id: string): Actor => ({
  id,
  name,
  type,
  aliases: [...new Set(aliases)].filter((alias) => alias !== name),
  roles: titles.map((title) => ({ title, from: null, to: null })),
  country: null,
  sector: null,
  externalIds: {},
  note: null
})
