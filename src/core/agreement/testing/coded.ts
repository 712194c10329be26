/** Judgements for tests, as tables in books have them. */
import { type CodedItem, codeItems, type CodedItems } from '../coded-items.ts'

/** One line an annotator, one character an item; `.` is not judged. */
export function byAnnotator(...lines: readonly string[]): CodedItems<string> {
  const rows = lines.map((line) => [...line.replaceAll(' ', '')])
  return codeItems((rows[0] ?? []).map((_, item) => rows.map((row) => (row[item] === '.' ? undefined : row[item]))), (value) => value)
}

/** One word an item, one character an annotator; `.` is not judged. */
export function byItem(words: string): CodedItems<string> {
  return codeItems(words.trim().split(/\s+/).map((word) => [...word].map((value) => (value === '.' ? undefined : value))), (value) => value)
}

/** A table of two annotators: how often each of the first's values (rows) met each of the second's. */
export const fromTable = (rows: readonly (readonly number[])[]): CodedItem[] =>
  rows.flatMap((row, a) => row.flatMap((weight, b) => (weight === 0 ? [] : [{ codes: [a, b], weight }])))
