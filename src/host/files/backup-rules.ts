import { isFileName } from './file-name.ts'
import type { Backup } from '../host.ts'

/** How many backups are kept; the oldest go first. Keeping one under a name that is there replaces it. */
export const keptBackups = 30

/** Throws a sentence unless the name can be that of a backup. */
export function requireBackupName(name: string): void {
  if (!isFileName(name)) throw new Error(`“${name}” cannot be the name of a backup: it must be a plain file name.`)
}

/** Newest first; of the same moment, the last name first. */
export function newestFirst(backups: readonly Backup[]): Backup[] {
  return [...backups].sort((a, b) => compare(b.savedAt, a.savedAt) || compare(b.name, a.name))
}

/** What is to go, given all that is there. */
export function outdatedBackups(backups: readonly Backup[]): Backup[] {
  return newestFirst(backups).slice(keptBackups)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
