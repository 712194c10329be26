import { childrenOf } from './directory-handles.ts'
import { newestFirst, outdatedBackups, requireBackupName } from './files/backup-rules.ts'
import { describeWriteError } from './files/file-problems.ts'
import type { Backup, NamedBytes } from './host.ts'

/** Backups in the browser's own folder of this origin. A file is replaced as a whole or not at all. */
export const originBackups = {
  async keep({ name, bytes }: NamedBytes): Promise<void> {
    requireBackupName(name)
    const folder = await backupFolder()
    await writeHandle(await folder.getFileHandle(name, { create: true }), bytes)
    for (const { name: outdated } of outdatedBackups(await listFiles(folder))) await folder.removeEntry(outdated)
  },
  async list(): Promise<readonly Backup[]> {
    return newestFirst(await listFiles(await backupFolder()))
  },
  async read(name: string): Promise<NamedBytes | null> {
    requireBackupName(name)
    try {
      const file = await (await (await backupFolder()).getFileHandle(name)).getFile()
      return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return null
      throw error
    }
  }
}

/** Writes to the side and puts it in place when it is whole. */
export async function writeHandle(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const stream = await handle.createWritable()
    await stream.write(bytes)
    await stream.close() // what was begun and not closed is discarded by the browser
  } catch (error) {
    throw new Error(describeWriteError(handle.name, bytes.byteLength, error), { cause: error })
  }
}

async function backupFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true })
}

async function listFiles(folder: FileSystemDirectoryHandle): Promise<Backup[]> {
  const handles = (await childrenOf(folder)).filter((handle) => handle.kind === 'file')
  return Promise.all(handles.map(async (handle) => {
    const file = await (handle as FileSystemFileHandle).getFile()
    return { name: file.name, size: file.size, savedAt: new Date(file.lastModified).toISOString() }
  }))
}
