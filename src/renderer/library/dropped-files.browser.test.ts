import { expect, test } from 'vitest'
import { batchFromDrop } from './dropped-files.ts'

test('files and folders are taken in the order of the drop, a folder to its ground and in the order of names', async () => {
  const root = await temporaryRoot()
  for (const path of ['news/10.txt', 'news/2.md', 'news/b/c.TXT', 'news/README.md', 'news/.git/d.txt', 'news/e.png', 'single.txt']) await write(root, path)
  const batch = await batchFromDrop(drop(await entryAt(root, 'single.txt'), await entryAt(root, 'news')))
  expect(batch?.problems).toEqual([])
  expect(batch?.entries.map(({ path }) => path)).toEqual(['single.txt', 'news/2.md', 'news/10.txt', 'news/b/c.TXT'])
  expect(await batch?.read(3)).toEqual({ bytes: new TextEncoder().encode('news/b/c.TXT') })
})

test('a folder of more files than its reader gives at once is taken whole', async () => {
  const root = await temporaryRoot()
  const paths = Array.from({ length: 250 }, (_, i) => `many/${i}.txt`)
  await Promise.all(paths.map((path) => write(root, path)))
  const batch = await batchFromDrop(drop(await entryAt(root, 'many')))
  expect(batch?.entries.map(({ path }) => path)).toEqual(paths)
})

test('a folder without articles says so', async () => {
  const root = await temporaryRoot()
  await write(root, 'photos/a.png')
  expect(await batchFromDrop(drop(await entryAt(root, 'photos')))).toMatchObject({ entries: [], problems: [expect.stringContaining('“photos” holds no articles')] })
})

test('a file that a script has put into the drop has no entry and is taken all the same', async () => {
  const transfer = new DataTransfer()
  transfer.items.add(new File(['made'], 'made.txt'))
  const batch = await batchFromDrop(transfer)
  expect(batch?.entries).toEqual([{ path: 'made.txt', size: 4 }])
})

test('text that is dropped is no batch', async () => {
  const transfer = new DataTransfer()
  transfer.setData('text/plain', 'words')
  expect(await batchFromDrop(transfer)).toBeNull()
})

/** A drop of entries: only a person can make a real one. */
function drop(...entries: FileSystemEntry[]): DataTransfer {
  return { items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null })) } as unknown as DataTransfer
}

/** Chromium's own file system of entries, the kind that a drop gives. */
interface WithFileSystem {
  webkitRequestFileSystem(type: number, size: number, done: (fileSystem: FileSystem) => void, failed: (error: unknown) => void): void
}
interface WritableDirectory extends FileSystemDirectoryEntry {
  removeRecursively(done: () => void, failed: (error: unknown) => void): void
}
interface WritableFile extends FileSystemFileEntry {
  createWriter(done: (writer: { write(blob: Blob): void; onwriteend: () => void }) => void, failed: (error: unknown) => void): void
}

async function temporaryRoot(): Promise<FileSystemDirectoryEntry> {
  const { root } = await new Promise<FileSystem>((resolve, reject) => {
    (window as unknown as WithFileSystem).webkitRequestFileSystem(0, 1024 * 1024, resolve, reject)
  })
  const folder = await directory(root, 'dropped')
  await new Promise<void>((resolve, reject) => (folder as WritableDirectory).removeRecursively(resolve, reject))
  return directory(root, 'dropped')
}

const directory = (parent: FileSystemDirectoryEntry, name: string): Promise<FileSystemDirectoryEntry> =>
  new Promise((resolve, reject) => parent.getDirectory(name, { create: true }, (entry) => resolve(entry as FileSystemDirectoryEntry), reject))

async function write(root: FileSystemDirectoryEntry, path: string): Promise<void> {
  const parts = path.split('/')
  let folder = root
  for (const part of parts.slice(0, -1)) folder = await directory(folder, part)
  const entry = await new Promise<FileSystemEntry>((resolve, reject) => folder.getFile(parts.at(-1), { create: true }, resolve, reject))
  await new Promise<void>((resolve, reject) => (entry as WritableFile).createWriter((writer) => {
    writer.onwriteend = resolve
    writer.write(new Blob([path]))
  }, reject))
}

const entryAt = (root: FileSystemDirectoryEntry, path: string): Promise<FileSystemEntry> =>
  new Promise((resolve, reject) => {
    if (path.includes('.')) root.getFile(path, {}, resolve, reject)
    else root.getDirectory(path, {}, resolve, reject)
  })
