/** The segments of a journal's second copy read into entries, whatever has become of them. */
import type { Change } from '../change.ts'
import { glanceAtLine, readJournalLine, type JournalEntry, type JournalLine } from './journal-line.ts'

/** A file of the journal; its bytes decoded as UTF-8, whatever is none as U+FFFD. */
export interface Segment {
  readonly name: string
  readonly text: string
}

export interface JournalProblem {
  /** `cut`: the last line was being written. `damaged`: a line that cannot be read. `unfinished`: a large change of which parts are missing. `twice`: a number with two changes. */
  readonly kind: 'cut' | 'damaged' | 'unfinished' | 'twice'
  /** What is wrong, and where. */
  readonly sentence: string
}

export interface Journal {
  /** By number, each once; of one number with two changes the one that came first comes first. */
  readonly entries: readonly JournalEntry[]
  readonly problems: readonly JournalProblem[]
}

/**
 * The changes after the number `after`, in their order. Lines may stand in any order, and twice. Never throws: what cannot be
 * read is a problem and is left out.
 */
export function readJournal(segments: Iterable<Segment>, after = -1): Journal {
  const reading = new JournalReading(after)
  let last: Segment | null = null
  for (const segment of segments) {
    if (last !== null) reading.take(last, false)
    last = segment
  }
  if (last !== null) reading.take(last, true)
  return reading.finish()
}

class JournalReading {
  readonly #after: number
  readonly #bySeq = new Map<number, JournalEntry[]>()
  readonly #parts = new Map<string, Map<number, Change>>()
  readonly #heads: (Extract<JournalLine, { kind: 'head' }> & { readonly place: string })[] = []
  readonly #problems: JournalProblem[] = []

  constructor(after: number) {
    this.#after = after
  }

  take({ name, text }: Segment, isLast: boolean): void {
    let number = 0
    for (const [line, isWhole] of linesOf(text)) {
      number += 1
      if (line === '') continue
      const seen = glanceAtLine(line)
      if (isWhole && seen !== null && seen.seq <= this.#after) continue
      const place = `line ${number.toLocaleString('en')} of ${name}`
      const read = readJournalLine(line)
      if ('fault' in read) this.#problems.push(problemOf(read.fault, place, !isWhole && isLast))
      else if (read.kind === 'part') this.#keepPart(read)
      else if (read.parts > 0) this.#heads.push({ ...read, place })
      else this.#keep(read.entry)
    }
  }

  finish(): Journal {
    for (const { entry, parts, place } of this.#heads) {
      const whole = this.#joined(entry, parts)
      if (whole !== null) this.#keep(whole)
      else if (!this.#bySeq.has(entry.seq)) {
        this.#problems.push({ kind: 'unfinished', sentence: `The change “${entry.title}” (${place}) is not whole: parts of it are missing.` })
      }
    }
    this.#tellUnfinished()
    const entries: JournalEntry[] = []
    for (const seq of [...this.#bySeq.keys()].sort((a, b) => a - b)) {
      const same = this.#bySeq.get(seq) ?? []
      entries.push(...same)
      if (same.length > 1) {
        this.#problems.push({ kind: 'twice', sentence: `There are ${same.length} changes with the number ${seq.toLocaleString('en')}: from there on two histories were written.` })
      }
    }
    return { entries, problems: this.#problems }
  }

  #keepPart({ seq, id, part, change }: Extract<JournalLine, { kind: 'part' }>): void {
    const key = partsKey(seq, id)
    const parts = this.#parts.get(key) ?? new Map<number, Change>()
    this.#parts.set(key, parts)
    parts.set(part, change)
  }

  #joined(entry: JournalEntry, count: number): JournalEntry | null {
    const parts = this.#parts.get(partsKey(entry.seq, entry.id))
    if (parts === undefined) return null
    const changes: Change[] = []
    for (let part = 0; part < count; part++) {
      const change = parts.get(part)
      if (change === undefined) return null
      changes.push(change)
    }
    return { ...entry, change: Object.assign({}, ...changes, entry.change) as Change }
  }

  #keep(entry: JournalEntry): void {
    const same = this.#bySeq.get(entry.seq) ?? []
    this.#bySeq.set(entry.seq, same)
    if (!same.some(({ id }) => id === entry.id)) same.push(entry)
  }

  /** Parts of which the head never came: the line that was cut off is of the same change. */
  #tellUnfinished(): void {
    if (this.#problems.some(({ kind }) => kind === 'cut')) return
    const heads = new Set(this.#heads.map(({ entry }) => partsKey(entry.seq, entry.id)))
    for (const key of this.#parts.keys()) {
      const seq = Number(key.slice(0, key.indexOf('/')))
      if (!heads.has(key) && !this.#bySeq.has(seq)) {
        this.#problems.push({ kind: 'unfinished', sentence: `The change ${seq.toLocaleString('en')} is not whole: its end is missing.` })
      }
    }
  }
}

const problemOf = (fault: string, place: string, isCut: boolean): JournalProblem => isCut
  ? { kind: 'cut', sentence: `The last line (${place}) was cut off while it was being written.` }
  : { kind: 'damaged', sentence: `The ${place} cannot be read: ${fault}.` }

const partsKey = (seq: number, id: string): string => `${seq}/${id}`

/** The lines of a text, and whether each ends in a line break. */
export function* linesOf(text: string): Generator<readonly [line: string, isWhole: boolean], void, undefined> {
  let start = 0
  while (start < text.length) {
    const end = text.indexOf('\n', start)
    yield end < 0 ? [text.slice(start), false] : [text.slice(start, end), true]
    start = end < 0 ? text.length : end + 1
  }
}
