import { useMemo, useState } from 'react'
import { Button, Radio, RadioGroup } from 'react-aria-components'
import { isEmpty, noChange, type RecordKey } from '../../core/change.ts'
import type { Fault } from '../../core/formats/fault.ts'
import type { Misfit } from '../../core/formats/foreign-reader.ts'
import { type ImportChoice, type ImportConflict, type ImportItem, type ImportPlan, importTables, resolveImport } from '../../core/formats/import-plan.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useView, useWorkbench } from '../workbench/use-workbench.ts'
import { sentenceOf } from '../workbench/notices.ts'
import type { Mapping } from '../workbench/view.ts'
import { Faults } from './faults.tsx'
import { carryOut, planRows } from './import-dataset.ts'
import { misfitsText } from './import-foreign.ts'
import { MappingDialog } from './mapping-dialog.tsx'
import '../ui/check.css'
import './exchange.css'

/** What a dataset would do to the project, to be decided before anything is written; or what is wrong with it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const importing = useView((view) => view.importing)
  if (importing === null) return null
  if ('surveys' in importing) return <MappingDialog mapped={importing} onClose={onClose} />
  return 'faults' in importing ? <Refused {...importing} onClose={onClose} /> : <Planned {...importing} onClose={onClose} />
}

interface RefusedProps {
  readonly name: string
  readonly faults: readonly Fault[]
  readonly back?: Mapping
  readonly onClose: () => void
}

function Refused({ name, faults, back, onClose }: RefusedProps) {
  return (
    <Dialog
      title={back === undefined ? 'This dataset cannot be imported' : `${name} cannot be imported`}
      size="large"
      onClose={onClose}
      footer={<><BackButton to={back} /><Button autoFocus className="button primary" onPress={onClose}>Close</Button></>}
    >
      <p role="alert">
        {back === undefined ? `${name} is not a valid dataset, so nothing was changed.` : 'What was read keeps not all rules of a project, so nothing was changed.'}
        {' '}{faults.length === 1 ? 'It has one fault:' : `It has ${faults.length.toLocaleString('en')} faults:`}
      </p>
      <Faults faults={faults} />
    </Dialog>
  )
}

/** To the mapping, which may be at fault. */
function BackButton({ to }: { to: Mapping | undefined }) {
  const { view } = useWorkbench()
  return to === undefined ? null : <Button className="button" onPress={() => view.setState({ importing: to })}>Back to the mapping</Button>
}

interface PlannedProps {
  readonly name: string
  readonly plan: ImportPlan
  readonly samples: readonly string[]
  readonly misfits?: readonly Misfit[]
  readonly back?: Mapping
  readonly onClose: () => void
}

