/** A line in which something new is typed; Enter adds it, and so does leaving. Escape gives it up. */
import { useId, useState } from 'react'

interface AddLineProps {
  /** Name and placeholder. */
  readonly label: string
  readonly onAdd: (text: string) => void | Promise<unknown>
  readonly check?: (text: string) => string | null
}

export function AddLine({ label, onAdd, check }: AddLineProps) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const problemId = useId()
  const add = (): void => {
    const trimmed = text.trim()
    const wrong = trimmed === '' ? null : (check?.(trimmed) ?? null)
    setProblem(wrong)
    if (trimmed === '' || wrong !== null) return
    setText('')
    void onAdd(trimmed)
  }
  return (
    <div className="add-line">
      <input
        className="input"
        aria-label={label}
        placeholder={label}
        value={text}
        data-editing={text === '' ? undefined : ''}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : problemId}
        onChange={(event) => {
          setText(event.target.value)
          setProblem(null)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') {
            event.preventDefault()
            add()
          } else if (event.key === 'Escape' && text !== '') {
            event.stopPropagation()
            setText('')
            setProblem(null)
          }
        }}
        onBlur={add}
      />
      {problem !== null && <p className="field-problem" id={problemId} role="alert">{problem}</p>}
    </div>
  )
}
