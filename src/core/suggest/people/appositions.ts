/**
 * Names and descriptions side by side that mean one: "Ilmera’s water minister, Bassam Orvieto," and "Mirela Dostan, a
 * spokeswoman for the ministry,".
 */
import type { Token } from '../words/article-words.ts'
import type { DescriptionFound } from './descriptions.ts'
import type { EntityDraft } from './entity-draft.ts'
import { isBusiness } from './organisation-families.ts'
import type { NameFound } from './names.ts'
import type { NameRead } from './read-name.ts'

/** By the index of the description. Both lists are in the order of the text. */
export function findAppositions(
  tokens: readonly Token[], reads: readonly NameRead[], draftOf: readonly EntityDraft[], descriptions: readonly DescriptionFound[]
): Map<number, EntityDraft> {
  const byFirst = new Map(reads.map(({ found }, index) => [found.first, index]))
  const byLast = new Map(reads.map(({ found }, index) => [found.last, index]))
  const apposed = new Map<number, EntityDraft>()
  for (const [index, description] of descriptions.entries()) {
    if (description.isPlural && !isBusiness(description.role.head)) continue
    const name = nameBehind(tokens, byFirst, (name) => reads[name]!.found, description) ?? nameBefore(tokens, byLast, description)
    const draft = name === undefined ? undefined : draftOf[name]
    if (draft === undefined || description.isPlural && draft.type === 'PER' && draft.gender !== 'unknown') continue
    retype(description, draft)
    if (fits(description, draft)) apposed.set(index, draft)
  }
  return apposed
}

/** A person's office goes with a person, a company's kind with an organisation; a firm may be an owner or a landlord. */
function fits({ kind, gender, role }: DescriptionFound, draft: EntityDraft): boolean {
  if (kind === 'organisation') return draft.type === 'ORG' || draft.type === 'GPE'
  if (draft.type === 'ORG') return isBusiness(role.head)
  return draft.type === 'PER' && kind !== 'group' && (gender === 'unknown' || draft.gender === 'unknown'
    || draft.gender === gender)
}

/** What stands beside a name tells what it names, where the name itself does not: Brightwell, a company; her son, Terry. */
function retype({ kind, role, isPlural }: DescriptionFound, draft: EntityDraft): void {
  const { type, gender, reads, words, actorId } = draft
  if (actorId !== null || reads.some((read) => read.known !== undefined || read.isAcronym || read.found.isTitled)) return
  const isFirm = kind === 'organisation' ? !documents.has(role.head) : isBusiness(role.head) && (isPlural || !reads.some((read) => read.looksPersonal))
  if (isFirm && type === 'PER' && gender === 'unknown') [draft.type, draft.gender] = ['ORG', 'neuter']
  if (kind === 'person' && type === 'ORG' && words.length === 1 && !isBusiness(role.head)
    && reads.every((read) => read.type === null && !read.found.hasArticle)) [draft.type, draft.gender] = ['PER', 'unknown']
}

const documents = new Set(['study', 'report', 'paper', 'letter', 'document', 'statement', 'memo', 'poll', 'survey', 'leaflet'])

/** The minister, Bassam Orvieto, said. */
function nameBehind(
  tokens: readonly Token[], byFirst: ReadonlyMap<number, number>, found: (name: number) => NameFound, { last, isDefinite, first }: DescriptionFound
): number | undefined {
  const isAtComma = tokens[last]?.text === ','
  const name = byFirst.get(isAtComma ? last + 1 : last)
  if (name === undefined || !isAtComma && tokens[last - 1]!.sentence !== tokens[last]!.sentence) return undefined
  const { last: end } = found(name)
  const isClosed = /^[,.;:)(–—]|^--?$/.test(tokens[end]?.text ?? '.') || tokens[end]?.kind === 'mark'
    || /^(?:who|of)$/.test(tokens[end]?.lower ?? '')
  if (isAtComma && !isClosed) return undefined
  return isDefinite || /^(?:a|an|one)$/.test(tokens[first]!.lower) || tokens[first]!.text !== tokens[first]!.lower
    ? name : undefined
}

/** Ana Bly, 58, a farmer from Varr, said. What stands behind must close the apposition. */
function nameBefore(
  tokens: readonly Token[], byLast: ReadonlyMap<number, number>, { first, last }: DescriptionFound
): number | undefined {
  if (!/^[,(–—]$|^--?$/.test(tokens[first - 1]?.text ?? '')) return undefined
  const isAged = tokens[first - 2]?.kind === 'number' && tokens[first - 3]?.text === ','
  const name = byLast.get(isAged ? first - 3 : first - 1)
  const after = tokens[last]
  const isClosed = after === undefined || after.sentence !== tokens[first]!.sentence
    || /^[,.;:)!?–—]|^--?$/.test(after.text) || after.kind === 'mark'
    || /^(?:who|whose|which|and|in|at|with|from)$/.test(after.lower)
  return isClosed ? name : undefined
}
