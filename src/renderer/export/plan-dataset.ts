import type { PlanAnswer, PlanRequest } from './import-worker.ts'

/** What importing the dataset would do, or everything that is wrong with it. Rejects when the signal is aborted. */
export function planDataset(request: PlanRequest, signal: AbortSignal): Promise<PlanAnswer> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'dataset-reader' })
  return new Promise<PlanAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PlanAnswer>) => resolve(data))
    worker.addEventListener('error', ({ message }) => reject(new Error(`The dataset could not be read: ${message}`)))
    signal.addEventListener('abort', () => reject(new Error('Left.')))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
