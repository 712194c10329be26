import type { Fault } from '../../core/formats/fault.ts'
import type { ImportPlan } from '../../core/formats/import-plan.ts'
import type { PlanMessage, PlanRequest } from './import-worker.ts'
import { joinPlan, type PlanPart } from './plan-parts.ts'

export type PlanAnswer = { readonly faults: readonly Fault[] } | { readonly plan: ImportPlan }

/** What importing the dataset would do, or everything that is wrong with it. Rejects when the signal is aborted. */
export function planDataset(request: PlanRequest, signal: AbortSignal): Promise<PlanAnswer> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'dataset-reader' })
  const parts: PlanPart[] = []
  return new Promise<PlanAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PlanMessage>) => {
      if (data === 'complete') resolve({ plan: joinPlan(parts) })
      else if ('faults' in data) resolve(data)
      else parts.push(data.part)
    })
    worker.addEventListener('error', ({ message }) => reject(new Error(`The dataset could not be read: ${message}`)))
    signal.addEventListener('abort', () => reject(new Error('Left.')))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
