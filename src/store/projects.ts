/**
 * The list of projects of this machine, in a small database of its own that can be made again from theirs. Deleting a project
 * marks it here; its database and second copy stay for `keptDays`.
 */
import { Dexie, type Table } from 'dexie'
import { createCell } from './cell.ts'
import { databaseName } from './database.ts'
import { newProjectDatabase, projectDatabases, readProjectHead, removeDatabase, removeUnfinished, type ProjectHead } from './project-database.ts'
import { dueOf, freeName, ProjectEntry } from './project-entry.ts'
import type { Observable } from './store.ts'

/** What is done with a project; each resolves when the list is on disk, and rejects with a sentence. */
export interface Projects {
  /** All, deleted ones too, the last opened first. */
  readonly list: Observable<readonly ProjectEntry[]>
  /** The database to open in a window that names one, or none. */
  choose(wanted: string | null): string
  /** A window has opened it: what it is called is taken over, and it comes first from now on. */
  opened(database: string): Promise<void>
  renamed(database: string, name: string): Promise<void>
  add(entry: ProjectEntry): Promise<void>
  archive(database: string, isArchived: boolean): Promise<void>
  delete(database: string): Promise<void>
  undelete(database: string): Promise<void>
  /** Its database and second copy are gone afterwards. */
  removeForGood(database: string): Promise<void>
  /** Removes what was deleted long enough ago, and what was never finished. */
  tidy(): Promise<void>
  /** A name that no project has, the name itself if it is free. */
  freeName(name: string): string
  /** Null where it cannot be read. */
  head(database: string): Promise<ProjectHead | null>
  close(): void
}

export interface ProjectsOptions {
  readonly now?: () => Date
  /** Removes the second copy of a library. */
  readonly removeLibrary?: (library: string) => Promise<void>
  /** Of the list's own database. */
  readonly name?: string
}

class ListDatabase extends Dexie {
  declare readonly projects: Table<ProjectEntry, string>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({ projects: 'database' })
  }
}

/** The list as it is on disk, with projects that it does not know yet taken in. */
export async function openProjects(options: ProjectsOptions = {}): Promise<Projects> {
  const { now = () => new Date(), removeLibrary = () => Promise.resolve(), name = 'glossator projects' } = options
  const db = new ListDatabase(name)
  const list = createCell<readonly ProjectEntry[]>([])
  const channel = new BroadcastChannel(name)
  const read = async (): Promise<void> => { list.set(inOrder(entriesOf(await db.projects.toArray()))) }
  channel.addEventListener('message', () => void read().catch(() => undefined))

  await db.open()
  await takeInUnknown(db)
  await read()

  const written = async (): Promise<void> => {
    channel.postMessage(null)
    await read()
  }
  const change = async (database: string, to: (entry: ProjectEntry) => Partial<ProjectEntry>): Promise<void> => {
    const changed = await db.transaction('rw', db.projects, async () => {
      const found = ProjectEntry.safeParse(await db.projects.get(database))
      if (!found.success) return false
      await db.projects.put({ ...found.data, ...to(found.data) })
      return true
    })
    if (!changed) throw new Error('This project is no longer in the list.')
    await written()
  }
  const time = (): string => now().toISOString()
  const removeForGood = async (database: string): Promise<void> => {
    const entry = list.get().find((one) => one.database === database)
    if (entry === undefined) return
    await removeDatabase(database)
    await removeLibrary(entry.library)
    // Last, so that what is interrupted is done again at the next start.
    await db.projects.delete(database)
    await written()
  }

  return {
    list,
    choose: (wanted) => choose(list.get(), wanted),
    opened: async (database) => {
      const known = await db.projects.get(database)
      const head = await readProjectHead(database)
      if (head === null) return
      const { library, name: title, origin } = head
      const fresh = { database, library, name: title, origin, archivedAt: null, deletedAt: null, overdueAt: null }
      const kept = ProjectEntry.safeParse(known)
      await db.projects.put({ ...(kept.success ? kept.data : fresh), library, name: title, openedAt: time() })
      await written()
    },
    renamed: (database, title) => change(database, () => ({ name: title })),
    add: async (entry) => {
      await db.projects.put(entry)
      await written()
    },
    archive: (database, isArchived) => change(database, () => ({ archivedAt: isArchived ? time() : null })),
    delete: (database) => change(database, () => ({ deletedAt: time(), overdueAt: null })),
    undelete: (database) => change(database, () => ({ deletedAt: null, overdueAt: null })),
    removeForGood,
    tidy: async () => {
      const known = new Set(list.get().map(({ database }) => database))
      for (const database of await projectDatabases()) if (!known.has(database)) await removeUnfinished(database)
      for (const entry of list.get()) {
        const due = dueOf(entry, now())
        if (due === 'overdue') await change(entry.database, () => ({ overdueAt: time() }))
        else if (due === 'remove') await removeForGood(entry.database)
      }
    },
    freeName: (wanted) => freeName(wanted, list.get().map((entry) => entry.name)),
    head: readProjectHead,
    close: () => {
      channel.close()
      db.close({ disableAutoOpen: true })
    }
  }
}

/** Finished databases that the list does not have, as after it was lost: taken in as they say of themselves. */
async function takeInUnknown(db: ListDatabase): Promise<void> {
  const known = new Set(entriesOf(await db.projects.toArray()).map(({ database }) => database))
  for (const database of await projectDatabases()) {
    const head = known.has(database) ? null : await readProjectHead(database)
    if (head === null) continue
    const { library, name, origin, changedAt } = head
    await db.projects.put({ database, library, name, origin, openedAt: changedAt, archivedAt: null, deletedAt: null, overdueAt: null })
  }
}

/** A damaged row is no row: its database is then taken in again. */
const entriesOf = (rows: readonly unknown[]): ProjectEntry[] => rows.flatMap((row) => {
  const parsed = ProjectEntry.safeParse(row)
  return parsed.success ? [parsed.data] : []
})

const inOrder = (entries: readonly ProjectEntry[]): ProjectEntry[] =>
  entries.toSorted((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? '') || a.name.localeCompare(b.name))

/** What the window had, else the last that was opened; the first name of all where there is nothing. */
function choose(entries: readonly ProjectEntry[], wanted: string | null): string {
  const here = entries.filter(({ deletedAt }) => deletedAt === null)
  const [last] = [...here.filter(({ archivedAt }) => archivedAt === null), ...here]
  return here.find(({ database }) => database === wanted)?.database ?? last?.database ?? unusedName(entries)
}

/** Where all projects are deleted a new one begins, beside the database of the first if that is among them. */
const unusedName = (entries: readonly ProjectEntry[]): string =>
  entries.some(({ database }) => database === databaseName) ? newProjectDatabase() : databaseName
