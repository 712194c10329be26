/** Which words of a frame speak of an actor role, so that they can propose who fills it. */
import { spansIn } from '../annotation.ts'
import type { Annotation, Layer, Role } from '../model.ts'

/** The span role whose words name the actors of an actor role: the one of the same id, a quote's source for its speaker, or the only one. */
export function wordsRoleFor(layer: Layer, actorRole: string): Role | undefined {
  const pairedId = pairs.get(actorRole) ?? actorRole
  return layer.roles.find(({ id }) => id === actorRole) ?? layer.roles.find(({ id }) => id === pairedId) ?? onlyOne(layer.roles)
}

/** The words themselves, each once, in their order. */
export function wordsFor(annotation: Annotation, layer: Layer, actorRole: string): string[] {
  const role = wordsRoleFor(layer, actorRole)
  return role === undefined ? [] : [...new Set(spansIn(annotation, role.id).map(({ text }) => text.replace(/\s+/gu, ' ')))]
}

/** Whether words could be kept as a name: a pronoun or a description in lower case ("The engineer") is none. Scripts without case pass. */
export const mayBeName = (words: string): boolean =>
  words.length <= longestName && !pronouns.has(words.toLowerCase()) && /\p{Lu}|\p{Lo}|\p{Lt}/u.test(words.replace(/^(the|an?|this|that) /iu, ''))

const longestName = 80

const pairs = new Map([['speaker', 'source']])

const onlyOne = (roles: readonly Role[]): Role | undefined => (roles.length === 1 ? roles[0] : undefined)

const pronouns = new Set([
  'i', 'we', 'you', 'he', 'she', 'it', 'they', 'me', 'us', 'him', 'her', 'them', 'his', 'hers', 'its', 'their', 'theirs', 'my', 'our', 'your',
  'who', 'whom', 'whose', 'which', 'that', 'this', 'these', 'those', 'one', 'others', 'many', 'some', 'both', 'all'
])
