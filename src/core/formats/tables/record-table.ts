/** A table of records some of whose parts are lists: beside it as tables of their own, or inside its rows. */
import { groupBy } from '../group-by.ts'
import { type Column, type ColumnOf, type Row, type Table, rowOf } from './column.ts'

/** A row with the rows of its parts, in the order of the table's parts and without their keys. */
export interface NestedRow {
  readonly row: Row
  readonly parts: readonly (readonly Row[])[]
}

/** A list in each record: `keys` tell in a table of its own which record a row is of. */
export interface Part {
  /** The name of the table of its own; parts of several tables may share it if their columns are the same. */
  readonly table: string
  /** The name of the list inside the record's row. */
  readonly as: string
  readonly keys: readonly Column[]
  readonly columns: readonly Column[]
  /** With the keys. */
  readonly rows: Iterable<Row>
}

export interface RecordTable extends Table {
  readonly parts: readonly Part[]
  readonly nestedRows: Iterable<NestedRow>
}

/** A part that is still to be taken from records of type R, as rows with or without the keys. */
export interface PartOf<R> extends Omit<Part, 'rows'> {
  readonly nestedRows: (record: R) => readonly Row[]
  readonly keyedRows: (record: R) => readonly Row[]
}

export const partOf = <R, P>(
  names: Pick<Part, 'table' | 'as'>, keys: readonly ColumnOf<R>[], columns: readonly ColumnOf<P>[], itemsOf: (record: R) => readonly P[]
): PartOf<R> => ({
  ...names,
  keys,
  columns,
  nestedRows: (record) => itemsOf(record).map((item) => rowOf(columns, item)),
  keyedRows: (record) => itemsOf(record).map((item) => [...rowOf(keys, record), ...rowOf(columns, item)])
})

export const recordTable = <R>(
  name: string, records: Iterable<R>, columns: readonly ColumnOf<R>[], parts: readonly PartOf<R>[] = []
): RecordTable => ({
  name,
  columns,
  rows: each(records, (record) => [rowOf(columns, record)]),
  parts: parts.map(({ table, as, keys, columns: own, keyedRows }) => ({ table, as, keys, columns: own, rows: each(records, keyedRows) })),
  nestedRows: each(records, (record) => [{ row: rowOf(columns, record), parts: parts.map(({ nestedRows }) => nestedRows(record)) }])
})

/** The tables, and after them those of their parts, which share a table where it has the same name. */
export function flatTables(tables: readonly RecordTable[]): readonly Table[] {
  const parts = groupBy(tables.flatMap((table) => table.parts), (part) => part.table)
  return [
    ...tables,
    ...[...parts].map(([name, shared]): Table => ({
      name,
      columns: [...(shared[0]?.keys ?? []), ...(shared[0]?.columns ?? [])],
      rows: each(shared, (part) => part.rows)
    }))
  ]
}

/** What is made of each item, made anew each time it is gone through. */
const each = <T, U>(items: Iterable<T>, make: (item: T) => Iterable<U>): Iterable<U> => ({
  *[Symbol.iterator]() {
    for (const item of items) yield* make(item)
  }
})
