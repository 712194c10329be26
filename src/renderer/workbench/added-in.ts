import { entriesOf, partsOf } from '../../core/change.ts'
import type { TableName } from '../../core/model.ts'
import type { Commit } from '../../store/store.ts'

/** The id of the first record that a commit has added to a table; null when it added none. */
export function addedIn(commit: Commit | null, table: TableName): string | null {
  if (commit === null) return null
  const added = entriesOf(commit.change).find(([key, { before }]) => partsOf(key).table === table && before === null)
  return added === undefined ? null : partsOf(added[0]).id
}
