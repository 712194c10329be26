/** Mentions proposed for annotation: every name, and the descriptions whose actor is clear. */
import type { ArticleWords } from '../words/article-words.ts'
import type { Suggestion } from '../suggestion.ts'
import { knownName } from './lexicon/known-phrases.ts'
import { featuresOf, is } from './lexicon/word-features.ts'
import type { Entity, Mention, People } from './people.ts'

/** In the order of the text. Pronouns are left to whoever resolves them. */
export function suggestMentions(words: ArticleWords, people: People): Suggestion[] {
  const lands = landsOf(people.entities)
  return people.mentions.flatMap((mention) => {
    const entity = mention.entity === null ? undefined : people.entities[mention.entity]
    return mention.entity === null || entity === undefined || mention.form === 'pronoun'
      ? [] : [suggest(words, mention, mention.entity, entity, lands)]
  })
}

/** Entities that are countries, by the country's name in lower case. */
function landsOf(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const lands = new Map<string, number>()
  for (const [index, { name, aliases }] of entities.entries()) {
    const known = [name, ...aliases].map((form) => knownName(form.toLowerCase())).find((entry) => entry !== undefined
      && entry.country === entry.name)
    if (known !== undefined) lands.set(known.name, index)
  }
  return lands
}

function suggest(
  words: ArticleWords, mention: Mention, index: number, entity: Entity, lands: ReadonlyMap<string, number>
): Suggestion {
  const meant = standsFor(words, mention, entity, lands)
  const confidence = mention.form === 'nominal'
    ? mention.candidates.find(({ entity: candidate }) => candidate === index)?.probability ?? 0.6 : confidenceOf(entity)
  return {
    kind: 'actors', layer: 'mention', spans: [{ role: 'mention', start: mention.start, end: mention.end }],
    actors: { actor: [{ entity: meant === null ? index : meant.entity ?? index }] }, fields: meant === null
      ? {} : { metonymy: true },
    confidence: Math.round(confidence * 100) / 100, reason: reasonOf(mention, entity, meant !== null),
    features: [`mention:${mention.form}`, `type:${entity.type}`, ...(meant === null ? [] : ['pattern:metonymy'])]
  }
}

/** A name that occurs once, of a thing that only its capital tells of, is less certain. */
function confidenceOf({ type, mentions, titles, actorId, name }: Entity): number {
  if (actorId !== null) return 0.97
  const isTold = titles.length > 0 || knownName(name.toLowerCase()) !== undefined
  const base = type === 'PER' ? 0.88 : type === 'GPE' ? 0.85 : type === 'ORG' ? 0.75 : 0.7
  return Math.min(0.96, base + (isTold ? 0.06 : 0) + (mentions.length > 1 ? 0.03 : 0) - (type !== 'PER' && !isTold
    && mentions.length === 1 && !name.includes(' ') ? 0.15 : 0))
}

function reasonOf(mention: Mention, { name, mentions, titles }: Entity, isMetonymy: boolean): string {
  if (isMetonymy) return 'a place or building that speaks: its government is meant'
  if (mention.form === 'nominal') return titles.length > 0
    ? `description that fits “${name}” (${titles[0]})` : `description that fits “${name}”`
  return mentions.length > 1
    ? `name, with ${mentions.length - 1} other ${mentions.length === 2 ? 'mention' : 'mentions'} of ${name}` : 'capitalised name'
}

const seats = new Set([
  'white house', 'kremlin', 'pentagon', 'downing street', 'capitol hill', 'wall street', 'elysee', 'élysée', 'buckingham palace',
  'kensington palace', 'scotland yard', 'number 10', 'no 10', 'foggy bottom', 'quai d\'orsay', 'westminster', 'whitehall'
])

/** "Moscow said": the capital's country, where the article names it. Null where nothing else is meant. */
function standsFor(
  { tokens }: ArticleWords, { form, first, last }: Mention, { name, type }: Entity, lands: ReadonlyMap<string, number>
): { entity: number | null } | null {
  if (form !== 'name') return null
  const lower = name.toLowerCase()
  if (!speaks(tokens, first, last)) return null
  if (seats.has(lower)) return { entity: null }
  const known = knownName(lower)
  if (type !== 'GPE' || known === undefined || !known.isCapital || known.country === null) return null
  return { entity: lands.get(known.country) ?? null }
}

/** Whether a verb of speaking or wanting follows, or "according to" stands before. */
function speaks(tokens: ArticleWords['tokens'], first: number, last: number): boolean {
  if (tokens[first - 1]?.lower === 'to' && tokens[first - 2]?.lower === 'according') return true
  for (let i = last; i < Math.min(tokens.length, last + 3); i++) {
    const bits = featuresOf(tokens[i]!.lower)
    if ((bits & is.speaking) !== 0) return tokens[i]!.text === tokens[i]!.lower
    if ((bits & (is.adverb | is.auxiliary)) === 0) return false
  }
  return false
}
