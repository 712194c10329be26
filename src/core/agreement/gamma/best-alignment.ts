/**
 * The alignment of units of several annotators with the least disorder (Mathet et al. 2015, 4.4 and 5.1). Of two annotators it
 * is an assignment and exact. Of more it is a partition of all units into sets with at most one unit an annotator: units that
 * nothing near connects are parted first, then the least partition is searched by branch and bound within a number of steps;
 * where they do not suffice, annotators are joined one after the other, each by the best assignment, and `isExact` is false.
 */
import type { Unit } from '../continuum.ts'
import { type GainPair, matchByGain } from '../match-by-gain.ts'
import { dissimilarityOf, type Dissimilarity } from './dissimilarity.ts'

/** By annotator, the place of the aligned unit in that annotator's list; -1 where there is none. */
export interface UnitaryAlignment {
  readonly units: readonly number[]
  readonly disorder: number
}

export interface BestAlignment {
  readonly alignments: readonly UnitaryAlignment[]
  /** The sum of the disorders, not yet divided by the mean number of units. */
  readonly disorder: number
  readonly isExact: boolean
}

/** How many partial partitions are looked at before an approximation is taken, for each group of connected units. */
const patience = 20_000

export function alignBest(lists: readonly (readonly Unit[])[], dissimilarity: Dissimilarity): BestAlignment {
  const near = nearPairs(lists, dissimilarity)
  return lists.length === 2 ? alignTwo(lists, near, dissimilarity) : alignMany(lists, near, dissimilarity)
}

/** Two units of different annotators; `a` is a unit of the annotator with the smaller number. */
interface NearPair {
  readonly a: number
  readonly b: number
  readonly distance: number
}

/** By the two annotators, the pairs that can be together in the best alignment: those no further apart than two units alone. */
type NearPairs = readonly (readonly (readonly NearPair[])[])[]

function nearPairs(lists: readonly (readonly Unit[])[], dissimilarity: Dissimilarity): NearPairs {
  const limit = lists.length * pairsOf(lists.length) * dissimilarity.alone
  const longest = lists.flat().reduce((most, { start, end }) => Math.max(most, end - start), 0)
  // (|Δstart| + |Δend|) / (both lengths) may be at most this: what lies further off need not be looked at.
  const reach = dissimilarity.position > 0 ? Math.sqrt(limit / (dissimilarity.alone * dissimilarity.position)) : Infinity
  const sorted = lists.map((units) => units.map((unit, index) => ({ unit, index })).sort((x, y) => x.unit.start - y.unit.start))
  return lists.map((_, i) => lists.map((_, j) => {
    if (i >= j) return []
    const pairs: NearPair[] = []
    let from = 0
    for (const { unit, index } of sorted[i]!) {
      const window = reach * (unit.end - unit.start + longest)
      while (from < sorted[j]!.length && sorted[j]![from]!.unit.start < unit.start - reach * 2 * longest) from++
      for (let at = from; at < sorted[j]!.length && sorted[j]![at]!.unit.start <= unit.start + window; at++) {
        const { unit: other, index: b } = sorted[j]![at]!
        const distance = dissimilarityOf(unit, other, dissimilarity)
        if (distance <= limit) pairs.push({ a: index, b, distance })
      }
    }
    return pairs
  }))
}

const pairsOf = (annotators: number): number => (annotators * (annotators - 1)) / 2

function alignTwo(lists: readonly (readonly Unit[])[], near: NearPairs, { alone }: Dissimilarity): BestAlignment {
  const [first, second] = [lists[0]!, lists[1]!]
  const matched = matchByGain(near[0]![1]!.map(({ a, b, distance }): GainPair => ({ a, b, gain: 2 * alone - distance })), first.length, second.length)
  const [byA, metB] = [new Map(matched.map((pair) => [pair.a, pair])), new Set(matched.map(({ b }) => b))]
  const alignments = [
    ...first.map((_, a): UnitaryAlignment => {
      const pair = byA.get(a)
      return pair === undefined ? { units: [a, -1], disorder: alone } : { units: [a, pair.b], disorder: 2 * alone - pair.gain }
    }),
    ...second.flatMap((_, b): UnitaryAlignment[] => (metB.has(b) ? [] : [{ units: [-1, b], disorder: alone }]))
  ]
  return assemble(alignments, true)
}

