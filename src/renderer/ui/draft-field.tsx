/** A line of text, committed when the hand rests, on Enter and on leaving. Escape gives up what was typed. */
import { useId, type ReactNode } from 'react'
import { useDraft } from './use-draft.ts'
import './parts.css'

interface DraftFieldProps {
  readonly label: string
  readonly value: string
  readonly commit: (text: string) => void | Promise<unknown>
  readonly check?: (text: string) => string | null
  readonly placeholder?: string
  /** Where the label is shown by the surroundings. */
  readonly labelHidden?: boolean
  readonly labelledBy?: string
  readonly multiline?: boolean
  readonly list?: readonly string[]
  readonly inputMode?: 'text' | 'decimal'
  /** Beneath the field, instead of the sentence of a problem. */
  readonly hint?: ReactNode
}

export function DraftField(props: DraftFieldProps) {
  const { label, value, commit, check, placeholder, labelHidden = false, labelledBy, multiline = false, list = [], inputMode, hint } = props
  const draft = useDraft({ value, commit, ...(check === undefined ? {} : { check }) })
  const id = useId()
  const shared = {
    id,
    className: 'input',
    value: draft.text,
    placeholder,
    'aria-labelledby': labelledBy,
    'aria-label': labelHidden && labelledBy === undefined ? label : undefined,
    'data-editing': draft.isEditing ? '' : undefined,
    'aria-invalid': draft.problem === null ? undefined : true,
    'aria-describedby': draft.problem === null && hint === undefined ? undefined : `${id}-hint`,
    onBlur: draft.onBlur,
    onChange: (event: { target: { value: string } }) => draft.onChange(event.target.value),
    onKeyDown(event: React.KeyboardEvent) {
      if (event.key === 'Enter' && (!multiline || event.ctrlKey)) draft.commit()
      else if (event.key === 'Escape' && draft.isEditing) {
        draft.revert()
        event.stopPropagation()
      }
    }
  }
  return (
    <div className="field">
      {!labelHidden && labelledBy === undefined && <label className="field-label" htmlFor={id}>{label}</label>}
      {multiline
        ? <textarea {...shared} rows={2} />
        : <input {...shared} type="text" inputMode={inputMode} list={list.length === 0 ? undefined : `${id}-list`} autoComplete="off" spellCheck={false} />}
      {list.length > 0 && <datalist id={`${id}-list`}>{list.map((item) => <option key={item} value={item} />)}</datalist>}
      {draft.problem !== null
        ? <p className="field-problem" id={`${id}-hint`} role="alert">{draft.problem}</p>
        : hint !== undefined && <p className="field-hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}
