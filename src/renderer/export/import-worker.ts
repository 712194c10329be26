/** Reads a dataset, or the one in a project's file, and plans its import away from the screen's thread. */
import { type Fault } from '../../core/formats/fault.ts'
import { readDataset } from '../../core/formats/glossator/read-dataset.ts'
import type { ReadFormat } from '../../core/formats/format.ts'
import { planImport } from '../../core/formats/import-plan.ts'
import { isZip } from '../../core/formats/zip-files.ts'
import { readProjectFile } from '../../core/project-file/read-project-file.ts'
import { partsOfPlan, type PlanPart } from './plan-parts.ts'
import { type ProjectPart, ReceivedProject } from './send-project.ts'

/** The parts of the project come before the dataset's bytes. */
export type PlanRequest = { readonly part: ProjectPart } | { readonly bytes: Uint8Array<ArrayBuffer> }

/** Faults, or the parts of a plan one by one and that there are no more. */
export type PlanMessage = { readonly faults: readonly Fault[] } | { readonly part: PlanPart } | 'complete'

const received = new ReceivedProject()

addEventListener('message', ({ data: request }: MessageEvent<PlanRequest>) => {
  if ('part' in request) received.take(request.part)
  else plan(request.bytes)
})

function plan(bytes: Uint8Array<ArrayBuffer>): void {
  const read = isZip(bytes) ? readDatasetOfProject(bytes) : readDataset(bytes)
  if ('faults' in read) {
    post({ faults: read.faults })
    return
  }
  for (const part of partsOfPlan(planImport(received.data, read.data))) post({ part })
  post('complete')
}

function readDatasetOfProject(bytes: Uint8Array): ReadFormat {
  const read = readProjectFile(bytes)
  return 'faults' in read ? read : { data: read.parts.data, meta: read.parts.meta }
}

const post = (message: PlanMessage): void => postMessage(message)
