/** The vault on the origin private file system; for a worker, which alone may write there so that it is on the disk. */
import type { VaultDisk } from './files/vault-on-disk.ts'
import { vaultSentence } from './files/vault-sentences.ts'

/** What the browser offers in a worker, and the types of a page do not have. */
interface OriginFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncAccessHandle>
  move(name: string): Promise<void>
}
interface SyncAccessHandle {
  getSize(): number
  read(into: Uint8Array<ArrayBuffer>, options: { at: number }): number
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number
  truncate(size: number): void
  flush(): void
  close(): void
}

const lineFeed = 0x0a
/** The ending of what is being written. */
const unfinished = '.glossator-tmp'

/** @param rootName a folder of the origin, made when the first file is written */
export function originDisk(rootName: string): VaultDisk {
  const folderAt = async (place: string, create: boolean): Promise<FileSystemDirectoryHandle> => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(rootName, { create })
    for (const part of place.split('/').filter((name) => name !== '')) folder = await folder.getDirectoryHandle(part, { create })
    return folder
  }
  const fileAt = async (file: string, create: boolean): Promise<OriginFileHandle> =>
    await (await folderAt(parentOf(file), create)).getFileHandle(nameOf(file), { create }) as OriginFileHandle
  const remove = (file: string): Promise<void> =>
    unlessMissing(undefined, async () => (await folderAt(parentOf(file), false)).removeEntry(nameOf(file)))
  const list = (place: string, kind: 'files' | 'folders'): Promise<string[]> => unlessMissing([], async () => {
    const names: string[] = []
    for await (const child of (await folderAt(place, false)).values()) {
      if (child.kind === (kind === 'files' ? 'file' : 'directory')) names.push(child.name)
    }
    return names
  })
  return {
    list,
    stat: (file) => unlessMissing(null, async () => {
      const { size, lastModified } = await (await fileAt(file, false)).getFile()
      return { size, savedAt: new Date(lastModified).toISOString() }
    }),
    read: (file) => unlessMissing(null, async () => new Uint8Array(await (await (await fileAt(file, false)).getFile()).arrayBuffer())),
    append: async (file, bytes) => {
      const handle = await open(await fileAt(file, true))
      try {
        appendTo(handle, bytes)
      } finally {
        handle.close()
      }
    },
    write: async (file, bytes) => {
      const beside = `${parentOf(file)}/${crypto.randomUUID()}${unfinished}`
      try {
        const written = await fileAt(beside, true)
        const handle = await open(written)
        try {
          writeAll(handle, bytes, 0)
        } finally {
          handle.close()
        }
        await written.move(nameOf(file))
      } catch (error) {
        await remove(beside).catch(() => undefined)
        throw error
      }
    },
    remove,
    removeEmpty: (place) => unlessMissing(undefined, async () => {
      try {
        await (await folderAt(parentOf(place), false)).removeEntry(nameOf(place))
      } catch (error) {
        if (nameOfError(error) !== 'InvalidModificationError') throw error // something is in it
      }
    }),
    sweep: async (place) => {
      for (const name of await list(place, 'files')) if (name.endsWith(unfinished)) await remove(`${place}/${name}`)
    },
    alone: async (name, work) => navigator.locks.request(`glossator ${rootName} ${name}`, work),
    sentence: (doing, error) =>
      vaultSentence(doing, nameOfError(error), 'the storage that this browser gives to Glossator', error instanceof Error ? error.message : String(error))
  }
}

/** All or nothing: what was written before the browser refused the rest is taken back. */
function appendTo(handle: SyncAccessHandle, bytes: Uint8Array<ArrayBuffer>): void {
  const size = handle.getSize()
  const last = new Uint8Array(1)
  if (size > 0) handle.read(last, { at: size - 1 })
  const isTorn = size > 0 && last[0] !== lineFeed
  try {
    if (isTorn) writeAll(handle, Uint8Array.of(lineFeed), size)
    writeAll(handle, bytes, isTorn ? size + 1 : size)
  } catch (error) {
    takeBack(handle, size)
    throw error
  }
}

function writeAll(handle: SyncAccessHandle, bytes: Uint8Array<ArrayBuffer>, from: number): void {
  for (let written = 0; written < bytes.length;) {
    const count = handle.write(bytes.subarray(written), { at: from + written })
    if (count === 0) throw new DOMException('Nothing more was written.', 'QuotaExceededError')
    written += count
  }
  handle.flush()
}

function takeBack(handle: SyncAccessHandle, size: number): void {
  try {
    handle.truncate(size)
    handle.flush()
  } catch {
    // the next line begins on a line of its own
  }
}

/** A tab that was closed may hold its file for a moment after it has given up its lock. */
async function open(file: OriginFileHandle): Promise<SyncAccessHandle> {
  for (let tries = 1; ; tries++) {
    try {
      return await file.createSyncAccessHandle()
    } catch (error) {
      if (nameOfError(error) !== 'NoModificationAllowedError' || tries === 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 10 * tries))
    }
  }
}

const parentOf = (place: string): string => place.split('/').slice(0, -1).join('/')
const nameOf = (place: string): string => place.split('/').at(-1) ?? ''
const nameOfError = (error: unknown): string => (error instanceof DOMException ? error.name : '')

async function unlessMissing<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (nameOfError(error) === 'NotFoundError') return otherwise
    throw error
  }
}
