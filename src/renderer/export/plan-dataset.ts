import type { Fault } from '../../core/formats/fault.ts'
import type { ImportPlan } from '../../core/formats/import-plan.ts'
import type { ProjectData } from '../../core/model.ts'
import type { PlanMessage, PlanRequest } from './import-worker.ts'
import { joinPlan, type PlanPart } from './plan-parts.ts'
import { sendProject } from './send-project.ts'
import { withWorker } from './with-worker.ts'

export type PlanAnswer = { readonly faults: readonly Fault[] } | { readonly plan: ImportPlan }

/** What importing the dataset into the project would do, or everything that is wrong with it. Rejects when the signal is aborted. */
export const planDataset = (bytes: Uint8Array<ArrayBuffer>, current: ProjectData, signal: AbortSignal): Promise<PlanAnswer> =>
  withWorker(startWorker, 'The dataset could not be read', signal, async (worker) => {
    const post = (request: PlanRequest): void => worker.postMessage(request)
    await sendProject((part) => post({ part }), current, signal)
    const parts: PlanPart[] = []
    const answer = new Promise<PlanAnswer>((resolve) => worker.addEventListener('message', ({ data }: MessageEvent<PlanMessage>) => {
      if (data === 'complete') resolve({ plan: joinPlan(parts) })
      else if ('faults' in data) resolve(data)
      else parts.push(data.part)
    }))
    post({ bytes })
    return answer
  })

const startWorker = (): Worker => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'dataset-reader' })
