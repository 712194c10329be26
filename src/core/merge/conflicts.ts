/** What several people wrote without knowing of each other, and which of it is shown until somebody decides. */
import type { RecordKey } from '../change.ts'
import { sameValue } from '../change.ts'
import type { MemberPath } from './members.ts'
import { type Edit, isThere, type Register, type Version } from './revisions.ts'

export interface Conflict {
  readonly key: RecordKey
  /** The member; `$there` where one deleted the record and another went on with it. */
  readonly path: MemberPath
  /** The different values, the one that is shown first. */
  readonly versions: readonly Version[]
}

/** Members of which nobody needs to decide: the later one holds. */
const settledByTime: ReadonlySet<MemberPath> = new Set(['updatedAt'])

/** The value that is shown. Of a record that one deleted and another edited: it is there. Else the latest, the same on all copies. */
export function shownOf(path: MemberPath, versions: readonly Version[]): unknown {
  if (path === isThere) return versions.some(({ value }) => value === true)
  return versions.toSorted((a, b) => byTime(path, a, b))[0]?.value
}

export function conflictsIn(key: RecordKey, register: Register): Conflict[] {
  // Of what is deleted for all nobody asks.
  if (shownOf(isThere, register.get(isThere) ?? []) === false) return []
  return [...register].toSorted(([a], [b]) => compare(a, b)).flatMap(([path, versions]) => {
    if (settledByTime.has(path) || versions.length < 2) return []
    const shown = shownOf(path, versions)
    const different = versions.filter((version, i) => versions.findIndex(({ value }) => sameValue(value, version.value)) === i)
    if (different.length < 2) return []
    return [{ key, path, versions: different.toSorted((a, b) => Number(sameValue(b.value, shown)) - Number(sameValue(a.value, shown)) || byTime(path, a, b)) }]
  })
}

function byTime(path: MemberPath, a: Version, b: Version): number {
  if (settledByTime.has(path) && a.value !== b.value) return compare(String(b.value), String(a.value))
  return compareEdits(b.edit, a.edit)
}

/** Earlier first; how the project began before everything. The same on all copies. */
export function compareEdits(a: Edit | null, b: Edit | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compare(a.at, b.at) || compare(a.copy, b.copy) || a.seq - b.seq
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
