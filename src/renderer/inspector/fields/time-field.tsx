/** When an event happens: the words that say so, the date they mean, and how it was found. */
import { useId, useMemo } from 'react'
import { Button } from 'react-aria-components'
import { TimeValue, type Layer, type Span } from '../../../core/model.ts'
import { ChoiceSelect } from '../../ui/choice-select.tsx'
import { DraftField } from '../../ui/draft-field.tsx'
import { readTimeExpression } from '../../../core/suggest/dates/read-time-expression.ts'
import { useFrame, useFrameArticle } from '../frame.ts'
import { shortenMiddle } from '../shorten-middle.ts'
import type { FieldEditorProps } from './field-editor-props.ts'
import { checkEdtf } from './text-fields.tsx'

export function TimeField({ field, value, set, labelId }: FieldEditorProps) {
  const { annotation, layer } = useFrame()
  const basisId = useId()
  const time = timeIn(value)
  const words = timeWords(annotation.spans, layer)
  const found = useFoundTime(time)
  const change = (part: Partial<TimeValue>): Promise<void> => set(settle({ ...(time ?? { text: null, edtf: null, basis: firstBasis(part) }), ...part }))
  const bases = field.values ?? TimeValue.shape.basis.options.map((id) => ({ id, name: id }))
  const basisName = (basis: TimeValue['basis']): string => (bases.find(({ id }) => id === basis)?.name ?? basis).replaceAll('_', ' ').toLowerCase()
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
      {found !== null && (
        <Button className="button quiet small use-words" onPress={() => void change(found)}>
          {found.edtf}, {basisName(found.basis)}
        </Button>
      )}
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

/** The date that the words say, in the article around them or as they were typed; null where they say none, or the date is there. */
function useFoundTime(time: TimeValue | null): TimeValue | null {
  const { annotation, layer } = useFrame()
  const { text: whole, article: { publishedAt } } = useFrameArticle()
  const span = annotation.spans.find(({ role }) => role === 'time' && layer.roles.some(({ id }) => id === role))
  const typed = time?.text ?? null
  const isDated = time !== null && time.edtf !== null
  return useMemo(() => (isDated ? null : readTime(typed, span, whole, publishedAt)), [isDated, typed, span, whole, publishedAt])
}

/** From the words that were typed, if they are others than the span's; else from the span as it stands in the text. */
function readTime(typed: string | null, span: Span | undefined, whole: string, publishedAt: string | null): TimeValue | null {
  const marked = span === undefined ? null : plainWords(span)
  const found = span === undefined || (typed !== null && typed !== marked)
    ? readTimeExpression(typed ?? '', publishedAt)
    : { ...readTimeExpression(span.text, publishedAt, { before: whole.slice(Math.max(0, span.start - around), span.start), after: whole.slice(span.end, span.end + around) }), text: marked }
  return found.edtf === null ? null : found
}

/** As many code units before and after tell the tense. */
const around = 240

const plainWords = ({ text }: Span): string => text.replace(/\s+/gu, ' ')

/** The words of the spans in the layer's role for times. */
function timeWords(spans: readonly Span[], layer: Layer): string[] {
  const role = layer.roles.find(({ id }) => id === 'time')
  return role === undefined ? [] : [...new Set(spans.filter((span) => span.role === role.id).map(plainWords))]
}

const firstBasis = ({ text }: Partial<TimeValue>): TimeValue['basis'] => (text != null ? 'explicit' : 'inferred')

/** Nothing said and no date found is no value, unless the basis says just that. */
const settle = (time: TimeValue): TimeValue | null => (time.text === null && time.edtf === null && time.basis !== 'none' ? null : time)
