/** CSV: a file a table, for spreadsheets and for everything that reads nothing else. */
import type { Format, OutputFile } from '../format.ts'
import { textPieces, writesPieces } from '../output-pieces.ts'
import { flatTables, type RecordTable } from '../tables/record-table.ts'
import { tableLosses, writeTables } from '../tables/write-tables.ts'
import { csvLines } from './write-csv.ts'

export const csvFormat: Format = {
  id: 'csv',
  name: 'CSV tables',
  direction: 'write',
  offsetUnit: 'codePoint',
  loses: tableLosses,
  ...writesPieces((data, meta) => writeTables('csv', data, meta, csvFiles))
}

function* csvFiles(tables: readonly RecordTable[]): Generator<OutputFile, void, undefined> {
  for (const table of flatTables(tables)) yield* textPieces(`${table.name}.csv`, csvLines(table))
}
