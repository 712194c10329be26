import { useState } from 'react'
import { Button } from 'react-aria-components'
import { datasetSchemaText } from '../../core/formats/glossator/dataset-schema.ts'
import type { Library } from '../../store/store.ts'
import { Dialog } from '../ui/dialog.tsx'
import { sentenceOf } from '../workbench/notices.ts'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { writeExport } from './write-export.ts'
import './exchange.css'

/** What will be written, and the button that writes it. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const workbench = useWorkbench()
  const library = useLibrary()
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const name = fileNameOf(library)
  const save = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      if (await exportDataset(workbench, name)) onClose()
    } catch (error) {
      setFailure(sentenceOf(error))
    }
    setBusy(false)
  }
  return (
    <Dialog
      title="Export dataset"
      onClose={onClose}
      footer={<><Button className="button" onPress={onClose}>Cancel</Button><Button autoFocus className="button primary" isDisabled={isBusy} onPress={() => void save()}>{isBusy ? 'Writing…' : 'Save dataset…'}</Button></>}
    >
      <p>The whole project as one JSON file: texts, codebook, actors, annotations and relations. Nothing is lost; importing it gives the same project back.</p>
      <Counts library={library} />
      <p className="exchange-file"><code>{name}</code> with <code>dataset.schema.json</code> beside it. Offsets count code points: in Python, <code>text[start:end]</code> is the span.</p>
      {failure !== null && <p className="exchange-problem" role="alert">{failure}</p>}
    </Dialog>
  )
}

function Counts({ library: { articles, actors, tallies, codebook } }: { library: Library }) {
  const total = (layer: string): number => [...tallies.values()].reduce((sum, { byLayer }) => sum + (byLayer[layer] ?? 0), 0)
  const rows: readonly (readonly [string, number])[] = [
    ['Articles', articles.size],
    ...codebook.layers.map(({ id, name }): [string, number] => [`${name}s`, total(id)]),
    ['Actors', actors.size]
  ]
  return (
    <dl className="exchange-counts">
      {rows.map(([name, count]) => <div key={name}><dt>{name}</dt><dd>{count.toLocaleString('en')}</dd></div>)}
    </dl>
  )
}

/** False when the analyst changed their mind. */
async function exportDataset(workbench: Workbench, suggestedName: string): Promise<boolean> {
  const leaving = new AbortController()
  const work = (share: number): void => workbench.view.setState({ work: { label: 'Writing the dataset', share, cancel: () => leaving.abort() } })
  try {
    await workbench.store.flush()
    const data = await workbench.store.readAll({ onProgress: (share) => work(share * 0.7), signal: leaving.signal })
    work(0.7)
    const bytes = await writeExport(data, new Date(), leaving.signal)
    const saved = await workbench.host.saveFile({
      suggestedName, bytes, beside: [{ name: 'dataset.schema.json', bytes: new TextEncoder().encode(datasetSchemaText()) }]
    })
    if (saved !== null) workbench.tell(`Saved ${saved}.`)
    return saved !== null
  } catch (error) {
    if (leaving.signal.aborted) return false
    throw error
  } finally {
    workbench.view.setState({ work: null })
  }
}

/** The project's name as a file name that every system takes. */
function fileNameOf({ project }: Library): string {
  const words = project.name.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').toLowerCase()
  return `${words === '' ? 'project' : words}.glossator.json`
}
