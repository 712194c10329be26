/** How certain each source is that the event happens: a row for the author, and one for each further source. */
import { Button } from 'react-aria-components'
import { isFactuality } from '../../../core/annotation.ts'
import { factualityValues, type FactualityRow } from '../../../core/model.ts'
import { ChoiceSelect } from '../../ui/choice-select.tsx'
import { useActorName } from '../../workbench/use-actor-name.ts'
import { ActorBox } from '../actor-box.tsx'
import type { FieldEditorProps } from './field-editor-props.ts'
import './factuality-field.css'

const author = 'AUTHOR'
/** What a source that is newly named starts with: it does not commit itself until the analyst says so. */
const startValue = 'Uu'

export function FactualityField({ field, value, set, labelId }: FieldEditorProps) {
  const actorName = useActorName()
  const rows = isFactuality(value) ? value : []
  const others = rows.filter(({ source }) => source !== author)
  const choices = (field.values ?? factualityValues.map((id) => ({ id, name: id, definition: '' }))).map(({ id, name, definition }) => ({ id, name: `${id} ${name}`, definition }))

  const setRow = (source: string, next: string | null): void => {
    const chosen = factualityValues.find((candidate) => candidate === next)
    void store(chosen === undefined ? rows.filter((row) => row.source !== source) : withRow(rows, { source, value: chosen }))
  }
  const store = (next: readonly FactualityRow[]): Promise<void> => set(next.length === 0 ? null : [...next])

  return (
    <div className="part-box rows" role="group" aria-labelledby={labelId}>
      {[author, ...others.map(({ source }) => source)].map((source) => {
        const name = actorName(source)
        return (
          <div className="factuality-row" key={source}>
            <span className="factuality-source">{name}</span>
            <ChoiceSelect
              label={`${field.name} by ${name}`}
              choices={choices}
              value={rows.find((row) => row.source === source)?.value ?? null}
              placeholder="Choose"
              clearable={source === author}
              onChange={(next) => setRow(source, next)}
            />
            {source === author
              ? <span className="chip-button" aria-hidden="true" />
              : <Button className="chip-button" aria-label={`Remove ${name} from ${field.name}`} onPress={() => setRow(source, null)}>✕</Button>}
          </div>
        )
      })}
      <ActorBox
        label={`Add a source to ${field.name}`}
        isEmpty={false}
        placeholder="Add a source"
        words={[]}
        taken={[author, ...rows.map(({ source }) => source)]}
        roleId="source"
        onPick={(source) => setRow(source, startValue)}
      />
    </div>
  )
}

const withRow = (rows: readonly FactualityRow[], row: FactualityRow): FactualityRow[] =>
  rows.some(({ source }) => source === row.source) ? rows.map((old) => (old.source === row.source ? row : old)) : [...rows, row]
