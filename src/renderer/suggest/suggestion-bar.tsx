/** Above the annotation list: how many suggestions are left, and the ways to deal with them together. */
import { useRef } from 'react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import { annotationFilter } from '../library/library-filter.ts'
import { Icon } from '../ui/icons.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useObservable, useOpenArticle, useWorkbench } from '../workbench/use-workbench.ts'
import { acceptShown } from './decide.ts'
import { SuggestionSettingsForm } from './suggestion-settings-form.tsx'
import type { ShownSuggestions } from './suggesting.ts'
import './suggestion-bar.css'

export function SuggestionBar() {
  const workbench = useWorkbench()
  // what the settings are about stays in view beside them
  const bar = useRef<HTMLElement>(null)
  const article = useOpenArticle()
  const shown = useObservable(workbench.suggesting.shown)
  const order = useStore(annotationFilter, (filter) => filter.order)
  if (article === null || shown.state === 'none') return null
  const count = shown.proposals.size
  return (
    <section ref={bar} className="suggestion-bar" aria-label="Suggestions found">
      <div className="suggestion-line">
        <output className={`suggestion-count ${shown.state}`}>{sentenceOf(shown)}</output>
        {count > 1 && (
          <Button
            className="button quiet small"
            aria-label={order === 'text' ? 'Surest first' : 'In the order of the text'}
            onPress={() => annotationFilter.setState({ order: order === 'text' ? 'confidence' : 'text' })}
          >
            {order === 'text' ? 'Surest first' : 'By place'}
          </Button>
        )}
        {count > 0 && (
          <Button className="button small" aria-keyshortcuts="Shift+Enter" onPress={() => void acceptShown(workbench)}>
            Accept shown <Kbd>Shift+Enter</Kbd>
          </Button>
        )}
        <DialogTrigger>
          <Button className="button quiet small icon" aria-label="Suggestion settings"><Icon name="sliders" /></Button>
          <Popover className="popover suggestion-popover" triggerRef={bar} placement="right top"><SuggestionSettingsForm /></Popover>
        </DialogTrigger>
      </div>
      {shown.notices.map((notice) => <p key={notice} className="suggestion-notice">{notice}</p>)}
    </section>
  )
}

function sentenceOf({ proposals, hidden, state }: ShownSuggestions): string {
  if (state === 'working') return 'Looking for suggestions…'
  if (state === 'failed') return 'No suggestions'
  const more = hidden === 0 ? '' : `, ${hidden} hidden`
  if (proposals.size === 0) return hidden === 0 ? 'No suggestion left' : `No suggestion shown${more}`
  return `${proposals.size} ${proposals.size === 1 ? 'suggestion' : 'suggestions'}${more}`
}
