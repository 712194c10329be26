/** What a frame says in a field, an actor role or by its roles, as something that can be compared. */
import { actorsIn, fieldIn } from '../annotation.ts'
import type { Annotation, Field } from '../model.ts'
import { masiMetric } from './masi-metric.ts'
import { intervalMetric, type Metric, nominalMetric, ordinalMetric, type Scale } from './metrics.ts'

/** A value, a number, or a set; null is "left open", which is a choice as well. */
export type Rating = string | number | null | readonly string[]

/** Sets are in order. */
export const ratingKey = (rating: Rating): string => JSON.stringify(rating)

/** How a field is compared where nothing else is asked for. */
export function scaleOf({ kind, id }: Field): Scale {
  if (kind === 'choices' || kind === 'factuality') return 'set'
  if (kind === 'number') return 'interval'
  return kind === 'choice' && id === 'intensity' ? 'ordinal' : 'nominal'
}

/** Undefined is "not judged": no number and no rank stands for a field left open. */
export function ratingOf(annotation: Annotation, field: Field, scale: Scale): Rating | undefined {
  const value = fieldIn(annotation.fields, field.id)
  if (scale === 'set') return Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? item : `${item.source} ${item.value}`)).toSorted() : []
  if (scale === 'interval') return typeof value === 'number' ? value : undefined
  if (value === undefined) return field.kind === 'boolean' ? 'false' : scale === 'ordinal' ? undefined : null
  if (typeof value === 'string') return field.kind === 'text' ? value.normalize('NFC').trim().toLowerCase() : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return 'edtf' in value ? (value.edtf ?? value.basis) : ratingKey(value.map((item) => (typeof item === 'string' ? item : item.value)))
}

export const actorsRated = (annotation: Annotation, role: string): Rating => [...new Set(actorsIn(annotation, role))].toSorted()

/** Of coded ratings. A rank is the value's place in the codebook. */
export function metricOf(scale: Scale, ratings: readonly Rating[], ranked: readonly string[]): Metric {
  if (scale === 'nominal') return nominalMetric
  if (scale === 'set') return masiMetric(ratings.map((rating) => (Array.isArray(rating) ? (rating as readonly string[]) : [])))
  return scale === 'interval' ? intervalMetric(ratings.map(Number)) : ordinalMetric(ratings.map((rating) => ranked.indexOf(String(rating))))
}
