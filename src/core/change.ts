/**
 * The one kind of change. A `Change` maps a record's key to what it was and what it becomes; null is "not there".
 * Saving, undo, history, merge and tests all speak it. After `RecordsDiff` of tldraw's store and `ChangeSet` of CodeMirror.
 */
import type { AnyRecord, RecordOf, TableName } from './model.ts'

/** `annotations/0192…`: a table and a record's id. */
export type RecordKey = `${TableName}/${string}`

export interface RecordChange<R = AnyRecord> {
  readonly before: R | null
  readonly after: R | null
}

export type Change = { readonly [key in RecordKey]?: RecordChange }

export const noChange: Change = Object.freeze({})

export const keyOf = <T extends TableName>(table: T, id: string): RecordKey => `${table}/${id}`

/** The table and id of a key. Ids may hold slashes. */
export function partsOf(key: RecordKey): { table: TableName; id: string } {
  const slash = key.indexOf('/')
  return { table: key.slice(0, slash) as TableName, id: key.slice(slash + 1) }
}

/** The entries of a change, typed. */
export const entriesOf = (change: Change): [RecordKey, RecordChange][] => Object.entries(change) as [RecordKey, RecordChange][]

/** The entries of one table. */
export function changesIn<T extends TableName>(change: Change, table: T): RecordChange<RecordOf<T>>[] {
  // An import has a hundred thousand of them, and is asked by several: nothing is made of what is not wanted.
  const start = `${table}/`
  const keys = (Object.keys(change) as RecordKey[]).filter((key) => key.startsWith(start))
  return keys.map((key) => change[key] as RecordChange<RecordOf<T>>)
}

export const isEmpty = (change: Change): boolean => Object.keys(change).length === 0

/** A set of records, by key. */
export type Records = ReadonlyMap<RecordKey, AnyRecord>

/** The records after the change. What a record was before is not looked at: see `conflictsOf`. */
export function apply(records: Records, change: Change): Map<RecordKey, AnyRecord> {
  const next = new Map(records)
  for (const [key, { after }] of entriesOf(change)) {
    if (after === null) next.delete(key)
    else next.set(key, after)
  }
  return next
}

/** The change that takes this one back: `apply(apply(r, c), invert(c))` is `r`. */
export function invert(change: Change): Change {
  return Object.fromEntries(entriesOf(change).map(([key, { before, after }]) => [key, { before: after, after: before }]))
}

/** One change that does the first, then the second. What both together leave as it was drops out. */
export function compose(first: Change, second: Change): Change {
  const composed = new Map<RecordKey, RecordChange>(entriesOf(first))
  for (const [key, { before, after }] of entriesOf(second)) {
    const earlier = composed.get(key)
    composed.set(key, { before: earlier === undefined ? before : earlier.before, after })
  }
  return Object.fromEntries([...composed].filter(([, { before, after }]) => !sameValue(before, after)))
}

/** The keys whose record is not what the change says it was. */
export function conflictsOf(records: Records, change: Change): RecordKey[] {
  return entriesOf(change).filter(([key, { before }]) => !sameValue(records.get(key) ?? null, before)).map(([key]) => key)
}

/** Whether two plain values are equal: keys in any order, an undefined member the same as none. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameValue(item, b[i]))
  }
  const [left, right] = [definedEntries(a), new Map(definedEntries(b))]
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
}

const definedEntries = (value: object): [string, unknown][] => Object.entries(value).filter(([, member]) => member !== undefined)
