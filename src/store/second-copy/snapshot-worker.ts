/** Reads a project out of its database and writes it as a file, away from the screen's thread. */
import type { ExportMeta } from '../../core/formats/format.ts'
import { readProjectFile } from '../../core/project-file/read-project-file.ts'
import { writeProjectFile } from '../../core/project-file/write-project-file.ts'
import { readProjectParts } from '../read-project-parts.ts'

export interface SnapshotRequest {
  readonly database: string
  readonly meta: ExportMeta
}

export type SnapshotAnswer = { readonly seq: number; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failure: string }

addEventListener('message', ({ data }: MessageEvent<SnapshotRequest>) => void answer(data))

async function answer({ database, meta }: SnapshotRequest): Promise<void> {
  try {
    // What cannot be read is left out: the window that has the project open tells of it.
    const parts = await readProjectParts(database, { meta, withJournal: false, report: () => undefined })
    const bytes = writeProjectFile(parts)
    // A file that cannot be opened is found out now, not when it is needed.
    const again = readProjectFile(bytes)
    if ('faults' in again) throw new Error(again.faults[0]?.sentence ?? 'It could not be read again.')
    postMessage({ seq: parts.marker?.seq ?? 0, bytes } satisfies SnapshotAnswer, { transfer: [bytes.buffer] })
  } catch (error) {
    postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies SnapshotAnswer)
  }
}
