import { afterEach } from 'vitest'
import { createProjectFrom, type CreatedProject, type CreateOptions } from '../create-project.ts'
import type { ProjectFileParts } from '../../core/project-file/project-file.ts'
import { projectDatabases, removeDatabase } from '../project-database.ts'
import { openProjects, type Projects, type ProjectsOptions } from '../projects.ts'
import { readProjectParts } from '../read-project-parts.ts'

const opened = new Set<Projects>()
const lists = new Set<string>()

export const newListName = (): string => `test projects ${crypto.randomUUID()}`

/** A list of its own, which is closed and removed after the test. The same name again is another window, or another start. */
export async function openTestProjects(options: ProjectsOptions & { name?: string } = {}): Promise<Projects> {
  const name = options.name ?? newListName()
  const projects = await openProjects({ ...options, name })
  opened.add(projects)
  lists.add(name)
  return projects
}

export const testMeta = { exportedAt: '2031-03-14T09:30:00.000Z', generator: 'glossator test' }

export const partsOf = (database: string): Promise<ProjectFileParts> =>
  readProjectParts(database, { meta: testMeta, withJournal: true, report: (sentence) => { throw new Error(sentence) } })

export const makeProject = (parts: ProjectFileParts, options: CreateOptions = {}): Promise<CreatedProject> => createProjectFrom(parts, options)

afterEach(async () => {
  for (const projects of opened) projects.close()
  opened.clear()
  for (const database of [...lists, ...await projectDatabases()]) await removeDatabase(database)
  lists.clear()
})
