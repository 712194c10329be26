import { useMemo, useState } from 'react'
import { Button, Checkbox, Label, Radio, RadioGroup } from 'react-aria-components'
import type { AnnotationStatus } from '../../core/model.ts'
import type { WritableFormat } from '../../core/formats/format.ts'
import { shownArticles } from '../library/shown-articles.ts'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { sentenceOf } from '../workbench/notices.ts'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import { CheckMark } from '../ui/check-mark.tsx'
import { CheckList } from './check-list.tsx'
import { type ExportChoice, type ExportItems, selectionOf, type Scope, type Scopes, wholeChoice } from './export-choices.ts'
import { fileStemOf } from './export-dataset.ts'
import { ExportLosses } from './export-losses.tsx'
import { ExportPreview } from './export-preview.tsx'
import { lossWords } from './loss-words.ts'
import { outcomeOf, saveExport, type Target } from './save-export.ts'
import { type DraftState, type Reading, useDraft, useReading } from './use-exporting.ts'
import { writableFormats } from './write-draft.ts'
import '../ui/check.css'
import './exchange.css'
import './export-dialog.css'

const title = 'Export in other formats'

/** What to export, in which format, and what that loses: seen before anything is written. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const reading = useReading()
  if ('exporting' in reading) return <Chosen {...reading} onClose={onClose} />
  return (
    <Dialog title={title} size="large" onClose={onClose} footer={<Button autoFocus className="button" onPress={onClose}>Cancel</Button>}>
      {'failure' in reading
        ? <div role="alert" className="exchange-problem">{reading.failure}</div>
        : <div className="export-progress">Reading the project<progress max={1} value={reading.share} aria-label="Reading the project" /></div>}
    </Dialog>
  )
}

type ChosenProps = Extract<Reading, { exporting: unknown }> & { readonly onClose: () => void }

function Chosen({ exporting, items, articles, unnamedActors, onClose }: ChosenProps) {
  const workbench = useWorkbench()
  const project = useLibrary((library) => library.project)
  const [scopes] = useState<Scopes>(() => {
    const open = workbench.view.getState().articleId
    return { shown: shownArticles(workbench).map(({ id }) => id), open: open === null ? [] : [open] }
  })
  const [choice, setChoice] = useState(() => wholeChoice(items))
  const [formatId, setFormatId] = useState(() => (writableFormats.find(({ id }) => id === lastFormat) ?? writableFormats[0])?.id ?? '')
  const [target, setTarget] = useState<Target>('zip')
  const [saving, setSaving] = useState<{ readonly isBusy: boolean; readonly problem: string | null }>({ isBusy: false, problem: null })
  const selection = useMemo(() => selectionOf(choice, items, scopes), [choice, items, scopes])
  const draft = useDraft(exporting, formatId, selection)
  const facts = draft !== null && 'facts' in draft ? draft.facts : null
  const format = writableFormats.find(({ id }) => id === formatId)

  const save = async (): Promise<void> => {
    if (facts === null) return
    setSaving({ isBusy: true, problem: null })
    try {
      const saved = await saveExport(workbench.host, exporting, facts, `${fileStemOf(project.name)}-${formatId}`, target)
      setSaving({ isBusy: false, problem: null })
      if (saved === null) return
      workbench.tell(`Saved ${saved}: ${outcomeOf(facts.loss)}.`)
      onClose()
    } catch (error) {
      setSaving({ isBusy: false, problem: sentenceOf(error) })
    }
  }

  return (
    <Dialog
      title={title}
      size="large"
      onClose={onClose}
      footer={<>
        {saving.problem !== null && <div role="alert" className="exchange-problem export-problem">{saving.problem}</div>}
        {facts !== null && facts.files.length > 1 && workbench.host.saveFolder !== undefined && <TargetChoice value={target} onChange={setTarget} />}
        <Button className="button" onPress={onClose}>Cancel</Button>
        <Button className="button primary" isDisabled={facts === null || saving.isBusy} onPress={() => void save()}>{saving.isBusy ? 'Saving…' : 'Export'}</Button>
      </>}
    >
      <div className="export">
        <div className="export-what">
          <ScopeChoice value={choice.scope} articles={articles} scopes={scopes} onChange={(scope) => setChoice({ ...choice, scope })} />
          <Lists choice={choice} items={items} onChange={setChoice} />
          {unnamedActors && (
            <Checkbox className="check" isSelected={choice.unnamedActors} onChange={(kept) => setChoice({ ...choice, unnamedActors: kept })}>
              <CheckMark /><span className="check-name">Also actors that nothing selected names</span>
            </Checkbox>
          )}
        </div>
        <div className="export-how">
          <FormatChoice format={format} onChange={(id) => {
            lastFormat = id
            setFormatId(id)
          }} />
          <DraftView draft={draft} name={format?.name ?? ''} />
        </div>
      </div>
    </Dialog>
  )
}

/** The format that was chosen last in this window. */
let lastFormat = 'csv'

