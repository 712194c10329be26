import { compareNames, isArticleName, isSkippedFolder, listLimit } from './files/article-files.ts'
import { describeReadError, type ListedFile, type Listing, withinLimit } from './files/file-batch.ts'
import { fileProblems } from './files/file-problems.ts'

/** The articles below a folder that was picked, its own name first in their paths. */
export async function listDirectory(root: FileSystemDirectoryHandle): Promise<Listing> {
  const files: ListedFile[] = []
  const problems: string[] = []
  await addDirectory(root, root.name, { files, problems })
  if (files.length === 0 && problems.length === 0) problems.push(fileProblems.noArticles(root.name))
  return withinLimit({ files, problems })
}

/** Files that were picked by themselves, whatever their names. */
export async function listHandles(handles: readonly FileSystemFileHandle[]): Promise<Listing> {
  const listed = await Promise.all(handles.map((handle) => listHandle(handle, handle.name)))
  return { files: listed.filter((file) => typeof file !== 'string'), problems: listed.filter((file) => typeof file === 'string') }
}

/** The handles in a folder, in no promised order. */
export async function childrenOf(folder: FileSystemDirectoryHandle): Promise<FileSystemHandle[]> {
  const children: FileSystemHandle[] = []
  for await (const child of folder.values()) children.push(child)
  return children
}

async function addDirectory(folder: FileSystemDirectoryHandle, path: string, into: { files: ListedFile[]; problems: string[] }): Promise<void> {
  const children = await sortedChildren(folder)
  if (!Array.isArray(children)) {
    into.problems.push(fileProblems.folderUnreadable(path, children.why))
    return
  }
  for (const child of children) {
    if (into.files.length > listLimit) return
    const childPath = `${path}/${child.name}`
    if (child.kind === 'directory') {
      if (!isSkippedFolder(child.name)) await addDirectory(child as FileSystemDirectoryHandle, childPath, into)
    } else if (isArticleName(child.name)) {
      const listed = await listHandle(child as FileSystemFileHandle, childPath)
      if (typeof listed === 'string') into.problems.push(listed)
      else into.files.push(listed)
    }
  }
}

async function sortedChildren(folder: FileSystemDirectoryHandle): Promise<FileSystemHandle[] | { why: string }> {
  try {
    return (await childrenOf(folder)).sort((a, b) => compareNames(a.name, b.name))
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}

/** The file, or a sentence saying why it cannot be listed. */
async function listHandle(handle: FileSystemFileHandle, path: string): Promise<ListedFile | string> {
  try {
    return { path, size: (await handle.getFile()).size, open: () => handle.getFile() }
  } catch (error) {
    return describeReadError(path, error)
  }
}
