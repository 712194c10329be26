/**
 * A table as CSV after RFC 4180: commas, CRLF after each record, quotes where a comma, quote or line break asks for them; before
 * it a byte order mark, by which Excel knows UTF-8. Texts that a spreadsheet would run as a formula begin with an apostrophe.
 */
import type { Cell, Table } from '../tables/column.ts'

/** The lines with their ends. */
export function* csvLines({ columns, rows }: Table): Generator<string, void, undefined> {
  yield `\ufeff${columns.map(({ name }) => textCell(name)).join(',')}\r\n`
  for (const row of rows) {
    let line = ''
    for (let i = 0; i < row.length; i++) line += (i === 0 ? '' : ',') + cellText(row[i] ?? null)
    yield `${line}\r\n`
  }
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return textCell(cell)
  return typeof cell === 'object' ? textCell(joined(cell)) : String(cell)
}

/** The texts of a list between `|`; a `|` or `\` in a text has a `\` before it. */
const joined = (texts: readonly string[]): string => texts.map(escaped).join('|')
const escaped = (text: string): string => (/[\\|]/.test(text) ? text.replace(/[\\|]/g, '\\$&') : text)

const textCell = (text: string): string => (special.test(text) ? quoted(defused(text)) : text)
const special = /^['=+\-@\t\uff1d\uff0b\uff0d\uff20]|[",\r\n]/

/**
 * What begins as a formula does, or as a formula that is defused already, gets an apostrophe before it, so that taking one away
 * from each text that matches `/^'+[=+\-@\t\r\n＝＋－＠]/` gives all texts back. Numbers are written as numbers and are not texts.
 * See OWASP, "CSV Injection".
 */
const defused = (text: string): string => (formula.test(text) ? `'${text}` : text)
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
