/** Yes or no; pressing what is chosen takes the answer back. */
import { Segmented } from '../../ui/segmented.tsx'
import type { FieldEditorProps } from './field-editor-props.ts'

const answers = [{ id: 'true', name: 'Yes' }, { id: 'false', name: 'No' }]

export function BooleanField({ value, set, labelId }: FieldEditorProps) {
  return (
    <Segmented
      labelledBy={labelId}
      choices={answers}
      value={typeof value === 'boolean' ? String(value) : null}
      onChange={(next) => void set(next === null ? null : next === 'true')}
    />
  )
}
