/**
 * The actors of a whole corpus: entities of many articles, and the registry, put together where their names are clearly the
 * same. What is doubtful is proposed as a merge and left apart.
 *
 * Near-linear: names are compared only within blocks (equal keys, equal sound, surnames one letter apart), and of a block that is
 * too large only its beginning.
 */
import type { Actor, ActorType } from '../../model.ts'
import { areGivenNamesCompatible, isOneEditApart, keyOfName, shortened, soundOf } from './name-keys.ts'
import type { Entity, Gender } from './people.ts'

export interface ArticleEntities {
  readonly articleId: string
  readonly entities: readonly Entity[]
}

export interface ProposedActor {
  /** Stable for the same names: `PER:volodimir zelenski`, or the id of an actor of the registry behind `registry:`. */
  readonly key: string
  /** The form that most articles write in full. */
  readonly name: string
  readonly type: ActorType
  /** Every other form, most frequent first. */
  readonly aliases: readonly string[]
  readonly titles: readonly string[]
  readonly gender: Gender
  /** The actor of the registry that it is; null for a new one. */
  readonly actorId: string | null
  /** How many articles name it. */
  readonly articles: number
}

/** Two actors that may be one. `score` is the share of such pairs that would be right; `reason` is in words. */
export interface ProposedMerge {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly reason: string
}

export interface JoinedActors {
  readonly actors: readonly ProposedActor[]
  readonly merges: readonly ProposedMerge[]
  /** The key of the actor that an article's entity is; null for an article or an entity that was not given. */
  of(articleId: string, entity: number): string | null
}

export function joinActors(perArticle: readonly ArticleEntities[], registry: readonly Actor[]): JoinedActors {
  const groups = new Groups(registry)
  const short: { readonly articleId: string; readonly index: number; readonly entity: Entity }[] = []
  for (const { articleId, entities } of perArticle) {
    for (const [index, entity] of entities.entries()) {
      if (isShort(entity)) short.push({ articleId, index, entity })
      else groups.add(articleId, index, entity, groups.groupFor(entity))
    }
  }
  const doubts: ProposedMerge[] = []
  for (const { articleId, index, entity } of short) {
    const candidates = groups.candidatesFor(entity)
    const own = candidates.length === 1 ? candidates[0]! : groups.groupFor(entity)
    groups.add(articleId, index, entity, own)
    if (candidates.length > 1) for (const candidate of candidates) doubts.push(doubt(own, candidate, candidates.length))
  }
  const actors = groups.all().filter(({ articles, actorId }) => articles.size > 0 || actorId !== null).map(actorOf)
  const named = new Set(actors.map(({ key }) => key))
  const merges = unique([...doubts, ...groups.alike()]).filter(({ a, b }) => named.has(a) && named.has(b))
  return { actors, merges: merges.sort((a, b) => b.score - a.score || compare(a.a, b.a)
    || compare(a.b, b.b)), of: (articleId, entity) => groups.keyOf(articleId, entity) }
}

/** A person of whom only one name is told, or an acronym without its long form. */
const isShort = ({ type, name, actorId }: Entity): boolean =>
  actorId === null && (type === 'PER' ? !keyOfName(name).includes(' ') : type === 'ORG' && isAcronym(name))

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\d.&]+$/u.test(name) && name.length < 9

interface Group {
  readonly key: string
  readonly type: ActorType
  readonly actorId: string | null
  readonly forms: Map<string, number>
  readonly names: Map<string, number>
  readonly titles: Set<string>
  gender: Gender
  readonly articles: Set<string>
}

/** Of a block no more are compared with each other. */
const enough = 16

class Groups {
  private readonly byKey = new Map<string, Group>()
  /** Every name by which a group may be found, with its kind before it; null where two share it. */
  private readonly byName = new Map<string, Group | null>()
  private readonly bySurname = new Map<string, Set<Group>>()
  private readonly assigned = new Map<string, Map<number, string>>()

  constructor(registry: readonly Actor[]) {
    for (const { id, name, type, aliases } of registry) {
      const group = this.create(`registry:${id}`, type, id)
      count(group.names, name)
      for (const form of [name, ...aliases]) this.remember(form, group)
      for (const alias of aliases) count(group.forms, alias)
    }
  }

  all(): Group[] {
    return [...this.byKey.values()]
  }

