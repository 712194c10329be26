/**
 * Names and descriptions side by side that mean one: "Ilmera’s water minister, Bassam Orvieto," and "Mirela Dostan, a
 * spokeswoman for the ministry,".
 */
import type { Token } from '../words/article-words.ts'
import type { DescriptionFound } from './descriptions.ts'
import type { EntityDraft } from './entity-draft.ts'
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
    if (description.isPlural) continue
    const name = nameBehind(tokens, byFirst, (name) => reads[name]!.found, description) ?? nameBefore(tokens, byLast, description)
    const draft = name === undefined ? undefined : draftOf[name]
    if (draft !== undefined && fits(description, draft)) apposed.set(index, draft)
  }
  return apposed
}

/** A person's office goes with a person, a company's kind with an organisation. */
function fits({ kind, gender }: DescriptionFound, draft: EntityDraft): boolean {
  if (kind === 'organisation') return draft.type === 'ORG' || draft.type === 'GPE'
  return draft.type === 'PER' && kind !== 'group' && (gender === 'unknown' || draft.gender === 'unknown'
    || draft.gender === gender)
}

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