const assemble = (alignments: readonly UnitaryAlignment[], isExact: boolean): BestAlignment =>
  ({ alignments, disorder: alignments.reduce((sum, { disorder }) => sum + disorder, 0), isExact })

function alignMany(lists: readonly (readonly Unit[])[], near: NearPairs, dissimilarity: Dissimilarity): BestAlignment {
  const distances = new Distances(lists, near, dissimilarity)
  const parts = distances.connected().map((nodes) => partitionExactly(nodes, distances) ?? partitionRoughly(nodes, distances))
  return assemble(parts.flatMap(({ alignments }) => alignments), parts.every(({ isExact }) => isExact))
}

/** All units of all annotators under one number each, and what is between them. */
class Distances {
  readonly annotators: number
  readonly annotatorOf: readonly number[]
  readonly alone: number
  readonly #first: readonly number[]
  readonly #near: readonly Map<number, number>[]

  constructor(lists: readonly (readonly Unit[])[], near: NearPairs, { alone }: Dissimilarity) {
    this.annotators = lists.length
    this.alone = alone
    this.annotatorOf = lists.flatMap((units, annotator) => units.map(() => annotator))
    this.#first = lists.map((_, i) => lists.slice(0, i).reduce((sum, units) => sum + units.length, 0))
    this.#near = this.annotatorOf.map(() => new Map<number, number>())
    near.forEach((row, i) => row.forEach((pairs, j) => {
      for (const { a, b, distance } of pairs) {
        const [x, y] = [this.#first[i]! + a, this.#first[j]! + b]
        this.#near[x]!.set(y, distance)
        this.#near[y]!.set(x, distance)
      }
    }))
  }

  /** Undefined where they are too far apart to be together. */
  between(x: number, y: number): number | undefined {
    return this.#near[x]!.get(y)
  }

  /** Of a set with at most one unit an annotator: each pair counts, one without a unit as Δ∅. */
  disorderOf(nodes: readonly number[]): number {
    let sum = 0
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) sum += this.between(nodes[i]!, nodes[j]!) ?? Infinity
    }
    const missing = pairsOf(this.annotators) - pairsOf(nodes.length)
    return (sum + missing * this.alone) / pairsOf(this.annotators)
  }

  alignmentOf(nodes: readonly number[]): UnitaryAlignment {
    const units = Array.from({ length: this.annotators }, () => -1)
    for (const node of nodes) units[this.annotatorOf[node]!] = node - this.#first[this.annotatorOf[node]!]!
    return { units, disorder: this.disorderOf(nodes) }
  }

  neighbours(node: number): IterableIterator<number> {
    return this.#near[node]!.keys()
  }

  /** The units in groups between which nothing is near. */
  connected(): number[][] {
    const seen = new Set<number>()
    return this.annotatorOf.flatMap((_, start) => {
      if (seen.has(start)) return []
      const group = [start]
      seen.add(start)
      for (let i = 0; i < group.length; i++) {
        for (const next of this.#near[group[i]!]!.keys()) {
          if (seen.has(next)) continue
          seen.add(next)
          group.push(next)
        }
      }
      return [group.toSorted((a, b) => a - b)]
    })
  }
}

interface Partition {
  readonly alignments: readonly UnitaryAlignment[]
  readonly isExact: boolean
}

interface Candidate {
  readonly nodes: readonly number[]
  readonly disorder: number
}

