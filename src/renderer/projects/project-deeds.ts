/** What is done with a project from the list of them. Each rejects with a sentence. */
import { renameProject } from '../../core/commands/project.ts'
import { createEmptyProject } from '../../store/create-project.ts'
import { openStore } from '../../store/open-store.ts'
import type { ProjectEntry } from '../../store/project-entry.ts'
import type { Projects } from '../../store/projects.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { switchProject } from './switch-project.ts'
import { withProjectWork } from './with-project-work.ts'

/** A new project with nothing in it, shown at once. */
export async function createProject(workbench: Workbench, projects: Projects, name: string): Promise<void> {
  const entry = await createEmptyProject(name.trim())
  await projects.add(entry)
  await switchProject(workbench, entry.database)
}

/** Shows a project. One that was archived is current again. */
export async function openEntry(workbench: Workbench, projects: Projects, entry: ProjectEntry): Promise<void> {
  if (entry.archivedAt !== null) await projects.archive(entry.database, false)
  await switchProject(workbench, entry.database)
}

/** Shows what comes first now that the project of this window is deleted: a new one where there is no other. */
export async function openNext(workbench: Workbench, projects: Projects, sentence: string): Promise<void> {
  if (projects.list.get().every(({ deletedAt }) => deletedAt !== null)) await projects.add(await createEmptyProject(projects.freeName('Untitled project')))
  await switchProject(workbench, projects.choose(null), sentence)
}

/** Renaming is a change of the project, undone like any other; in this window or, for a moment, in a store of its own. */
export async function renameEntry(workbench: Workbench, projects: Projects, { database }: ProjectEntry, name: string): Promise<void> {
  if (database === workbench.projects.database) {
    await workbench.run(renameProject, { name })
    return
  }
  const store = await openStore({ name: database })
  try {
    await store.run(renameProject, { name })
    await store.flush()
  } finally {
    store.close()
  }
  await projects.renamed(database, name.trim())
}

/** A copy of the project as it is now, history included. Gives what to say; null where it was left. */
export async function duplicateProject(workbench: Workbench, projects: Projects, { database, name: from }: ProjectEntry, name: string): Promise<string | null> {
  await workbench.store.flush()
  const created = await withProjectWork(workbench, `Duplicating ${from}`, (worker) => worker.duplicate(database, name.trim()))
  if (created === null) return null
  await projects.add(created.entry)
  return [`“${name.trim()}” is a copy of “${from}”.`, ...created.problems].join(' ')
}
