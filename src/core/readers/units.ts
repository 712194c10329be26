/** The units that become blocks: lines that are not blank, joined where a paragraph was wrapped by hand. */

export interface Unit {
  /** Of the first line's beginning. */
  readonly start: number
  /** Of the last line's end, its line break not counted. */
  readonly end: number
  /** The words, without outer white space; of very long units only the beginning. */
  readonly text: string
  /** The last few characters, for rules about how it ends. */
  readonly ending: string
  /** The length without outer white space. */
  readonly length: number
  readonly followsBlank: boolean
}

interface Line {
  readonly start: number
  readonly end: number
  readonly followsBlank: boolean
}

export function unitsOf(text: string): Unit[] {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  const units: Unit[] = []
  for (let first = 0; first < lines.length;) {
    let last = first
    while (last + 1 < lines.length && isWrapped(text, lines[last]!, lines[last + 1]!, width)) last++
    units.push(unitOf(text, lines[first]!, lines[last]!))
    first = last + 1
  }
  return units
}

/** The lines that are not blank. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let followsBlank = false
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (/\S/.test(text.slice(start, end))) {
      lines.push({ start, end, followsBlank })
      followsBlank = false
    } else {
      followsBlank = true
    }
    start = end + 1
  }
  return lines
}

/** How much of a unit its rules see. */
const clip = 1000

function unitOf(text: string, first: Line, last: Line): Unit {
  const words = text.slice(first.start, last.end).trim()
  return {
    start: first.start,
    end: last.end,
    text: words.slice(0, clip),
    ending: words.slice(-24),
    length: words.length,
    followsBlank: first.followsBlank
  }
}

/** Columns that people and mail programs wrap at. */
const [narrowest, widest] = [40, 100]

/**
 * The column at which the text was wrapped by hand; null where it was not. A wrapped text has hardly a line beyond that
 * column, and most of its line breaks stand where the next word would not have fitted.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const lengths = lines.map(lengthOf).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.98)]
  if (width === undefined || width < narrowest || width > widest) return null
  let breaks = 0
  let wraps = 0
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.followsBlank) continue
    breaks++
    if (isWrapped(text, lines[i - 1]!, lines[i]!, width)) wraps++
  }
  return wraps >= 2 && wraps >= 0.5 * breaks ? width : null
}

/** Whether a line was broken only because the next word would have gone beyond the column. */
function isWrapped(text: string, line: Line, next: Line, width: number | null): boolean {
  if (width === null || next.followsBlank || lengthOf(line) > width + 20) return false
  const nextWords = text.slice(next.start, Math.min(next.end, next.start + 64)).trimStart()
  if (beginsAnew.test(nextWords) || standsAlone.test(text.slice(line.start, line.start + 8))) return false
  const space = nextWords.search(/\s/)
  return lengthOf(line) + 1 + (space < 0 ? nextWords.length : space) > width
}

const lengthOf = ({ start, end }: Line): number => end - start

/** Headings, list items and rules of Markdown are never the second half of a paragraph, nor are headings and rules a first one. */
const beginsAnew = /^(?:#{1,6}\s|[-*•–]\s|\d+[.)]\s|>\s|[-*_=]{3,}$)/
const standsAlone = /^(?:#{1,6}\s|[-*_=]{3,})/
