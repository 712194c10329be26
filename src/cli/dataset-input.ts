/** A dataset that a command was given: a file, or standard input. */
import { readFile, stat } from 'node:fs/promises'
import type { Fault } from '../core/formats/fault.ts'
import { faultLine } from '../core/formats/fault.ts'
import type { ExportMeta, ReadFormat } from '../core/formats/format.ts'
import { readDataset } from '../core/formats/glossator/read-dataset.ts'
import type { ProjectData } from '../core/model.ts'
import { datasetLimit } from '../host/files/article-files.ts'
import { fileProblems } from '../host/files/file-problems.ts'
import { type Doors, InputFault } from './command.ts'
import { describeFileError } from './file-errors.ts'

/** The dataset, or its faults. `-` is standard input. Throws an `InputFault` where there is no file to read. */
export async function openDataset(path: string, doors: Doors): Promise<ReadFormat> {
  const bytes = path === '-' ? await doors.readInput() : await readDatasetFile(path)
  if (bytes.length > datasetLimit) throw new InputFault(fileProblems.tooLarge(path, bytes.length, datasetLimit))
  return readDataset(bytes)
}

/** The dataset. Throws an `InputFault` with each of its faults on a line. */
export async function openValidDataset(path: string, doors: Doors): Promise<{ data: ProjectData; meta: ExportMeta }> {
  const read = await openDataset(path, doors)
  if ('faults' in read) throw new InputFault(...read.faults.map((fault: Fault) => faultLine(fault)))
  return read
}

async function readDatasetFile(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > datasetLimit) throw new InputFault(fileProblems.tooLarge(path, size, datasetLimit))
    return await readFile(path)
  } catch (error) {
    throw error instanceof InputFault ? error : new InputFault(describeFileError(path, error))
  }
}
