/** A list of values to choose one or several from, each with its definition; long lists have a filter. */
import { useId, useState } from 'react'
import { Autocomplete, Button, Input, ListBox, ListBoxItem, Popover, SearchField, Select, Text, useFilter, type Key } from 'react-aria-components'
import './parts.css'
import './choice-select.css'

export interface Choice {
  readonly id: string
  readonly name: string
  readonly definition?: string
}

interface SharedProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly placeholder: string
  readonly labelledBy?: string
}

interface ChoiceSelectProps extends SharedProps {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** False where a value, once chosen, can only be exchanged for another. */
  readonly clearable?: boolean
}

const longList = 6
// A key of its own: the empty string is none for React Aria.
const noneKey = ' none'

export function ChoiceSelect({ label, choices, placeholder, labelledBy, value, onChange, clearable = true }: ChoiceSelectProps) {
  const chosen = choices.find(({ id }) => id === value)
  return (
    <Select
      className="choice-select"
      {...nameOf(label, labelledBy)}
      value={value}
      onChange={(key: Key | null) => { if (key !== null) onChange(key === noneKey ? null : String(key)) }}
    >
      <SelectButton text={chosen?.name ?? value ?? placeholder} isPlaceholder={value === null} />
      <SelectPopover label={label} choices={clearable && value !== null ? [{ id: noneKey, name: 'No value' }, ...choices] : choices} />
    </Select>
  )
}

interface ChoicesSelectProps extends SharedProps {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Several values; what is chosen is shown by the surroundings. */
export function ChoicesSelect({ label, choices, placeholder, labelledBy, values, onChange }: ChoicesSelectProps) {
  const [filter, setFilter] = useState('')
  return (
    <Select
      className="choice-select"
      selectionMode="multiple"
      {...nameOf(label, labelledBy)}
      value={[...values]}
      onOpenChange={() => setFilter('')}
      onChange={(keys: readonly Key[]) => {
        // The next one is looked for among all.
        setFilter('')
        onChange(keys.map(String))
      }}
    >
      <SelectButton text={placeholder} isPlaceholder />
      <SelectPopover label={label} choices={choices} inputValue={filter} onInputChange={setFilter} />
    </Select>
  )
}

const nameOf = (label: string, labelledBy: string | undefined): { 'aria-label': string } | { 'aria-labelledby': string } =>
  labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy }

/** Named by what is chosen for; described by what is chosen. */
function SelectButton({ text, isPlaceholder }: { text: string; isPlaceholder: boolean }) {
  const valueId = useId()
  return (
    <Button className="input select-button" aria-describedby={valueId}>
      <span id={valueId} className={isPlaceholder ? 'select-value placeholder' : 'select-value'}>{text}</span>
      <span className="select-arrow" aria-hidden="true">▾</span>
    </Button>
  )
}

interface SelectPopoverProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly inputValue?: string
  readonly onInputChange?: (text: string) => void
}

function SelectPopover({ label, choices, ...input }: SelectPopoverProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const list = (
    <ListBox className="select-list" items={choices} renderEmptyState={() => <div className="option nothing">Nothing fits.</div>}>
      {({ id, name, definition }) => (
        <ListBoxItem id={id} className="option" textValue={`${name} ${id}`}>
          <Text slot="label" className="option-name">{name}</Text>
          {definition !== undefined && <Text slot="description" className="option-detail">{definition}</Text>}
        </ListBoxItem>
      )}
    </ListBox>
  )
  const hasFilter = choices.length >= longList
  return (
    <Popover className={`popover select-popover${hasFilter ? ' filtered' : ''}`} placement="bottom start" offset={3} maxHeight={420}>
      {!hasFilter ? list : (
        <Autocomplete filter={contains} {...input}>
          <SearchField className="select-filter" aria-label={`Filter ${label}`} autoFocus>
            <Input className="input" placeholder="Filter" />
          </SearchField>
          {list}
        </Autocomplete>
      )}
    </Popover>
  )
}
