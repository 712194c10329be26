import { constants } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readdir, readFile, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { codeOf, messageOf } from '../host/files/disk-problems.ts'
import { oneAtATime } from '../host/files/one-at-a-time.ts'
import { type VaultDisk, vaultOnDisk } from '../host/files/vault-on-disk.ts'
import { vaultSentence } from '../host/files/vault-sentences.ts'
import type { Vault } from '../host/host.ts'
import { syncFolder, unfinished, writeAtomically } from './write-atomically.ts'

/** The second copy as files below one folder, which is made when the first is written. */
export const vaultInFolder = (root: string, now?: () => Date): Vault => vaultOnDisk(folderDisk(root), now)

const lineFeed = 0x0a
/** What is there is read for its last byte. Not through a link; Windows has no such flag. */
const appending = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)

function folderDisk(root: string): VaultDisk {
  const at = (place: string): string => path.join(root, ...place.split('/'))
  const disk: VaultDisk = {
    list: (folder, kind) => unlessMissing([], async () => {
      const entries = await readdir(at(folder), { withFileTypes: true })
      return entries.filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory())).map(({ name }) => name)
    }),
    stat: (file) => unlessMissing(null, async () => {
      const { size, mtimeMs } = await lstat(at(file))
      return { size, savedAt: new Date(mtimeMs).toISOString() }
    }),
    read: (file) => unlessMissing(null, async () => new Uint8Array(await readFile(at(file)))),
    append: async (file, bytes) => {
      await makeFolder(path.dirname(at(file)))
      const isNew = (await disk.stat(file)) === null
      const handle = await open(at(file), appending, 0o600)
      try {
        await appendTo(handle, bytes)
      } finally {
        await handle.close()
      }
      if (isNew) await syncFolder(path.dirname(at(file)))
    },
    write: async (file, bytes) => {
      await makeFolder(path.dirname(at(file)))
      await writeAtomically(at(file), bytes)
    },
    remove: (file) => rm(at(file), { force: true }),
    removeEmpty: (folder) => rmdir(at(folder)).catch((error: unknown) => {
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error
    }),
    sweep: async (folder) => {
      const names = await unlessMissing([], () => readdir(at(folder)))
      for (const name of names.filter((name) => name.endsWith(unfinished))) await rm(path.join(at(folder), name), { force: true })
    },
    alone: oneAtATime(),
    sentence: (doing, error) => {
      const cause = codeOf(error) === '' && error instanceof Error ? error.cause ?? error : error
      return vaultSentence(doing, codeOf(cause), `“${root}”`, messageOf(cause))
    }
  }
  return disk
}

/** All or nothing: what was written before the disk refused the rest is taken back, as far as the disk lets it. */
async function appendTo(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  const { size } = await handle.stat()
  const last = new Uint8Array(1)
  if (size > 0) await handle.read(last, 0, 1, size - 1)
  const isTorn = size > 0 && last[0] !== lineFeed
  try {
    await handle.writeFile(isTorn ? Buffer.concat([Uint8Array.of(lineFeed), bytes]) : bytes)
    await handle.sync()
  } catch (error) {
    await handle.truncate(size).then(() => handle.sync()).catch(() => undefined)
    throw error
  }
}

/** Makes a folder with those above it, each on the disk before what is put into it. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) await syncFolder(path.dirname(made))
}

async function unlessMissing<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return otherwise
    throw error
  }
}
