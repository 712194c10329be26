import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeAtomically } from './write-atomically.ts'

const settingsShape = z.object({ lastDirectory: z.string().min(1).optional() })

export interface Settings {
  /** Where the last dialog was left: Electron's dialogs no longer remember it. */
  lastDirectory(): string | undefined
  /** Never rejects: a setting that cannot be kept is no reason to stop. */
  rememberDirectory(directory: string): Promise<void>
}

/** The shell's own small memory, a JSON file. What cannot be read counts as not set. */
export function openSettings(file: string): Settings {
  let settings = readSettings(file)
  return {
    lastDirectory: () => settings.lastDirectory,
    async rememberDirectory(directory) {
      if (settings.lastDirectory === directory) return
      settings = { ...settings, lastDirectory: path.resolve(directory) }
      await writeAtomically(file, new TextEncoder().encode(JSON.stringify(settings, null, 2))).catch((error: unknown) => console.error(error))
    }
  }
}

function readSettings(file: string): z.infer<typeof settingsShape> {
  try {
    return settingsShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}
