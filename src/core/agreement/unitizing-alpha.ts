/**
 * Krippendorff's α for unitizing, αU: whether annotators find the same units of a category in a continuum. Squared
 * differences of where units begin and end; expected is the mean over all ways to put the units found anywhere.
 * K. Krippendorff, "On the reliability of unitizing contiguous data", Sociological Methodology 25 (1995) 47–76, with the
 * expected disagreement as corrected in Content Analysis (2nd ed., 2004) 251–256.
 */
import { type Continuum, isRead, mergeOverlapping, type Stretch, type Unit } from './continuum.ts'
import { type ChanceCorrected, correctDisagreement, nothingJudged } from './measured.ts'

export interface UnitizingAlpha extends ChanceCorrected {
  readonly categories: ReadonlyMap<string, ChanceCorrected>
}

/**
 * Of the continua that all annotators read, one behind the other; units never reach over an end. Overlapping units of one
 * category by one annotator count as one, as the measure has no overlap. `items` counts units.
 */
export function unitizingAlpha(continua: readonly Continuum[]): UnitizingAlpha {
  const read = continua.filter(({ units, length }) => length > 0 && units.length > 1 && units.every(isRead))
  const names = [...new Set(read.flatMap(({ units }) => units.flatMap((own) => own?.map(({ category }) => category) ?? [])))].toSorted()
  const categories = new Map(names.map((name) => [name, ofCategory(read, name)]))
  const all = [...categories.values()]
  if (all.length === 0) return { ...nothingJudged('Nobody marked anything in what all of them read.'), categories }
  const mean = (of: (one: ChanceCorrected) => number | null): number => all.reduce((sum, one) => sum + (of(one) ?? 0), 0) / all.length
  const items = all.reduce((sum, one) => sum + one.items, 0)
  return { ...correctDisagreement(mean(({ observed }) => observed), mean(({ expected }) => expected), items), categories }
}

function ofCategory(continua: readonly Continuum[], category: string): ChanceCorrected {
  const annotators = continua[0]!.units.length
  const total = continua.reduce((sum, { length }) => sum + length, 0)
  const units: Stretch[] = []
  const gaps: number[] = []
  let observed = 0
  for (const { length, units: found } of continua) {
    const own = found.map((list) => mergeOverlapping((list as readonly Unit[]).filter((unit) => unit.category === category)))
    for (let i = 0; i < annotators; i++) {
      units.push(...own[i]!)
      gaps.push(...gapsOf(own[i]!, length))
      for (let j = i + 1; j < annotators; j++) observed += differenceOf(own[i]!, own[j]!)
    }
  }
  const places = annotators * total
  const expected = expectedSum(units, gaps) / (places * (places - 1) - units.reduce((sum, unit) => sum + sizeOf(unit) * (sizeOf(unit) - 1), 0))
  return correctDisagreement((2 * observed) / (annotators * (annotators - 1) * total ** 2), (2 / total) * expected, units.length)
}

const sizeOf = ({ start, end }: Stretch): number => end - start

/** Units that meet differ by where they begin and end; a unit in another's gap by its length. Both lists are in order. */
function differenceOf(a: readonly Stretch[], b: readonly Stretch[]): number {
  const [metA, metB] = [new Set<number>(), new Set<number>()]
  let [i, j, sum] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i]!, b[j]!]
    if (one.start < other.end && other.start < one.end) {
      sum += (one.start - other.start) ** 2 + (one.end - other.end) ** 2
      metA.add(i)
      metB.add(j)
    }
    if (one.end < other.end) i++
    else j++
  }
  const lone = (list: readonly Stretch[], met: ReadonlySet<number>): number =>
    list.reduce((alone, unit, index) => alone + (met.has(index) ? 0 : sizeOf(unit) ** 2), 0)
  return sum + lone(a, metA) + lone(b, metB)
}

function gapsOf(units: readonly Stretch[], length: number): number[] {
  const gaps: number[] = []
  let from = 0
  for (const { start, end } of units) {
    if (start > from) gaps.push(start - from)
    from = end
  }
  if (length > from) gaps.push(length - from)
  return gaps
}

/** Each unit against each other in every place where they would meet, and in every place of every gap that would hold it. */
function expectedSum(units: readonly Stretch[], gaps: readonly number[]): number {
  const sorted = gaps.toSorted((a, b) => b - a)
  const sums = [0]
  for (const gap of sorted) sums.push(sums.at(-1)! + gap)
  return units.reduce((sum, unit) => {
    const size = sizeOf(unit)
    const holding = countFrom(sorted, size)
    const meeting = ((units.length - 1) / 3) * (2 * size ** 3 - 3 * size ** 2 + size)
    return sum + meeting + size ** 2 * (sums[holding]! - holding * (size - 1))
  }, 0)
}

/** How many of the numbers, which descend, are at least the bound. */
function countFrom(descending: readonly number[], bound: number): number {
  let [low, high] = [0, descending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (descending[middle]! >= bound) low = middle + 1
    else high = middle
  }
  return low
}
