/** A `.glossator` file opened: checked, made a project of its own, and shown. Never over another. */
import { projectFileExtension } from '../../core/project-file/project-file.ts'
import type { CreatedProject } from '../../store/create-project.ts'
import type { Projects } from '../../store/projects.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { startProjectWorker } from './ask-project-worker.ts'
import type { Opening } from './project-messages.ts'
import { switchProject } from './switch-project.ts'

const projectExtension = `.${projectFileExtension}`

export const isProjectPath = (path: string): boolean => path.toLowerCase().endsWith(projectExtension)

/** Asks for a file. */
export async function openProject(workbench: Workbench): Promise<void> {
  const batch = await workbench.host.openFiles([projectExtension])
  if (batch === null) return
  const [index] = batch.entries.keys()
  const entry = batch.entries[index ?? -1]
  if (index === undefined || entry === undefined) throw new Error(batch.problems[0] ?? 'There is no file there.')
  const read = await batch.read(index)
  if ('problem' in read) throw new Error(read.problem)
  await openProjectFile(workbench, entry.path, read.bytes)
}

/** Opens the project at once where nothing is to be decided; else the dialog asks. */
export async function openProjectFile(workbench: Workbench, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const name = path.split('/').at(-1) ?? path
  const { view } = workbench
  const before = view.getState().opening
  if (before !== null && 'close' in before) before.close()
  const projects = await workbench.projects.all()
  const opened = await startOpening(workbench, projects, name, bytes)
  if (opened === null) return
  if ('faults' in opened) view.setState({ dialog: 'openProject', opening: opened })
  else if (opened.here.length > 0 || opened.summary.missing.length > 0) view.setState({ dialog: 'openProject', opening: opened })
  else {
    try {
      await showCreated(workbench, name, await opened.create())
    } finally {
      opened.close()
    }
  }
}

/** The file read and checked; null where that was left. */
async function startOpening(workbench: Workbench, projects: Projects, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Opening | null> {
  let isLeft = false
  const worker = startProjectWorker((share) => show(0.5 + share / 2))
  const cancel = (): void => {
    isLeft = true
    worker.close()
  }
  const show = (share: number): void => workbench.view.setState({ work: { label: `Opening ${name}`, share, cancel } })
  const unlessLeft = async <T>(share: number, work: () => Promise<T>): Promise<T | null> => {
    show(share)
    try {
      return await work()
    } catch (error) {
      worker.close()
      if (!isLeft) throw error
      await projects.tidy()
      return null
    } finally {
      workbench.view.setState({ work: null })
    }
  }
  const read = await unlessLeft(0.1, () => worker.read(bytes))
  if (read === null) return null
  if ('faults' in read) {
    worker.close()
    return { name, faults: read.faults }
  }
  const { summary } = read
  return {
    name,
    summary,
    here: projects.list.get().filter(({ library, origin }) => summary.library !== null && [library, origin].includes(summary.library)),
    create: () => unlessLeft(0.5, async () => {
      const created = await worker.create(projects.freeName(summary.name.trim() === '' ? name : summary.name))
      await projects.add(created.entry)
      return created
    }),
    close: worker.close
  }
}

/** Shows the project that was made of the file; nothing where it was left. */
export async function showCreated(workbench: Workbench, file: string, created: CreatedProject | null): Promise<void> {
  if (created === null) return
  const { entry, problems } = created
  const sentence = problems.length === 0 ? `${file} is open, as a project of its own.` : `${file} is open, as a project of its own, but not all of it could be taken.`
  await switchProject(workbench, entry.database, sentence, problems)
}
