/** The project as a dataset file, made in slices so that the screen stays alive. */
import { writeDatasetChunks } from '../../core/formats/glossator/write-dataset.ts'
import { generator } from '../../core/generator.ts'
import type { ProjectData } from '../../core/model.ts'
import { nextTask } from '../../store/next-task.ts'

/** Below the time in which a frame is missed. */
const sliceMilliseconds = 8

/** The file's bytes. Rejects with the sentence of a `DatasetRefusal`, or when the signal is aborted. */
export async function writeExport(data: ProjectData, exportedAt: Date, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let began = performance.now()
  for (const chunk of writeDatasetChunks(data, { exportedAt: exportedAt.toISOString(), generator })) {
    chunks.push(chunk)
    if (performance.now() - began > sliceMilliseconds) {
      await nextTask()
      signal.throwIfAborted()
      began = performance.now()
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
