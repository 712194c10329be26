/** When an event happens: the words that say so, the date they mean, and how it was found. */
import { useId } from 'react'
import { Button } from 'react-aria-components'
import { TimeValue, type Layer, type Span } from '../../../core/model.ts'
import { ChoiceSelect } from '../../ui/choice-select.tsx'
import { DraftField } from '../../ui/draft-field.tsx'
import { useFrame } from '../frame.ts'
import { shortenMiddle } from '../shorten-middle.ts'
import type { FieldEditorProps } from './field-editor-props.ts'
import { checkEdtf } from './text-fields.tsx'

export function TimeField({ field, value, set, labelId }: FieldEditorProps) {
  const { annotation, layer } = useFrame()
  const basisId = useId()
  const time = timeIn(value)
  const words = timeWords(annotation.spans, layer)
  const change = (part: Partial<TimeValue>): Promise<void> => set(settle({ ...(time ?? { text: null, edtf: null, basis: firstBasis(part) }), ...part }))
  const bases = field.values ?? TimeValue.shape.basis.options.map((id) => ({ id, name: id }))
  return (
    <div className="part-box columns" role="group" aria-labelledby={labelId}>
      <DraftField label="Words" value={time?.text ?? ''} commit={(text) => change({ text: text.trim() === '' ? null : text.trim() })} placeholder="e.g. on Tuesday" />
      <DraftField
        label="Date"
        value={time?.edtf ?? ''}
        check={checkEdtf}
        commit={(text) => change({ edtf: text.trim() === '' ? null : text.trim() })}
        placeholder="e.g. 2031-03-04"
      />
      {words.filter((text) => text !== time?.text).slice(0, 1).map((text) => (
        <Button key={text} className="button quiet small use-words" onPress={() => void change({ text })}>Use the words “{shortenMiddle(text, 32)}”</Button>
      ))}
      <div className="field whole">
        <span className="field-label" id={basisId}>Basis</span>
        <ChoiceSelect
          label="Basis"
          labelledBy={basisId}
          choices={bases}
          value={time?.basis ?? null}
          placeholder="How the date was found"
          onChange={(basis) => void (basis === null ? set(null) : change({ basis: TimeValue.shape.basis.parse(basis) }))}
        />
      </div>
    </div>
  )
}

function timeIn(value: unknown): TimeValue | null {
  const parsed = TimeValue.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** The words of the spans in the layer's role for times. */
function timeWords(spans: readonly Span[], layer: Layer): string[] {
  const role = layer.roles.find(({ id }) => id === 'time')
  return role === undefined ? [] : [...new Set(spans.filter((span) => span.role === role.id).map(({ text }) => text.replace(/\s+/gu, ' ')))]
}

const firstBasis = ({ text }: Partial<TimeValue>): TimeValue['basis'] => (text != null ? 'explicit' : 'inferred')

/** Nothing said and no date found is no value, unless the basis says just that. */
const settle = (time: TimeValue): TimeValue | null => (time.text === null && time.edtf === null && time.basis !== 'none' ? null : time)
