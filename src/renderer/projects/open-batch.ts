/** Files that were dropped or handed over: a project is opened, articles are added. */
import type { FileBatch } from '../../host/host.ts'
import { addBatch } from '../library/add-articles.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { isProjectPath, openProjectFile } from './open-project.ts'

/** Of several projects the first is opened, since a window shows one; the others are told. */
export async function openBatch(workbench: Workbench, batch: FileBatch): Promise<void> {
  const [projects, others] = [true, false].map((wanted) => [...batch.entries.keys()].filter((i) => isProjectPath(batch.entries[i]?.path ?? '') === wanted))
  const [first, ...more] = projects ?? []
  if (first === undefined) {
    await addBatch(workbench, batch)
    return
  }
  if (others !== undefined && (others.length > 0 || batch.problems.length > 0)) await addBatch(workbench, partOf(batch, others))
  if (more.length > 0) {
    const names = more.map((i) => batch.entries[i]?.path ?? '')
    workbench.tell('Only the first project is opened, since a window shows one. Open the others from “Projects…”.', { tone: 'problem', details: names })
  }
  const read = await batch.read(first)
  if ('problem' in read) throw new Error(read.problem)
  await openProjectFile(workbench, batch.entries[first]?.path ?? '', read.bytes)
}

const partOf = ({ entries, problems, read }: FileBatch, indexes: readonly number[]): FileBatch => ({
  entries: indexes.flatMap((i) => entries[i] ?? []), problems, read: (index) => read(indexes[index] ?? -1)
})
