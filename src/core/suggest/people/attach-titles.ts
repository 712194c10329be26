/** Titles in small letters before a name belong to it: "Middle East envoy Steven Orr", "the foreign minister Teo Maalik". */
import type { Token } from '../words/article-words.ts'
import { startOfDescription } from './description-start.ts'
import { roles } from './lexicon/roles.ts'
import { is } from './lexicon/word-features.ts'
import type { NameFound } from './names.ts'
import { readName } from './read-name.ts'
import { type Shapes, shape } from './read-shapes.ts'
import { roleOf } from './role-phrase.ts'

/** Names in order; what a title takes in (the "Middle East" above) is no name of its own any more, unless it is a person's. */
export function attachTitles(source: string, tokens: readonly Token[], shapes: Shapes, names: readonly NameFound[]): NameFound[] {
  const persons = personWords(source, tokens, shapes, names)
  const cover = new Int32Array(tokens.length).fill(-1)
  const kept: NameFound[] = []
  for (const name of names) {
    const titled = withTitle(source, tokens, shapes, name, kept, cover, persons)
    while (kept.length > 0 && kept.at(-1)!.last > titled.first) kept.pop()
    cover.fill(kept.length, titled.first, titled.last)
    kept.push(titled)
  }
  return kept
}

/** The last words of names that are surely persons'. */
function personWords(source: string, tokens: readonly Token[], { features }: Shapes, names: readonly NameFound[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const name of names) {
    if (name.isTitled || name.coreLast - name.coreFirst > 1 && readName(source, tokens, features, name).looksPersonal) words.add(tokens[name.coreLast - 1]!.lower)
  }
  return words
}

function withTitle(
  source: string, tokens: readonly Token[], shapes: Shapes, name: NameFound, before: readonly NameFound[], cover: Int32Array, persons: ReadonlySet<string>
): NameFound {
  const head = headBefore(tokens, shapes, name)
  if (head === null || !mayBearTitle(source, tokens, shapes, name, head)) return name
  let first = startOfDescription(tokens, shapes, cover, head).first
  for (let i = head - 1; i >= first; i--) if (/^['’]s?$/.test(tokens[i]!.text) || tokens[i]!.lower === '\'s') first = i + 1
  for (let i = before.length - 1; i >= 0 && before[i]!.last > first; i--) {
    const other = before[i]!
    if (other.isTitled || persons.has(tokens[other.last - 1]!.lower)) first = other.last
  }
  while (first < head && tokens[first]!.kind !== 'word' && tokens[first]!.kind !== 'number') first++
  const title = roleOf(tokens, shapes.features, first, name.coreFirst, head)
  const gender = name.gender === 'unknown' ? roles.get(title.head) ?? 'unknown' : name.gender
  return { ...name, first, title, gender, isTitled: true, hasArticle: false }
}

/** The noun of a title that ends right before the name: "chief", the "chief" of "chief of staff". */
function headBefore(tokens: readonly Token[], { shapes, features }: Shapes, { first, isTitled, hasArticle }: NameFound): number | null {
  const sentence = tokens[first]!.sentence
  if (isTitled || hasArticle || tokens[first - 1]?.sentence !== sentence) return null
  const before = first - 1
  if (shapes[before] === shape.none && (features[before]! & is.role) !== 0 && (features[before]! & is.verb) === 0) return before
  const head = before - 2
  const isOf = head >= 0 && tokens[head]!.sentence === sentence && tokens[head + 1]!.lower === 'of' && (features[head]! & is.role) !== 0
  return isOf && /^(?:staff|state|defence|defense|mission|government|parliament|police|operations|communications|policy)$/.test(tokens[before]!.lower) ? head : null
}

const weak = new Set(['man', 'woman', 'boy', 'girl', 'person', 'child', 'friend', 'member', 'figure', 'baby', 'source', 'fan', 'user', 'whip', 'model', 'guard', 'deputy', 'host', 'chair', 'head', 'partner'])

/** A person may; "the leader Ilmera needs" has none. */
function mayBearTitle(source: string, tokens: readonly Token[], { features }: Shapes, name: NameFound, head: number): boolean {
  const read = readName(source, tokens, features, name)
  if (read.known !== undefined || read.isAcronym || read.isNoActor || read.type !== null && read.type !== 'PER') return false
  return read.words.length > 1 ? read.looksPersonal || read.type === 'PER' : !weak.has(tokens[head]!.lower)
}