  keyOf(articleId: string, entity: number): string | null {
    return this.assigned.get(articleId)?.get(entity) ?? null
  }

  groupFor(entity: Entity): Group {
    const registered = entity.actorId === null ? undefined : this.byKey.get(`registry:${entity.actorId}`)
    if (registered !== undefined) return registered
    const named = this.byName.get(nameKey(entity.type, entity.name))
    if (named !== undefined && named !== null && isCompatible(named.gender, entity.gender)) return named
    const key = groupKey(entity)
    return this.byKey.get(key) ?? this.create(key, entity.type, null)
  }

  add(articleId: string, index: number, entity: Entity, group: Group): void {
    const ofArticle = this.assigned.get(articleId) ?? new Map<number, string>()
    this.assigned.set(articleId, ofArticle.set(index, group.key))
    group.articles.add(articleId)
    count(group.names, entity.name)
    for (const alias of entity.aliases) count(group.forms, alias)
    for (const title of entity.titles) group.titles.add(title)
    if (group.gender === 'unknown') group.gender = entity.gender
    this.remember(entity.name, group)
    if (entity.type === 'ORG') for (const alias of entity.aliases) if (isAcronym(alias)) this.remember(alias, group)
  }

  /** Whom a surname or an acronym alone may mean. */
  candidatesFor({ type, name, gender }: Entity): Group[] {
    if (type !== 'PER') {
      const group = this.byName.get(nameKey(type, name))
      return group === undefined || group === null ? [] : [group]
    }
    const exact = this.byName.get(nameKey(type, name))
    if (exact !== undefined && exact !== null && exact.actorId !== null) return [exact]
    const full = [...(this.bySurname.get(keyOfName(name)) ?? this.bySurname.get(`~${soundOfSurname(name)}`) ?? [])]
    return full.filter((group) => isCompatible(group.gender, gender)).slice(0, enough)
  }

  /** Pairs in one block that are not clearly the same. */
  alike(): ProposedMerge[] {
    return [...this.alikePersons(), ...this.alikeThings()]
  }

  private alikePersons(): ProposedMerge[] {
    const merges: ProposedMerge[] = []
    const blocks = new Map<string, Group[]>()
    for (const group of this.byKey.values()) {
      const words = keyOfName(bestName(group)).split(' ')
      const surname = words.at(-1) ?? ''
      if (group.type !== 'PER' || surname.length < 3) continue
      for (const key of new Set([`~${soundOfSurname(bestName(group))}`, ...(surname.length > 4
        ? shortened(surname) : [surname])])) {
        const block = blocks.get(key) ?? []
        for (const other of block) {
          const merge = comparePersons(group, other)
          if (merge !== null) merges.push(merge)
        }
        if (block.length < enough) blocks.set(key, [...block, group])
      }
    }
    return merges
  }

  /** Orvex and Orvex Inc., TBC and Tessra Basin Commission. */
  private alikeThings(): ProposedMerge[] {
    const merges: ProposedMerge[] = []
    for (const group of this.byKey.values()) {
      const words = keyOfName(bestName(group)).split(' ')
      if (group.type === 'PER' || words.length < 2) continue
      const initials = words.filter((word) => !/^(?:the|of|and|for)$/.test(word)).map((word) => word[0]).join('')
      const short = this.byName.get(nameKey('ORG', initials))
      if (initials.length > 1 && short !== undefined && short !== null
        && short !== group) merges.push(merge(group, short, 0.6, 'the letters begin the words of the longer name'))
      const stem = corporate.test(words.at(-1)!) ? this.byName.get(nameKey('ORG', words.slice(0, -1).join(' '))) : undefined
      if (stem !== undefined && stem !== null
        && stem !== group) merges.push(merge(group, stem, 0.75, 'one name is the other without its legal form'))
    }
    return merges
  }

  private create(key: string, type: ActorType, actorId: string | null): Group {
    const group: Group = { key, type, actorId, forms: new Map(), names: new Map(), titles: new Set(), gender: 'unknown', articles: new Set() }
    this.byKey.set(key, group)
    return group
  }

  private remember(name: string, group: Group): void {
    const key = nameKey(group.type, name)
    const known = this.byName.get(key)
    this.byName.set(key, known === undefined || known === group ? group : known?.actorId != null && group.actorId === null
      ? known : null)
    const words = keyOfName(name).split(' ')
    if (group.type !== 'PER' || words.length < 2) return
    const surname = words.at(-1)!
    for (const block of [surname, `~${soundOfSurname(name)}`]) this.bySurname.set(block, (this.bySurname.get(block) ?? new Set<Group>()).add(group))
  }
}

