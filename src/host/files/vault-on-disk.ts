/** The second copy on any disk: which file a line goes to, what a snapshot is called, what may go. */
import type { NamedBytes, Vault, VaultFile } from '../host.ts'
import { folderOfLibrary, libraryOfFolder, readSegmentName, readSnapshotName, segmentOf, type SegmentName, type SnapshotName, snapshotOf } from './vault-names.ts'
import { newestFirst, outdatedSegments, outdatedSnapshots } from './vault-rotation.ts'

/** A segment that has become as long as this, in bytes, is ended. */
export const segmentLimit = 16 * 1024 * 1024

/** The little that a disk must be able to do. Paths are relative to the vault, `/` between parts. */
export interface VaultDisk {
  /** The names of the files directly in a folder, or of its folders; none where it is missing. */
  list(folder: string, kind: 'files' | 'folders'): Promise<readonly string[]>
  /** Null where there is no such file. */
  stat(file: string): Promise<{ readonly size: number; readonly savedAt: string } | null>
  /** Null where there is no such file. */
  read(file: string): Promise<Uint8Array<ArrayBuffer> | null>
  /**
   * Puts bytes behind what is there, on a line of their own where that ends in a torn one; makes the file and its folders
   * where they are missing. Resolves when all is on the disk; where it rejects, the file is as long as before, if the disk lets it.
   */
  append(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Whole and on the disk, or not at all. */
  write(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** What is not there is no error. */
  remove(file: string): Promise<void>
  /** Removes a folder unless something is in it. */
  removeEmpty(folder: string): Promise<void>
  /** What writing that was cut off has left in a folder is removed. */
  sweep(folder: string): Promise<void>
  /** Does one thing at a time for each name, over all windows. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>
  /** An error of this disk as a sentence. */
  sentence(doing: 'written' | 'read' | 'removed', error: unknown): string
}

/** @param now the clock, for the names of snapshots alone: nothing is decided by it */
export function vaultOnDisk(disk: VaultDisk, now: () => Date = () => new Date()): Vault {
  const telling = async <T>(doing: 'written' | 'read' | 'removed', work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw new Error(disk.sentence(doing, error), { cause: error })
    }
  }
  return {
    libraries: () => telling('read', async () => {
      const found: string[] = []
      for (const folder of await disk.list('', 'folders')) {
        const library = libraryOfFolder(folder)
        if (library !== null && await holdsFiles(disk, folder)) found.push(library)
      }
      return found.sort()
    }),
    async appendJournal(library, lines) {
      const folder = folderOfLibrary(library)
      if (!lines.endsWith('\n')) throw new Error('The journal takes whole lines, each with its end.')
      const bytes = new TextEncoder().encode(lines)
      await telling('written', () => disk.alone(folder, async () => disk.append(await segmentToAppendTo(disk, folder), bytes)))
    },
    async listJournal(library) {
      const folder = folderOfLibrary(library)
      return telling('read', () => disk.alone(folder, async () => {
        const listed = (await segmentsIn(disk, folder)).map(({ name }) => vaultFile(disk, journalPath(folder, name), name))
        return (await Promise.all(listed)).filter((file) => file !== null)
      }))
    },
    async readJournal(library, name) {
      const folder = folderOfLibrary(library)
      if (readSegmentName(name) === null) throw new Error(`“${name}” cannot be the name of a part of the journal.`)
      return telling('read', () => disk.alone(folder, () => readNamed(disk, journalPath(folder, name), name)))
    },
    async keepSnapshot(library, { name, bytes }) {
      const folder = folderOfLibrary(library)
      snapshotOf(1, new Date(0), name) // before anything is begun
      await telling('written', () => disk.alone(folder, async () => {
        const before = await snapshotsIn(disk, folder)
        const number = Math.max(0, ...[...before, ...await segmentsIn(disk, folder)].map((file) => file.number)) + 1
        const kept = snapshotOf(number, now(), name)
        await disk.sweep(snapshotFolder(folder))
        await disk.write(snapshotPath(folder, kept), bytes)
        await rotate(disk, folder, [...before, kept]).catch(() => undefined) // it is kept; the next one rotates again
      }))
    },
    async listSnapshots(library) {
      const folder = folderOfLibrary(library)
      return telling('read', async () => {
        const listed = newestOfEachName(await snapshotsIn(disk, folder)).map((snapshot) =>
          vaultFile(disk, snapshotPath(folder, snapshot), snapshot.name, snapshot.savedAt))
        return (await Promise.all(listed)).filter((file) => file !== null)
      })
    },
    async readSnapshot(library, name) {
      const folder = folderOfLibrary(library)
      snapshotOf(1, new Date(0), name)
      return telling('read', async () => {
        const found = newestFirst(await snapshotsIn(disk, folder)).find((snapshot) => snapshot.name === name)
        return found === undefined ? null : readNamed(disk, snapshotPath(folder, found), name)
      })
    },
    async removeLibrary(library) {
      const folder = folderOfLibrary(library)
      await telling('removed', () => disk.alone(folder, async () => {
        for (const snapshot of await snapshotsIn(disk, folder)) await disk.remove(snapshotPath(folder, snapshot))
        for (const { name } of await segmentsIn(disk, folder)) await disk.remove(journalPath(folder, name))
        await disk.sweep(snapshotFolder(folder))
        for (const emptied of [snapshotFolder(folder), journalFolder(folder), folder]) await disk.removeEmpty(emptied)
      }))
    }
  }
}

const journalFolder = (folder: string): string => `${folder}/journal`
const snapshotFolder = (folder: string): string => `${folder}/snapshots`
const journalPath = (folder: string, name: string): string => `${journalFolder(folder)}/${name}`
const snapshotPath = (folder: string, { stored }: SnapshotName): string => `${snapshotFolder(folder)}/${stored}`

/** Oldest first. */
async function segmentsIn(disk: VaultDisk, folder: string): Promise<SegmentName[]> {
  const names = await disk.list(journalFolder(folder), 'files')
  return names.map(readSegmentName).filter((segment) => segment !== null).sort((a, b) => a.number - b.number)
}

async function snapshotsIn(disk: VaultDisk, folder: string): Promise<SnapshotName[]> {
  return (await disk.list(snapshotFolder(folder), 'files')).map(readSnapshotName).filter((snapshot) => snapshot !== null)
}

async function holdsFiles(disk: VaultDisk, folder: string): Promise<boolean> {
  return (await segmentsIn(disk, folder)).length > 0 || (await snapshotsIn(disk, folder)).length > 0
}

/** The newest segment, unless it is full or a snapshot was kept since: then the next. */
async function segmentToAppendTo(disk: VaultDisk, folder: string): Promise<string> {
  const newest = (await segmentsIn(disk, folder)).at(-1)
  const last = newestFirst(await snapshotsIn(disk, folder))[0]?.number ?? 0
  if (newest !== undefined && newest.number > last) {
    const stat = await disk.stat(journalPath(folder, newest.name))
    if (stat !== null && stat.size < segmentLimit) return journalPath(folder, newest.name)
  }
  return journalPath(folder, segmentOf(Math.max(newest?.number ?? 0, last) + 1).name)
}

async function rotate(disk: VaultDisk, folder: string, snapshots: readonly SnapshotName[]): Promise<void> {
  const replaced = snapshots.filter((snapshot) => !newestOfEachName(snapshots).includes(snapshot))
  const standing = snapshots.filter((snapshot) => !replaced.includes(snapshot))
  const outdated = outdatedSnapshots(standing)
  for (const snapshot of [...replaced, ...outdated]) await disk.remove(snapshotPath(folder, snapshot))
  if (outdated.length === 0) return
  const left = standing.filter((snapshot) => !outdated.includes(snapshot))
  for (const { name } of outdatedSegments(await segmentsIn(disk, folder), left)) await disk.remove(journalPath(folder, name))
}

/** Newest first; a snapshot that is kept under a name that is there replaces it. */
function newestOfEachName(snapshots: readonly SnapshotName[]): SnapshotName[] {
  const names = new Set<string>()
  return newestFirst(snapshots).filter(({ name }) => !names.has(name) && names.add(name))
}

async function vaultFile(disk: VaultDisk, path: string, name: string, savedAt?: string): Promise<VaultFile | null> {
  const stat = await disk.stat(path)
  return stat && { name, size: stat.size, savedAt: savedAt ?? stat.savedAt }
}

async function readNamed(disk: VaultDisk, path: string, name: string): Promise<NamedBytes | null> {
  const bytes = await disk.read(path)
  return bytes && { name, bytes }
}
