/** Whether a value is one that the codebook allows for a field. */
import { fieldIn, isFactuality } from '../annotation.ts'
import { isEdtf, notEdtf } from '../edtf.ts'
import { type Field, type FieldValue, TimeValue, factualityValues } from '../model.ts'
import { valuesFor } from './codebook.ts'

type Fields = Readonly<Record<string, FieldValue>>

/** What is wrong with a field's value beside the other fields, as a sentence; null where nothing is, or it is unset. */
export function faultOfField(field: Field, fields: Fields): string | null {
  const value = fieldIn(fields, field.id)
  return value === undefined ? null : faultsByKind[field.kind](field, value, fields)
}

/** The fields without what does not go with them: of the layer's fields given, the values that their `when` excludes. */
export function dropExcludedValues(fields: Fields, layerFields: readonly Field[]): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, value]) => {
      const field = layerFields.find((candidate) => candidate.id === id)
      const kept = field?.dependsOn === undefined ? value : keepAllowed(field, value, fields)
      return kept === null ? [] : [[id, kept]]
    })
  )
}

function keepAllowed(field: Field, value: FieldValue, fields: Fields): FieldValue {
  const allowed = new Set(valuesFor(field, fields).map((choice) => choice.id))
  if (typeof value === 'string') return allowed.has(value) ? value : null
  if (!isTexts(value)) return value
  const kept = value.filter((item) => allowed.has(item))
  return kept.length === 0 ? null : kept
}

const faultsByKind: Record<Field['kind'], (field: Field, value: FieldValue, fields: Fields) => string | null> = {
  choice: (field, value, fields) =>
    typeof value === 'string' ? faultOfChoice(field, value, fields) : `${field.name} must be one of its values.`,
  choices: (field, value, fields) =>
    isTexts(value)
      ? (value.map((item) => faultOfChoice(field, item, fields)).find((fault) => fault !== null) ?? null)
      : `${field.name} must be a list of its values.`,
  boolean: (field, value) => (typeof value === 'boolean' ? null : `${field.name} must be true or false.`),
  text: (field, value) => (typeof value === 'string' ? null : `${field.name} must be text.`),
  number: (field, value) => (typeof value === 'number' && Number.isFinite(value) ? null : `${field.name} must be a number.`),
  date: (field, value) => {
    if (typeof value !== 'string') return `${field.name} must be a date.`
    return isEdtf(value) ? null : `${field.name}: ${notEdtf(value)}`
  },
  time: (field, value) => {
    const time = TimeValue.safeParse(value)
    if (!time.success) return `${field.name} must have a text, a date and a basis.`
    return time.data.edtf === null || isEdtf(time.data.edtf) ? null : `${field.name}: ${notEdtf(time.data.edtf)}`
  },
  factuality: (field, value) => {
    if (!isFactuality(value)) return `${field.name} must be rows of a source and a value.`
    const wrong = value.find((row) => !factualityValues.includes(row.value))
    if (wrong !== undefined) return `${field.name} cannot be “${wrong.value}”.`
    const twice = value.find((row, index) => value.findIndex((other) => other.source === row.source) !== index)
    return twice === undefined ? null : `${field.name} has two rows for the same source (${twice.source}).`
  }
}

function faultOfChoice(field: Field, value: string, fields: Fields): string | null {
  if (valuesFor(field, fields).some((choice) => choice.id === value)) return null
  const known = field.values?.some((choice) => choice.id === value) ?? false
  if (!known || field.dependsOn === undefined) return `${field.name} cannot be “${value}”.`
  const decider = fieldIn(fields, field.dependsOn)
  return typeof decider === 'string'
    ? `${field.name} cannot be “${value}” where ${field.dependsOn} is ${decider}.`
    : `${field.name} cannot be “${value}” while ${field.dependsOn} is not set.`
}

const isTexts = (value: FieldValue): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')
