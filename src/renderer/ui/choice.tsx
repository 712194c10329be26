/** A small list of choices behind one button, for filters and settings. */
import { memo } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import './choice.css'

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (id: string) => void
  /** The label above the button instead of inside it. */
  readonly labelAbove?: boolean
  /** The value that stands for no choice: the button then says only what it is for. Left out, it says both. */
  readonly unset?: string
}

/** Drawn again only when it is given something else: its list is made even while it is closed. */
export const Choice = memo(({ label, value, options, onChange, labelAbove = false, unset }: ChoiceProps) => {
  return (
    <Select className="choice" value={value} onChange={(key) => { if (key !== null) onChange(String(key)) }} {...(labelAbove ? {} : { 'aria-label': label })}>
      {labelAbove && <Label className="field-label">{label}</Label>}
      <Button className="button quiet small choice-button">
        {!labelAbove && (unset === undefined || value === unset) && <span className="choice-label">{label}</span>}
        {value !== unset && <SelectValue className="choice-value" />}
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <ListBox className="choice-options" items={options}>
          {(option) => <ListBoxItem className="option" id={option.id}>{option.name}</ListBoxItem>}
        </ListBox>
      </Popover>
    </Select>
  )
})
Choice.displayName = 'Choice'
