import { entriesOf, partsOf, sameValue, type Change, type RecordChange } from '../core/change.ts'
import type { RecordOf, TableName } from '../core/model.ts'

/** One record's change. */
export interface Entry<R> {
  readonly id: string
  readonly before: R | null
  readonly after: R | null
}

/** A change taken apart once, so that its readers need not each go through all of it. */
export type ChangesByTable = { readonly [T in TableName]: readonly Entry<RecordOf<T>>[] }

export function changesByTable(change: Change): ChangesByTable {
  const grouped: { [T in TableName]: Entry<RecordOf<T>>[] } = {
    project: [], codebook: [], annotators: [], actors: [], articles: [], texts: [], blocks: [], annotations: [], relations: [],
    versions: [], doubts: []
  }
  for (const [key, { before, after }] of entriesOf(change)) {
    const { table, id } = partsOf(key)
    const entries: Entry<unknown>[] = grouped[table]
    entries.push({ id, before, after })
  }
  return grouped
}

/** The change without records that it leaves as they were. The same object when there are none. */
export function withoutUnchanged(change: Change): Change {
  const entries = entriesOf(change)
  const changed = entries.filter(([, { before, after }]) => !sameValue(before, after))
  return changed.length === entries.length ? change : Object.fromEntries<RecordChange>(changed)
}
