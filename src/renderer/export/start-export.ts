/** The export worker as the dialog sees it. */
import type { NamedBytes } from '../../host/host.ts'
import type { ProjectData } from '../../core/model.ts'
import type { ExportAnswer, ExportRequest, Packaging } from './export-worker.ts'
import { sendProject } from './send-project.ts'
import type { DraftFacts, DraftRequest } from './write-draft.ts'

export interface Exporting {
  /** The project that drafts are made of; to be awaited before the first. Rejects when it is left. */
  give(data: ProjectData): Promise<void>
  /** Rejects with the sentence of a format that refuses. Null where a later draft was asked for before this one was begun. */
  draft(request: DraftRequest): Promise<DraftFacts | null>
  /** The files of the last draft and its loss report, under their paths; or all in one zip. */
  pack(packaging: Packaging): Promise<readonly NamedBytes[]>
  /** Ends whatever is under way. */
  close(): void
}

export function startExport(): Exporting {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module', name: 'exporter' })
  const leaving = new AbortController()
  const post = (request: ExportRequest): void => worker.postMessage(request)
  // One question at a time, so that a draft that nobody wants any more is never begun.
  let last: Promise<unknown> = Promise.resolve()
  let turn = 0
  const ask = (request: ExportRequest): Promise<ExportAnswer> => new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => resolve(data), { once: true })
    worker.addEventListener('error', ({ message }) => reject(new Error(`The files could not be written: ${message}`)), { once: true })
    post(request)
  })
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act)
    last = next.catch(() => undefined)
    return next
  }
  return {
    give: (data) => sendProject((part) => post({ part }), data, leaving.signal),
    draft: (request) => {
      const mine = ++turn
      return inTurn(async () => {
        if (mine !== turn) return null
        const answer = await ask({ draft: request })
        if ('failure' in answer) throw new Error(answer.failure)
        return 'facts' in answer ? answer.facts : null
      })
    },
    pack: (packaging) => inTurn(async () => {
      const answer = await ask({ pack: packaging })
      if ('failure' in answer) throw new Error(answer.failure)
      return 'packed' in answer ? answer.packed : []
    }),
    close: () => {
      leaving.abort()
      worker.terminate()
    }
  }
}
