/**
 * The layout of an article: what each unit of its text is. First every unit is read by itself (furniture, dateline,
 * byline, caption, heading); then its place decides the rest: above the first prose the headline is looked for, below
 * the last one what the page adds is folded.
 */
import type { Block, BlockType } from '../model.ts'
import { isBareName, isByline, isCaption, isDeskLine } from './credits.ts'
import { isDateline } from './dates.ts'
import { furnitureRuleFor, isSectionName, looksLikeOutlet } from './furniture.ts'
import { chooseTitle, normalised, sameHeadline } from './title.ts'
import { endsSentence, hasQuotationMark, isAllCapitals, isProse, wordsIn } from './unit-features.ts'
import { unitsOf, type Unit } from './units.ts'

/** The blocks of a text: every line that is not blank, in order. `markdown` reads `#` lines as headings. */
export function blocksOf(text: string, { markdown = false }: { readonly markdown?: boolean } = {}): Block[] {
  const units = unitsOf(text)
  const types = classify(units, markdown)
  return units.map(({ start, end }, i) => ({ type: types[i]!, start, end }))
}

/** What a unit says of itself, wherever it stands. */
interface Marking {
  readonly type: BlockType
  /** Of furniture: nothing of the article comes after it, unless prose does. */
  readonly ends?: boolean
}

interface Layout {
  readonly units: readonly Unit[]
  readonly markings: readonly (Marking | null)[]
  /** The index of the first unit of the body; the number of units where there is no prose. */
  readonly bodyStart: number
  /** The index behind the last unit of the body. */
  readonly bodyEnd: number
  readonly title: number | null
  readonly standfirst: number | null
}

function classify(units: readonly Unit[], markdown: boolean): BlockType[] {
  const markings = units.map((unit) => markingOf(unit, markdown))
  const layout = layoutOf(units, markings)
  return units.map((_, i) => typeOf(layout, i))
}

