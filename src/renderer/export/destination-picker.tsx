/** One kind's destination behind a button. Its list is made only while it is open: a mapping may have thousands of rows. */
import { useState } from 'react'
import { Autocomplete, Button, Dialog, DialogTrigger, Input, ListBox, ListBoxItem, Popover, SearchField, useFilter } from 'react-aria-components'
import type { Destination } from '../../core/formats/foreign-reader.ts'
import { type DestinationChoice, destinationKey, nowhere } from './destination-choices.ts'

interface DestinationPickerProps {
  /** What goes there. */
  readonly name: string
  readonly value: Destination
  readonly choices: readonly DestinationChoice[]
  readonly onChange: (destination: Destination) => void
}

export function DestinationPicker({ name, value, choices, onChange }: DestinationPickerProps) {
  const [isOpen, setOpen] = useState(false)
  const { contains } = useFilter({ sensitivity: 'base' })
  const key = destinationKey(value)
  const chosen = choices.find(({ id }) => id === key)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="input select-button" aria-label={`${name} goes to ${chosen?.name ?? key}`}>
        <span className={key === nowhere.id ? 'select-value placeholder' : 'select-value'}>{chosen?.name ?? key}</span>
        <span className="select-arrow" aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover select-popover filtered" placement="bottom start" offset={3} maxHeight={360}>
        <Dialog className="destinations" aria-label={`Where ${name} goes`}>
          <Autocomplete filter={contains}>
            <SearchField className="select-filter" aria-label="Filter" autoFocus><Input className="input" placeholder="Filter" /></SearchField>
            <ListBox
              className="select-list"
              aria-label="Destinations"
              items={choices}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[key]}
              onSelectionChange={(keys) => {
                const picked = choices.find(({ id }) => keys !== 'all' && keys.has(id))
                if (picked !== undefined) onChange(picked.destination)
                setOpen(false)
              }}
              renderEmptyState={() => <div className="option nothing">Nothing fits.</div>}
            >
              {(item) => <ListBoxItem id={item.id} className="option" textValue={item.name}><span className="option-name">{item.name}</span></ListBoxItem>}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
