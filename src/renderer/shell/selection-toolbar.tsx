import { useLayoutEffect, useRef, useState } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import { tagActions } from '../actions/annotate-actions.ts'
import { ariaPress, printPress } from '../actions/key-press.ts'
import { perform } from '../actions/perform.ts'
import { useView, useWorkbench } from '../workbench/use-workbench.ts'
import './selection-toolbar.css'

const margin = 8

/** The tags, at the selection: below it where there is room, else above. It takes no focus away from the text. */
export function SelectionToolbar() {
  const workbench = useWorkbench()
  const selection = useView((view) => view.selection)
  const picking = useView((view) => view.picking)
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null)
  const shown = selection !== null && picking === null

  useLayoutEffect(() => {
    const element = bar.current
    const frame = element?.parentElement?.getBoundingClientRect()
    if (!shown || element === null || frame === undefined) {
      setPlace(null)
      return
    }
    const { rect } = selection
    const below = rect.bottom + margin + element.offsetHeight <= frame.bottom
    const top = below ? rect.bottom + margin : Math.max(frame.top + margin, rect.top - margin - element.offsetHeight)
    const left = Math.min(Math.max(rect.left, frame.left + margin), frame.right - margin - element.offsetWidth)
    setPlace({ x: left - frame.left, y: top - frame.top })
  }, [selection, shown])

  if (!shown) return null
  return (
    <Toolbar
      ref={bar}
      aria-label="Annotate selection"
      className="selection-toolbar"
      style={place === null ? { visibility: 'hidden' } : { left: place.x, top: place.y }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {tagActions.map((action) => {
        const press = action.keys?.[0]
        return (
          <Button key={action.id} aria-label={action.name} className="selection-tag" preventFocusOnPress aria-keyshortcuts={press === undefined ? undefined : ariaPress(press)} onPress={() => void perform(action, workbench)}>
            {action.name}
            {press !== undefined && <kbd className="kbd" aria-hidden="true">{printPress(press)}</kbd>}
          </Button>
        )
      })}
    </Toolbar>
  )
}
