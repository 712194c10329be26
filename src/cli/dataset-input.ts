/** A dataset that a command was given: a file, or standard input, read piece by piece. */
import { Buffer } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { faultLine } from '../core/formats/fault.ts'
import type { ExportMeta, ReadFormat } from '../core/formats/format.ts'
import { DatasetReading, readDataset } from '../core/formats/glossator/read-dataset.ts'
import { DatasetScanner, ScanFault } from '../core/formats/glossator/scan-dataset.ts'
import type { ProjectData } from '../core/model.ts'
import { type Doors, InputFault } from './command.ts'
import { describeFileError } from './file-errors.ts'

/** Bytes of a file that are kept to tell a fault by line and column. In a larger one it is told by its byte. */
const kept = 64 * 1024 * 1024

/**
 * The dataset, or its faults. `-` is standard input. Each record is checked and let go as its bytes come in, so that the text of
 * the file is never in memory beside its records. Throws an `InputFault` where there is no file to read.
 */
export async function openDataset(path: string, doors: Doors): Promise<ReadFormat> {
  const [scanner, reading, beginning] = [new DatasetScanner(), new DatasetReading(), new Beginning()]
  let fault: ScanFault | null = null
  for await (const chunk of path === '-' ? doors.readInput() : fileChunks(path)) {
    beginning.add(chunk)
    fault ??= scanFault(() => {
      for (const scanned of scanner.push(chunk)) reading.take(scanned)
    })
    // What comes behind the fault is read only for the lines to be counted.
    if (fault !== null && beginning.chunks === null) break
  }
  fault ??= scanFault(() => scanner.end())
  if (fault === null) return reading.finish()
  if (beginning.chunks !== null) return readDataset(Buffer.concat(beginning.chunks))
  return { faults: [{ place: '', sentence: `This is not JSON: ${fault.message} (byte ${fault.offset.toLocaleString('en')}).` }] }
}

function scanFault(scan: () => void): ScanFault | null {
  try {
    scan()
    return null
  } catch (error) {
    if (error instanceof ScanFault) return error
    throw error
  }
}

/** The dataset. Throws an `InputFault` with each of its faults on a line. */
export async function openValidDataset(path: string, doors: Doors): Promise<{ data: ProjectData; meta: ExportMeta }> {
  const read = await openDataset(path, doors)
  if ('faults' in read) throw new InputFault(...read.faults.map(faultLine))
  return read
}

async function* fileChunks(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) yield chunk as Uint8Array
  } catch (error) {
    throw new InputFault(describeFileError(path, error))
  }
}

/** The bytes so far, as long as there are few enough to be kept. */
class Beginning {
  chunks: Uint8Array[] | null = []
  #size = 0

  add(chunk: Uint8Array): void {
    this.#size += chunk.length
    if (this.#size > kept) this.chunks = null
    this.chunks?.push(chunk)
  }
}
