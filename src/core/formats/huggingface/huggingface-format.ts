/** The layout of the Hugging Face Hub: JSON Lines a configuration, and the card that describes them. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { Format, OutputFile } from '../format.ts'
import type { Column, Row } from '../tables/column.ts'
import type { RecordTable } from '../tables/record-table.ts'
import { tableLosses, writeTables } from '../tables/write-tables.ts'
import { utf8Of } from '../utf8-of.ts'
import { type Configuration, writeCard } from './write-card.ts'

export const huggingfaceFormat: Format = {
  id: 'huggingface',
  name: 'Hugging Face dataset',
  direction: 'write',
  offsetUnit: 'codePoint',
  loses: tableLosses,
  write: (given, meta) => writeTables('huggingface', given, meta, (tables, data, lost) => {
    const written = tables.map(writeSplit).filter(({ configuration }) => configuration.rows > 0)
    const card = writeCard(data, written.map(({ configuration }) => configuration), lost)
    return [{ path: 'README.md', bytes: utf8fromString(card) }, ...written.map(({ file }) => file)]
  })
}

interface WrittenSplit {
  readonly file: OutputFile
  readonly configuration: Configuration
}

/** Its lines have every key of the features, in their order: a type is never left to the reader's guess. */
function writeSplit(table: RecordTable): WrittenSplit {
  const path = `data/${table.name}.jsonl`
  const [members, parts] = [membersOf(table.columns), table.parts.map(({ as, columns }) => ({ key: JSON.stringify(as), members: membersOf(columns) }))]
  let rows = 0
  const bytes = utf8Of(lines())
  return { file: { path, bytes }, configuration: { table, path, rows, bytes: bytes.length } }

  function* lines(): Generator<string, void, undefined> {
    for (const { row, parts: lists } of table.nestedRows) {
      rows += 1
      const own = parts.map(({ key, members: ofItem }, i) => `,${key}:[${(lists[i] ?? []).map((item) => `{${ofItem(item)}}`).join(',')}]`)
      yield `{${members(row)}${own.join('')}}\n`
    }
  }
}

/** Makes of a row what stands between the braces of its JSON. Much quicker than an object of as many members. */
function membersOf(columns: readonly Column[]): (row: Row) => string {
  const keys = columns.map(({ name }, i) => `${i === 0 ? '' : ','}${JSON.stringify(name)}:`)
  return (row) => {
    let members = ''
    for (let i = 0; i < keys.length; i++) members += `${keys[i]}${JSON.stringify(row[i] ?? null)}`
    return members
  }
}
