/** A few things, each to be taken or left; with how many there are of each. */
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { CheckMark } from '../ui/check-mark.tsx'

interface CheckListProps {
  readonly label: string
  readonly items: readonly CheckItem[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

export interface CheckItem {
  readonly id: string
  readonly name: string
  readonly count: number
}

/** Beyond so many, taking all or none by one press is worth a button. */
const fewItems = 2

export function CheckList({ label, items, chosen, onChange }: CheckListProps) {
  const isAll = chosen.length === items.length
  return (
    <CheckboxGroup className="check-list" value={[...chosen]} onChange={onChange}>
      <div className="check-list-head">
        <Label className="field-label">{label}</Label>
        {items.length > fewItems && (
          <Button className="button quiet small" aria-label={`${label}: ${isAll ? 'none' : 'all'}`} onPress={() => onChange(isAll ? [] : items.map(({ id }) => id))}>{isAll ? 'None' : 'All'}</Button>
        )}
      </div>
      {items.map(({ id, name, count }) => (
        <Checkbox key={id} className="check" value={id}>
          <CheckMark />
          <span className="check-name">{name}</span>
          <span className="check-count">{count.toLocaleString('en')}</span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
