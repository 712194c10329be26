/** Titles in small letters before a name belong to it: "Middle East envoy Steven Orr", "the foreign minister Teo Maalik". */
import type { Token } from '../words/article-words.ts'
import { startOfDescription } from './description-start.ts'
import { roles } from './lexicon/roles.ts'
import { is } from './lexicon/word-features.ts'
import type { NameFound } from './names.ts'
import type { NameRead } from './read-name.ts'
import { type Shapes, shape } from './read-shapes.ts'
import { roleOf } from './role-phrase.ts'

/** Names in order; what a title takes in (the "Middle East" above) is no name of its own any more, unless it is a person's. */
export function attachTitles(tokens: readonly Token[], shapes: Shapes, reads: readonly NameRead[]): NameRead[] {
  const persons = new Set(reads.flatMap(({ found, looksPersonal, words }) => (found.isTitled || looksPersonal
    ? [words.at(-1) ?? ''] : [])))
  const cover = new Int32Array(tokens.length).fill(-1)
  const kept: NameRead[] = []
  for (const read of reads) {
    const titled = withTitle(tokens, shapes, read, kept, cover, persons)
    while (kept.length > 0 && kept.at(-1)!.found.last > titled.found.first) kept.pop()
    cover.fill(kept.length, titled.found.first, titled.found.last)
    kept.push(titled)
  }
  return kept
}

function withTitle(
  tokens: readonly Token[], shapes: Shapes, read: NameRead, before: readonly NameRead[], cover: Int32Array, persons: ReadonlySet<string>
): NameRead {
  const { found: name } = read
  const head = headBefore(tokens, shapes, name)
  if (head === null || !mayBearTitle(tokens, read, head)) return read
  let first = startOfDescription(tokens, shapes, cover, head).first
  for (let i = head - 1; i >= first; i--) {
    if (tokens[i]!.lower !== '\'s' && tokens[i]!.kind !== 'mark') continue
    first = i + 1
    break
  }
  for (let i = before.length - 1; i >= 0 && before[i]!.found.last > first; i--) {
    const { found, words } = before[i]!
    if (found.isTitled || persons.has(words.at(-1) ?? '')) first = Math.max(first, found.last)
  }
  while (first < head && tokens[first]!.kind !== 'word' && tokens[first]!.kind !== 'number') first++
  const title = roleOf(tokens, shapes.features, first, name.coreFirst, head)
  const gender = name.gender === 'unknown' ? roles.get(title.head) ?? 'unknown' : name.gender
  return { ...read, type: 'PER', looksPersonal: true, found: { ...name, first, title, gender, isTitled: true, hasArticle: false } }
}

/** The noun of a title that ends right before the name: "chief", the "chief" of "chief of staff". */
function headBefore(
  tokens: readonly Token[], { shapes, features }: Shapes, { first, isTitled, hasArticle }: NameFound
): number | null {
  const sentence = tokens[first]!.sentence
  if (isTitled || hasArticle || tokens[first - 1]?.sentence !== sentence) return null
  const before = first - 1
  if (shapes[before] === shape.none && (features[before]! & is.role) !== 0 && (features[before]! & is.verb) === 0) return before
  const head = before - 2
  const isOf = head >= 0 && tokens[head]!.sentence === sentence && tokens[head + 1]!.lower === 'of'
    && (features[head]! & is.role) !== 0
  return isOf && offices.has(tokens[before]!.lower) ? head : null
}

const offices = new Set('staff state defence defense mission government parliament police operations communications policy'.split(' '))

/** Before these a single name may as well be a place or a thing. */
const weak = new Set(`man woman boy girl person child friend member figure baby source fan user whip model guard deputy host chair head partner neighbor
neighbour ally rival opponent champion winner star critic victim visitor customer client`.split(/\s+/))

/** A person may; "the leader Ilmera needs" has none. */
function mayBearTitle(
  tokens: readonly Token[], { known, isAcronym, isNoActor, type, words, looksPersonal }: NameRead, head: number
): boolean {
  if (known !== undefined || isAcronym || isNoActor || type !== null && type !== 'PER') return false
  return words.length > 1 ? looksPersonal : !weak.has(tokens[head]!.lower)
}