function markingOf({ text, length }: Unit, markdown: boolean): Marking | null {
  if (markdown && /^#\s/.test(text)) return { type: 'title' }
  if (markdown && /^#{2,6}\s/.test(text)) return { type: 'subheading' }
  if (isDateline(text)) return { type: furnitureRuleFor(text, length)?.reason === 'an age' ? 'furniture' : 'dateline' }
  const rule = furnitureRuleFor(text, length)
  if (rule !== null) return { type: 'furniture', ends: rule.ends === true }
  if (isCaption(text, length)) return { type: 'caption' }
  if (isDeskLine(text) || isByline(text)) return { type: 'byline' }
  return null
}

/** Units above the body are few; a text that goes on without prose for longer has no head. */
const longestHead = 40

function layoutOf(units: readonly Unit[], markings: readonly (Marking | null)[]): Layout {
  const isBody = (i: number): boolean => markings[i] === null && isProse(units[i]!)
  const firstProse = units.findIndex((_, i) => isBody(i))
  const head = firstProse < 0 || firstProse > longestHead ? 0 : firstProse
  const afterStandfirst = head > 0 ? bodyBelowStandfirst(units, markings, head, isBody) : null
  const bodyStart = afterStandfirst ?? head
  const title = firstProse < 0
    ? chooseTitle(units, markings.slice(0, 1))
    : chooseTitle(units, markings.slice(0, bodyStart))
  const standfirst = afterStandfirst !== null && title !== null && title < head ? head : null
  return {
    units,
    markings,
    bodyStart: standfirst === null && afterStandfirst !== null ? head : bodyStart,
    bodyEnd: bodyEndOf(units, markings, isBody),
    title,
    standfirst
  }
}

/**
 * Where the body begins if the first prose is a standfirst: something of the head (a date, an author, a section) stands
 * between it and the next prose, and no date stood between it and the headline. Null where it is none.
 */
function bodyBelowStandfirst(
  units: readonly Unit[], markings: readonly (Marking | null)[], first: number, isBody: (i: number) => boolean
): number | null {
  const isCredit = (i: number): boolean => markings[i]?.type === 'dateline' || markings[i]?.type === 'byline'
  if (units[first]!.length > 320 || beginsWithPlace.test(units[first]!.text)) return null
  const headline = markings.findIndex((marking, i) => marking === null && wordsIn(units[i]!.text) >= 4)
  if (markings.some((marking, i) => marking?.type === 'dateline' && i < first && i > headline)) return null
  let isHead = false
  for (let i = first + 1; i < units.length && i <= first + 8; i++) {
    if (isBody(i)) return isHead ? i : null
    if (markings[i] === null && endsSentence(units[i]!)) return null
    isHead ||= isCredit(i) || isSectionName(units[i]!.text)
  }
  return null
}

/** An agency's place before the first sentence: `SARRANE, March 5 (Pelagos) —`, `BELISK –`, `Lindhaven.` */
const beginsWithPlace = /^(?:\p{Lu}[\p{Lu}\s.,'’-]{2,40}(?:,\s[^—–-]{1,40})?\s?(?:\([^)]{1,40}\)\s?)?[—–-]\s|.{1,60}\([^)]{1,30}\)\s?[—–-]\s)/u

/** Behind the last prose: from there on the first line that ends an article takes everything below with it. */
function bodyEndOf(units: readonly Unit[], markings: readonly (Marking | null)[], isBody: (i: number) => boolean): number {
  const lastProse = units.findLastIndex((_, i) => isBody(i))
  if (lastProse < 0) return units.length
  const lastQuote = units.findLastIndex((unit, i) => markings[i] === null && endsSentence(unit) && hasQuotationMark(unit.text))
  const settled = Math.max(lastProse, lastQuote)
  const ending = markings.findIndex((marking, i) => i > settled && marking?.ends === true)
  const last = units.findLastIndex((unit, i) => (ending < 0 || i < ending) && markings[i] === null && endsSentence(unit))
  return Math.max(settled, last) + 1
}

function typeOf(layout: Layout, i: number): BlockType {
  const { bodyStart, bodyEnd, title, standfirst, markings } = layout
  if (i === title) return 'title'
  if (i === standfirst) return 'standfirst'
  if (repeatsTitle(layout, i)) return 'furniture'
  if (i < bodyStart) return typeInHead(layout, i)
  if (i >= bodyEnd) return typeInTail(layout, i)
  const marking = markings[i] ?? null
  return marking === null || marking.type === 'title' ? typeInBody(layout, i) : typeOfMarked(marking, i, layout)
}

/** A date alone between paragraphs heads a part of a chronicle. */
const typeOfMarked = ({ type }: Marking, i: number, { bodyStart }: Layout): BlockType => (type === 'dateline' && i > bodyStart + 1 ? 'subheading' : type)

const repeatsTitle = ({ title, units, bodyStart, bodyEnd }: Layout, i: number): boolean =>
  title !== null && i !== title && (i < bodyStart || i >= bodyEnd || i > title) && sameHeadline(units[i]!.text, units[title]!.text)

function typeInHead(layout: Layout, i: number): BlockType {
  const { units, markings, title } = layout
  const unit = units[i]!
  const marking = markings[i]
  if (marking != null && marking.type !== 'title') return marking.type
  if (isAltText(layout, i)) return 'caption'
  if (isSectionName(unit.text) || isRepeated(units, i)) return 'furniture'
  if (looksLikeOutlet(unit.text)) return isOnlyCredit(layout, i) ? 'byline' : 'furniture'
  if (isBareName(unit.text)) return 'byline'
  if (title === null || i < title) return 'furniture'
  if (endsSentence(unit)) return headGoesOn(layout, i) ? 'standfirst' : 'paragraph'
  return wordsIn(unit.text) >= 5 ? 'standfirst' : headGoesOn(layout, i) ? 'furniture' : 'subheading'
}

/** An agency right under the headline is its author where no person is named. */
function isOnlyCredit({ units, markings, title, bodyStart }: Layout, i: number): boolean {
  if (title === null || i !== title + 1) return false
  return !units.some((unit, k) => k < bodyStart && k !== title && (markings[k]?.type === 'byline' || markings[k] === null && isBareName(unit.text) && !looksLikeOutlet(unit.text)))
}

const headGoesOn = ({ markings, bodyStart }: Layout, i: number): boolean =>
  markings.some((marking, k) => k > i && k < bodyStart && (marking?.type === 'dateline' || marking?.type === 'byline'))

const isRepeated = (units: readonly Unit[], i: number): boolean => {
  const words = normalised(units[i]!.text)
  return [units[i - 1], units[i + 1]].some((other) => other !== undefined && normalised(other.text) === words)
}

function typeInTail({ units, markings, bodyEnd, bodyStart }: Layout, i: number): BlockType {
  const marking = markings[i]
  if (marking != null) return marking.type === 'byline' || marking.type === 'caption' || marking.type === 'dateline' ? marking.type : 'furniture'
  const unit = units[i]!
  if (i === bodyEnd && isBareName(unit.text) && !looksLikeOutlet(unit.text)) return 'byline'
  const isShortText = bodyEnd - bodyStart < 3
  return isShortText && !markings.slice(bodyEnd, i).some((other) => other?.ends) ? 'paragraph' : 'furniture'
}

function typeInBody(layout: Layout, i: number): BlockType {
  const unit = layout.units[i]!
  if (isAltText(layout, i)) return 'caption'
  return isSubheading(layout, i, unit) ? 'subheading' : 'paragraph'
}

/** The words for people who cannot see a picture, which scrapes put before its caption: they share words with it. */
function isAltText({ units, markings }: Layout, i: number): boolean {
  const unit = units[i]!
  const next = units[i + 1]
  if (next === undefined || markings[i + 1]?.type !== 'caption' || unit.length > 120 || endsSentence(unit) || isAllCapitals(unit.text)) return false
  const words = new Set(contentWords(next.text))
  return contentWords(unit.text).filter((word) => words.has(word)).length >= 2
}

const contentWords = (text: string): string[] => normalised(text).split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length >= 4)

/** A short line between paragraphs that is no sentence. */
function isSubheading({ units, markings, bodyEnd, bodyStart }: Layout, i: number, unit: Unit): boolean {
  if (i === bodyStart || unit.length > 90 || wordsIn(unit.text) > 14 || i + 1 >= bodyEnd) return false
  if (/[,;:–—-]$/.test(unit.text) || /^(?:[-*•–—]|\d+[.)])\s/.test(unit.text) || !/\p{L}/u.test(unit.text)) return false
  if (isAllCapitals(unit.text)) return true
  const next = units[i + 1]!
  const isFollowedByText = isProse(next) || endsSentence(next) || markings[i + 1] !== null
  return isFollowedByText && !endsSentence(unit) && !/^\p{Ll}/u.test(unit.text)
}
