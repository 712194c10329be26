/** A dataset that a command was given: a file, or standard input, read piece by piece; or the dataset in a `.glossator` file. */
import { Buffer } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { type Fault, faultLine } from '../core/formats/fault.ts'
import type { ExportMeta } from '../core/formats/format.ts'
import { DatasetReading, readDataset } from '../core/formats/glossator/read-dataset.ts'
import { DatasetScanner, ScanFault } from '../core/formats/glossator/scan-dataset.ts'
import { isZip } from '../core/formats/zip-files.ts'
import type { ProjectData } from '../core/model.ts'
import { readProjectFile } from '../core/project-file/read-project-file.ts'
import { datasetLimit } from '../host/files/article-files.ts'
import { type Doors, InputFault } from './command.ts'
import { describeFileError } from './file-errors.ts'

/** Bytes of a file that are kept to tell a fault by line and column. In a larger one it is told by its byte. */
const kept = 64 * 1024 * 1024

/** `missing`: what of a project file beside its dataset is damaged and so was left out; of a dataset nothing is. */
export type OpenedDataset =
  | { readonly data: ProjectData; readonly meta: ExportMeta; readonly missing: readonly Fault[] }
  | { readonly faults: readonly Fault[] }

/**
 * The dataset, or its faults. `-` is standard input. Each record is checked and let go as its bytes come in, so that the text of
 * the file is never in memory beside its records. Throws an `InputFault` where there is no file to read.
 */
export async function openDataset(path: string, doors: Doors): Promise<OpenedDataset> {
  const chunks = (path === '-' ? doors.readInput() : fileChunks(path))[Symbol.asyncIterator]()
  const first = await chunks.next()
  const beginning = first.done === true ? new Uint8Array() : first.value
  return isZip(beginning) ? readProject(path, beginning, chunks) : readDatasetOf(beginning, chunks)
}

/** A project file is found by the directory at its end, so all of it is held, packed. */
async function readProject(path: string, first: Uint8Array, rest: AsyncIterator<Uint8Array>): Promise<OpenedDataset> {
  const held = [first]
  let size = first.length
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    size += next.value.length
    if (size > datasetLimit) throw new InputFault(`“${path}” is larger than ${datasetLimit / 1024 / 1024} MB: no project file that large can be read.`)
    held.push(next.value)
  }
  const read = readProjectFile(Buffer.concat(held))
  return 'faults' in read ? read : { data: read.parts.data, meta: read.parts.meta, missing: read.missing }
}

async function readDatasetOf(first: Uint8Array, rest: AsyncIterator<Uint8Array>): Promise<OpenedDataset> {
  const [scanner, reading, beginning] = [new DatasetScanner(), new DatasetReading(), new Beginning()]
  let fault: ScanFault | null = null
  for (let chunk: Uint8Array | null = first; chunk !== null; chunk = await nextOf(rest)) {
    const bytes: Uint8Array = chunk
    beginning.add(bytes)
    fault ??= scanFault(() => {
      for (const scanned of scanner.push(bytes)) reading.take(scanned)
    })
    // What comes behind the fault is read only for the lines to be counted.
    if (fault !== null && beginning.chunks === null) {
      await rest.return?.()
      break
    }
  }
  fault ??= scanFault(() => scanner.end())
  if (fault === null) return whole(reading.finish())
  if (beginning.chunks !== null) return whole(readDataset(Buffer.concat(beginning.chunks)))
  return { faults: [{ place: '', sentence: `This is not JSON: ${fault.message} (byte ${fault.offset.toLocaleString('en')}).` }] }
}

const whole = (read: ReturnType<typeof readDataset>): OpenedDataset => 'faults' in read ? read : { ...read, missing: [] }

async function nextOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  const next = await chunks.next()
  return next.done === true ? null : next.value
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

/** The dataset. Says what else of a project file is damaged. Throws an `InputFault` with each of the dataset's faults on a line. */
export async function openValidDataset(path: string, doors: Doors): Promise<{ data: ProjectData; meta: ExportMeta }> {
  const read = await openDataset(path, doors)
  if ('faults' in read) throw new InputFault(...read.faults.map(faultLine))
  for (const fault of read.missing) doors.say(faultLine(fault))
  return { data: read.data, meta: read.meta }
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