const corporate = /^(?:inc|corp|co|ltd|llc|plc|gmbh|group|company|corporation|holdings)\.?$/

/** Persons apart from all else, since a land and a firm may be one actor by another name but no person is. */
const nameKey = (type: ActorType, name: string): string => `${type === 'PER' ? 'PER' : 'ORG'}:${keyOfName(name)}`

function groupKey({ type, name, gender }: Entity): string {
  const words = keyOfName(name).split(' ')
  if (type !== 'PER') return `${type}:${words.join(' ')}`
  if (words.length === 1) return `PER:${words[0]}${gender === 'female' || gender === 'male' ? ` (${gender})` : ''}`
  return `PER:${soundOf(words[0]!)} ${soundOfSurname(name)}`
}

/** From the letters with their diacritics, which tell of the sound. */
const soundOfSurname = (name: string): string => soundOf(name.trim().split(/\s+/).at(-1) ?? '')

function comparePersons(a: Group, b: Group): ProposedMerge | null {
  if (!isCompatible(a.gender, b.gender) || a.actorId !== null && b.actorId !== null) return null
  const first = keyOfName(bestName(a)).split(' ')
  const second = keyOfName(bestName(b)).split(' ')
  if (first.length < 2 || second.length < 2) return null
  const [givenA = '', surnameA = ''] = [first[0], first.at(-1)]
  const [givenB = '', surnameB = ''] = [second[0], second.at(-1)]
  const sameGiven = givenA === givenB || soundOf(givenA) === soundOf(givenB)
  const sameSurname = surnameA === surnameB || soundOfSurname(bestName(a)) === soundOfSurname(bestName(b))
  if (sameSurname && sameGiven) return merge(a, b, 0.9, 'the names sound the same')
  if (sameSurname && areGivenNamesCompatible(givenA, givenB)) return merge(a, b, 0.8, `same surname, and ${bestName(a)} may be short for ${bestName(b)} or a slip of it`)
  if (!isOneEditApart(surnameA, surnameB)) return null
  if (sameGiven) return merge(a, b, 0.7, 'same given name, surnames one letter apart')
  return areGivenNamesCompatible(givenA, givenB) && Math.min(givenA.length, givenB.length) > 2
    ? merge(a, b, 0.45, 'given names and surnames differ by a letter or so') : null
}

const doubt = (own: Group, candidate: Group, count: number): ProposedMerge =>
  merge(own, candidate, Math.round(100 / count) / 100, `the surname alone; ${count} people bear it`)

const merge = (a: Group, b: Group, score: number, reason: string): ProposedMerge => (a.key < b.key
  ? { a: a.key, b: b.key, score, reason } : { a: b.key, b: a.key, score, reason })

function unique(merges: readonly ProposedMerge[]): ProposedMerge[] {
  const best = new Map<string, ProposedMerge>()
  for (const pair of merges) {
    const key = `${pair.a}\n${pair.b}`
    if (pair.a !== pair.b && pair.score > (best.get(key)?.score ?? 0)) best.set(key, pair)
  }
  return [...best.values()]
}

function actorOf(group: Group): ProposedActor {
  const name = bestName(group)
  const forms = new Map([...group.names, ...group.forms])
  forms.delete(name)
  return {
    key: group.key, name, type: group.type, aliases: [...forms].sort((a, b) => b[1] - a[1]
      || compare(a[0], b[0])).map(([form]) => form),
    titles: [...group.titles], gender: group.gender, actorId: group.actorId, articles: group.articles.size
  }
}

/** Of the names with most words (three at most) the most frequent; an actor of the registry keeps its own. */
function bestName({ names, actorId }: Group): string {
  const [first = ''] = names.keys()
  if (actorId !== null) return first
  let best = first
  for (const [name, times] of names) {
    const byLength = Math.min(3, name.split(' ').length) - Math.min(3, best.split(' ').length)
    if (byLength > 0 || byLength === 0 && times > (names.get(best) ?? 0)) best = name
  }
  return best
}

const count = (counts: Map<string, number>, value: string): void => {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

const isCompatible = (a: Gender, b: Gender): boolean => a === b || a === 'unknown' || b === 'unknown'
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
