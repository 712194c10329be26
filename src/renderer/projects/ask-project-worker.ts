/** The project worker as the screen sees it. */
import type { Fault } from '../../core/formats/fault.ts'
import type { ProjectCounts } from '../../core/project-file/project-file.ts'
import type { CreatedProject } from '../../store/create-project.ts'
import type { FileSummary, ProjectAnswer, ProjectRequest } from './project-messages.ts'

export interface SavedProject {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly counts: ProjectCounts
  /** What is wrong with the project or its file, in sentences. */
  readonly problems: readonly string[]
}

/** One worker: a file that it has read is there to be made a project of. Every member rejects with a sentence, and when it is closed. */
export interface ProjectWorker {
  read(bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly summary: FileSummary } | { readonly faults: readonly Fault[] }>
  create(name: string): Promise<CreatedProject>
  save(database: string): Promise<SavedProject>
  duplicate(database: string, name: string): Promise<CreatedProject>
  close(): void
}

export function startProjectWorker(onProgress: (share: number) => void = () => undefined): ProjectWorker {
  const worker = new Worker(new URL('./project-worker.ts', import.meta.url), { type: 'module', name: 'projects' })
  const { promise: closed, reject: leave } = Promise.withResolvers<never>()
  closed.catch(() => undefined)
  const ask = (request: ProjectRequest, transfer: Transferable[] = []): Promise<ProjectAnswer> => Promise.race([closed, new Promise<ProjectAnswer>((resolve, reject) => {
    const listening = new AbortController()
    const { signal } = listening
    worker.addEventListener('message', ({ data: answer }: MessageEvent<ProjectAnswer>) => {
      if (answer.kind === 'progress') {
        onProgress(answer.share)
        return
      }
      listening.abort()
      if (answer.kind === 'failed') reject(new Error(answer.sentence))
      else resolve(answer)
    }, { signal })
    worker.addEventListener('error', ({ message }) => {
      listening.abort()
      reject(new Error(`The project could not be read or written: ${message}`))
    }, { signal })
    worker.postMessage(request, { transfer })
  })])
  const created = async (request: ProjectRequest): Promise<CreatedProject> => {
    const answer = await ask(request)
    if (answer.kind !== 'created') throw new Error('The project was not made.')
    return answer.created
  }
  return {
    read: async (bytes) => {
      const answer = await ask({ kind: 'read', bytes }, [bytes.buffer])
      if (answer.kind === 'refused') return { faults: answer.faults }
      if (answer.kind !== 'read') throw new Error('The file was not read.')
      return { summary: answer.summary }
    },
    create: (name) => created({ kind: 'create', name }),
    save: async (database) => {
      const answer = await ask({ kind: 'save', database, savedAt: new Date().toISOString() })
      if (answer.kind !== 'saved') throw new Error('The file was not written.')
      return answer
    },
    duplicate: (database, name) => created({ kind: 'duplicate', database, name, at: new Date().toISOString() }),
    close: () => {
      worker.terminate()
      leave(new Error('Left.'))
    }
  }
}
