/** What is suggested, and how sure it must be. */
import { Checkbox, CheckboxGroup, Dialog, Heading, Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useStore } from 'zustand'
import { suggestionKinds, type SuggestionKind } from '../../core/suggest/suggestion.ts'
import { CheckMark } from '../ui/check-mark.tsx'
import { useWorkbench } from '../workbench/use-workbench.ts'
import type { SuggestionSettings } from './suggestion-settings.ts'

export function SuggestionSettingsForm() {
  const { settings } = useWorkbench().suggesting
  const { kinds, least, leastSpeaker } = useStore(settings)
  return (
    <Dialog className="suggestion-settings">
      <Heading slot="title" className="suggestion-settings-title">Suggestions</Heading>
      <CheckboxGroup
        className="check-list"
        value={suggestionKinds.filter((kind) => kinds[kind])}
        onChange={(chosen) => settings.setState({ kinds: kindsOf(chosen) })}
      >
        <Label className="field-label">Propose</Label>
        {suggestionKinds.map((kind) => (
          <Checkbox key={kind} className="check" value={kind}>
            <CheckMark />
            <span className="check-name">{kindNames[kind]}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <ShareSlider label="Show from a confidence of" value={least} onChange={(value) => settings.setState({ least: value })} />
      <ShareSlider label="Name a speaker from a confidence of" value={leastSpeaker} onChange={(value) => settings.setState({ leastSpeaker: value })} />
      <p className="suggestion-hint">Less likely speakers are proposed as unknown.</p>
    </Dialog>
  )
}

const kindNames: Readonly<Record<SuggestionKind, string>> = { quotes: 'Quotes', actors: 'Actors', dates: 'Dates', events: 'Events (guesses)' }

const kindsOf = (chosen: readonly string[]): SuggestionSettings['kinds'] =>
  ({ quotes: chosen.includes('quotes'), actors: chosen.includes('actors'), dates: chosen.includes('dates'), events: chosen.includes('events') })

function ShareSlider({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <Slider className="share-slider" value={value} minValue={0} maxValue={1} step={0.05} formatOptions={percent} onChange={onChange}>
      <div className="share-slider-head">
        <Label className="field-label">{label}</Label>
        <SliderOutput className="share-slider-value" />
      </div>
      <SliderTrack className="share-slider-track">
        <div className="share-slider-fill" style={{ width: `${value * 100}%` }} />
        <SliderThumb className="share-slider-thumb" />
      </SliderTrack>
    </Slider>
  )
}

const percent = { style: 'percent' } as const
