/** Several values of a list: what is chosen as tags, the rest behind a filter. */
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { fieldOf, valueName, valuesFor } from '../../../core/codebook/codebook.ts'
import { ChoicesSelect } from '../../ui/choice-select.tsx'
import { useFrame } from '../frame.ts'
import type { FieldEditorProps } from './field-editor-props.ts'
import { MultiSegmented } from '../../ui/multi-segmented.tsx'

const mostSideBySide = 4

export function ChoicesField({ field, value, set, labelId }: FieldEditorProps) {
  const { annotation, layer } = useFrame()
  const choices = valuesFor(field, annotation.fields)
  const chosen = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  const store = (next: readonly string[]): void => void set(next.length === 0 ? null : inOrder(next, choices))

  if (choices.length === 0 && chosen.length === 0) return <p className="field-hint">{whyNone()}</p>
  if ((field.values ?? []).length <= mostSideBySide) return <MultiSegmented labelledBy={labelId} choices={choices} values={chosen} onChange={store} />
  return (
    <div className="part-box">
      {chosen.length > 0 && (
        <TagGroup className="tags" aria-labelledby={labelId} selectionMode="none" onRemove={(keys) => store(chosen.filter((id) => !keys.has(id)))}>
          <TagList className="tag-list" items={chosen.map((id) => ({ id }))}>
            {({ id }) => (
              <Tag id={id} className="chip" textValue={valueName(field, id)}>
                {valueName(field, id)}
                <Button slot="remove" className="chip-button" aria-label={`Remove ${valueName(field, id)}`}>✕</Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      <ChoicesSelect label={field.name} choices={choices} values={chosen} placeholder={chosen.length === 0 ? `Choose from ${choices.length}` : 'Add or take out'} onChange={store} />
    </div>
  )

  function whyNone(): string {
    const decider = field.dependsOn === undefined ? undefined : fieldOf(layer, field.dependsOn)
    const deciding = decider === undefined ? null : annotation.fields[decider.id]
    return typeof deciding === 'string' ? `${valueName(decider, deciding)} has none.` : `Choose ${decider?.name ?? 'a value'} first.`
  }
}

/** In the codebook's order, so that the same choice is the same value; what the codebook does not know stays at the end. */
function inOrder(ids: readonly string[], choices: readonly { readonly id: string }[]): string[] {
  const rank = new Map(choices.map(({ id }, index) => [id, index]))
  return [...ids].sort((a, b) => (rank.get(a) ?? choices.length) - (rank.get(b) ?? choices.length))
}
