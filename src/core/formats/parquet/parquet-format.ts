/** Parquet: the tables of CSV with their types, for DuckDB, Spark, pandas and whatever else outgrows one sheet. */
import type { Format } from '../format.ts'
import { flatTables } from '../tables/record-table.ts'
import { tableLosses, writeTables } from '../tables/write-tables.ts'
import { writeParquet } from './write-parquet.ts'

export const parquetFormat: Format = {
  id: 'parquet',
  name: 'Parquet tables',
  direction: 'write',
  offsetUnit: 'codePoint',
  loses: tableLosses,
  write: (data, meta) => writeTables('parquet', data, meta, (tables) =>
    flatTables(tables).map((table) => ({ path: `${table.name}.parquet`, bytes: writeParquet(table, meta) })))
}
