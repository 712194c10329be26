/** A folder that a command writes to: either all of its files come to be there, or none. */
import { type FileHandle, mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../core/formats/format.ts'
import { describeWriteError } from '../host/files/file-problems.ts'
import { InputFault } from './command.ts'

/** Files that are open at a time: those of a format that writes several at once, no more. */
const mostOpen = 64

/**
 * What is written goes into a folder of its own first, inside `folder`, and takes its place when all of it is on the disk. Where
 * that fails, what was there before is as it was. Throws an `InputFault`.
 */
export async function writeInto<T>(folder: string, write: (take: (piece: OutputFile) => Promise<void>) => Promise<T>): Promise<T> {
  const made = await attempt(folder, 0, () => mkdir(folder, { recursive: true }))
  const aside = await attempt(folder, 0, () => mkdtemp(join(folder, '.glossator-')))
  const files = new PartialFiles(aside, folder)
  try {
    const result = await write((piece) => files.take(piece))
    await files.finish()
    await rm(aside, { recursive: true, force: true })
    return result
  } catch (error) {
    await files.close()
    await rm(made ?? aside, { recursive: true, force: true })
    throw error
  }
}

class PartialFiles {
  readonly #aside: string
  readonly #folder: string
  readonly #begun = new Set<string>()
  /** The one that was used last comes last. */
  readonly #open = new Map<string, FileHandle>()

  constructor(aside: string, folder: string) {
    this.#aside = aside
    this.#folder = folder
  }

  async take({ path, bytes }: OutputFile): Promise<void> {
    await attempt(join(this.#folder, path), bytes.length, async () => {
      const handle = await this.#handleOf(path)
      await handle.appendFile(bytes)
    })
  }

  async finish(): Promise<void> {
    await this.close()
    for (const path of this.#begun) await attempt(join(this.#folder, path), 0, () => refuseFolder(join(this.#folder, path)))
    for (const path of this.#begun) {
      const target = join(this.#folder, path)
      await attempt(target, 0, async () => {
        await mkdir(dirname(target), { recursive: true })
        await rename(join(this.#aside, path), target)
      })
    }
  }

  async close(): Promise<void> {
    for (const handle of this.#open.values()) await handle.close()
    this.#open.clear()
  }

  async #handleOf(path: string): Promise<FileHandle> {
    const known = this.#open.get(path)
    this.#open.delete(path)
    const location = join(this.#aside, path)
    if (!this.#begun.has(path)) await mkdir(dirname(location), { recursive: true })
    const handle = known ?? await open(location, 'a')
    this.#begun.add(path)
    this.#open.set(path, handle)
    for (const [other, idle] of this.#open) {
      if (this.#open.size <= mostOpen) break
      this.#open.delete(other)
      await idle.close()
    }
    return handle
  }
}

/** A file cannot take the place of a folder. Asked of all files before the first is moved. */
async function refuseFolder(target: string): Promise<void> {
  const found = await stat(target).catch(() => null)
  if (found?.isDirectory() === true) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
}

async function attempt<T>(path: string, size: number, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw new InputFault(describeWriteError(path, size, error))
  }
}