/** Null where the search would take too long. */
function partitionExactly(nodes: readonly number[], distances: Distances): Partition | null {
  const candidates = candidatesOf(nodes, distances)
  if (candidates === null) return null
  const holding = new Map<number, Candidate[]>(nodes.map((node) => [node, []]))
  for (const candidate of candidates) for (const node of candidate.nodes) holding.get(node)!.push(candidate)
  for (const own of holding.values()) own.sort((a, b) => a.disorder / a.nodes.length - b.disorder / b.nodes.length)
  // No unit can cost less than its share of the best set it is in.
  const least = new Map(nodes.map((node) => [node, Math.min(...holding.get(node)!.map(({ nodes: { length }, disorder }) => disorder / length))]))
  const rough = partitionRoughly(nodes, distances).alignments
  let best = rough.reduce((sum, { disorder }) => sum + disorder, 0) + 1e-12
  let bestSets: readonly (readonly number[])[] | null = null
  let steps = 0
  const taken = new Set<number>()
  const chosen: Candidate[] = []
  const search = (spent: number, bound: number): boolean => {
    if (++steps > patience) return false
    if (spent + bound >= best) return true
    // The unit with the fewest sets left decides next.
    let node = -1
    let open: Candidate[] = []
    for (const one of nodes) {
      if (taken.has(one)) continue
      const left = holding.get(one)!.filter((candidate) => candidate.nodes.every((other) => !taken.has(other)))
      if (node >= 0 && left.length >= open.length) continue
      ;[node, open] = [one, left]
      if (left.length <= 1) break
    }
    if (node < 0) {
      best = spent
      bestSets = chosen.map((candidate) => candidate.nodes)
      return true
    }
    for (const candidate of open) {
      for (const other of candidate.nodes) taken.add(other)
      chosen.push(candidate)
      const isDone = search(spent + candidate.disorder, bound - candidate.nodes.reduce((sum, other) => sum + least.get(other)!, 0))
      chosen.pop()
      for (const other of candidate.nodes) taken.delete(other)
      if (!isDone) return false
    }
    return true
  }
  if (!search(0, nodes.reduce((sum, node) => sum + least.get(node)!, 0))) return null
  const sets = bestSets as readonly (readonly number[])[] | null
  return { alignments: sets === null ? rough : sets.map((set) => distances.alignmentOf(set)), isExact: true }
}

/** All sets of near units that can be worth it: none that costs more than its units alone. Null of too many. */
function candidatesOf(nodes: readonly number[], distances: Distances): Candidate[] | null {
  const candidates: Candidate[] = []
  const grow = (set: readonly number[]): boolean => {
    const disorder = distances.disorderOf(set)
    if (disorder <= set.length * distances.alone) candidates.push({ nodes: set, disorder })
    if (candidates.length > patience) return false
    const last = set.at(-1)!
    for (const next of distances.neighbours(set[0]!)) {
      if (next <= last || distances.annotatorOf[next] === distances.annotatorOf[last]) continue
      if (set.every((one) => distances.between(one, next) !== undefined) && !grow([...set, next])) return false
    }
    return true
  }
  return nodes.every((node) => grow([node])) ? candidates : null
}

/** Annotators are joined one after the other: each unit to the set that it makes the sum the least with. */
function partitionRoughly(nodes: readonly number[], distances: Distances): Partition {
  let sets: number[][] = []
  for (let annotator = 0; annotator < distances.annotators; annotator++) {
    const own = nodes.filter((node) => distances.annotatorOf[node] === annotator)
    const pairs = sets.flatMap((set, a) => own.map((node, b): GainPair => {
      const together = distances.disorderOf([...set, node])
      return { a, b, gain: Number.isFinite(together) ? distances.disorderOf(set) + distances.disorderOf([node]) - together : 0 }
    }))
    const matched = matchByGain(pairs, sets.length, own.length)
    const [bySet, met] = [new Map(matched.map(({ a, b }) => [a, own[b]!])), new Set(matched.map(({ b }) => b))]
    sets = [
      ...sets.map((set, a) => (bySet.has(a) ? [...set, bySet.get(a)!] : set)),
      ...own.filter((_, b) => !met.has(b)).map((node) => [node])
    ]
  }
  return { alignments: sets.map((set) => distances.alignmentOf(set)), isExact: false }
}
