/** Reads a dataset and plans its import away from the screen's thread. */
import { type Fault } from '../../core/formats/fault.ts'
import { readDataset } from '../../core/formats/glossator/read-dataset.ts'
import { type ImportPlan, planImport } from '../../core/formats/import-plan.ts'
import type { ProjectData } from '../../core/model.ts'

export interface PlanRequest {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly current: ProjectData
}

export type PlanAnswer = { readonly faults: readonly Fault[] } | { readonly plan: ImportPlan }

addEventListener('message', ({ data: { bytes, current } }: MessageEvent<PlanRequest>) => {
  const read = readDataset(bytes)
  postMessage(('faults' in read ? { faults: read.faults } : { plan: planImport(current, read.data) }) satisfies PlanAnswer)
})
