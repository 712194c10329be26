/** Reads a dataset and plans its import away from the screen's thread. */
import { type Fault } from '../../core/formats/fault.ts'
import { readDataset } from '../../core/formats/glossator/read-dataset.ts'
import { planImport } from '../../core/formats/import-plan.ts'
import type { ProjectData } from '../../core/model.ts'
import { partsOfPlan, type PlanPart } from './plan-parts.ts'

export interface PlanRequest {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly current: ProjectData
}

/** Faults, or the parts of a plan one by one and that there are no more. */
export type PlanMessage = { readonly faults: readonly Fault[] } | { readonly part: PlanPart } | 'complete'

addEventListener('message', ({ data: { bytes, current } }: MessageEvent<PlanRequest>) => {
  const read = readDataset(bytes)
  if ('faults' in read) return post({ faults: read.faults })
  for (const part of partsOfPlan(planImport(current, read.data))) post({ part })
  post('complete')
})

const post = (message: PlanMessage): void => postMessage(message)
