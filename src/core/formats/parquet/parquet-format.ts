/** Parquet: the tables of CSV with their types, for DuckDB, Spark, pandas and whatever else outgrows one sheet. */
import type { Format } from '../format.ts'
import { writesPieces } from '../output-pieces.ts'
import { flatTables } from '../tables/record-table.ts'
import { tableLosses, writeTables } from '../tables/write-tables.ts'
import { writeParquet } from './write-parquet.ts'

export const parquetFormat: Format = {
  id: 'parquet',
  name: 'Parquet tables',
  direction: 'write',
  offsetUnit: 'codePoint',
  loses: tableLosses,
  ...writesPieces((data, meta) => writeTables('parquet', data, meta, function* (tables) {
    for (const table of flatTables(tables)) {
      for (const bytes of writeParquet(table, meta)) yield { path: `${table.name}.parquet`, bytes }
    }
  }))
}
