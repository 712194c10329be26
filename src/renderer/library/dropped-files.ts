/** Files and folders that are dropped onto the page. They are in the page already, so no host is asked. */
import type { FileBatch } from '../../host/host.ts'
import { compareNames, isArticleName, isSkippedFolder, listLimit } from '../../host/files/article-files.ts'
import { describeReadError, fileBatch, type ListedFile, withinLimit } from '../../host/files/file-batch.ts'
import { fileProblems } from '../../host/files/file-problems.ts'

/**
 * What was dropped, in the order of the drop, folders to their ground; null when it holds no file, as a dragged text does.
 * Must be called while the drop is being handled: afterwards a browser gives nothing away any more.
 */
export async function batchFromDrop(transfer: DataTransfer): Promise<FileBatch | null> {
  const dropped = [...transfer.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  const files: ListedFile[] = []
  const problems: string[] = []
  for (const item of dropped) {
    if (item instanceof File) files.push(listFile(item, item.name))
    else if (item !== null) await addDropped(item, { files, problems })
  }
  return files.length + problems.length === 0 ? null : fileBatch(withinLimit({ files, problems }))
}

interface Found {
  readonly files: ListedFile[]
  readonly problems: string[]
}

async function addDropped(entry: FileSystemEntry, into: Found): Promise<void> {
  const before = into.files.length + into.problems.length
  if (entry.isDirectory) await addFolder(entry as FileSystemDirectoryEntry, entry.name, into)
  else await addFile(entry as FileSystemFileEntry, entry.name, into)
  if (into.files.length + into.problems.length === before) into.problems.push(fileProblems.noArticles(entry.name))
}

async function addFolder(folder: FileSystemDirectoryEntry, path: string, into: Found): Promise<void> {
  const entries = await readEntries(folder)
  if (!Array.isArray(entries)) return void into.problems.push(fileProblems.folderUnreadable(path, entries.why))
  for (const entry of entries.sort((a, b) => compareNames(a.name, b.name))) {
    if (into.files.length > listLimit) return
    const entryPath = `${path}/${entry.name}`
    if (entry.isDirectory) {
      if (!isSkippedFolder(entry.name)) await addFolder(entry as FileSystemDirectoryEntry, entryPath, into)
    } else if (isArticleName(entry.name)) {
      await addFile(entry as FileSystemFileEntry, entryPath, into)
    }
  }
}

async function addFile(entry: FileSystemFileEntry, path: string, into: Found): Promise<void> {
  try {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    into.files.push(listFile(file, path))
  } catch (error) {
    into.problems.push(describeReadError(path, error))
  }
}

/** A reader gives its entries in portions (of a hundred, in Chromium) until an empty one. */
async function readEntries(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | { why: string }> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  try {
    for (;;) {
      const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
      if (portion.length === 0) return entries
      entries.push(...portion)
    }
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}

const listFile = (file: File, path: string): ListedFile => ({ path, size: file.size, open: async () => file })
