/** The mentions of an article, in order, and its entities as others see them. */
import type { ArticleWords, Token } from '../words/article-words.ts'
import { addTitle, type EntityDrafts } from './build-entities.ts'
import type { DescriptionFound } from './descriptions.ts'
import type { EntityDraft } from './entity-draft.ts'
import type { PronounFound } from './find-pronouns.ts'
import { widerRoles } from './lexicon/roles.ts'
import { nameEntity } from './name-entity.ts'
import type { Entity, Mention, People } from './people.ts'
import type { NameRead } from './read-name.ts'
import type { RolePhrase } from './names.ts'
import { type Known, type Settled, settleDescription } from './settle-descriptions.ts'

export interface Parts {
  readonly words: ArticleWords
  readonly reads: readonly NameRead[]
  readonly covered: Int32Array
  readonly descriptions: readonly DescriptionFound[]
  readonly pronouns: readonly PronounFound[]
  readonly drafts: EntityDrafts
}

export function mentionsOf({ words, reads, descriptions, pronouns, drafts }: Parts): People {
  const { tokens } = words
  const settled = settleAll(tokens, reads, descriptions, drafts)
  const taken = new Set(descriptions.map(({ first }) => first))
  const mentions: Mention[] = [
    ...reads.map((read, index) => nameMention(tokens, read, drafts.draftOf[index]!)),
    ...descriptions.map((description, index) => descriptionMention(tokens, description, settled[index]!, drafts)),
    ...pronouns.filter(({ isNominal, at }) => !isNominal || !taken.has(at)).map((pronoun) => pronounMention(tokens, pronoun))
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const byEntity = drafts.drafts.map((): number[] => [])
  for (const [index, { entity }] of mentions.entries()) if (entity !== null) byEntity[entity]!.push(index)
  return { mentions, entities: drafts.drafts.map((draft) => entityOf(words.text, tokens, draft, byEntity[draft.index]!)) }
}

function nameMention(tokens: readonly Token[], { found, known }: NameRead, { index, type, gender }: EntityDraft): Mention {
  const first = found.hasArticle && !found.isTitled && type !== 'PER' ? found.first - 1 : found.first
  return {
    form: 'name', start: tokens[first]!.start, end: tokens[found.last - 1]!.end, first, last: found.last, entity: index, candidates: [],
    isPlural: type === 'GRP', gender, canSpeak: type !== 'LOC' && type !== 'FAC' && known?.isPlatform !== true
  }
}

function descriptionMention(
  tokens: readonly Token[], { first, last, isPlural, gender }: DescriptionFound, { entity, candidates }: Settled, { drafts }: EntityDrafts
): Mention {
  return {
    form: 'nominal', start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, entity, candidates, isPlural,
    gender: entity !== null && gender === 'unknown' ? drafts[entity]!.gender : gender, canSpeak: true
  }
}

function pronounMention(tokens: readonly Token[], { at, length, gender, isPlural, canSpeak, isNominal }: PronounFound): Mention {
  const { start } = tokens[at]!
  return {
    form: isNominal ? 'nominal' : 'pronoun', start, end: start + length, first: at, last: at + 1, entity: null, candidates: [],
    isPlural, gender, canSpeak
  }
}

/** So many entities of those lately and those often named are weighed for a description. */
const recent = 24
const prominent = 8

function settleAll(
  tokens: readonly Token[], reads: readonly NameRead[], descriptions: readonly DescriptionFound[], { drafts, draftOf, roles, apposed }: EntityDrafts
): Settled[] {
  const known = drafts.map(knownOf)
  const often = [...drafts].sort((a, b) => b.reads.length - a.reads.length
    || a.index - b.index).slice(0, prominent).map(({ index }) => index)
  const byOffice = indexOffices(drafts)
  const lately: number[] = []
  const lastSeen = new Map<number, number>()
  const see = (entity: number, sentence: number): void => {
    const at = lately.indexOf(entity)
    if (at !== -1) lately.splice(at, 1)
    lately.unshift(entity)
    if (lately.length > recent) lately.pop()
    lastSeen.set(entity, sentence)
  }
  const unnamed = new Set<string>()
  const police = onlyPolice(drafts)
  const amongFor = ({ first, head: at }: DescriptionFound, head: string): Known[] => {
    // A headline's bare noun is spoken of before anybody is named.
    const offices = first === at ? [head, ...(widerRoles.get(head) ?? [])] : [head]
    return [...new Set([...lately, ...often, ...offices.flatMap((office) => byOffice.get(office) ?? [])])].map((entity) => known[entity]!)
  }
  let next = 0
  return descriptions.map((description, index) => {
    const { sentence } = tokens[description.first]!
    while (next < reads.length && reads[next]!.found.first < description.first) {
      see(draftOf[next]!.index, tokens[reads[next]!.found.first]!.sentence)
      next++
    }
    const beside = apposed.get(index)
    if (beside !== undefined) return { entity: beside.index, candidates: [{ entity: beside.index, probability: 0.97 }] }
    const role = roles[index]!
    const force = isBarePolice(tokens, description) ? police : undefined
    if (force !== undefined) return { entity: force.index, candidates: [{ entity: force.index, probability: 0.8 }] }
    const own = keyOf(description)
    const settled = settleDescription({ ...description, role }, amongFor(description, role.head), (entity) => sentence - (lastSeen.get(entity) ?? sentence - far), role.head !== 'person' && (description.kind !== 'organisation' || role.modifiers.length > 0) && unnamed.has(own))
    if (settled.entity !== null) {
      see(settled.entity, sentence)
      learnRole(drafts[settled.entity]!, role, description)
      known[settled.entity] = knownOf(drafts[settled.entity]!)
    } else if (!description.isPlural && (!description.isDefinite || (settled.candidates[0]?.probability ?? 0) < (description.kind === 'organisation' ? vague : faint))) {
      unnamed.add(own)
    }
    return settled
  })
}

/** What the noun stood for, so that it stands for the same again: a planner, but the bus company and no other. */
const keyOf = ({ kind, role: { head, modifiers } }: DescriptionFound): string => (kind === 'organisation' ? [...modifiers, head].join(' ') : head)

/** Whom a description means once is called so from then on: the Polish premier is a premier, and Polish. */
function learnRole(draft: EntityDraft, role: RolePhrase, { kind, gender }: DescriptionFound): void {
  if (kind === 'person' && draft.type === 'PER') addTitle(draft, role, gender)
}

/** Of each office the first few who hold it, wherever the article names them. */
function indexOffices(drafts: readonly EntityDraft[]): ReadonlyMap<string, readonly number[]> {
  const byOffice = new Map<string, number[]>()
  for (const { index, titles } of drafts) {
    for (const head of new Set(titles.map((title) => title.head))) {
      const holders = byOffice.get(head) ?? []
      if (holders.length < prominent) byOffice.set(head, [...holders, index])
    }
  }
  return byOffice
}

/** "Police said", where the article names one force only. */
const isBarePolice = (tokens: readonly Token[], { first, head, last }: DescriptionFound): boolean => last === head + 1
  && tokens[head]!.lower === 'police' && (first === head || first === head - 1 && tokens[first]!.lower === 'the')

function onlyPolice(drafts: readonly EntityDraft[]): EntityDraft | undefined {
  const forces = drafts.filter(({ type, words }) => type === 'ORG' && words.includes('police'))
  return forces.length === 1 ? forces[0] : undefined
}

/** Who is less likely than this is not whom a description means. */
const faint = 0.2

/** Of organisations whose kind the names don't tell. */
const vague = 0.5

/** How old a mention is that only comes later, in sentences. */
const far = 12

const knownOf = ({ index, type, gender, words, titles, country, age, reads }: EntityDraft): Known => ({
  entity: index, type, gender, words, titles, country, age, count: reads.length,
  isCapital: reads.some(({ known }) => known?.isCapital === true),
  isListed: reads.some(({ known, isAcronym }) => (known === undefined ? isAcronym : !known.isCompany)),
  isCompany: reads.some(({ known }) => known?.isCompany === true)
})

function entityOf(source: string, tokens: readonly Token[], draft: EntityDraft, mentions: readonly number[]): Entity {
  const { name, aliases } = nameEntity(source, tokens, draft.reads, draft.type)
  return {
    name, aliases, type: draft.type, titles: draft.titles.map(({ text }) => text), gender: draft.gender,
    isPlural: draft.type === 'GRP', mentions, actorId: draft.actorId
  }
}
