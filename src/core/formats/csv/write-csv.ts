/**
 * A table as CSV after RFC 4180: commas, CRLF after each record, quotes where a comma, quote or line break asks for them; before
 * it a byte order mark, by which Excel knows UTF-8. Texts that a spreadsheet would run as a formula begin with an apostrophe.
 */
import type { Cell, Row, Table } from '../tables/column.ts'
import { utf8Of } from '../utf8-of.ts'

export const writeCsv = (table: Table): Uint8Array<ArrayBuffer> => utf8Of(csvLines(table))

function* csvLines({ columns, rows }: Table): Generator<string, void, undefined> {
  const names = columns.map(({ name }) => name)
  yield `\ufeff${names.map((name) => quoted(defused(name))).join(',')}\r\n`
  for (const row of rows) yield `${names.map((name) => cellText(row, name)).join(',')}\r\n`
}

function cellText(row: Row, name: string): string {
  const cell: Cell = row[name] ?? null
  if (cell === null) return ''
  if (typeof cell === 'string') return quoted(defused(cell))
  return typeof cell === 'object' ? quoted(defused(joined(cell))) : String(cell)
}

/** The texts of a list between `|`; a `|` or `\` in a text has a `\` before it. */
const joined = (texts: readonly string[]): string => texts.map((text) => text.replace(/[\\|]/g, String.raw`\$&`)).join('|')

/**
 * What begins as a formula does, or as a formula that is defused already, gets an apostrophe before it, so that taking one away
 * from each text that matches `/^'+[=+\-@\t\r\n＝＋－＠]/` gives all texts back. Numbers are written as numbers and are not texts.
 * See OWASP, "CSV Injection".
 */
const defused = (text: string): string => (formula.test(text) ? `'${text}` : text)
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
