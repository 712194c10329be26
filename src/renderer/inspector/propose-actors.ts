/** What the actor fields propose: whom the words may name, whom the article already speaks of, the reserved ones, a new one. */
import { matchActors, matchActorsByWords, type MatchedActor } from '../../core/actors/match-actors.ts'
import { mayBeName } from '../../core/actors/role-words.ts'
import type { Actor, ActorType, Annotation } from '../../core/model.ts'
import { actorDetail, actorTypeNames, reservedActors } from '../actors/actor-words.ts'
import type { Proposal } from '../ui/search-box.tsx'

export type ActorProposal = Proposal & ({ readonly kind: 'known' | 'reserved' } | { readonly kind: 'new'; readonly actor: { readonly name: string; readonly type: ActorType } })

interface Question {
  readonly query: string
  /** Words of the article that may name the actor. */
  readonly words: readonly string[]
  readonly actors: ReadonlyMap<string, Actor>
  /** Ids already chosen: not proposed again. */
  readonly taken: ReadonlySet<string>
  /** Ids that the article's annotations name, most frequent first. */
  readonly frequent: readonly string[]
  /** What a new actor in this role most likely is. */
  readonly roleId: string
}

const most = 8

export function proposeActors(question: Question): ActorProposal[] {
  const { query, words, actors, taken } = question
  const asked = query.trim()
  const names = asked === '' ? words.filter(mayBeName) : [asked]
  const matches = (asked === '' ? matchActorsByWords([...actors.values()], names, most) : matchActors(actors.values(), asked, most))
    .filter(({ actor }) => !taken.has(actor.id))
  const others = asked === '' ? frequentOthers(question, matches) : []
  return [...matches.map(proposalOf), ...others.map(plainProposal), ...reservedFor(asked, taken), ...newOnes(names, matches, question.roleId)]
    .toSorted((a, b) => rankOf(a, matches, asked) - rankOf(b, matches, asked))
}

// A new actor comes first only where nobody in the registry fits the words and nothing better is at hand.
function rankOf(proposal: ActorProposal, matches: readonly MatchedActor[], asked: string): number {
  if (matches.some(({ actor }) => actor.id === proposal.id)) return 0
  if (proposal.kind === 'new') return matches.length === 0 && asked === '' ? 1 : 4
  return proposal.kind === 'reserved' ? (asked === '' ? 3 : 1) : 2
}

function frequentOthers({ frequent, actors, taken }: Question, matches: readonly MatchedActor[]): Actor[] {
  const known = new Set(matches.map(({ actor }) => actor.id))
  return frequent.filter((id) => !known.has(id) && !taken.has(id)).flatMap((id) => actors.get(id) ?? []).slice(0, 4)
}

function proposalOf({ actor, matched }: MatchedActor): ActorProposal {
  return matched === actor.name ? plainProposal(actor) : { ...plainProposal(actor), detail: `also “${matched}” · ${actorDetail(actor)}` }
}

const plainProposal = (actor: Actor): ActorProposal => ({ kind: 'known', id: actor.id, name: actor.name, detail: actorDetail(actor) })

const reservedFor = (asked: string, taken: ReadonlySet<string>): ActorProposal[] =>
  reservedActors
    .filter(({ id, name }) => !taken.has(id) && name.toLowerCase().startsWith(asked.toLowerCase()))
    .map((actor, index) => ({ kind: 'reserved', ...actor, ...(index === 0 ? { apart: true } : {}) }))

function newOnes(names: readonly string[], matches: readonly MatchedActor[], roleId: string): ActorProposal[] {
  const taken = new Set(matches.filter(({ score }) => score === 1).map(({ matched }) => matched.toLowerCase()))
  return names.filter((name) => !taken.has(name.toLowerCase())).slice(0, 2).map((name, index) => {
    const type = likelyType(name, roleId)
    return { kind: 'new', id: ` new ${name}`, name: `Create “${name}”`, detail: actorTypeNames[type], apart: index === 0, actor: { name, type } }
  })
}

/** A place in a role for places; else by a word that tells an organisation; else a person. */
function likelyType(name: string, roleId: string): ActorType {
  if (/location|place/iu.test(roleId)) return 'GPE'
  return organisationWords.test(name) || acronym.test(name) ? 'ORG' : 'PER'
}

const organisationWords =
  /\b(ministry|department|office|agency|bureau|union|party|council|committee|commission|government|parliament|senate|congress|court|police|army|navy|forces?|guard|bank|company|group|corporation|association|organi[sz]ation|federation|league|institute|university|church|front|movement|alliance|coalition)\b/iu
const acronym = /^\p{Lu}{3,}$/u

/** The actors that annotations name, most frequent first. */
export function frequentActors(annotations: Iterable<Annotation>): string[] {
  const counts = new Map<string, number>()
  for (const { actors } of annotations) for (const id of Object.values(actors).flat()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}
