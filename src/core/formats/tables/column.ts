/** Tables as values: what columns are, and how rows are made from records by them. */

/** A list is of texts only, so that a column has one type. */
export type Cell = string | number | boolean | null | readonly string[]

/** A cell for each column, in their order. */
export type Row = readonly Cell[]

export interface Column {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'strings'
  /** Whether it may be null. A list is empty instead. */
  readonly nullable: boolean
}

/** A column with what a record of type R has in it. */
export interface ColumnOf<R> extends Column {
  readonly of: (record: R) => Cell
}

export interface Table {
  readonly name: string
  /** The first is the id of the record that the row is of. */
  readonly columns: readonly Column[]
  /** Made anew each time they are gone through. */
  readonly rows: Iterable<Row>
}

type Maker<T extends Cell> = <R>(name: string, of: (record: R) => T) => ColumnOf<R>

const maker = <T extends Cell>(type: Column['type'], nullable: boolean): Maker<T> =>
  (name, of) => ({ name, type, nullable, of })

export const string = maker<string>('string', false)
export const stringOrNull = maker<string | null>('string', true)
export const strings = maker<readonly string[]>('strings', false)
export const integer = maker<number>('integer', false)
export const integerOrNull = maker<number | null>('integer', true)
export const numberOrNull = maker<number | null>('number', true)
export const booleanOrNull = maker<boolean | null>('boolean', true)

export const rowOf = <R>(columns: readonly ColumnOf<R>[], record: R): Cell[] => columns.map(({ of }) => of(record))
