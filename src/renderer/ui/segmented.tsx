/** A few values side by side, one of them chosen. Pressing the chosen one again takes it back. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './segmented.css'

interface SegmentedProps {
  readonly labelledBy: string
  readonly choices: readonly { readonly id: string; readonly name: string; readonly definition?: string }[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly clearable?: boolean
}

export function Segmented({ labelledBy, choices, value, onChange, clearable = true }: SegmentedProps) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-labelledby={labelledBy}
      selectionMode="single"
      disallowEmptySelection={!clearable}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => onChange([...keys].map(String)[0] ?? null)}
    >
      {choices.map(({ id, name, definition }) => (
        <ToggleButton key={id} id={id} className="segment" render={(props) => <button {...props} title={definition} />}>{name}</ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
