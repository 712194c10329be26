/** The lines of an `.ann` file as they are made, each kind numbered by itself. */
import { codePointOffsets, type CodePointOffsets } from '../../anchor/offsets.ts'
import type { TextRange } from '../../anchor/text-range.ts'
import { breaks, toOneLine } from './one-line.ts'

export class StandoffLines {
  readonly text: string
  readonly written: string[] = []
  readonly #offsets: CodePointOffsets
  readonly #counts = { T: 0, E: 0, A: 0, R: 0, '#': 0 }

  constructor(text: string) {
    this.text = text
    this.#offsets = codePointOffsets(text)
  }

  /** Words, in fragments where they are several stretches or hold what ends a line. The ranges are in order and do not overlap. */
  textBound(type: string, ranges: readonly TextRange[]): string {
    const fragments = ranges.flatMap((range) => fragmentsOf(this.text, range))
    const offsets = fragments.map(({ start, end }) => `${this.#offsets.toCodePoint(start)} ${this.#offsets.toCodePoint(end)}`).join(';')
    return this.#add('T', `${type} ${offsets}\t${fragments.map(({ start, end }) => this.text.slice(start, end)).join(' ')}`)
  }

  event(type: string, trigger: string, args: readonly string[]): string {
    return this.#add('E', [`${type}:${trigger}`, ...args].join(' '))
  }

  /** One without a value is of those that hold or do not. */
  attribute(type: string, on: string, value?: string): void {
    this.#add('A', value === undefined ? `${type} ${on}` : `${type} ${on} ${value}`)
  }

  relation(type: string, from: string, to: string): void {
    this.#add('R', `${type} Arg1:${from} Arg2:${to}`)
  }

  note(type: string, on: string, words: string): void {
    this.#add('#', `${type} ${on}\t${toOneLine(words)}`)
  }

  #add(kind: 'T' | 'E' | 'A' | 'R' | '#', rest: string): string {
    this.#counts[kind] += 1
    const id = `${kind}${this.#counts[kind]}`
    this.written.push(`${id}\t${rest}`)
    return id
  }
}

function fragmentsOf(text: string, { start, end }: TextRange): TextRange[] {
  const fragments: TextRange[] = []
  let from = start
  for (const gap of text.slice(start, end).matchAll(breaks)) {
    if (start + gap.index > from) fragments.push({ start: from, end: start + gap.index })
    from = start + gap.index + gap[0].length
  }
  return from < end ? [...fragments, { start: from, end }] : fragments
}
