/** A table of records some of whose parts are lists: beside it as tables of their own, or inside its rows. */
import { groupBy } from '../group-by.ts'
import { type Cell, type Column, type ColumnOf, type Row, type Table, rowOf } from './column.ts'

/** A row that holds its parts as lists of rows, under the names that the parts have in it. */
export type NestedRow = Readonly<Record<string, Cell | readonly Row[]>>

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

/** A part that is still to be taken from records of type R. */
export interface PartOf<R> extends Omit<Part, 'rows'> {
  readonly keys: readonly ColumnOf<R>[]
  readonly rowsOf: (record: R) => readonly Row[]
}

export const partOf = <R, P>(
  names: Pick<Part, 'table' | 'as'>, keys: readonly ColumnOf<R>[], columns: readonly ColumnOf<P>[], itemsOf: (record: R) => readonly P[]
): PartOf<R> => ({ ...names, keys, columns, rowsOf: (record) => itemsOf(record).map((item) => rowOf(columns, item)) })

export const recordTable = <R>(
  name: string, records: Iterable<R>, columns: readonly ColumnOf<R>[], parts: readonly PartOf<R>[] = []
): RecordTable => ({
  name,
  columns,
  rows: each(records, (record) => [rowOf(columns, record)]),
  parts: parts.map(({ rowsOf, ...part }) => ({
    ...part,
    rows: each(records, (record) => {
      const key = rowOf(part.keys, record)
      return rowsOf(record).map((row) => ({ ...key, ...row }))
    })
  })),
  nestedRows: each(records, (record) => [{
    ...rowOf(columns, record),
    ...Object.fromEntries(parts.map(({ as, rowsOf }) => [as, rowsOf(record)]))
  }])
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
