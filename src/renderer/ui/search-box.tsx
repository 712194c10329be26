/**
 * A text field that proposes while one types (the combobox pattern of ARIA 1.2). The first proposal is marked from the
 * start, so Enter takes it; before anything is typed, too. React Aria's ComboBox marks none and holds a value of its own.
 */
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Popover } from 'react-aria-components'
import './parts.css'
import './search-box.css'

export interface Proposal {
  readonly id: string
  readonly name: string
  readonly detail?: string
  /** Set apart by a line from what stands before it. */
  readonly apart?: boolean
}

interface SearchBoxProps<P extends Proposal> {
  readonly label: string
  /** The proposals for what has been typed, best first; for nothing typed ('') those that suggest themselves. */
  readonly propose: (query: string) => readonly P[]
  readonly onPick: (proposal: P) => void
  readonly placeholder?: string
  /** False where Enter in the empty field must not take the first proposal. */
  readonly picksWhenEmpty?: boolean
  readonly describedBy?: string
  /** Said where nothing fits. */
  readonly nothing?: string
  readonly adornment?: ReactNode
}

export function SearchBox<P extends Proposal>(props: SearchBoxProps<P>) {
  const { label, propose, onPick, placeholder, picksWhenEmpty = true, describedBy, nothing = 'Nothing fits.', adornment } = props
  const [query, setQuery] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const listId = useId()
  const proposals = isOpen ? propose(query) : []
  const marked = Math.min(active, proposals.length - 1)

  const place = useRef(0)

  const open = (): void => {
    place.current = placeOf(box.current)
    setActive(0)
    setOpen(true)
  }
  const close = (): void => {
    setOpen(false)
    setQuery('')
  }
  const pick = (proposal: P | undefined): void => {
    if (proposal === undefined) return
    close()
    onPick(proposal)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      if (!isOpen) open()
      else setActive((marked + step + proposals.length) % Math.max(1, proposals.length))
    } else if (event.key === 'Enter') {
      if (isOpen) pick(proposals[marked])
      else if (query.trim() !== '' || picksWhenEmpty) pick(propose(query)[0])
    } else if (event.key === 'Escape' && (isOpen || query !== '')) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="search-box" ref={box}>
      <input
        ref={input}
        className="input"
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-activedescendant={isOpen && marked >= 0 ? `${listId}-${marked}` : undefined}
        aria-describedby={describedBy}
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          open()
        }}
        onClick={open}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {adornment}
      <Popover
        isOpen={isOpen}
        // Where something was scrolled. The event may come after the list was opened for a scroll that was over before.
        onOpenChange={() => { if (placeOf(box.current) !== place.current) setOpen(false) }}
        triggerRef={box}
        isNonModal
        placement="bottom start"
        offset={3}
        className="popover search-popover"
        style={{ width: Math.max(box.current?.offsetWidth ?? 0, 260) }}
      >
        <div className="search-list" role="listbox" id={listId} aria-label={label}>
          {proposals.map((proposal, index) => (
            <div
              key={proposal.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === marked}
              className={proposal.apart === true && index > 0 ? 'option apart' : 'option'}
              data-focused={index === marked ? true : undefined}
              ref={index === marked ? scrollIntoList : undefined}
              onPointerMove={() => setActive(index)}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(proposal)}
            >
              <span className="option-name">{proposal.name}</span>
              {proposal.detail !== undefined && <span className="option-detail">{proposal.detail}</span>}
            </div>
          ))}
          {isOpen && proposals.length === 0 && <div className="option nothing" role="option" aria-selected={false} aria-disabled>{nothing}</div>}
        </div>
      </Popover>
    </div>
  )
}

const placeOf = (box: HTMLElement | null): number => box?.getBoundingClientRect().top ?? 0

const scrollIntoList = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' })
