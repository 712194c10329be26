/** Which of the lines above an article is its headline: each sign counts for or against, the first of the best wins. */
import type { BlockType } from '../model.ts'
import { isBareName } from './credits.ts'
import { isSectionName, looksLikeOutlet } from './furniture.ts'
import { endsSentence, wordsIn } from './unit-features.ts'
import type { Unit } from './units.ts'

interface Candidate {
  readonly unit: Unit
  readonly marked: BlockType | null
  readonly next: Unit | undefined
  readonly nextMarked: BlockType | null
  readonly isRepeatedLater: boolean
}

/** The signs of a headline; points are added up. */
const signs: readonly { readonly points: number; readonly sign: string; readonly holds: (candidate: Candidate) => boolean }[] = [
  { points: 10, sign: 'is a heading of the first rank', holds: ({ marked }) => marked === 'title' },
  { points: 5, sign: 'stands again below', holds: ({ isRepeatedLater }) => isRepeatedLater },
  { points: 3, sign: 'has 4 to 24 words', holds: ({ unit }) => wordsIn(unit.text) >= 4 && wordsIn(unit.text) <= 24 },
  { points: 3, sign: 'carries its sections behind it', holds: ({ unit }) => sectionTail.test(unit.text) },
  { points: 2, sign: 'is followed by a date or an author', holds: ({ nextMarked }) => nextMarked === 'dateline' || nextMarked === 'byline' },
  { points: 1, sign: 'holds a colon or quotation marks', holds: ({ unit }) => /:\s|[“”‘„«"]|(?:^|\s)'/.test(unit.text) },
  { points: -2, sign: 'has one or two words', holds: ({ unit }) => wordsIn(unit.text) <= 2 },
  { points: -2, sign: 'begins with a small letter', holds: ({ unit }) => /^\p{Ll}/u.test(unit.text) },
  { points: -3, sign: 'ends like a sentence', holds: ({ unit }) => endsSentence(unit) && !/[?!][”’"'»]*$/.test(unit.ending) },
  { points: -4, sign: 'is longer than headlines are', holds: ({ unit }) => unit.length > 170 },
  { points: -4, sign: 'is a name', holds: ({ unit }) => isBareName(unit.text) },
  { points: -4, sign: 'names an outlet', holds: ({ unit }) => looksLikeOutlet(unit.text) && wordsIn(unit.text) <= 4 },
  { points: -6, sign: 'names a section', holds: ({ unit }) => isSectionName(unit.text) },
  { points: -6, sign: 'stands twice in a row', holds: ({ unit, next }) => next !== undefined && wordsIn(unit.text) <= 5 && normalised(next.text) === normalised(unit.text) }
]

const leastPoints = -2

/** The index of the headline among the units of the head, null where none of them can be one. */
export function chooseTitle(units: readonly Unit[], head: readonly ({ readonly type: BlockType } | null)[]): number | null {
  const below = laterHeadlines(units)
  let best: { index: number; points: number } | null = null
  for (const [index, marking] of head.entries()) {
    const unit = units[index]!
    if (marking !== null && marking.type !== 'title' || unit.length > 400) continue
    const candidate: Candidate = {
      unit,
      marked: marking?.type ?? null,
      next: units[index + 1],
      nextMarked: head[index + 1]?.type ?? null,
      isRepeatedLater: (below.get(headlineOf(unit.text)) ?? index) > index
    }
    const points = signs.reduce((sum, sign) => (sign.holds(candidate) ? sum + sign.points : sum), 0)
    if (points >= leastPoints && (best === null || points > best.points)) best = { index, points }
  }
  return best?.index ?? null
}

/** The last unit in which each short line stands. */
function laterHeadlines(units: readonly Unit[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const [index, unit] of units.entries()) if (unit.length <= 400) last.set(headlineOf(unit.text), index)
  return last
}

const sectionTail = /(?<!\s)(?:\s+\|\s+[^|]{1,40}){1,4}$/
const republished = /^(?:originally|first) published as:?\s+/i

/** The words of a headline: without marks of Markdown, the sections behind it and a note that it was published before. */
export const headlineWords = (text: string): string =>
  text.replace(/^#{1,6}\s+/, '').replace(/^([*_]{1,3})(.*)\1$/s, '$2').replace(sectionTail, '').trim()

const headlineOf = (text: string): string => normalised(headlineWords(text.replace(republished, '')))

/** Whether two lines are the same headline, but for capitals, kinds of marks, sections and a note of publication. */
export const sameHeadline = (a: string, b: string): boolean => headlineOf(a) === headlineOf(b)

/** A text for comparison: lower case, one kind of each mark, single spaces. */
export const normalised = (text: string): string =>
  text.toLowerCase().normalize('NFC').replace(/[“”„‟«»"]/g, '"').replace(/[‘’‚‛']/g, '\'').replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').trim()
