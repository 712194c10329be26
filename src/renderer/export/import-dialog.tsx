import { useState } from 'react'
import { Button, Radio, RadioGroup } from 'react-aria-components'
import type { RecordKey } from '../../core/change.ts'
import type { Fault } from '../../core/formats/fault.ts'
import { type ImportChoice, type ImportConflict, type ImportItem, type ImportPlan, importTables, resolveImport } from '../../core/formats/import-plan.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useView, useWorkbench } from '../workbench/use-workbench.ts'
import { carryOut, planRows } from './import-dataset.ts'
import './exchange.css'

/** What a dataset would do to the project, to be decided before anything is written; or what is wrong with it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const importing = useView((view) => view.importing)
  if (importing === null) return null
  return 'faults' in importing
    ? <Refused name={importing.name} faults={importing.faults} onClose={onClose} />
    : <Planned {...importing} onClose={onClose} />
}

function Refused({ name, faults, onClose }: { name: string; faults: readonly Fault[]; onClose: () => void }) {
  return (
    <Dialog title="This dataset cannot be imported" size="large" onClose={onClose} footer={<Button autoFocus className="button primary" onPress={onClose}>Close</Button>}>
      <p role="alert">{name} is not a valid dataset, so nothing was changed. {faults.length === 1 ? 'It has one fault:' : `It has ${faults.length.toLocaleString('en')} faults:`}</p>
      <ul className="exchange-faults" aria-label="Faults">
        {faults.map(({ place, sentence }, i) => <li key={i}>{place !== '' && <code>{place}: </code>}{sentence}</li>)}
      </ul>
    </Dialog>
  )
}

interface PlannedProps {
  readonly name: string
  readonly plan: ImportPlan
  readonly samples: readonly string[]
  readonly onClose: () => void
}

function Planned({ name, plan, samples, onClose }: PlannedProps) {
  const workbench = useWorkbench()
  const [choices, setChoices] = useState<ReadonlyMap<RecordKey, ImportChoice>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const conflicts = importTables.flatMap((table) => plan.tables[table].conflicting)
  const isRefused = plan.refusals.length > 0
  const change = isRefused ? {} : resolveImport(plan, choices)
  const isNothing = Object.keys(change).length === 0
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
        <Button className="button" onPress={onClose}>Cancel</Button>
        <Button autoFocus className="button primary" isDisabled={isRefused || isNothing || isBusy} onPress={() => void write()}>{isBusy ? 'Importing…' : 'Import'}</Button>
      </>}
    >
      {isRefused
        ? <div role="alert" className="exchange-problem">{plan.refusals.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
        : <p>{isNothing ? 'Everything in this dataset is in the project already.' : 'Nothing has been written yet. This is what the dataset would do to the project; it can be undone in one step.'}</p>}
      <PlanTable plan={plan} />
      {plan.notes.map((note) => <p key={note}>{note}</p>)}
      <Items name="Changed" items={importTables.flatMap((table) => plan.tables[table].changed)} />
      <Conflicts conflicts={conflicts} choices={choices} onChoose={(keys, choice) => setChoices(new Map([...choices, ...keys.map((key) => [key, choice] as const)]))} />
    </Dialog>
  )
}

function PlanTable({ plan }: { plan: ImportPlan }) {
  return (
    <table className="exchange-table">
      <thead><tr><th scope="col">Records</th><th scope="col">Added</th><th scope="col">Changed</th><th scope="col">Kept as they are here</th><th scope="col">The same</th><th scope="col">Conflicting</th></tr></thead>
      <tbody>
        {planRows(plan).map(({ name, ...counts }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {[counts.added, counts.changed, counts.kept, counts.same, counts.conflicting].map((count, i) => <td key={i}>{count.toLocaleString('en')}</td>)}
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
            <Radio value="mine">Keep mine</Radio>
            <Radio value="theirs">Take theirs</Radio>
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
