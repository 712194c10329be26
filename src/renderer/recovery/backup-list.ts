/** What there is outside of the databases: of every project, those whose database is gone too. */
import type { Vault, VaultFile } from '../../host/host.ts'
import type { ProjectEntry } from '../../store/project-entry.ts'
import { snapshotSeq } from '../../store/second-copy/snapshot-name.ts'
import { printMoment } from './recovery-words.ts'

export interface Backup {
  /** Of the snapshot; null is everything up to the last change. */
  readonly name: string | null
  /** The number of its last change; null where it is not known. */
  readonly seq: number | null
  readonly savedAt: string
  /** In bytes. */
  readonly size: number
}

export interface BackupLibrary {
  readonly library: string
  /** The project as it is known here; null where its database is gone. */
  readonly entry: ProjectEntry | null
  /** Newest first. */
  readonly backups: readonly Backup[]
  /** What is wrong, in sentences. */
  readonly problems: readonly string[]
}

/** The project in this window first, then the others, those without a database last. Rejects with the host's sentence. */
export async function listBackups(vault: Vault, entries: readonly ProjectEntry[], current: string, now: Date): Promise<BackupLibrary[]> {
  const found: BackupLibrary[] = []
  for (const library of await vault.libraries()) found.push(await libraryOf(vault, library, entries.find((one) => one.library === library) ?? null, now))
  const rank = ({ library, entry }: BackupLibrary): number => library === current ? 0 : entry !== null ? 1 : 2
  return found.sort((a, b) => rank(a) - rank(b) || (b.backups[0]?.savedAt ?? '').localeCompare(a.backups[0]?.savedAt ?? ''))
}

async function libraryOf(vault: Vault, library: string, entry: ProjectEntry | null, now: Date): Promise<BackupLibrary> {
  try {
    const [snapshots, segments] = await Promise.all([vault.listSnapshots(library), vault.listJournal(library)])
    const kept = inOrder(snapshots.map(({ name, savedAt, size }) => ({ name, savedAt, size, seq: snapshotSeq(name) })))
    const last = segments.at(-1)
    const latest: Backup[] = last === undefined ? [] : [{ name: null, seq: null, savedAt: last.savedAt, size: sumOf(segments) }]
    return { library, entry, backups: [...latest, ...kept], problems: clockProblems(kept, now) }
  } catch (error) {
    return { library, entry, backups: [], problems: [error instanceof Error ? error.message : String(error)] }
  }
}

/** By the changes in them: a clock may have jumped. */
const inOrder = (backups: readonly Backup[]): Backup[] =>
  backups.toSorted((a, b) => (b.seq ?? -1) - (a.seq ?? -1) || b.savedAt.localeCompare(a.savedAt))

const sumOf = (files: readonly VaultFile[]): number => files.reduce((sum, { size }) => sum + size, 0)

const dayMilliseconds = 24 * 60 * 60 * 1000

/** What the dates of backups say of the clock. */
export function clockProblems(backups: readonly Backup[], now: Date): string[] {
  const ahead = backups.find(({ savedAt }) => Date.parse(savedAt) > now.getTime() + dayMilliseconds)
  if (ahead !== undefined) {
    return [`A backup is dated ${printMoment(ahead.savedAt)}, which is yet to come: this computer’s clock was wrong then, or is now. The backups are in the order of their changes.`]
  }
  const backwards = backups.findIndex(({ savedAt }, i) => i > 0 && Date.parse(savedAt) > Date.parse(backups[i - 1]?.savedAt ?? ''))
  return backwards < 0 ? [] : ['This computer’s clock was set back between two of these backups. They are in the order of their changes.']
}

export const printSize = (bytes: number): string =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} kB` : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
