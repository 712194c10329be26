/** The layout of the Hugging Face Hub: JSON Lines a configuration, and the card that describes them. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { Format, OutputFile } from '../format.ts'
import type { Cell, Column, Row } from '../tables/column.ts'
import type { RecordTable } from '../tables/record-table.ts'
import { tableLosses, writeTables } from '../tables/write-tables.ts'
import { textPieces, writesPieces } from '../output-pieces.ts'
import { type Configuration, writeCard } from './write-card.ts'

export const huggingfaceFormat: Format = {
  id: 'huggingface',
  name: 'Hugging Face dataset',
  direction: 'write',
  offsetUnit: 'codePoint',
  loses: tableLosses,
  ...writesPieces((given, meta) => writeTables('huggingface', given, meta, function* (tables, data, lost) {
    const configurations: Configuration[] = []
    for (const table of tables) {
      const configuration = yield* writeSplit(table)
      if (configuration !== null) configurations.push(configuration)
    }
    yield { path: 'README.md', bytes: utf8fromString(writeCard(data, configurations, lost)) }
  }))
}

/** Its lines have every key of the features, in their order: a type is never left to the reader's guess. No file, and null, without rows. */
function* writeSplit(table: RecordTable): Generator<OutputFile, Configuration | null, undefined> {
  const path = `data/${table.name}.jsonl`
  const [members, parts] = [membersOf(table.columns), table.parts.map(({ as, columns }) => ({ key: JSON.stringify(as), members: membersOf(columns) }))]
  let rows = 0
  let size = 0
  for (const piece of textPieces(path, lines())) {
    size += piece.bytes.length
    if (rows > 0) yield piece
  }
  return rows === 0 ? null : { table, path, rows, bytes: size }

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
    for (let i = 0; i < keys.length; i++) members += `${keys[i]}${jsonOf(row[i] ?? null)}`
    return members
  }
}

const jsonOf = (cell: Cell): string =>
  typeof cell === 'string' || (typeof cell === 'object' && cell !== null && cell.length > 0) ? JSON.stringify(cell) : cell === null ? 'null' : typeof cell === 'object' ? '[]' : String(cell)
