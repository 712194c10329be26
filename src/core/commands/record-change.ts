/** Changes of single records, and several put together. */
import { type Change, keyOf, noChange, sameValue } from '../change.ts'
import type { RecordOf, TableName } from '../model.ts'

/** From one value of a record to another (null: it is not there); no change where they are equal. */
export const change = <T extends TableName>(table: T, before: RecordOf<T> | null, after: RecordOf<T> | null): Change => {
  const record = before ?? after
  return record === null || sameValue(before, after) ? noChange : { [keyOf(table, record.id)]: { before, after } }
}

export const addition = <T extends TableName>(table: T, record: RecordOf<T>): Change => change(table, null, record)

export const removal = <T extends TableName>(table: T, record: RecordOf<T>): Change => change(table, record, null)

/** Several changes as one. No two of them may touch the same record. */
export const together = (changes: readonly Change[]): Change => Object.assign({}, ...changes) as Change
