/** The editor of one field of the frame, by its kind. */
import type { ComponentType } from 'react'
import { setField } from '../../../core/commands/annotation.ts'
import type { Field } from '../../../core/model.ts'
import { useChangeFrame, useFrame } from '../frame.ts'
import { PartLabel } from '../part-label.tsx'
import { placeId } from '../place.ts'
import { BooleanField } from './boolean-field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { ChoicesField } from './choices-field.tsx'
import { FactualityField } from './factuality-field.tsx'
import type { FieldEditorProps } from './field-editor-props.ts'
import { DateField, NumberField, TextField } from './text-fields.tsx'
import { TimeField } from './time-field.tsx'

const editors: Readonly<Record<Field['kind'], ComponentType<FieldEditorProps>>> = {
  choice: ChoiceField,
  choices: ChoicesField,
  boolean: BooleanField,
  text: TextField,
  number: NumberField,
  date: DateField,
  time: TimeField,
  factuality: FactualityField
}

export function FieldEditor({ field }: { field: Field }) {
  const { annotation } = useFrame()
  const change = useChangeFrame()
  const Editor = editors[field.kind]
  const labelId = placeId(annotation.id, `fields.${field.id}`)
  const value = Object.hasOwn(annotation.fields, field.id) ? (annotation.fields[field.id] ?? null) : null
  return (
    <div className={`part field-part ${field.kind}`}>
      <PartLabel id={labelId} name={field.name} definition={field.definition} examples={field.examples} isRequired={field.required} />
      <Editor field={field} value={value} labelId={labelId} set={(next) => change(setField, ({ id }) => ({ id, field: field.id, value: next }))} />
    </div>
  )
}
