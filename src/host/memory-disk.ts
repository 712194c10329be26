import { oneAtATime } from './files/one-at-a-time.ts'
import type { VaultDisk } from './files/vault-on-disk.ts'

export interface MemoryFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** ISO 8601, UTC. */
  readonly savedAt: string
}

/**
 * A disk that is a map of paths to files.
 * @param fault the sentence with which writing is refused, or null
 */
export function memoryDisk(files: Map<string, MemoryFile>, fault: () => string | null = () => null): VaultDisk {
  const write = (file: string, bytes: Uint8Array<ArrayBuffer>): void => {
    const sentence = fault()
    if (sentence !== null) throw new Error(sentence)
    files.set(file, { bytes, savedAt: new Date().toISOString() })
  }
  return {
    list: async (folder, kind) => {
      const prefix = folder === '' ? '' : `${folder}/`
      const below = [...files.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length))
      if (kind === 'files') return below.filter((path) => !path.includes('/'))
      return [...new Set(below.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''))]
    },
    stat: async (file) => {
      const found = files.get(file)
      return found === undefined ? null : { size: found.bytes.byteLength, savedAt: found.savedAt }
    },
    read: async (file) => files.get(file)?.bytes.slice() ?? null,
    append: async (file, bytes) => {
      const before = files.get(file)?.bytes ?? new Uint8Array()
      const start = before.length > 0 && before.at(-1) !== lineFeed ? before.length + 1 : before.length
      const after = new Uint8Array(start + bytes.length).fill(lineFeed)
      after.set(before)
      after.set(bytes, start)
      write(file, after)
    },
    write: async (file, bytes) => write(file, bytes.slice()),
    remove: async (file) => void files.delete(file),
    removeEmpty: async () => undefined,
    sweep: async () => undefined,
    alone: oneAtATime(),
    sentence: (_doing, error) => (error instanceof Error ? error.message : String(error))
  }
}

const lineFeed = 0x0a