const scopeNames: Record<Scope, string> = { all: 'The whole project', shown: 'What the library shows', open: 'The open article' }

interface ScopeChoiceProps {
  readonly value: Scope
  readonly articles: number
  readonly scopes: Scopes
  readonly onChange: (scope: Scope) => void
}

function ScopeChoice({ value, articles, scopes, onChange }: ScopeChoiceProps) {
  const counts: Record<Scope, number> = { all: articles, shown: scopes.shown.length, open: scopes.open.length }
  return (
    <RadioGroup className="check-list" value={value} onChange={(scope) => onChange(scope as Scope)}>
      <Label className="field-label">Articles</Label>
      {(['all', 'shown', 'open'] as const).map((scope) => (
        <Radio key={scope} className="check radio" value={scope} isDisabled={scope === 'open' && scopes.open.length === 0}>
          <span className="check-mark" aria-hidden="true" />
          <span className="check-name">{scopeNames[scope]}</span>
          <span className="check-count">{counts[scope].toLocaleString('en')}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}

interface ListsProps {
  readonly choice: ExportChoice
  readonly items: ExportItems
  readonly onChange: (choice: ExportChoice) => void
}

function Lists({ choice, items, onChange }: ListsProps) {
  return (
    <>
      <CheckList label="Layers" items={items.layers} chosen={choice.layers} onChange={(layers) => onChange({ ...choice, layers })} />
      <CheckList label="Statuses" items={items.statuses} chosen={choice.statuses} onChange={(statuses) => onChange({ ...choice, statuses: statuses as AnnotationStatus[] })} />
      <CheckList label="Annotators" items={items.annotators} chosen={choice.annotators} onChange={(annotators) => onChange({ ...choice, annotators })} />
    </>
  )
}

const unitWords: Record<Exclude<WritableFormat['offsetUnit'], null>, string> = {
  codePoint: 'Offsets in code points',
  utf16: 'Offsets in UTF-16 units',
  byte: 'Offsets in bytes',
  token: 'Places as tokens'
}

const unitOf = ({ offsetUnit }: WritableFormat): string => (offsetUnit === null ? 'No offsets' : unitWords[offsetUnit])

const formatChoices = writableFormats.map((format) => ({
  id: format.id, name: format.name, definition: `${unitOf(format)}; ${format.loses.length === 0 ? 'has a place for everything' : 'cannot carry everything'}`
}))

/** So many can be told in a line or two; more are behind a press. */
const fewLosses = 4

function FormatChoice({ format, onChange }: { format: WritableFormat | undefined; onChange: (id: string) => void }) {
  const codebook = useLibrary((library) => library.codebook)
  const loses = (format?.loses ?? []).map((what) => lossWords(what, codebook)).join('; ')
  return (
    <div className="field">
      <span id="export-format" className="field-label">Format</span>
      <ChoiceSelect label="Format" labelledBy="export-format" choices={formatChoices} placeholder="Choose" clearable={false} value={format?.id ?? null} onChange={(id) => { if (id !== null) onChange(id) }} />
      {format !== undefined && (format.loses.length > fewLosses
        ? (
          <details className="export-facts">
            <summary>{unitOf(format)}. It has no place for {format.loses.length} kinds of things</summary>
            {loses}.
          </details>
        )
        : <p className="export-facts">{unitOf(format)}. {format.loses.length === 0 ? 'It has a place for everything.' : `It has no place for: ${loses}.`}</p>)}
    </div>
  )
}

function DraftView({ draft, name }: { draft: DraftState; name: string }) {
  if (draft === null) return <div className="export-progress" role="status">Writing {name}, to see what it loses<progress aria-label={`Writing ${name}`} /></div>
  if ('failure' in draft) return <div role="alert" className="exchange-problem">{draft.failure}</div>
  return (
    <>
      <ExportLosses loss={draft.facts.loss} />
      <ExportPreview files={draft.facts.files} />
    </>
  )
}

function TargetChoice({ value, onChange }: { value: Target; onChange: (target: Target) => void }) {
  return (
    <RadioGroup className="export-target" aria-label="Save as" orientation="horizontal" value={value} onChange={(target) => onChange(target === 'folder' ? 'folder' : 'zip')}>
      <Radio className="check radio" value="zip"><span className="check-mark" aria-hidden="true" />One zip</Radio>
      <Radio className="check radio" value="folder"><span className="check-mark" aria-hidden="true" />A new folder</Radio>
    </RadioGroup>
  )
}
