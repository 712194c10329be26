/** γ of the readers of a project on one layer: whether they found the same things at the same places and called them the same. */
import { fieldIn, spansIn } from '../annotation.ts'
import type { Annotation, Layer } from '../model.ts'
import type { Continuum, Unit } from './continuum.ts'
import { type Gamma, type GammaOptions, type GammaProgress, gammaSteps } from './gamma/gamma.ts'
import { anchorRole } from './match-frames.ts'
import type { Readings } from './readings.ts'

/** Units are the spans of the layer's first role, each piece one; their category is what the first choice that has to be made says. */
export function gammaOfLayer(readings: Readings, layer: Layer, options: GammaOptions = {}): Generator<GammaProgress, Gamma, undefined> {
  const role = anchorRole(layer)
  const field = layer.fields.find(({ kind, required }) => kind === 'choice' && required)
  const categoryOf = ({ fields }: Annotation): string => {
    const value = field === undefined ? layer.id : fieldIn(fields, field.id)
    return typeof value === 'string' ? value : ''
  }
  const unitsOf = (annotation: Annotation): Unit[] => role === undefined ? [] : spansIn(annotation, role)
    .filter(({ start, end }) => end > start).map(({ start, end }) => ({ start, end, category: categoryOf(annotation) }))
  const continua = readings.articles.map(({ length, readings: own }): Continuum => ({
    length, units: own.map((annotations) => annotations?.filter((annotation) => annotation.layer === layer.id).flatMap(unitsOf) ?? null)
  }))
  return gammaSteps(continua, options)
}
