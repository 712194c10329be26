/**
 * Quotation marks: which stretches of a text stand inside them. Which marks open and which close is a matter of the
 * article (“…” but „…“, «…» but »…«), so it is read from the marks' places, paragraph by paragraph. A single mark may
 * also be an apostrophe; see `closerOfSingle`.
 */
import type { TextRange } from './text-range.ts'

/** A stretch inside quotation marks, the marks included. */
export interface MarkedStretch extends TextRange {
  /** The opening mark, as it is written. */
  readonly mark: string
  /** False where the paragraph ends, and the speech goes on in the next one, which opens with the same mark again. */
  readonly closed: boolean
  readonly nested: readonly MarkedStretch[]
}

/** Every mark that can open, and the marks that then close. Two-character marks come before their parts. */
const closersOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['‘‘', ['’’', '\'\'']],
  ['``', ['\'\'', '’’', '"']],
  ['“', ['”', '"']],
  ['„', ['“', '”', '‟', '"']],
  ['‟', ['”']],
  ['”', ['”']],
  ['"', ['"', '”']],
  ['«', ['»']],
  ['»', ['«']],
  ['‹', ['›']],
  ['›', ['‹']],
  ['‘', ['’', '\'']],
  ['‚', ['‘', '’']],
  ['‛', ['’']],
  ['\'', ['\'', '’']],
  ['`', ['\'', '’']],
  ['「', ['」']],
  ['『', ['』']]
])

