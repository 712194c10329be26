/** Fields that are typed: words, a number, a date. An empty field is unset. */
import { isEdtf, notEdtf } from '../../../core/edtf.ts'
import type { Field } from '../../../core/model.ts'
import { DraftField } from '../../ui/draft-field.tsx'
import { useKnownTexts } from './known-texts.ts'
import type { FieldEditorProps } from './field-editor-props.ts'

export function TextField({ field, value, set, labelId }: FieldEditorProps) {
  const known = useKnownTexts(field)
  return (
    <DraftField
      label={field.name}
      labelledBy={labelId}
      value={typeof value === 'string' ? value : ''}
      placeholder={exampleOf(field)}
      list={known}
      commit={(text) => set(text.trim() === '' ? null : text.trim())}
    />
  )
}

export function NumberField({ field, value, set, labelId }: FieldEditorProps) {
  return (
    <DraftField
      label={field.name}
      labelledBy={labelId}
      inputMode="decimal"
      value={typeof value === 'number' ? String(value) : ''}
      check={(text) => (text.trim() === '' || Number.isFinite(Number(text)) ? null : `“${text}” is no number.`)}
      commit={(text) => set(text.trim() === '' ? null : Number(text))}
    />
  )
}

export function DateField({ field, value, set, labelId }: FieldEditorProps) {
  return (
    <DraftField
      label={field.name}
      labelledBy={labelId}
      value={typeof value === 'string' ? value : ''}
      placeholder="e.g. 2031-03-04"
      check={checkEdtf}
      commit={(text) => set(text.trim() === '' ? null : text.trim())}
    />
  )
}

/** The sentence for text that is neither empty nor a date. */
export const checkEdtf = (text: string): string | null => (text.trim() === '' || isEdtf(text.trim()) ? null : notEdtf(text.trim()))

const exampleOf = ({ examples }: Field): string => (examples?.[0] === undefined ? '' : `for instance ${examples[0]}`)
