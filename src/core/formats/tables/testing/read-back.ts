/** The files of the table formats as readers that are not ours see them: tables by name, their rows with lists as lists. */
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import type { OutputFile } from '../../format.ts'

export type ReadRow = Record<string, unknown>
export type ReadTables = ReadonlyMap<string, readonly ReadRow[]>

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

const named = (files: readonly OutputFile[], ending: string): (readonly [name: string, file: OutputFile])[] =>
  files.filter(({ path }) => path.endsWith(ending)).map((file) => [file.path.slice(file.path.lastIndexOf('/') + 1, -ending.length), file])

/** As the page on CSV says: an apostrophe is taken away, an empty cell is nothing, lists are split, numbers and booleans read. */
export function readCsv(files: readonly OutputFile[]): ReadTables {
  return new Map(named(files, '.csv').map(([name, { bytes }]) => {
    const { data, errors } = Papa.parse<Record<string, string>>(decode(bytes).slice(1), { header: true, delimiter: ',', newline: '\r\n', skipEmptyLines: true })
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`)
    return [name, data.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cellValue(name, key, cell)])))]
  }))
}

export const undoDefusing = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell)

const lists = /^(?:span_.*|actor_.*|aliases|field_(?:modes|contexts|auxModes|tags))$/
const numbers = /^(?:start|end|startUtf16|endUtf16|confidence|field_strength)$/
const booleans = /^field_(?:negated|conditional|metonymy)$/

function cellValue(table: string, key: string, cell: string): unknown {
  const text = undoDefusing(cell)
  if (table !== 'actors' && lists.test(key)) return splitList(text)
  if (key === 'aliases') return splitList(text)
  if (cell === '') return null
  if (numbers.test(key)) return Number(cell)
  return booleans.test(key) ? cell === 'true' : text
}

const splitList = (text: string): string[] =>
  text === '' ? [] : [...text.matchAll(/(?:^|\|)((?:[^\\|]|\\[\\|])*)/gs)].map(([, item = '']) => item.replace(/\\([\\|])/g, '$1'))

export async function readParquet(files: readonly OutputFile[]): Promise<ReadTables> {
  const tables = named(files, '.parquet').map(async ([name, { bytes }]) => [name, await parquetReadObjects({ file: bytes.buffer })] as const)
  return new Map(await Promise.all(tables))
}

/** The lists inside rows as the tables that they are elsewhere. */
export function readHuggingface(files: readonly OutputFile[]): ReadTables {
  const tables = new Map(named(files, '.jsonl').map(([name, { bytes }]) => [name, linesOf(bytes)]))
  const flattened = (list: string, keys: (row: ReadRow) => ReadRow): ReadRow[] =>
    [...tables.values()].flat().flatMap((row) => ((row[list] ?? []) as ReadRow[]).map((item) => ({ ...keys(row), ...item })))
  const ofAnnotation = ({ id, articleId, layer }: ReadRow): ReadRow => ({ annotationId: id, articleId, layer })
  return new Map<string, readonly ReadRow[]>([
    ...tables,
    ['spans', flattened('spans', ofAnnotation)], ['factuality', flattened('factuality', ofAnnotation)],
    ['blocks', flattened('blocks', ({ id }) => ({ articleId: id }))],
    ['actor-roles', flattened('roles', ({ id }) => ({ actorId: id }))], ['external-ids', flattened('externalIds', ({ id }) => ({ actorId: id }))]
  ])
}

export const linesOf = (bytes: Uint8Array): ReadRow[] =>
  decode(bytes).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as ReadRow)