const allMarks = /‘‘|’’|``|''|[“”„‟"«»‹›‘’‚‛'`「」『』]/g

/** Marks that can be apostrophes where they would close. */
const apostrophes = new Set(['’', '\'', '‘'])

/** Marks that open wherever they stand, unless they close the one that is open. */
const alwaysOpen = new Set(['“', '„', '‟', '‘‘', '``', '「', '『', '‚', '‛'])

/** Whether this text is a quotation mark. */
export const isQuotationMark = (mark: string): boolean => marks.has(mark)
const marks = new Set([...closersOf.keys(), ...[...closersOf.values()].flat()])

/**
 * The outermost stretches inside quotation marks that begin and end within a range. Marks without a partner are passed
 * over; where a paragraph ends unclosed and the next one opens with the same mark, each paragraph's part is a stretch.
 */
export function markedStretches(text: string, range: TextRange): MarkedStretch[] {
  return paragraphsOf(text, range).flatMap((paragraph) => stretchesInParagraph(text, paragraph))
}

/** The words inside marks in a range, the marks included: what a quote's `verbatim` is proposed from. */
export function verbatimRanges(text: string, range: TextRange): TextRange[] {
  return markedStretches(text, range).map(({ start, end }) => ({ start, end }))
}

/**
 * Whether a range begins with an opening mark and ends with the mark that closes it, as a direct quote's content does.
 * Speech over several paragraphs opens each with a mark and closes the last; a range may hold some of them or all.
 */
export function isWhollyInMarks(text: string, range: TextRange): boolean {
  const paragraphs = paragraphsOf(text, range)
  return paragraphs.length > 0 && paragraphs.every((paragraph) => {
    const [stretch, ...others] = stretchesInParagraph(text, paragraph)
    return stretch !== undefined && others.length === 0 && stretch.start === paragraph.start && stretch.end === paragraph.end
  })
}

/** The lines of a range that are not blank, without outer white space. */
function paragraphsOf(text: string, { start, end }: TextRange): TextRange[] {
  const paragraphs: TextRange[] = []
  for (const line of text.slice(start, end).matchAll(/[^\n]+/g)) {
    const words = line[0].trim()
    const from = start + line.index + line[0].indexOf(words)
    if (words !== '') paragraphs.push({ start: from, end: from + words.length })
  }
  return paragraphs
}

const nowhere = -1

/** No quotation is nested deeper; of more marks without a partner the oldest are given up. */
const deepest = 8

interface OpenMark {
  readonly mark: string
  readonly start: number
  readonly nested: MarkedStretch[]
  /** Of a single mark: where it closes, found when it opened; `nowhere` where the speech goes on in the next paragraph. */
  readonly closesAt: number | null
}

/** As `markedStretches`, of one paragraph: a line break in it is one of text wrapped by hand. */
export function stretchesInParagraph(text: string, paragraph: TextRange): MarkedStretch[] {
  const found: MarkedStretch[] = []
  const open: OpenMark[] = []
  const tokens = withoutInches(text, marksIn(text, paragraph))

  for (const [index, { mark, start, end }] of tokens.entries()) {
    const closes = open.findLastIndex((candidate) => closersOf.get(candidate.mark)!.includes(mark)
      && (candidate.closesAt === null ? canClose(text, mark, start, end) : candidate.closesAt === start))
    if (closes >= 0) {
      const { mark: opening, start: from, nested } = open[closes]!
      open.length = closes
      ;(open.at(-1)?.nested ?? found).push({ mark: opening, start: from, end, closed: true, nested })
    } else if (closersOf.has(mark) && canOpen(text, mark, start, end)) {
      const closesAt = isSingle(mark) ? closerOfSingle(text, tokens, index, paragraph) : null
      if (closesAt !== undefined) open.push({ mark, start, nested: [], closesAt })
      if (open.length > deepest) for (const stretch of open.shift()!.nested) found.push(stretch)
    }
  }

  const [outermost] = open
  if (outermost !== undefined && goesOnBelow(text, outermost.mark, paragraph.end)) {
    found.push({ mark: outermost.mark, start: outermost.start, end: paragraph.end, closed: false, nested: outermost.nested })
  } else if (outermost !== undefined) {
    return [...found, ...outermost.nested].sort((a, b) => a.start - b.start)
  }
  return found.sort((a, b) => a.start - b.start)
}

interface MarkAt extends TextRange {
  readonly mark: string
}

const marksIn = (text: string, { start, end }: TextRange): MarkAt[] =>
  [...text.slice(start, end).matchAll(allMarks)].map(({ 0: mark, index }) => ({ mark, start: start + index, end: start + index + mark.length }))

/** Of an odd number of straight marks the first behind a digit stands for inches: a 5" pipe. */
function withoutInches(text: string, marks: MarkAt[]): MarkAt[] {
  const straight = marks.filter(({ mark }) => mark === '"')
  if (straight.length % 2 === 0) return marks
  const inches = straight.find(({ start, end }) => /\d/.test(text.charAt(start - 1)) && /[\s-]/.test(text.charAt(end)))
  return inches === undefined ? marks : marks.filter((mark) => mark !== inches)
}

const isSingle = (mark: string): boolean => mark.length === 1 && closersOf.get(mark)!.some((closer) => apostrophes.has(closer))

function canOpen(text: string, mark: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  if (after === '' || isLetter(before) && !alwaysOpen.has(mark)) return false
  if (isSpace(after)) return mark === '«' || mark === '»' || mark === '‹' || mark === '›' ? after !== '\n' && !isPlainSpaceAround(before, after) : false
  return !isSingle(mark) || !elided.test(text.slice(end, end + 8))
}

/** A guillemet with ordinary spaces on both sides could be either; it opens only if it points to the right. */
const isPlainSpaceAround = (before: string, after: string): boolean => before !== '' && !isSpace(before) && after === ' '

function canClose(text: string, mark: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  if (isSpace(before)) return mark === '»' || mark === '«' || mark === '›' || mark === '‹'
  return before !== '' && (!undirected.has(mark) || !isLetter(text.charAt(end)))
}

/** Marks that must not close before a letter, since there they are apostrophes or open. */
const undirected = new Set(['’', '\'', '‘', '"', '`'])

/** What an apostrophe at the beginning of a word stands for: ’tis, ’90s, rock ’n’ roll. */
const elided = /^(?:\d0s|tis|twas|twere|em|til|till|cause|bout|round|n['’])(?![\p{L}\p{N}])/iu

/**
 * Where a single opening mark closes; undefined when it does not open anything. A mark after a letter s may be a plural possessive (the
 * farmers’ fields), even before a comma. So of the marks up to the next opening one, the first is taken that follows
 * punctuation or a letter other than s, and only if there is none the first after an s.
 */
function closerOfSingle(text: string, tokens: readonly MarkAt[], index: number, paragraph: TextRange): number | undefined {
  const opening = tokens[index]!
  const closers = closersOf.get(opening.mark)!
  let possessive: number | undefined
  let closing: number | undefined
  for (let i = index + 1; i < tokens.length; i++) {
    const { mark, start, end } = tokens[i]!
    if (closers.includes(mark) && canClose(text, mark, start, end)) {
      const isAfterS = /[sxz]/i.test(text.charAt(start - 1))
      if (!isAfterS || end === paragraph.end) return possessive !== undefined && isNestedClose(text, start) ? possessive : start
      possessive ??= start
      if (/[.,;:!?)]/.test(text.charAt(end))) closing ??= start
    } else if (mark === opening.mark && canOpen(text, mark, start, end)) {
      break
    }
  }
  return closing ?? (goesOnBelow(text, opening.mark, paragraph.end) ? nowhere : possessive)
}

/** A mark right behind another closing mark belongs to that one's company, not to a far-off opening. */
const isNestedClose = (text: string, start: number): boolean => marks.has(text.charAt(start - 1))

/** Whether the next paragraph opens with the same mark again, so that the speech of this one goes on there. */
function goesOnBelow(text: string, mark: string, end: number): boolean {
  const below = /^[^\S\n]*\n\s*/.exec(text.slice(end, end + 64))
  return below !== null && text.startsWith(mark, end + below[0].length)
}

const isLetter = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit)
const isSpace = (unit: string): boolean => /\s/.test(unit)
