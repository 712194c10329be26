/** A project as the list of projects knows it, without its database being opened. */
import { z } from 'zod'

const Time = z.iso.datetime()

export const ProjectEntry = z.strictObject({
  /** Its database. */
  database: z.string().min(1),
  /** The library's id, as in the database's own head. */
  library: z.string().min(1),
  name: z.string(),
  /** The library whose file it was made from; null where it began here. */
  origin: z.string().nullable(),
  openedAt: Time.nullable(),
  archivedAt: Time.nullable(),
  /** It can be taken back for `keptDays`. */
  deletedAt: Time.nullable(),
  /** When it was first seen that those days are over. Only a later day removes it, since one clock may be wrong once. */
  overdueAt: Time.nullable()
})
export type ProjectEntry = z.infer<typeof ProjectEntry>

/** So long a deleted project stays where it was. */
export const keptDays = 30

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Whole days until it is removed, at least 0; null where it is not deleted. A clock that went back adds none. */
export function daysLeft({ deletedAt }: ProjectEntry, now: Date): number | null {
  if (deletedAt === null) return null
  const gone = Math.max(0, (now.getTime() - Date.parse(deletedAt)) / dayMilliseconds)
  return Math.max(0, Math.ceil(keptDays - gone))
}

/** What is to be done about a deleted project at a start: nothing yet, note that its days are over, or remove it for good. */
export function dueOf(entry: ProjectEntry, now: Date): 'kept' | 'overdue' | 'remove' {
  if (daysLeft(entry, now) !== 0) return 'kept'
  if (entry.overdueAt === null) return 'overdue'
  return now.getTime() - Date.parse(entry.overdueAt) >= dayMilliseconds ? 'remove' : 'kept'
}

/** The name itself, or where a project has it, the name with the next free number. Names are compared as they are read. */
export function freeName(name: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map(folded))
  if (!names.has(folded(name))) return name
  for (let n = 2; ; n++) if (!names.has(folded(`${name} (${n})`))) return `${name} (${n})`
}

const folded = (name: string): string => name.trim().normalize('NFC').toLowerCase()
