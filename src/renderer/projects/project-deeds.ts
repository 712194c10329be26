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

/** Shows a project; null is the one that comes first now. One that was archived is current again. */
export async function openEntry(workbench: Workbench, projects: Projects, entry: ProjectEntry | null, sentence: string | null = null): Promise<void> {
  if (entry !== null && entry.archivedAt !== null) await projects.archive(entry.database, false)
  await switchProject(workbench, entry?.database ?? projects.choose(null), sentence)
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
