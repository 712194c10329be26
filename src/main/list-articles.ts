import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { compareNames, isArticleName, isSkippedFolder, listLimit } from '../host/files/article-files.ts'
import { withinLimit } from '../host/files/file-batch.ts'
import { fileProblems } from '../host/files/file-problems.ts'
import { codeOf, messageOf } from './file-errors.ts'

/** A file that the user has chosen, by itself or with its folder. */
export interface ChosenFile {
  /** As it is shown and kept: relative to the chosen folder, whose name comes first; `/` between parts. */
  readonly path: string
  /** In bytes, when it was listed. */
  readonly size: number
  /** Where it really is, links resolved. Never leaves the main process. */
  readonly location: string
}

export interface ChosenFiles {
  readonly files: readonly ChosenFile[]
  readonly problems: readonly string[]
}

/**
 * Lists what was chosen: files as they are, folders to their ground with the articles in them, in the order of names.
 * Never rejects: what cannot be listed is a sentence, and the rest goes on.
 * @param chosen absolute paths
 */
export async function listArticles(chosen: readonly string[]): Promise<ChosenFiles> {
  const into: Listing = { files: [], problems: [] }
  for (const given of chosen) await addChosen(given, into)
  return withinLimit(into)
}

interface Listing {
  readonly files: ChosenFile[]
  readonly problems: string[]
}

/** A folder that is being walked. */
interface Folder {
  readonly location: string
  readonly path: string
  /** Of the folder that was chosen: links may lead to files below it. */
  readonly root: string
}

async function addChosen(given: string, into: Listing): Promise<void> {
  const name = path.basename(given) || given
  try {
    const location = await realpath(given)
    const kind = await stat(location)
    if (kind.isDirectory()) await addRoot(location, name, into)
    else if (kind.isFile()) into.files.push({ path: name, size: kind.size, location })
    else into.problems.push(fileProblems.notAFile(given))
  } catch (error) {
    into.problems.push(describeMissing(given, error))
  }
}

async function addRoot(root: string, name: string, into: Listing): Promise<void> {
  const before = into.files.length + into.problems.length
  await addFolder({ location: root, path: name, root }, into)
  if (into.files.length + into.problems.length === before) into.problems.push(fileProblems.noArticles(name))
}

async function addFolder(folder: Folder, into: Listing): Promise<void> {
  const entries = await readFolder(folder)
  if (typeof entries === 'string') return void into.problems.push(entries)
  const files = await Promise.all(entries.map((entry) => (entry.isDirectory() ? null : listEntry(folder, entry))))
  for (const [i, entry] of entries.entries()) {
    if (into.files.length > listLimit) return
    const file = files[i] ?? null
    if (typeof file === 'string') into.problems.push(file)
    else if (file !== null) into.files.push(file)
    else if (entry.isDirectory() && !isSkippedFolder(entry.name)) {
      await addFolder({ ...folder, location: path.join(folder.location, entry.name), path: `${folder.path}/${entry.name}` }, into)
    }
  }
}

async function readFolder({ location, path }: Folder): Promise<Dirent[] | string> {
  try {
    return (await readdir(location, { withFileTypes: true })).sort((a, b) => compareNames(a.name, b.name))
  } catch (error) {
    return ['EACCES', 'EPERM'].includes(codeOf(error)) ? fileProblems.folderForbidden(path) : fileProblems.folderUnreadable(path, messageOf(error))
  }
}

/** The article that an entry of a folder is, a sentence where it should be one and cannot, or null. */
async function listEntry(folder: Folder, entry: Dirent): Promise<ChosenFile | string | null> {
  const location = path.join(folder.location, entry.name)
  const shown = `${folder.path}/${entry.name}`
  if (entry.isSymbolicLink()) return isSkippedFolder(entry.name) ? null : followLink(folder, location, shown)
  if (!isArticleName(entry.name)) return null
  if (!entry.isFile()) return fileProblems.notAFile(shown)
  try {
    return { path: shown, size: (await stat(location)).size, location }
  } catch (error) {
    return describeMissing(shown, error)
  }
}

/** Followed to a file within the chosen folder. A folder within it is met on its own, so links to folders cannot run in circles. */
async function followLink({ root }: Folder, location: string, shown: string): Promise<ChosenFile | string | null> {
  const isArticle = isArticleName(path.basename(location))
  try {
    const target = await realpath(location)
    const kind = await stat(target)
    if (!isArticle && !kind.isDirectory()) return null
    if (!isWithin(root, target)) return fileProblems.leadsOut(shown)
    if (kind.isDirectory()) return null
    return kind.isFile() ? { path: shown, size: kind.size, location: target } : fileProblems.notAFile(shown)
  } catch (error) {
    if (!isArticle) return null
    return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error)) ? fileProblems.leadsNowhere(shown) : describeMissing(shown, error)
  }
}

function isWithin(root: string, location: string): boolean {
  const relative = path.relative(root, location)
  return relative === '' || (relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative))
}

function describeMissing(shown: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileProblems.missing(shown)
    case 'ELOOP':
      return fileProblems.leadsNowhere(shown)
    case 'EACCES':
    case 'EPERM':
      return fileProblems.forbidden(shown)
    default:
      return fileProblems.unreadable(shown, messageOf(error))
  }
}
