/**
 * γ: agreement on units and their categories at once, 1 less the disorder of the best alignment over that by chance. The
 * disorder by chance is the mean over shuffled continua, as many as the precision needs.
 * Y. Mathet, A. Widlöcher & J.-P. Métivier, Computational Linguistics 41 (2015) 437–479.
 */
import { type Continuum, isRead, type Unit } from '../continuum.ts'
import { measured, type Measured, unmeasured } from '../measured.ts'
import { randomFrom } from '../random.ts'
import { alignBest, type BestAlignment } from './best-alignment.ts'
import { type Dissimilarity, usualDissimilarity } from './dissimilarity.ts'
import { shuffleContinuum } from './shuffle-continuum.ts'

export interface GammaOptions {
  readonly dissimilarity?: Dissimilarity
  readonly seed?: number
  /** Shuffled continua in the first round, of which the second is reckoned: 30. */
  readonly samples?: number
  /** How far the expected disorder may be off, as a share of it, with 95 in 100 certainty: 0.02. */
  readonly precision?: number
  /** No more samples than this, whatever the precision: 1,000. */
  readonly mostSamples?: number
}

export interface Gamma {
  readonly gamma: Measured
  readonly observed: number | null
  readonly expected: number | null
  readonly samples: number
  /** The best alignment of each continuum; null where fewer than two annotators read it or nobody found anything. */
  readonly alignments: readonly (BestAlignment | null)[]
  /** False where an alignment, of what was found or of a sample, is an approximation. */
  readonly isExact: boolean
}

/** So many of the continua to align are aligned; how many there are may grow once. */
export interface GammaProgress {
  readonly done: number
  readonly of: number
}

/**
 * Over several continua their disorders are summed, each over its mean number of units. A step aligns one continuum; whoever
 * calls may stop between two steps and has lost nothing but the time.
 */
export function* gammaSteps(continua: readonly Continuum[], options: GammaOptions = {}): Generator<GammaProgress, Gamma, undefined> {
  const { dissimilarity = usualDissimilarity, seed = 1, samples = 30, precision = 0.02, mostSamples = 1000 } = options
  const read = continua.map(({ length, units }) => ({ length, lists: units.filter(isRead) }))
  const used = read.filter(({ lists }) => lists.length > 1 && lists.some((units) => units.length > 0))
  const means = used.reduce((sum, { lists }) => sum + meanUnits(lists), 0)
  const random = randomFrom(seed)
  const counter = { done: 0, of: used.length * (samples + 1) }
  const alignments: (BestAlignment | null)[] = []
  for (const one of read) {
    alignments.push(used.includes(one) ? alignBest(one.lists, dissimilarity) : null)
    if (alignments.at(-1) !== null) yield { ...counter, done: ++counter.done }
  }
  if (used.length === 0) return { gamma: unmeasured(nothingFound), observed: null, expected: null, samples: 0, alignments, isExact: true }

  const disorders: number[] = []
  let isExact = alignments.every((alignment) => alignment?.isExact !== false)
  let wanted = samples
  while (disorders.length < wanted) {
    let [disorder, units] = [0, 0]
    for (const { lists, length } of used) {
      const made = shuffleContinuum(lists, length, random)
      const aligned = alignBest(made, dissimilarity)
      isExact &&= aligned.isExact
      disorder += aligned.disorder
      units += meanUnits(made)
      yield { ...counter, done: ++counter.done }
    }
    disorders.push(units === 0 ? 0 : disorder / units)
    if (disorders.length === samples) {
      wanted = Math.min(mostSamples, Math.max(samples, samplesFor(disorders, precision)))
      counter.of = used.length * (wanted + 1)
    }
  }
  const observed = alignments.reduce((sum, alignment) => sum + (alignment?.disorder ?? 0), 0) / means
  const expected = mean(disorders)
  const gamma = measured(1 - observed / expected, 'Chance alone brings no disorder here, so agreement cannot be told from it.')
  return { gamma, observed, expected, samples: disorders.length, alignments, isExact }
}

const nothingFound = 'Nobody marked anything in what two annotators read.'

/** γ at once, for what is small. */
export function gammaOf(continua: readonly Continuum[], options: GammaOptions = {}): Gamma {
  const steps = gammaSteps(continua, options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const meanUnits = (lists: readonly (readonly Unit[])[]): number => lists.reduce((sum, units) => sum + units.length, 0) / lists.length

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** How many samples make the mean as precise as is asked (5.3 of the paper). */
function samplesFor(values: readonly number[], precision: number): number {
  const middle = mean(values)
  const deviation = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
  return middle === 0 ? 0 : Math.ceil(((deviation / middle) * (1.96 / precision)) ** 2)
}
