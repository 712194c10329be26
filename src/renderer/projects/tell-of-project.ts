import type { Workbench } from '../workbench/workbench.ts'

/** Keeps the list true to the project's name, and tells when another window has deleted the project. */
export function tellOfProject({ store, projects, tell }: Workbench): void {
  let { name } = store.library.get().project
  store.library.subscribe(() => {
    const { project } = store.library.get()
    if (project.name === name) return
    name = project.name
    void projects.all().then((all) => all.renamed(projects.database, name)).catch(() => undefined)
  })
  const isDeleted = (): boolean => projects.list.get().some(({ database, deletedAt }) => database === projects.database && deletedAt !== null)
  let wasDeleted = isDeleted()
  projects.list.subscribe(() => {
    const now = isDeleted()
    if (now && !wasDeleted) tell('This project has been deleted. What you do here is still saved with it; under “Projects…” it can be taken back.', { tone: 'problem' })
    wasDeleted = now
  })
}
