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

export const textualAlpha = (parts: readonly (Coincidences | null)[]): TextualAlpha => prepareTextualAlpha(parts)(null)

/** The measure as a function of how often each part counts; null is once. */
export function prepareTextualAlpha(parts: readonly (Coincidences | null)[]): (times: ArrayLike<number> | null) => TextualAlpha {
  const categories = [...new Set([gap, ...parts.flatMap((part) => [...(part?.lengths.keys() ?? [])])])]
  const places = new Map(categories.map((category, place) => [category, place]))
  const lengths = parts.map((part) => [...(part?.lengths ?? [])].map(([category, length]) => ({ place: places.get(category)!, length })))
  return (times) => {
    const sums = new Float64Array(categories.length)
    let [total, selves, different, unmarked] = [0, 0, 0, 0]
    for (let i = 0; i < parts.length; i++) {
      const [part, weight] = [parts[i]!, times === null ? 1 : times[i]!]
      if (part === null || weight === 0) continue
      total += weight * part.total
      selves += weight * part.selves
      different += weight * part.different
      unmarked += weight * part.unmarked
      for (const { place, length } of lengths[i]!) sums[place]! += weight * length
    }
    if (total === 0) return { all: nothingJudged(), marked: nothingJudged() }
    const squares = sums.reduce((sum, length) => sum + length ** 2, 0)
    const pairs = total ** 2 - selves
    return {
      all: correctDisagreement(different / total, (total ** 2 - squares) / pairs, total),
      marked: correctDisagreement(unmarked / total, (sums[0]! * (total - sums[0]!)) / pairs, total)
    }
  }
}

/** From end to end of a continuum; those that nobody marked have the category `gap`. */
type Segment = Unit

/** The continuum from end to end, cut wherever a unit begins or ends. */
function segmentsOf(units: readonly Unit[], length: number): Segment[] {
  const sorted = units.toSorted((a, b) => a.start - b.start)
  const segments: Segment[] = []
  let open: Unit[] = []
  let [from, next] = [0, 0]
  while (from < length) {
    while (next < sorted.length && sorted[next]!.start <= from) open.push(sorted[next++]!)
    open = open.filter(({ end }) => end > from)
    let end = next < sorted.length ? Math.min(length, sorted[next]!.start) : length
    for (const unit of open) end = Math.min(end, unit.end)
    segments.push({ start: from, end, category: categoryOf(open) })
    from = end
  }
  return segments
}

const categoryOf = (open: readonly Unit[]): string =>
  open.length < 2 ? (open[0]?.category ?? gap) : [...new Set(open.map(({ category }) => category))].toSorted().join('\n')

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
