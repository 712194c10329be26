/** Hands a project to a worker in parts, since copying all of it at once would hold up the screen. */
import type { ProjectData } from '../../core/model.ts'
import { nextTask } from '../../store/next-task.ts'

/** Some of the project's records; a project is all its parts, in order. */
export type ProjectPart = Partial<Pick<ProjectData, ListName>> & Partial<Omit<ProjectData, ListName>>
type ListName = 'annotators' | 'actors' | 'articles' | 'annotations' | 'relations'

const listNames = ['annotators', 'actors', 'articles', 'annotations', 'relations'] as const satisfies readonly ListName[]

/** Records in a part, but for articles, whose texts may be long. */
const recordsAtOnce = 500
const articlesAtOnce = 10

/** Rejects when the signal is aborted. */
export async function sendProject(post: (part: ProjectPart) => void, data: ProjectData, signal: AbortSignal): Promise<void> {
  post({ project: data.project, codebook: data.codebook })
  for (const name of listNames) {
    const step = name === 'articles' ? articlesAtOnce : recordsAtOnce
    for (let start = 0; start < data[name].length; start += step) {
      post({ [name]: data[name].slice(start, start + step) })
      await nextTask()
      signal.throwIfAborted()
    }
  }
}

/** Puts the parts together again. */
export class ReceivedProject {
  readonly #lists = { annotators: [], actors: [], articles: [], annotations: [], relations: [] } as { [N in ListName]: ProjectData[N][number][] }
  #about: Pick<ProjectData, 'project' | 'codebook'> | null = null

  take(part: ProjectPart): void {
    if (part.project !== undefined && part.codebook !== undefined) this.#about = { project: part.project, codebook: part.codebook }
    for (const name of listNames) {
      const list: unknown[] = this.#lists[name]
      for (const record of part[name] ?? []) list.push(record)
    }
  }

  /** Throws where the first part has not come. */
  get data(): ProjectData {
    if (this.#about === null) throw new Error('The project has not come yet.')
    return { ...this.#about, ...this.#lists }
  }
}
