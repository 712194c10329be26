/** Long work on a project, shown in the status bar with a way to leave it. */
import type { Workbench } from '../workbench/workbench.ts'
import { startProjectWorker, type ProjectWorker } from './ask-project-worker.ts'

/** Null where it was left. What the worker had begun to make is removed. */
export async function withProjectWork<T>({ view, projects }: Workbench, label: string, work: (worker: ProjectWorker) => Promise<T>): Promise<T | null> {
  const show = (share: number): void => view.setState({ work: { label, share, cancel } })
  const worker = startProjectWorker(show)
  let isLeft = false
  const cancel = (): void => {
    isLeft = true
    worker.close()
  }
  show(0)
  try {
    return await work(worker)
  } catch (error) {
    if (!isLeft) throw error
    await (await projects.all()).tidy()
    return null
  } finally {
    worker.close()
    view.setState({ work: null })
  }
}
