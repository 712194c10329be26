import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { newestFirst, outdatedBackups, requireBackupName } from '../host/files/backup-rules.ts'
import { isFileName } from '../host/files/file-name.ts'
import type { Backup, NamedBytes } from '../host/host.ts'
import { codeOf } from '../host/files/disk-problems.ts'
import { unfinished, writeAtomically } from './write-atomically.ts'

/** Backups as files of one folder, which is made when the first is kept. */
export function backupFolder(folder: string): {
  keep(backup: NamedBytes): Promise<void>
  list(): Promise<Backup[]>
  read(name: string): Promise<NamedBytes | null>
} {
  const locationOf = (name: string): string => {
    requireBackupName(name)
    return path.join(folder, name)
  }
  const list = async (): Promise<Backup[]> => newestFirst(await Promise.all((await listNames(folder)).map(async (name) => {
    const { size, mtimeMs } = await stat(path.join(folder, name))
    return { name, size, savedAt: new Date(mtimeMs).toISOString() }
  })))
  return {
    async keep({ name, bytes }) {
      const location = locationOf(name)
      await mkdir(folder, { recursive: true })
      await writeAtomically(location, bytes)
      for (const { name: outdated } of outdatedBackups(await list())) await rm(path.join(folder, outdated), { force: true })
    },
    list,
    async read(name) {
      const location = locationOf(name)
      try {
        return { name, bytes: new Uint8Array(await readFile(location)) }
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null
        throw error
      }
    }
  }
}

async function listNames(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isFile() && !entry.name.endsWith(unfinished) && isFileName(entry.name)).map(({ name }) => name)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
