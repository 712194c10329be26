/** The values of fields in words. */
import { isFactuality } from '../../annotation.ts'
import { valueName } from '../../codebook/codebook.ts'
import type { Field, FieldValue } from '../../model.ts'

export function valueWords(value: Exclude<FieldValue, null>, field: Field | undefined, nameOf: (actorId: string) => string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return valueName(field, value)
  if (isFactuality(value)) return value.map(({ source, value: certainty }) => `${nameOf(source)}: ${certainty} (${valueName(field, certainty)})`).join('; ')
  if (Array.isArray(value)) return value.map((item) => valueName(field, item)).join(', ')
  return [value.text === null ? '' : `“${value.text}”`, value.edtf ?? '', valueName(field, value.basis)].filter((part) => part !== '').join(' · ')
}
