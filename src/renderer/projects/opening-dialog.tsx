import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { ProjectEntry } from '../../store/project-entry.ts'
import { Faults } from '../export/faults.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { momentInWords } from '../ui/time-words.ts'
import { sentenceOf } from '../workbench/notices.ts'
import { useView, useWorkbench } from '../workbench/use-workbench.ts'
import { showCreated } from './open-project.ts'
import type { Opening } from './project-messages.ts'
import { countsInWords } from './save-project.ts'
import { switchProject } from './switch-project.ts'
import './projects.css'

/** What there is to decide about a project's file before a project is made of it; or why it cannot be opened. */
export function OpeningDialog({ onClose }: { onClose: () => void }) {
  const opening = useView((view) => view.opening)
  if (opening === null) return null
  return 'faults' in opening ? <Refused {...opening} onClose={onClose} /> : <Asked opening={opening} onClose={onClose} />
}

function Refused({ name, faults, onClose }: Extract<Opening, { faults: unknown }> & { onClose: () => void }) {
  return (
    <Dialog title={`${name} cannot be opened`} size="large" onClose={onClose} footer={<Button autoFocus className="button primary" onPress={onClose}>Close</Button>}>
      <p role="alert">Nothing was changed. {faults.length === 1 ? 'One thing is wrong with it:' : `${faults.length.toLocaleString('en')} things are wrong with it:`}</p>
      <Faults faults={faults} />
    </Dialog>
  )
}

function Asked({ opening, onClose }: { opening: Extract<Opening, { summary: unknown }>; onClose: () => void }) {
  const workbench = useWorkbench()
  const [isBusy, setBusy] = useState(false)
  const { name, summary, here } = opening
  const [same] = here
  const leave = (): void => {
    opening.close()
    onClose()
  }
  const act = (work: () => Promise<void>): void => {
    setBusy(true)
    work().then(leave, (error: unknown) => {
      workbench.tell(sentenceOf(error), { tone: 'problem' })
      leave()
    })
  }
  const create = (): void => act(async () => showCreated(workbench, name, await opening.create()))
  return (
    <Dialog
      title={same === undefined ? `Open ${name}` : `${name} is already here`}
      onClose={leave}
      footer={<>
        <Button className="button" onPress={leave}>Cancel</Button>
        <Button className={same === undefined ? 'button primary' : 'button'} autoFocus={same === undefined} isDisabled={isBusy} onPress={create}>
          {same === undefined ? 'Open what is whole' : 'Add as a copy'}
        </Button>
        {same !== undefined && (
          <Button autoFocus className="button primary" isDisabled={isBusy} onPress={() => act(() => openHere(workbench, same))}>
            {openName(workbench.projects.database, same)}
          </Button>
        )}
      </>}
    >
      {same !== undefined && <p>{whereItIs(same, workbench.projects.database)} It goes its own way: what you do there is not in the file, and the file is not changed.</p>}
      <p>The file holds “{summary.name}” with {countsInWords(summary.counts)}{summary.hasHistory ? ' and its history' : ''}, saved {momentInWords(summary.savedAt)}.</p>
      {summary.missing.length > 0 && (
        <div role="alert">
          <p>Not all of the file is whole. What can be opened is told here:</p>
          <Faults faults={summary.missing} label="What is damaged" />
        </div>
      )}
    </Dialog>
  )
}

const openName = (shown: string, { database, name, deletedAt }: ProjectEntry): string =>
  deletedAt !== null ? `Take back and open “${name}”` : database === shown ? `Stay in “${name}”` : `Open “${name}”`

function whereItIs({ name, database, deletedAt, archivedAt, origin }: ProjectEntry, shown: string): string {
  const from = origin === null
    ? `The file was saved from the project “${name}”`
    : `The project “${name}” was made from this file, or from another saved from the same project`
  const where = deletedAt !== null ? 'which was deleted and can be taken back'
    : archivedAt !== null ? 'which is archived here'
      : database === shown ? 'which this window shows' : 'which is here'
  return `${from}, ${where}.`
}

async function openHere(workbench: ReturnType<typeof useWorkbench>, { database, deletedAt, archivedAt }: ProjectEntry): Promise<void> {
  const projects = await workbench.projects.all()
  if (deletedAt !== null) await projects.undelete(database)
  if (archivedAt !== null) await projects.archive(database, false)
  if (database !== workbench.projects.database) await switchProject(workbench, database)
}
