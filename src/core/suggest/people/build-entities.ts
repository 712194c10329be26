/** What is known of everybody named in an article: type, gender, offices, land, age, and who of the registry it is. */
import type { Actor } from '../../model.ts'
import type { ArticleWords, Token } from '../words/article-words.ts'
import { findAppositions } from './appositions.ts'
import { findDelayedNames } from './delayed-names.ts'
import type { DescriptionFound } from './descriptions.ts'
import type { EntityDraft } from './entity-draft.ts'
import type { PronounFound } from './find-pronouns.ts'
import type { Lands } from './learn-lands.ts'
import type { Cluster } from './cluster.ts'
import type { RolePhrase } from './names.ts'
import type { Gender } from './people.ts'
import type { NameRead } from './read-name.ts'
import type { Shapes } from './read-shapes.ts'
import { indexRegistry, type RegistryIndex } from './registry-index.ts'
import { typeOfCluster } from './type-cluster.ts'

export interface Found {
  readonly words: ArticleWords
  readonly shapes: Shapes
  readonly lands: Lands
  readonly reads: readonly NameRead[]
  readonly clusters: readonly Cluster[]
  /** By the index of the name. */
  readonly clusterOf: readonly Cluster[]
  readonly descriptions: readonly DescriptionFound[]
  readonly pronouns: readonly PronounFound[]
  readonly registry: readonly Actor[]
}

export interface EntityDrafts {
  readonly drafts: readonly EntityDraft[]
  /** By the index of the name. */
  readonly draftOf: readonly EntityDraft[]
  /** Descriptions with their land filled in, by their index. */
  readonly roles: readonly RolePhrase[]
  /** By the index of a description: whom it stands beside (Ana Bly, a farmer), or who is named right after it. */
  readonly apposed: ReadonlyMap<number, EntityDraft>
}

export function buildEntities(found: Found): EntityDrafts {
  const { words, shapes, lands, reads, clusterOf } = found
  const { tokens } = words
  const registry = indexRegistry(found.registry)
  const byCluster = new Map<Cluster, EntityDraft>()
  const byActor = new Map<string, EntityDraft>()
  const drafts: EntityDraft[] = []
  for (const cluster of found.clusters) {
    const actor = actorOf(cluster, registry)
    const known = actor === null ? undefined : byActor.get(actor.id)
    const draft = known ?? draftFor(cluster, drafts.length, actor, tokens, shapes, lands)
    if (known === undefined) drafts.push(draft)
    else known.reads.push(...cluster.reads)
    if (actor !== null) byActor.set(actor.id, draft)
    byCluster.set(cluster, draft)
  }
  const draftOf = clusterOf.map((cluster) => byCluster.get(cluster)!)
  readTitles(tokens, reads, draftOf, lands)
  const roles = found.descriptions.map(({ role }) => withLand(role, lands))
  const apposed = findAppositions(tokens, reads, draftOf, found.descriptions)
  for (const [index, draft] of apposed) addTitle(draft, roles[index]!, found.descriptions[index]!.gender)
  for (const [index, draft] of findDelayedNames(words, reads, draftOf, found.descriptions)) {
    if (apposed.has(index)) continue
    apposed.set(index, draft)
    addTitle(draft, roles[index]!, found.descriptions[index]!.gender)
  }
  readAges(tokens, reads, draftOf)
  voteGenders(tokens, reads, draftOf, found.pronouns)
  return { drafts, draftOf, roles, apposed }
}

function draftFor(
  cluster: Cluster, index: number, actor: Actor | null, tokens: readonly Token[], { features }: Shapes, { lands }: Lands
): EntityDraft {
  const type = actor?.type ?? typeOfCluster(cluster, tokens, features, lands)
  const known = cluster.reads.find((read) => read.known !== undefined)?.known
  const own = cluster.words.join(' ')
  const country = known?.country ?? (type === 'GPE' && known === undefined && lands.has(own) ? own : null)
  return {
    index, reads: [...cluster.reads], words: cluster.words, type, gender: type === 'PER' ? cluster.gender : 'neuter',
    titles: actor === null ? [] : actor.roles.slice(0, mostTitles).map(({ title }) => roleOfTitle(title, actor.country)),
    country: country === null ? null : country.toLowerCase(), age: null, actorId: actor?.id ?? null
  }
}

/** An office that the registry knows. */
const roleOfTitle = (title: string, country: string | null): RolePhrase => {
  const words = title.toLowerCase().split(/\s+/).filter((word) => word !== 'the')
  const of = words.indexOf('of')
  const before = of > 0 ? words.slice(0, of) : words
  const pair = before.slice(-2).join(' ')
  const head = /^(?:prime minister|vice president|chief executive)$/.test(pair) ? pair : before.at(-1) ?? ''
  return { text: title, head, modifiers: before.slice(0, -head.split(' ').length), country: country?.toLowerCase() ?? null, names: [] }
}

