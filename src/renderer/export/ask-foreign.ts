import type { Codebook, ProjectData } from '../../core/model.ts'
import type { InputFile } from '../../core/formats/foreign-reader.ts'
import type { ForeignMessage, ForeignRequest, ReadForeign, SurveyAnswer } from './foreign-worker.ts'
import type { ForeignPlan } from './plan-foreign.ts'
import { joinPlan, type PlanPart } from './plan-parts.ts'
import { sendProject } from './send-project.ts'
import { withWorker } from './with-worker.ts'

/** What each format makes of the files. Rejects when the signal is aborted. */
export const askForSurvey = (files: readonly InputFile[], codebook: Codebook, signal: AbortSignal): Promise<SurveyAnswer> =>
  withReader(signal, (worker, post) => {
    const answer = new Promise<SurveyAnswer>((resolve) => worker.addEventListener('message', ({ data }: MessageEvent<SurveyAnswer>) => resolve(data)))
    post({ survey: { files, codebook } })
    return answer
  })

/** What importing the files by a mapping would do. Rejects when the signal is aborted. */
export const askForPlan = (request: ReadForeign, current: ProjectData, signal: AbortSignal): Promise<ForeignPlan> =>
  withReader(signal, async (worker, post) => {
    await sendProject((part) => post({ part }), current, signal)
    const parts: PlanPart[] = []
    const answer = new Promise<ForeignPlan>((resolve) => worker.addEventListener('message', ({ data }: MessageEvent<ForeignMessage>) => {
      if ('part' in data) parts.push(data.part)
      else resolve('faults' in data ? data : { plan: joinPlan(parts), ...data.complete })
    }))
    post({ read: request })
    return answer
  })

const withReader = <T>(signal: AbortSignal, ask: (worker: Worker, post: (request: ForeignRequest) => void) => Promise<T>): Promise<T> =>
  withWorker(startWorker, 'The files could not be read', signal, (worker) => ask(worker, (request) => worker.postMessage(request)))

const startWorker = (): Worker => new Worker(new URL('./foreign-worker.ts', import.meta.url), { type: 'module', name: 'foreign-reader' })
