/** The article files under the paths that a command was given, by the rules that the app opens folders by. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { compareNames, isArticleName, isSkippedFolder } from '../host/files/article-files.ts'
import { fileProblems } from '../host/files/file-problems.ts'
import { describeFileError } from './file-errors.ts'

export interface ListedFile {
  /** Relative to the folder that was given, whose own name comes first; `/` between parts. */
  readonly path: string
  /** Where it is on this machine. */
  readonly location: string
  /** In bytes. */
  readonly size: number
}

/** A file to read, or a sentence on what cannot be listed. */
export type Listed = ListedFile | { readonly problem: string }

/** Files as they are, folders to their ground in the order of names. A file that is given by itself is always taken. */
export async function* listArticles(paths: readonly string[]): AsyncGenerator<Listed, void, undefined> {
  for (const given of paths) {
    const name = basename(resolve(given))
    try {
      const location = await realpath(given)
      const kind = await stat(location)
      if (kind.isDirectory()) yield* listRoot(location, name, given)
      else if (kind.isFile()) yield { path: name, location, size: kind.size }
      else yield { problem: fileProblems.notAFile(given) }
    } catch (error) {
      yield { problem: describeFileError(given, error) }
    }
  }
}

async function* listRoot(root: string, name: string, given: string): AsyncGenerator<Listed, void, undefined> {
  let isEmpty = true
  for await (const listed of listFolder(root, name, root)) {
    isEmpty = false
    yield listed
  }
  if (isEmpty) yield { problem: fileProblems.noArticles(given) }
}

async function* listFolder(folder: string, path: string, root: string): AsyncGenerator<Listed, void, undefined> {
  let entries
  try {
    entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => compareNames(a.name, b.name))
  } catch (error) {
    yield { problem: describeFileError(path, error) }
    return
  }
  for (const entry of entries) {
    const [location, shown] = [join(folder, entry.name), `${path}/${entry.name}`]
    if (entry.isDirectory()) {
      if (!isSkippedFolder(entry.name)) yield* listFolder(location, shown, root)
    } else if (isArticleName(entry.name)) yield listEntry(location, shown, root)
  }
}

/** Links are followed to files within the folder only. Folders behind links are never entered, so none can run in circles. */
async function listEntry(location: string, path: string, root: string): Promise<Listed> {
  try {
    const target = await realpath(location)
    if (relative(root, target).split(sep)[0] === '..') return { problem: fileProblems.leadsOut(path) }
    const kind = await stat(target)
    return kind.isFile() ? { path, location: target, size: kind.size } : { problem: fileProblems.notAFile(path) }
  } catch (error) {
    return { problem: describeFileError(path, error) }
  }
}
