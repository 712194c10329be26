import { useMemo, useRef, useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import type { Destination, ImportMapping, Repair, SourceKind, Survey } from '../../core/formats/foreign-reader.ts'
import { CheckMark } from '../ui/check-mark.tsx'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { sentenceOf } from '../workbench/notices.ts'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import type { Mapping } from '../workbench/view.ts'
import { destinationChoices } from './destination-choices.ts'
import { DestinationPicker } from './destination-picker.tsx'
import { Faults } from './faults.tsx'
import { showPlan } from './import-foreign.ts'
import type { FormatSurvey } from './format-survey.ts'

/** What is in the files, and where each kind of it goes: proposed, changed here, before anything is read. */
export function MappingDialog({ mapped, onClose }: { mapped: Mapping; onClose: () => void }) {
  const workbench = useWorkbench()
  const [repairs, setRepairs] = useState<readonly Repair[]>([])
  const [busy, setBusy] = useState<{ readonly isBusy: boolean; readonly problem: string | null }>({ isBusy: false, problem: null })
  const leaving = useRef<AbortController | null>(null)
  const view = mapped.surveys.find(({ format }) => format === mapped.format)
  const survey = view !== undefined && 'survey' in view ? view.survey : null
  const own = mapped.mappings[mapped.format]
  const mapping = useMemo((): ImportMapping => ({ ...survey?.proposed, ...own }), [survey, own])
  const change = (changed: Partial<Mapping>): void => workbench.view.setState({ importing: { ...mapped, ...changed } })
  const close = (): void => {
    leaving.current?.abort()
    onClose()
  }
  const read = async (): Promise<void> => {
    const left = (leaving.current = new AbortController())
    setBusy({ isBusy: true, problem: null })
    try {
      await showPlan(workbench, mapped, mapping, repairs, left.signal)
    } catch (error) {
      if (!left.signal.aborted) setBusy({ isBusy: false, problem: sentenceOf(error) })
    }
  }
  return (
    <Dialog
      title={`Import ${mapped.name}`}
      size="large"
      onClose={close}
      footer={<>
        {busy.problem !== null && <div role="alert" className="exchange-problem export-problem">{busy.problem}</div>}
        <Button className="button" onPress={close}>Cancel</Button>
        <Button className="button primary" isDisabled={busy.isBusy || view === undefined || 'faults' in view} onPress={() => void read()}>{busy.isBusy ? 'Reading…' : 'See what would change'}</Button>
      </>}
    >
      <div className="mapping">
        <FormatOfFiles surveys={mapped.surveys} value={mapped.format} onChange={(format) => change({ format })} />
        {survey !== null && (
          <MappingTable
            key={mapped.format}
            survey={survey}
            mapping={mapping}
            onChange={(kind, destination) => change({ mappings: { ...mapped.mappings, [mapped.format]: { ...own, [kind]: destination } } })}
          />
        )}
        {survey?.repairs.map(({ id, sentence }) => (
          <Checkbox
            key={id}
            className="check mapping-repair"
            isSelected={repairs.includes(id)}
            onChange={(isChosen) => setRepairs(isChosen ? [...repairs, id] : repairs.filter((one) => one !== id))}
          >
            <CheckMark />
            <span>{sentence} {repairWords[id]}</span>
          </Checkbox>
        ))}
        {view !== undefined && 'isPlain' in view && <p>There is nothing to map in these files.</p>}
        {view !== undefined && 'faults' in view && <div role="alert"><p>As {view.name} these files cannot be read. Choose another format, or other files.</p><Faults faults={view.faults} /></div>}
      </div>
    </Dialog>
  )
}

const repairWords: Record<Repair, string> = { unit: 'Read them so.' }

function FormatOfFiles({ surveys, value, onChange }: { surveys: readonly FormatSurvey[]; value: string; onChange: (format: string) => void }) {
  const choices = surveys.map((view) => ({ id: view.format, name: view.name, definition: foundIn(view) }))
  return (
    <div className="field mapping-format">
      <span id="mapping-format" className="field-label">The files are</span>
      <ChoiceSelect label="Format" labelledBy="mapping-format" choices={choices} placeholder="Choose" clearable={false} value={value} onChange={(id) => { if (id !== null) onChange(id) }} />
    </div>
  )
}

function foundIn(view: FormatSurvey): string {
  if ('faults' in view) return 'Cannot be read as this.'
  return 'survey' in view ? `${view.survey.kinds.length.toLocaleString('en')} kinds of things found.` : 'Can be read as it is.'
}

const sortWords: Record<SourceKind['sort'], string> = { span: 'Spans', relation: 'Relations', attribute: 'Attributes' }

/** So many rows more with each press. */
const rowsAtOnce = 200

interface MappingTableProps {
  readonly survey: Survey
  readonly mapping: ImportMapping
  readonly onChange: (kind: string, destination: Destination) => void
}

function MappingTable({ survey, mapping, onChange }: MappingTableProps) {
  const codebook = useLibrary((library) => library.codebook)
  const choices = useMemo(() => destinationChoices(codebook), [codebook])
  const [most, setMost] = useState(rowsAtOnce)
  const rows = useMemo(() => (['span', 'attribute', 'relation'] as const).flatMap((sort) => survey.kinds.filter((kind) => kind.sort === sort)), [survey])
  const left = rows.filter(({ id }) => (mapping[id]?.to ?? 'nowhere') === 'nowhere').length
  return (
    <>
      <p className="mapping-sum" role="status">
        {rows.length === 1 ? 'One kind of thing was' : `${rows.length.toLocaleString('en')} kinds of things were`} found{left === 0 ? '; each has a place.' : `; ${left.toLocaleString('en')} ${left === 1 ? 'goes' : 'go'} nowhere.`}
      </p>
      <table className="exchange-table mapping-table">
        <thead><tr><th scope="col">In the files</th><th scope="col">Sort</th><th scope="col" className="mapping-count">How many</th><th scope="col">For example</th><th scope="col">Goes to</th></tr></thead>
        <tbody>
          {rows.slice(0, most).map(({ id, name, sort, count, example }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{sortWords[sort]}</td>
              <td className="mapping-count">{count.toLocaleString('en')}</td>
              <td className="mapping-example">{example}</td>
              <td><DestinationPicker name={name} value={mapping[id] ?? { to: 'nowhere' }} choices={choices[sort]} onChange={(destination) => onChange(id, destination)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && <Button className="button" onPress={() => setMost(most + rowsAtOnce)}>Show {Math.min(rowsAtOnce, rows.length - most).toLocaleString('en')} more</Button>}
      <TextsNeeded names={survey.textsNeeded} />
    </>
  )
}

const mostTexts = 20

function TextsNeeded({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div className="mapping-texts">
      <p>The files do not carry {names.length === 1 ? 'a text that they are' : `${names.length.toLocaleString('en')} texts that they are`} about. {names.length === 1 ? 'It' : 'Each'} must be an article of this project, or its annotations are left out and listed:</p>
      <ul>{names.slice(0, mostTexts).map((name) => <li key={name}>{name}</li>)}{names.length > mostTexts && <li>and {(names.length - mostTexts).toLocaleString('en')} more</li>}</ul>
    </div>
  )
}
