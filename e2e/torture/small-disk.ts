import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A disk of its own, of a few kilobytes, in memory. */
export interface SmallDisk {
  readonly folder: string
  makeReadOnly(): Promise<void>
  end(): Promise<void>
}

/** Null where this machine does not let one be made: it takes Linux and the right to mount. */
export async function smallDisk(kilobytes: number): Promise<SmallDisk | null> {
  if (process.platform !== 'linux') return null
  const folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-small-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])
  } catch {
    await rm(folder, { recursive: true })
    return null
  }
  return {
    folder,
    makeReadOnly: async () => void (await run('mount', ['-o', 'remount,ro', folder])),
    end: async () => {
      await run('umount', [folder])
      await rm(folder, { recursive: true })
    }
  }
}

/** Whether this machine lets one be made. */
export const hasSmallDisks: boolean = await smallDisk(64).then(async (disk) => {
  await disk?.end()
  return disk !== null
})