/** The one actor of the registry whose name the article writes; null where it writes several actors' or none's. */
function actorOf({ reads, isPerson }: Cluster, registry: RegistryIndex): Actor | null {
  let found: Actor | null = null
  const keys = new Set(reads.map(({ key }) => key.replace(/^the /, '')))
  const hasFull = [...keys].some((key) => key.includes(' '))
  for (const key of keys) {
    if (isPerson && hasFull && !key.includes(' ')) continue
    const actor = registry.get(key)
    if (actor === undefined) continue
    if (actor === null || found !== null && found.id !== actor.id) return null
    found = actor
  }
  return found
}

/**
 * Offices that stand with the names, and the lands behind and before them (Tarvonia’s minister Orr, President Orr of
 * Tarvonia).
 */
function readTitles(tokens: readonly Token[], reads: readonly NameRead[], draftOf: readonly EntityDraft[], lands: Lands): void {
  for (const [index, { found }] of reads.entries()) {
    const before = reads[index - 1]
    const isOwned = tokens[found.first - 1]?.lower === '\'s' && before?.found.last === found.first - 1
    if (found.title === null) {
      // Poland’s Ana Bly, Poland’s Orvex
      if (isOwned && (draftOf[index]!.type === 'PER' || draftOf[index]!.type === 'ORG')) draftOf[index]!.country ??= landOfDraft(draftOf[index - 1]!)
      continue
    }
    const after = reads[index + 1]
    const isOf = tokens[found.last]?.lower === 'of' && after !== undefined && after.found.first - found.last <= 2
      && draftOf[index + 1]!.type !== 'PER'
    const land = isOwned ? landOfDraft(draftOf[index - 1]!) : isOf ? landOfDraft(draftOf[index + 1]!) : null
    const told = isOwned ? draftOf[index - 1]! : isOf ? draftOf[index + 1]! : undefined
    const written = told === undefined || land !== null ? found.title : { ...found.title, names: [...found.title.names, ...told.words] }
    const role = withLand(written, lands)
    addTitle(draftOf[index]!, role.country === null && land !== null ? { ...role, country: land } : role, found.gender)
  }
}

const landOfDraft = ({ type, country }: EntityDraft): string | null => (type === 'GPE' ? country : null)

const mostTitles = 12

/** An office or description that the article gives somebody, with the land and gender it tells. */
export function addTitle(draft: EntityDraft, role: RolePhrase, gender: Gender): void {
  if (draft.titles.length < mostTitles
    && draft.titles.every(({ text }) => text.toLowerCase() !== role.text.toLowerCase())) draft.titles.push(role)
  if (draft.type === 'PER' || draft.type === 'ORG') draft.country ??= role.country
  if (draft.type === 'PER' && draft.gender === 'unknown') draft.gender = gender
}

/** Adjectives of lands that the article taught. */
function withLand(role: RolePhrase, { landOf, lands }: Lands): RolePhrase {
  if (role.country !== null) return role
  const word = role.names.find((name) => landOf.has(name) || lands.has(name))
  return word === undefined
    ? landInModifiers(role, landOf) : { ...role, country: landOf.get(word) ?? word, names: role.names.filter((name) => name !== word) }
}

function landInModifiers(role: RolePhrase, landOf: ReadonlyMap<string, string>): RolePhrase {
  const word = role.modifiers.find((modifier) => landOf.has(modifier))
  return word === undefined ? role : { ...role, country: landOf.get(word)! }
}

/** Ana Bly, 58, and Ana Bly (58). */
function readAges(tokens: readonly Token[], reads: readonly NameRead[], draftOf: readonly EntityDraft[]): void {
  for (const [index, { found }] of reads.entries()) {
    const isSet = /^[,(]$/.test(tokens[found.last]?.text ?? '')
    const age = tokens[found.last + 1]
    if (isSet && age?.kind === 'number' && /^[1-9]\d$|^10\d$/.test(age.text)
      && /^[,).]$/.test(tokens[found.last + 2]?.text ?? '')) draftOf[index]!.age ??= Number(age.text)
  }
}

/** Whom nothing else tells the gender of, the next pronoun does. */
function voteGenders(
  tokens: readonly Token[], reads: readonly NameRead[], draftOf: readonly EntityDraft[], pronouns: readonly PronounFound[]
): void {
  const votes = new Map<EntityDraft, number>()
  let next = 0
  let last = -1
  for (const { at, gender } of pronouns) {
    while (next < reads.length && reads[next]!.found.first < at) {
      if (draftOf[next]!.type === 'PER') last = next
      next++
    }
    if (last === -1 || gender !== 'female' && gender !== 'male') continue
    const draft = draftOf[last]!
    const isNear = tokens[at]!.sentence - tokens[reads[last]!.found.first]!.sentence <= 1
    if (draft.gender === 'unknown' && isNear) votes.set(draft, (votes.get(draft) ?? 0) + (gender === 'female' ? 1 : -1))
  }
  for (const [draft, vote] of votes) if (vote !== 0) draft.gender = vote > 0 ? 'female' : 'male'
}
