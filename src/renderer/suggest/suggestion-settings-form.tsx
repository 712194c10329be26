/** What is suggested, and how sure it must be. */
import { Button, Checkbox, CheckboxGroup, Dialog, Heading, Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useStore } from 'zustand'
import { suggestionKinds, type SuggestionKind } from '../../core/suggest/suggestion.ts'
import { CheckMark } from '../ui/check-mark.tsx'
import { useObservable, useWorkbench } from '../workbench/use-workbench.ts'
import { featureWords } from './feature-words.ts'
import type { Learning } from './learning.ts'
import type { SuggestionSettings } from './suggestion-settings.ts'

export function SuggestionSettingsForm() {
  const { settings, learning } = useWorkbench().suggesting
  const { kinds, least, leastSpeaker, showsNotQuotes } = useStore(settings)
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
      <Checkbox className="check" isSelected={showsNotQuotes} onChange={(shown) => settings.setState({ showsNotQuotes: shown })}>
        <CheckMark />
        <span className="check-name">Show marks that quote nobody</span>
      </Checkbox>
      {learning !== null && <Learned learning={learning} />}
    </Dialog>
  )
}

/** What was learned from decisions: counts of what was seen in suggestions, and nothing of their words. */
function Learned({ learning }: { learning: Learning }) {
  const { host } = useWorkbench()
  const counts = Object.entries(useObservable(learning.counts)).toSorted((a, b) => sumOf(b[1]) - sumOf(a[1]))
  if (counts.length === 0) return <p className="suggestion-hint">Your decisions will make like suggestions more or less sure.</p>
  const save = (): Promise<unknown> =>
    host.saveFile({ suggestedName: 'decisions.json', bytes: new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(counts), null, 2)}\n`) })
  return (
    <section className="learned" aria-label="What your decisions tell">
      <span className="field-label">What your decisions tell</span>
      <table className="learned-table">
        <thead><tr><th scope="col">Seen</th><th scope="col">Taken</th><th scope="col">Rejected</th></tr></thead>
        <tbody>
          {counts.slice(0, mostShown).map(([feature, { accepted, rejected }]) => (
            <tr key={feature}><th scope="row">{featureWords(feature)}</th><td>{accepted}</td><td>{rejected}</td></tr>
          ))}
        </tbody>
      </table>
      <div className="suggestion-line">
        <Button className="button quiet small" onPress={() => void save()}>Save counts…</Button>
        <Button className="button quiet small" onPress={() => void learning.reset()}>Forget</Button>
      </div>
    </section>
  )
}

const mostShown = 8

const sumOf = ({ accepted, rejected }: { readonly accepted: number; readonly rejected: number }): number => accepted + rejected

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
