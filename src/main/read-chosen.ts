import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { readLimit } from '../host/files/article-files.ts'
import { fileProblems } from '../host/files/file-problems.ts'
import type { ReadResult } from '../host/host.ts'
import { describeReadFailure } from './file-errors.ts'
import type { ChosenFile } from './list-articles.ts'

/** Not through a link put there meanwhile, and without waiting for the other end of a pipe. Windows has neither flag. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Reads a chosen file, up to `limit` bytes. Never rejects: what is wrong with the file is a sentence. */
export async function readChosen({ path, location }: Pick<ChosenFile, 'path' | 'location'>, limit = readLimit): Promise<ReadResult> {
  try {
    if ((await realpath(location)) !== location) return { problem: fileProblems.vanished(path) }
    const handle = await open(location, flags)
    try {
      return await readWithin(handle, path, limit)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return { problem: describeReadFailure(path, error) }
  }
}

async function readWithin(handle: FileHandle, path: string, limit: number): Promise<ReadResult> {
  const kind = await handle.stat()
  if (!kind.isFile()) return { problem: fileProblems.notAFile(path) }
  if (kind.size > limit) return { problem: fileProblems.tooLarge(path, kind.size, limit) }
  const bytes = new Uint8Array(kind.size)
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length)
    if (bytesRead === 0) break // it has become shorter
    length += bytesRead
  }
  return { bytes: length === bytes.length ? bytes : bytes.slice(0, length) }
}
