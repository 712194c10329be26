import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** A file named on the command line, or found in a folder named there. */
export interface HandedOverFile {
  /** `folder/a.txt` for a file of a folder, else the bare name; `/` between parts. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** Where it is on this machine; never leaves it. */
  readonly location: string
}

export interface HandedOver {
  readonly files: readonly HandedOverFile[]
  /** What could not be listed, in sentences. */
  readonly problems: readonly string[]
}

const article = /\.(txt|md)$/i

/**
 * Finds the article files (`.txt`, `.md`) among files and folders. A folder is searched to its ground, in the order of
 * names, without what is hidden. Links inside it are not followed: what they lead to is listed at its own place, or lies
 * outside and is told. What cannot be read is a sentence, and the rest goes on.
 * @param locations absolute paths
 */
export async function findHandedOver(locations: readonly string[]): Promise<HandedOver> {
  const files: HandedOverFile[] = []
  const problems: string[] = []

  const addFile = async (location: string, shown: string): Promise<void> => {
    files.push({ path: shown, size: (await stat(location)).size, location })
  }
  const addFolder = async (folder: string, shown: string, root: string): Promise<void> => {
    for (const entry of (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue
      const location = path.join(folder, entry.name)
      const name = `${shown}/${entry.name}`
      await told(name, async () => {
        if (entry.isDirectory()) await addFolder(location, name, root)
        else if (entry.isFile() && article.test(entry.name)) await addFile(location, name)
        else if (entry.isSymbolicLink() && !isInside(root, await realpath(location))) {
          problems.push(`${name} is a link that leads out of the folder, so it was left out.`)
        }
      })
    }
  }
  const told = async (name: string, step: () => Promise<void>): Promise<void> => {
    try {
      await step()
    } catch (error) {
      problems.push(sentence(name, error))
    }
  }

  for (const given of locations) {
    await told(given, async () => {
      const location = await realpath(given)
      const kind = await stat(location)
      const name = path.basename(given)
      if (kind.isDirectory()) await addFolder(location, name, location)
      else if (kind.isFile() && article.test(name)) await addFile(location, name)
      else problems.push(`${given} is not an article file (.txt or .md), so it was left out.`)
    })
  }
  return { files, problems }
}

function isInside(root: string, location: string): boolean {
  const relative = path.relative(root, location)
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))
}

function sentence(name: string, error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT': return `${name} is not there: check the path.`
    case 'EACCES':
    case 'EPERM': return `${name} may not be read: check its permissions.`
    case 'ELOOP': return `${name} is a link that leads to itself, so it was left out.`
    default: return `${name} could not be read: ${error instanceof Error ? error.message : String(error)}.`
  }
}
