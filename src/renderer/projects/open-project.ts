/** A `.glossator` file opened: checked, made a project of its own, and shown. Never over another. */
import type { CreatedProject } from '../../store/create-project.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { startProjectWorker } from './ask-project-worker.ts'
import { switchProject } from './switch-project.ts'

export const projectExtension = '.glossator'

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
  const projects = await workbench.projects.all()
  let isLeft = false
  const show = (share: number): void => workbench.view.setState({ work: { label: `Opening ${name}`, share, cancel } })
  const worker = startProjectWorker((share) => show(0.5 + share / 2))
  const cancel = (): void => {
    isLeft = true
    worker.close()
  }
  const create = async (): Promise<CreatedProject> => {
    show(0.5)
    const created = await worker.create(projects.freeName(summaryName))
    await projects.add(created.entry)
    return created
  }
  let summaryName = name
  try {
    show(0.1)
    const read = await worker.read(bytes)
    if ('faults' in read) {
      worker.close()
      workbench.view.setState({ dialog: 'openProject', opening: { name, faults: read.faults } })
      return
    }
    const { summary } = read
    summaryName = summary.name.trim() === '' ? name : summary.name
    const here = projects.list.get().filter(({ library, origin }) => summary.library !== null && [library, origin].includes(summary.library))
    if (here.length > 0 || summary.missing.length > 0) {
      workbench.view.setState({ dialog: 'openProject', opening: { name, summary, here, create, close: worker.close } })
      return
    }
    await showCreated(workbench, name, await create())
  } catch (error) {
    worker.close()
    if (!isLeft) throw error
    await projects.tidy()
  } finally {
    workbench.view.setState({ work: null })
  }
}

export async function showCreated(workbench: Workbench, file: string, { entry, problems }: CreatedProject): Promise<void> {
  const sentence = problems.length === 0 ? `${file} is open, as a project of its own.` : `${file} is open, as a project of its own, but not all of it could be taken.`
  await switchProject(workbench, entry.database, sentence, problems)
}
