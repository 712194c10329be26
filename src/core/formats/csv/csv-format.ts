/** CSV: a file a table, for spreadsheets and for everything that reads nothing else. */
import type { Format } from '../format.ts'
import { flatTables } from '../tables/record-table.ts'
import { tableLosses, writeTables } from '../tables/write-tables.ts'
import { writeCsv } from './write-csv.ts'

export const csvFormat: Format = {
  id: 'csv',
  name: 'CSV tables',
  direction: 'write',
  offsetUnit: 'codePoint',
  loses: tableLosses,
  write: (data, meta) => writeTables('csv', data, meta, (tables) =>
    flatTables(tables).map((table) => ({ path: `${table.name}.csv`, bytes: writeCsv(table) })))
}