function Planned({ name, plan, samples, misfits = [], back, onClose }: PlannedProps) {
  const workbench = useWorkbench()
  const [choices, setChoices] = useState<ReadonlyMap<RecordKey, ImportChoice>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const conflicts = importTables.flatMap((table) => plan.tables[table].conflicting)
  const isRefused = plan.refusals.length > 0
  // Of a large dataset each takes its time, and the dialog is drawn again with every message.
  const change = useMemo(() => isRefused ? noChange : resolveImport(plan, choices), [isRefused, plan, choices])
  const isNothing = useMemo(() => isEmpty(change), [change])
  const write = async (): Promise<void> => {
    setBusy(true)
    if (await carryOut(workbench, change, samples, name)) onClose()
    else setBusy(false)
  }
  return (
    <Dialog
      title={`Import ${name}`}
      size="large"
      onClose={onClose}
      footer={<>
        <BackButton to={back} />
        <Button className="button" onPress={onClose}>Cancel</Button>
        <Button autoFocus className="button primary" isDisabled={isRefused || isNothing || isBusy} onPress={() => void write()}>{isBusy ? 'Importing…' : 'Import'}</Button>
      </>}
    >
      {isRefused
        ? <div role="alert" className="exchange-problem">{plan.refusals.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
        : <p>{isNothing ? nothingSentence(misfits) : 'Nothing has been written yet. This is what the import would do to the project; it can be undone.'}</p>}
      <PlanTable plan={plan} />
      <Misfits misfits={misfits} />
      {plan.notes.map((note) => <p key={note}>{note}</p>)}
      <Items name="Changed" items={importTables.flatMap((table) => plan.tables[table].changed)} />
      <Conflicts conflicts={conflicts} choices={choices} onChoose={(keys, choice) => setChoices(new Map([...choices, ...keys.map((key) => [key, choice] as const)]))} />
    </Dialog>
  )
}

const nothingSentence = (misfits: readonly Misfit[]): string =>
  misfits.length === 0 ? 'Everything in it is in the project already.' : 'Nothing would change: what is not in the project already does not fit.'

/** What of the files would not be in the project. */
function Misfits({ misfits }: { misfits: readonly Misfit[] }) {
  const { host, tell } = useWorkbench()
  if (misfits.length === 0) return null
  const save = async (): Promise<void> => {
    try {
      const saved = await host.saveFile({ suggestedName: 'left-out.txt', bytes: new TextEncoder().encode(misfitsText(misfits)) })
      if (saved !== null) tell(`Saved ${saved}.`)
    } catch (error) {
      tell(sentenceOf(error), { tone: 'problem' })
    }
  }
  return (
    <section className="exchange-misfits" aria-label="Left out">
      <div className="exchange-misfits-head">
        <h3>{misfits.length === 1 ? 'One thing is left out' : `${misfits.length.toLocaleString('en')} things are left out`}</h3>
        <Button className="button small" onPress={() => void save()}>Save this list…</Button>
      </div>
      <Faults faults={misfits} label="What is left out" />
    </section>
  )
}

function PlanTable({ plan }: { plan: ImportPlan }) {
  return (
    <table className="exchange-table plan-table">
      <thead><tr><th scope="col">Records</th><th scope="col">Added</th><th scope="col">Changed</th><th scope="col">Kept as they are here</th><th scope="col">The same</th><th scope="col">Conflicting</th></tr></thead>
      <tbody>
        {planRows(plan).map(({ name, ...counts }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {[counts.added, counts.changed, counts.kept, counts.same, counts.conflicting].map((count, i) => <td key={i} className={count === 0 ? 'none' : ''}>{count.toLocaleString('en')}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Beyond so many, a list is for the machine. */
const mostShown = 200

function Items({ name, items }: { name: string; items: readonly ImportItem[] }) {
  if (items.length === 0) return null
  return (
    <details className="exchange-items">
      <summary>{name}: {items.length.toLocaleString('en')}</summary>
      <ul className="exchange-faults">
        {items.slice(0, mostShown).map(({ table, id, sentence }) => <li key={`${table}/${id}`}>{sentence}</li>)}
        {items.length > mostShown && <li>and {(items.length - mostShown).toLocaleString('en')} more</li>}
      </ul>
    </details>
  )
}

interface ConflictsProps {
  readonly conflicts: readonly ImportConflict[]
  readonly choices: ReadonlyMap<RecordKey, ImportChoice>
  readonly onChoose: (keys: readonly RecordKey[], choice: ImportChoice) => void
}

function Conflicts({ conflicts, choices, onChoose }: ConflictsProps) {
  if (conflicts.length === 0) return null
  const all = conflicts.map(({ key }) => key)
  return (
    <section className="exchange-conflicts" aria-label="Conflicts">
      <h3>{conflicts.length === 1 ? 'One record differs' : `${conflicts.length.toLocaleString('en')} records differ`} here and there; mine is kept unless you choose theirs</h3>
      {conflicts.length > 1 && (
        <div className="exchange-all">
          <Button className="button small" onPress={() => onChoose(all, 'mine')}>Mine for all</Button>
          <Button className="button small" onPress={() => onChoose(all, 'theirs')}>Theirs for all</Button>
        </div>
      )}
      {conflicts.slice(0, mostShown).map(({ key, sentence, theirs }) => (
        <div key={key} className="exchange-conflict">
          <RadioGroup aria-label={sentence} value={choices.get(key) ?? 'mine'} onChange={(choice) => onChoose([key], choice === 'theirs' ? 'theirs' : 'mine')}>
            <p>{sentence}</p>
            <Differences theirs={theirs} />
            <div className="exchange-choices">
              <Radio className="check radio" value="mine"><span className="check-mark" aria-hidden="true" />Keep mine</Radio>
              <Radio className="check radio" value="theirs"><span className="check-mark" aria-hidden="true" />Take theirs</Radio>
            </div>
          </RadioGroup>
        </div>
      ))}
      {conflicts.length > mostShown && <p>and {(conflicts.length - mostShown).toLocaleString('en')} more, decided together above.</p>}
    </section>
  )
}

/** The members that differ, mine beside theirs. */
function Differences({ theirs }: { theirs: ImportConflict['theirs'] }) {
  const rows = Object.values(theirs).flatMap((record) => {
    const [before, after] = [record?.before ?? {}, record?.after ?? {}] as Record<string, unknown>[]
    const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    return names.map((name) => [name, JSON.stringify(before?.[name]), JSON.stringify(after?.[name])] as const).filter(([, mine, other]) => mine !== other)
  })
  return (
    <dl className="exchange-differences">
      {rows.map(([name, mine, other]) => <div key={name}><dt>{name}</dt><dd>{brief(mine)} → {brief(other)}</dd></div>)}
    </dl>
  )
}

const brief = (json: string | undefined): string => {
  const text = json ?? 'nothing'
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}
