/**
 * Two of the family of coefficients that replaced αU for more than two annotators: uα, whether the same stretches of a text
 * have the same category (none counts as one), and |uα, whether what is marked at all is told from what is not. They count
 * characters, each unit as one thing.
 * K. Krippendorff, Y. Mathet, S. Bouvry & A. Widlöcher, "On the reliability of unitizing textual continua: further
 * developments", Quality & Quantity 50 (2016) 2347–2364, equations 1 to 6.
 */
import { type Continuum, isRead, type Unit } from './continuum.ts'
import { type ChanceCorrected, correctDisagreement, nothingJudged } from './measured.ts'

export interface TextualAlpha {
  /** uα. `items` counts characters, once for each annotator who read them. */
  readonly all: ChanceCorrected
  /** |uα. */
  readonly marked: ChanceCorrected
}

/** What one continuum brings; of several the sums count. */
export interface Coincidences {
  /** Characters, once for each annotator. */
  readonly total: number
  /** By category, the characters that have it, once for each annotator. `gap` is one. */
  readonly lengths: ReadonlyMap<string, number>
  /** What takes each unit's meeting with itself out of what is expected: squares of the units' lengths, gaps character by character. */
  readonly selves: number
  /** Characters with different categories, over the ordered pairs of annotators, less where there are more of them. */
  readonly different: number
  /** Of those, where the first has none and the other has one. */
  readonly unmarked: number
}

/** The category of what is not marked. No category of a codebook is empty. */
const gap = ''

/** Null where fewer than two annotators read. Where units overlap, their categories together are the category. */
export function coincidencesIn({ length, units }: Continuum): Coincidences | null {
  const readers = units.filter(isRead).map((own) => segmentsOf(own, length))
  if (readers.length < 2 || length === 0) return null
  const lengths = new Map<string, number>()
  let [selves, different, unmarked] = [0, 0, 0]
  for (const segments of readers) {
    for (const { start, end, category } of segments) {
      const size = end - start
      lengths.set(category, (lengths.get(category) ?? 0) + size)
      selves += category === gap ? size : size ** 2
    }
  }
  for (let i = 0; i < readers.length; i++) {
    for (let j = i + 1; j < readers.length; j++) {
      const met = meet(readers[i]!, readers[j]!)
      different += (2 * met.different) / (readers.length - 1)
      unmarked += met.unmarked / (readers.length - 1)
    }
  }
  return { total: length * readers.length, lengths, selves, different, unmarked }
}

/** `times` is how often each counts, once where it is not given. */
export function textualAlpha(parts: readonly (Coincidences | null)[], times?: ArrayLike<number>): TextualAlpha {
  const lengths = new Map<string, number>()
  let [total, selves, different, unmarked] = [0, 0, 0, 0]
  for (let i = 0; i < parts.length; i++) {
    const [part, weight] = [parts[i]!, times?.[i] ?? 1]
    if (part === null || weight === 0) continue
    total += weight * part.total
    selves += weight * part.selves
    different += weight * part.different
    unmarked += weight * part.unmarked
    for (const [category, length] of part.lengths) lengths.set(category, (lengths.get(category) ?? 0) + weight * length)
  }
  if (total === 0) return { all: nothingJudged(), marked: nothingJudged() }
  let squares = 0
  for (const length of lengths.values()) squares += length ** 2
  const gaps = lengths.get(gap) ?? 0
  const pairs = total ** 2 - selves
  return {
    all: correctDisagreement(different / total, (total ** 2 - squares) / pairs, total),
    marked: correctDisagreement(unmarked / total, (gaps * (total - gaps)) / pairs, total)
  }
}

interface Segment extends Unit {
  readonly category: string
}

/** The continuum from end to end, cut wherever a unit begins or ends. */
function segmentsOf(units: readonly Unit[], length: number): Segment[] {
  const edges = units.flatMap((unit) => [{ at: unit.start, unit, opens: true }, { at: unit.end, unit, opens: false }]).sort((a, b) => a.at - b.at)
  const open = new Set<Unit>()
  const segments: Segment[] = []
  let start = 0
  const cutAt = (end: number): void => {
    if (end > start) segments.push({ start, end, category: [...new Set([...open].map(({ category }) => category))].toSorted().join('\n') })
    start = Math.max(start, end)
  }
  for (const { at, unit, opens } of edges) {
    cutAt(at)
    if (opens) open.add(unit)
    else open.delete(unit)
  }
  cutAt(length)
  return segments
}

/** Both reach from end to end. */
function meet(a: readonly Segment[], b: readonly Segment[]): { different: number; unmarked: number } {
  let [i, j, different, unmarked] = [0, 0, 0, 0]
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i]!, b[j]!]
    const size = Math.min(one.end, other.end) - Math.max(one.start, other.start)
    if (one.category !== other.category) {
      different += size
      if (one.category === gap || other.category === gap) unmarked += size
    }
    if (one.end <= other.end) i++
    if (other.end <= one.end) j++
  }
  return { different, unmarked }
}
