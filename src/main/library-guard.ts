import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const libraryFile = z.object({ electronMajor: z.int().positive(), appVersion: z.string() })

/**
 * Refuses to start under an Electron older than the one that last opened the library: Chromium would wipe the IndexedDB of a
 * newer one. Must be asked before any window opens; gives the sentence of the refusal, or null and notes this version.
 * @param userData the folder in which everything is kept
 */
export function guardLibrary(userData: string, running: { readonly electronMajor: number; readonly appVersion: string }): string | null {
  const file = path.join(userData, 'library.json')
  const known = readLibraryFile(file)
  if (known !== null && known.electronMajor > running.electronMajor) {
    return `This library was last opened by Glossator ${known.appVersion}, which is newer than this one (${running.appVersion}). `
      + `An older version could damage it. Start Glossator ${known.appVersion} or newer; nothing has been changed.`
  }
  if (known?.electronMajor !== running.electronMajor || known.appVersion !== running.appVersion) noteVersion(file, running)
  return null
}

function readLibraryFile(file: string): z.infer<typeof libraryFile> | null {
  try {
    return libraryFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null // the first start, or a file that says nothing
  }
}

function noteVersion(file: string, running: z.infer<typeof libraryFile>): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.tmp`, JSON.stringify({ electronMajor: running.electronMajor, appVersion: running.appVersion }, null, 2), { flush: true })
    renameSync(`${file}.tmp`, file)
  } catch (error) {
    console.error(error) // an unwritable folder is told by the database, with what it means
  }
}
