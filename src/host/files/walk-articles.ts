/** The article files among what was chosen on a disk, found by the same rules for the app, the server of its browser edition and the command line. */
import { compareNames, isArticleName, isSkippedFolder } from './article-files.ts'
import { describeClosedFolder, describeMissing, codeOf } from './disk-problems.ts'
import { fileProblems } from './file-problems.ts'

/** What the walk asks of a disk: members of Node's `fs/promises` and `path`. */
export interface Disk {
  readdir(folder: string, options: { withFileTypes: true }): Promise<DiskEntry[]>
  realpath(path: string): Promise<string>
  stat(path: string): Promise<DiskKind & { readonly size: number }>
  readonly path: {
    readonly sep: string
    basename(path: string): string
    isAbsolute(path: string): boolean
    join(...parts: string[]): string
    relative(from: string, to: string): string
    resolve(path: string): string
  }
}

interface DiskKind {
  isFile(): boolean
  isDirectory(): boolean
}

interface DiskEntry extends DiskKind {
  readonly name: string
  isSymbolicLink(): boolean
}

/** A file that was chosen, by itself or with its folder. */
export interface FoundFile {
  /** As it is shown and kept: relative to the chosen folder, whose name comes first; `/` between parts. */
  readonly path: string
  /** In bytes, when it was listed. */
  readonly size: number
  /** Where it really is, links resolved. */
  readonly location: string
}

/** A file, or a sentence on what cannot be listed. */
export type Found = FoundFile | { readonly problem: string }

/**
 * Files as they are, folders to their ground with the articles in them, in the order of names. A file that is chosen by itself
 * is always taken. Never rejects: what cannot be listed is a sentence, and the rest goes on.
 */
export async function* walkArticles(disk: Disk, chosen: readonly string[]): AsyncGenerator<Found, void, undefined> {
  for (const given of chosen) {
    const name = disk.path.basename(disk.path.resolve(given)) || given
    try {
      const location = await disk.realpath(given)
      const kind = await disk.stat(location)
      if (kind.isDirectory()) yield* walkRoot(disk, location, name)
      else if (kind.isFile()) yield { path: name, size: kind.size, location }
      else yield { problem: fileProblems.notAFile(given) }
    } catch (error) {
      yield { problem: describeMissing(given, error) }
    }
  }
}

async function* walkRoot(disk: Disk, root: string, name: string): AsyncGenerator<Found, void, undefined> {
  let isEmpty = true
  for await (const found of walkFolder(disk, { location: root, path: name, root })) {
    isEmpty = false
    yield found
  }
  if (isEmpty) yield { problem: fileProblems.noArticles(name) }
}

/** A folder that is being walked. */
interface Folder {
  readonly location: string
  readonly path: string
  /** Of the folder that was chosen: links may lead to files below it. */
  readonly root: string
}

async function* walkFolder(disk: Disk, folder: Folder): AsyncGenerator<Found, void, undefined> {
  let entries
  try {
    entries = (await disk.readdir(folder.location, { withFileTypes: true })).sort((a, b) => compareNames(a.name, b.name))
  } catch (error) {
    yield { problem: describeClosedFolder(folder.path, error) }
    return
  }
  // A folder's files are asked for together: one after another, the disk would be waited for thousands of times.
  const files = await Promise.all(entries.map((entry) => (entry.isDirectory() ? null : findEntry(disk, folder, entry))))
  for (const [i, entry] of entries.entries()) {
    const found = files[i] ?? null
    if (found !== null) yield found
    else if (entry.isDirectory() && !isSkippedFolder(entry.name)) {
      yield* walkFolder(disk, { ...folder, location: disk.path.join(folder.location, entry.name), path: `${folder.path}/${entry.name}` })
    }
  }
}

/** The article that an entry of a folder is, a sentence where it should be one and cannot, or null. */
async function findEntry(disk: Disk, folder: Folder, entry: DiskEntry): Promise<Found | null> {
  const location = disk.path.join(folder.location, entry.name)
  const path = `${folder.path}/${entry.name}`
  if (entry.isSymbolicLink()) return isSkippedFolder(entry.name) ? null : followLink(disk, folder, location, path)
  if (!isArticleName(entry.name)) return null
  if (!entry.isFile()) return { problem: fileProblems.notAFile(path) }
  try {
    return { path, size: (await disk.stat(location)).size, location }
  } catch (error) {
    return { problem: describeMissing(path, error) }
  }
}

/** Followed to a file within the chosen folder. A folder within it is met on its own, so links to folders cannot run in circles. */
async function followLink(disk: Disk, { root }: Folder, location: string, path: string): Promise<Found | null> {
  const isArticle = isArticleName(disk.path.basename(location))
  try {
    const target = await disk.realpath(location)
    const kind = await disk.stat(target)
    if (!isArticle && !kind.isDirectory()) return null
    if (!isWithin(disk, root, target)) return { problem: fileProblems.leadsOut(path) }
    if (kind.isDirectory()) return null
    return kind.isFile() ? { path, size: kind.size, location: target } : { problem: fileProblems.notAFile(path) }
  } catch (error) {
    if (!isArticle) return null
    return { problem: ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error)) ? fileProblems.leadsNowhere(path) : describeMissing(path, error) }
  }
}

function isWithin({ path }: Disk, root: string, location: string): boolean {
  const relative = path.relative(root, location)
  return relative === '' || (relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative))
}
