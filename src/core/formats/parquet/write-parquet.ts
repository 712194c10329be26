/** A table as Parquet: typed columns, lists as Parquet's LIST of strings, Snappy, everything in memory. */
import type { SchemaElement } from 'hyparquet-writer'
// From their files: the package's own entry brings in Node's file system.
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js'
import { parquetWriteRows } from 'hyparquet-writer/src/write-rows.js'
import type { ExportMeta } from '../format.ts'
import type { Column, Table } from '../tables/column.ts'

/** In rows. */
const rowGroupSize = 50_000

export function writeParquet({ columns, rows }: Table, { exportedAt, generator }: ExportMeta): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  void parquetWriteRows({
    writer,
    rows,
    columns: columns.map(({ name }) => ({ name })),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
    rowGroupSize,
    kvMetadata: [{ key: 'glossator.generator', value: generator }, { key: 'glossator.exportedAt', value: exportedAt }]
  })
  return new Uint8Array(writer.getBuffer())
}

/** The elements of a column in the schema: of a list three, as the specification of logical types asks. */
function schemaOf({ name, type, nullable }: Column): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED'
  switch (type) {
    case 'string': return [{ name, ...text, repetition_type }]
    case 'integer': return [{ name, type: 'INT32', repetition_type }]
    case 'number': return [{ name, type: 'DOUBLE', repetition_type }]
    case 'boolean': return [{ name, type: 'BOOLEAN', repetition_type }]
    case 'strings': return [
      { name, converted_type: 'LIST', logical_type: { type: 'LIST' }, repetition_type, num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', ...text, repetition_type: 'REQUIRED' }
    ]
  }
}

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const
