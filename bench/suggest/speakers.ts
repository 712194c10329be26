/** Whether a found speaker is the one of the gold set, whatever spelling and titles each goes by. */
import { type GoldActor, type GoldQuote, unknownSpeaker } from '../gold/gold-article.ts'

/** Every found speaker is right and there is one; or none is named, and UNKNOWN is an answer. */
export function isRightSpeaker({ speaker, alsoRight }: GoldQuote, actors: readonly GoldActor[], found: readonly (readonly string[])[]): boolean {
  const answers = [...speaker, ...alsoRight]
  if (found.length === 0) return answers.includes(unknownSpeaker)
  return found.every((names) => actorsNamed(names, actors).some((name) => answers.includes(name)))
}

export const isKnown = ({ speaker }: GoldQuote): boolean => !speaker.includes(unknownSpeaker)

/** The actors that the fullest of the names means; of an actor's further names any, if no other actor has it. */
function actorsNamed(names: readonly string[], actors: readonly GoldActor[]): string[] {
  for (const found of names) {
    const meant = actors.filter(({ name, aliases }) => [name, ...aliases].some((spelling) => normal(spelling) === normal(found))
      || (name.includes(' ') && ` ${normal(found)} `.includes(` ${normal(name)} `)))
    if (meant.length > 0) return meant.map(({ name }) => name)
  }
  return []
}

const titles = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady president chancellor minister prime chief general colonel captain judge rep sen senator the'.split(' ')
)

/** In lower case, without marks, possessives and leading titles. */
function normal(name: string): string {
  const words = name.toLowerCase().replaceAll('’', '\'').replace(/'s\b/g, '').replace(/[^\p{L}\p{N}' -]/gu, '').split(/\s+/).filter((word) => word !== '')
  while (words.length > 1 && titles.has(words[0]!)) words.shift()
  return words.join(' ')
}
