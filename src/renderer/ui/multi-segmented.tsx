/** A few values side by side, any number of them chosen. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './segmented.css'

interface MultiSegmentedProps {
  readonly labelledBy: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

export function MultiSegmented({ labelledBy, choices, values, onChange }: MultiSegmentedProps) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-labelledby={labelledBy}
      selectionMode="multiple"
      selectedKeys={values}
      onSelectionChange={(keys) => onChange([...keys].map(String))}
    >
      {choices.map(({ id, name }) => <ToggleButton key={id} id={id} className="segment">{name}</ToggleButton>)}
    </ToggleButtonGroup>
  )
}
