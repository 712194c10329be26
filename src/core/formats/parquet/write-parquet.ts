/** A table as Parquet: typed columns, lists as Parquet's LIST of strings, Snappy; in memory is a group of rows at a time. */
import type { SchemaElement } from 'hyparquet-writer'
// From their files: the package's own entry brings in Node's file system.
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js'
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js'
import type { ExportMeta } from '../format.ts'
import type { Column, Row, Table } from '../tables/column.ts'

/** In rows. */
const rowGroupSize = 10_000

/** The file in pieces. */
export function* writeParquet({ columns, rows }: Table, { exportedAt, generator }: ExportMeta): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
  const writer = new ByteWriter()
  const file = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
    kvMetadata: [{ key: 'glossator.generator', value: generator }, { key: 'glossator.exportedAt', value: exportedAt }]
  })
  let isEmpty = true
  for (const group of groups(rows)) {
    if (!isEmpty) yield taken(writer)
    isEmpty = false
    void file.write({ columnData: columns.map(({ name }, i) => ({ name, data: group.map((row) => row[i]) })), rowGroupSize })
  }
  void file.finish()
  const bytes = taken(writer)
  if (isEmpty) typeEmptyRowGroups(bytes)
  yield bytes
}

/** What was written since the last time. Where the file is by now, the writer counts by itself. */
function taken(writer: ByteWriter): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(writer.getBuffer())
  writer.index = 0
  return bytes
}

function* groups(rows: Iterable<Row>): Generator<readonly Row[], void, undefined> {
  let group: Row[] = []
  for (const row of rows) {
    group.push(row)
    if (group.length < rowGroupSize) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/**
 * The footer of a table without rows says how many rows there are (field 3, a 64-bit 0) and then lists no row groups (field 4);
 * hyparquet-writer 0.17 gives that list no type of element, for which strict readers (arrow-rs) refuse the file. It is a struct.
 */
function typeEmptyRowGroups(bytes: Uint8Array): void {
  const footer = new DataView(bytes.buffer).getUint32(bytes.length - 8, true)
  for (let at = bytes.length - 8 - footer; at < bytes.length - 8; at++) {
    if (emptyRowGroups.every((byte, i) => bytes[at + i] === byte)) bytes[at + 3] = thriftStruct
  }
}
const emptyRowGroups = [0x16, 0x00, 0x19, 0x00]
const thriftStruct = 0x0c

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
