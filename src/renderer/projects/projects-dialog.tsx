/** The projects of this machine: opened, made, renamed, copied, saved, put aside, deleted and taken back. */
import { useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { quantity } from '../../core/commands/quantity.ts'
import { keptDays, type ProjectEntry } from '../../store/project-entry.ts'
import type { Projects } from '../../store/projects.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { sentenceOf } from '../workbench/notices.ts'
import { useObservable, useWorkbench } from '../workbench/use-workbench.ts'
import { createProject, duplicateProject, openEntry, openNext, renameEntry } from './project-deeds.ts'
import { DeletePanel, NamePanel } from './project-panels.tsx'
import { ProjectRows } from './project-rows.tsx'
import { shelfOf, type Asking, type Shelf } from './shelf.ts'
import { saveProjectAs } from './save-project.ts'
import { openProject } from './open-project.ts'
import { useProjectFacts } from './use-project-facts.ts'
import './projects.css'

export function ProjectsDialog({ onClose }: { onClose: () => void }) {
  const workbench = useWorkbench()
  const entries = useObservable(workbench.projects.list)
  const facts = useProjectFacts(entries)
  const [shelf, setShelf] = useState<Shelf>('here')
  const [query, setQuery] = useState('')
  const [asking, setAsking] = useState<Asking | null>(null)
  const [said, setSaid] = useState<{ readonly sentence: string; readonly undo?: () => void } | null>(null)
  const wanted = query.trim().toLowerCase()
  const onShelf = entries.filter((entry) => shelfOf(entry) === shelf)
  const shown = onShelf.filter(({ name }) => name.toLowerCase().includes(wanted))
  const count = (one: Shelf): number => entries.filter((entry) => shelfOf(entry) === one).length

  // What fails is told in the dialog, where the eyes are.
  const act = (work: (projects: Projects) => Promise<void>): void => {
    workbench.projects.all().then(work).catch((error: unknown) => setSaid({ sentence: sentenceOf(error) }))
  }
  /** What asks for a file stands in front of the window itself. */
  const leaveFor = (work: () => Promise<void>): void => {
    onClose()
    work().catch((error: unknown) => workbench.tell(sentenceOf(error), { tone: 'problem' }))
  }
  const open = (entry: ProjectEntry): void => {
    if (entry.database === workbench.projects.database) onClose()
    else act((projects) => openEntry(workbench, projects, entry))
  }
  const remove = (entry: ProjectEntry): void => act(async (projects) => {
    await projects.delete(entry.database)
    setAsking(null)
    if (entry.database === workbench.projects.database) await openNext(workbench, projects, `“${entry.name}” was deleted. For ${keptDays} days it can be taken back, under “Projects…”.`)
    else setSaid({ sentence: `“${entry.name}” was deleted. It can be taken back for ${keptDays} days.`, undo: () => takeBack(entry) })
  })
  const takeBack = (entry: ProjectEntry): void => act(async (projects) => {
    await projects.undelete(entry.database)
    setSaid({ sentence: `“${entry.name}” is back.` })
  })
  const named = (name: string): void => {
    if (asking === null) return
    act(async (projects) => {
      if (asking.what === 'new') await createProject(workbench, projects, name)
      else if (asking.what === 'rename') await renameEntry(workbench, projects, asking.entry, name)
      else if (asking.what === 'duplicate') {
        const copied = await duplicateProject(workbench, projects, asking.entry, name)
        if (copied !== null) setSaid({ sentence: copied })
      }
      setAsking(null)
    })
  }

  if (asking?.what === 'delete' || asking?.what === 'remove') {
    const { entry, what } = asking
    return (
      <DeletePanel
        entry={entry} head={facts.get(entry.database)?.head ?? null} isForGood={what === 'remove'} onCancel={() => setAsking(null)}
        onDelete={() => what === 'delete' ? remove(entry) : act(async (projects) => {
          await projects.removeForGood(entry.database)
          setAsking(null)
          setSaid({ sentence: `“${entry.name}” was removed for good.` })
        })}
      />
    )
  }
  if (asking !== null) {
    return <NamePanel asking={asking} taken={entries.filter((entry) => shelfOf(entry) !== 'deleted').map(({ name }) => name)} onCancel={() => setAsking(null)} onName={named} />
  }
  return (
    <Dialog
      title="Projects"
      size="large"
      onClose={onClose}
      footer={<>
        <Button className="button" onPress={() => leaveFor(() => openProject(workbench))}>Open project…</Button>
        <Button className="button primary" onPress={() => setAsking({ what: 'new' })}>New project…</Button>
      </>}
    >
      <div className="projects">
        <div className="projects-tools">
          <SearchField className="projects-filter" aria-label="Filter projects" value={query} onChange={setQuery} autoFocus>
            <Input className="input" placeholder={`Filter ${quantity(onShelf.length, 'project')}`} />
          </SearchField>
          <span id="projects-shelf" className="visually-hidden">Which projects</span>
          <Segmented
            labelledBy="projects-shelf" clearable={false} value={shelf} onChange={(value) => { if (value !== null) setShelf(value as Shelf) }}
            choices={[{ id: 'here', name: `Current (${count('here')})` }, { id: 'archived', name: `Archived (${count('archived')})` }, { id: 'deleted', name: `Deleted (${count('deleted')})` }]}
          />
        </div>
        <p className="projects-said" role="status">
          {said?.sentence}
          {said?.undo !== undefined && <Button className="button small" onPress={said.undo}>Undo</Button>}
        </p>
        <ProjectRows
          entries={shown} facts={facts} shelf={shelf} current={workbench.projects.database} isFiltered={wanted !== ''}
          deeds={{
            open, ask: setAsking, takeBack,
            save: (entry) => leaveFor(() => saveProjectAs(workbench, entry.database, entry.name)),
            archive: (entry, isArchived) => act(async (projects) => {
              await projects.archive(entry.database, isArchived)
              setSaid({
                sentence: isArchived ? `“${entry.name}” is archived: it is no longer offered, and stays as it is.` : `“${entry.name}” is among the current projects again.`,
                undo: () => act(async (again) => {
                  await again.archive(entry.database, !isArchived)
                  setSaid(null)
                })
              })
            })
          }}
        />
      </div>
    </Dialog>
  )
}

/** Opens the dialog where a new project is named, at once. */
export function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const workbench = useWorkbench()
  const entries = useObservable(workbench.projects.list)
  const [isBusy, setBusy] = useState(false)
  const create = (name: string): void => {
    if (isBusy) return
    setBusy(true)
    workbench.projects.all().then((projects) => createProject(workbench, projects, name)).catch((error: unknown) => {
      onClose()
      workbench.tell(sentenceOf(error), { tone: 'problem' })
    })
  }
  return <NamePanel asking={{ what: 'new' }} taken={entries.filter(({ deletedAt }) => deletedAt === null).map(({ name }) => name)} onCancel={onClose} onName={create} />
}
