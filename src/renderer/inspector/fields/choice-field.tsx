/** One value of a few side by side, or of many in a list. */
import { valuesFor } from '../../../core/codebook/codebook.ts'
import { ChoiceSelect } from '../../ui/choice-select.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { useFrame } from '../frame.ts'
import type { FieldEditorProps } from './field-editor-props.ts'

const mostSideBySide = 5

export function ChoiceField({ field, value, set, labelId }: FieldEditorProps) {
  const { annotation } = useFrame()
  const choices = valuesFor(field, annotation.fields)
  const chosen = typeof value === 'string' ? value : null
  if ((field.values ?? []).length <= mostSideBySide) {
    return <Segmented labelledBy={labelId} choices={choices} value={chosen} onChange={(next) => void set(next)} />
  }
  return (
    <ChoiceSelect label={field.name} labelledBy={labelId} choices={choices} value={chosen} placeholder="Choose" onChange={(next) => void set(next)} />
  )
}
