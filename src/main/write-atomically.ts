import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { describeWriteError } from '../host/files/file-problems.ts'

/** The ending of what is being written; met in a folder, it is what a crash has left. */
export const unfinished = '.glossator-tmp'

/**
 * Writes a file so that after a crash or a full disk there is the old one or the new one, never a part: to the side, to the
 * disk, then under its name. Rejects with a sentence.
 */
export async function writeAtomically(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const target = await realpath(file).catch(() => file) // a link stays a link
    const beside = path.join(path.dirname(target), `.${randomUUID()}${unfinished}`)
    try {
      await writeThrough(beside, bytes, await modeOf(target))
      await rename(beside, target)
    } catch (error) {
      await rm(beside, { force: true }).catch(() => undefined)
      throw error
    }
    await syncFolder(path.dirname(target))
  } catch (error) {
    throw new Error(describeWriteError(path.basename(file), bytes.byteLength, error), { cause: error })
  }
}

async function writeThrough(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx', mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The permissions of the file that is replaced are kept. */
async function modeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mode & 0o777
  } catch {
    return undefined // there is none
  }
}

/** The new name is on the disk only when its folder is. Windows cannot, and does not need to. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // The file itself is written; some file systems cannot sync a folder.
  }
}
