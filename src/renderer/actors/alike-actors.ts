/** Actors of the registry whose names let one think that they are one. */
import type { Actor } from '../../core/model.ts'
import { joinActors } from '../../core/suggest/people/join-actors.ts'
import { keyOfName } from '../../core/suggest/people/name-keys.ts'

export interface AlikeActors {
  readonly a: Actor
  readonly b: Actor
  /** 0 to 1: the share of such pairs that would be one. */
  readonly score: number
  readonly reason: string
}

/**
 * Pairs of actors, the likeliest first. Each actor is read as the only one of an article: what would then be joined, or proposed
 * to be, may be one. Near-linear in the number of actors.
 */
export function alikeActors(actors: Iterable<Actor>): AlikeActors[] {
  const all = [...actors]
  const joined = joinActors(all.map(({ id, name, type, aliases, roles }) => ({
    articleId: id,
    entities: [{ name, type, aliases, titles: roles.map(({ title }) => title), gender: 'unknown', isPlural: false, mentions: [], actorId: null }]
  })), [])
  const byKey = new Map<string, Actor[]>()
  for (const actor of all) {
    const key = joined.of(actor.id, 0) ?? actor.id
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, [actor])
    else known.push(actor)
  }
  const same = [...byKey.values()].flatMap(([a, ...others]) => others.map((b) => (a === undefined ? null : { a, b, score: surelySame, reason: reasonOf(a, b) })))
  const alike = joined.merges.map(({ a, b, score, reason }) => {
    const [first, second] = [byKey.get(a)?.[0], byKey.get(b)?.[0]]
    return first === undefined || second === undefined ? null : { a: first, b: second, score, reason }
  })
  return [...same, ...alike].filter((pair) => pair !== null).toSorted((one, two) => two.score - one.score)
}

/** As sure as names alone can make it. */
const surelySame = 0.95

function reasonOf(a: Actor, b: Actor): string {
  const [first, second] = [keyOfName(a.name), keyOfName(b.name)]
  if (first === second) return 'the same name, but for how it is written'
  return first.endsWith(` ${second}`) || second.endsWith(` ${first}`) ? 'one is the surname of the other, and of nobody else' : 'the names sound the same'
}

/** The same for a pair in either order. */
export const pairKey = (a: Actor, b: Actor): string => [a.id, b.id].toSorted().join(' ')
