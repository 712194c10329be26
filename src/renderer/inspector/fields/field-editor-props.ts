import type { Field, FieldValue } from '../../../core/model.ts'

/** What every editor of a field gets, whatever its kind. */
export interface FieldEditorProps {
  readonly field: Field
  /** Null where it is unset. */
  readonly value: FieldValue
  /** Null unsets it. */
  readonly set: (value: FieldValue) => Promise<void>
  readonly labelId: string
}
