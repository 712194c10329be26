/** Which newspaper, agency or site an article is from, as far as its lines say. */
import type { Block } from '../model.ts'
import { isSectionName, looksLikeOutlet, navigationParts } from './furniture.ts'
import { normalised } from './title.ts'

interface Line {
  readonly type: Block['type']
  readonly words: string
}

interface Source {
  readonly says: string
  readonly find: (lines: readonly Line[]) => string | null | undefined
}

/** Where an outlet is named, the surest first. */
const sources: readonly Source[] = [
  { says: 'its trade mark', find: (lines) => firstMatch(lines, /["“]([^"“”]{2,60})["”] is a registered trade ?mark/i) },
  { says: 'where it first appeared', find: (lines) => firstMatch(lines, /(?:originally|first) (?:appeared|published) (?:in|on|by)\s+(?:the\s+)?(\p{Lu}[^.,|]{1,60})/u) },
  { says: 'a line above the headline that stands twice', find: repeatedLine },
  { says: 'a line of the head', find: lineOfHead },
  { says: 'the copyright', find: (lines) => firstMatch(lines, /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?\s*)?(?:by\s+)?(\p{Lu}[^.,|]{2,60}?)\s*(?:[.,|]|$)/iu) },
  { says: 'what more there is', find: (lines) => firstMatch(lines, /^More from (\p{Lu}[^.!?:]{2,50})$/u) },
  { says: 'a picture credit with which a line of the head begins', find: creditedInHead },
  { says: 'the end of the headline', find: tailOfTitle },
  { says: 'the agency of the dateline', find: agency }
]

/** The outlet of an article; null where nothing names one. */
export function outletOf(text: string, blocks: readonly Block[]): string | null {
  const lines = blocks.map(({ type, start, end }) => ({ type, words: text.slice(start, Math.min(end, start + 1000)).trim().replace(/^[*_]+|[*_]+$/g, '') }))
  for (const { find } of sources) {
    const found = find(lines)
    if (found != null && found !== '') return spelledIn(text, found.trim())
  }
  return null
}

function firstMatch(lines: readonly Line[], pattern: RegExp): string | null {
  for (const { type, words } of lines) {
    const name = type === 'paragraph' ? null : pattern.exec(words)?.[1]
    if (name != null) return name
  }
  return null
}

/** The lines above the first paragraph that are neither headline nor date. */
function headOf(lines: readonly Line[]): readonly Line[] {
  const body = lines.findIndex(({ type }) => type === 'paragraph')
  return lines.slice(0, body < 0 ? lines.length : body).filter(({ type }) => type === 'furniture' || type === 'byline' || type === 'standfirst')
}

function repeatedLine(lines: readonly Line[]): string | null {
  const title = lines.find(({ type }) => type === 'title')?.words
  const head = headOf(lines).map(({ words }) => words)
  const repeated = head.find((words, i) => i > 0 && words === head[i - 1] && words.length <= 50 && !isSectionName(words) && /^\p{Lu}/u.test(words))
  return repeated === undefined || title !== undefined && normalised(title).startsWith(normalised(repeated)) ? null : repeated
}

function lineOfHead(lines: readonly Line[]): string | null {
  for (const { type, words } of headOf(lines)) {
    const [first] = navigationParts(words) ?? [words]
    const name = type === 'standfirst' ? null : first!.split(/,\s/)[0]!
    if (name !== null && /^\p{Lu}/u.test(name) && looksLikeOutlet(name) && !isSectionName(name) && !/[.!?]$/.test(name) && !/\bstories\b/i.test(name)) return name
  }
  return null
}

/** `(Image: Delta Notebook / Rafi Benoun)` where a line of the head begins with that name. */
function creditedInHead(lines: readonly Line[]): string | null {
  const head = headOf(lines).map(({ words }) => words)
  for (const { type, words } of lines) {
    const credited = type === 'caption' ? /\(\p{L}{3,12}\s?:\s*([^()/]{3,40}?)\s*\/[^()]*\)\.?$/u.exec(words)?.[1] : undefined
    if (credited !== undefined && head.some((line) => line.startsWith(credited) && !/^[\p{L}\p{N}]/u.test(line.slice(credited.length)))) return credited
  }
  return null
}

function tailOfTitle(lines: readonly Line[]): string | null {
  const title = lines.find(({ type }) => type === 'title')?.words ?? ''
  const tail = title.split(/(?<!\s)\s+\|\s+/).slice(1).at(-1) ?? / [-–—] ([^-–—]{3,40})$/.exec(title)?.[1]
  return tail === undefined || isSectionName(tail) || tail.split(/\s+/).length > 5 || !(title.includes(' | ') || looksLikeOutlet(tail)) ? null : tail
}

/** `SARRANE, March 5 (Pelagos) —` */
function agency(lines: readonly Line[]): string | null {
  const first = lines.find(({ type }) => type === 'paragraph')?.words ?? ''
  return /^\p{Lu}[^()]{2,60}\((\p{Lu}[^()]{1,30})\)\s?[—–-]/u.exec(first)?.[1] ?? null
}

/** A name in capitals as it is spelled elsewhere in the text, if it is. */
function spelledIn(text: string, name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{4}/u.test(name)) return name
  const sought = name.toLowerCase()
  for (const { 0: found } of text.slice(0, 200_000).matchAll(new RegExp(escaped(name), 'giu'))) {
    if (found !== name && found.toLowerCase() === sought && /^\p{Lu}/u.test(found)) return found
  }
  return name
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
