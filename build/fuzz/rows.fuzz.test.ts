/** Rows of the database: what lies there is a record of its table, or told in a sentence that names it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinArticle, splitArticle } from '../../src/core/article.ts'
import { smallProject } from '../../src/core/formats/glossator/testing/small-project.ts'
import { tables, type TableName } from '../../src/core/model.ts'
import { changeIn, JournalPart, JournalRow, readChange } from '../../src/store/journal-row.ts'
import { metaRows } from '../../src/store/meta-row.ts'
import { faultOf, readRow } from '../../src/store/rows.ts'
import { expectNoPollution, expectSentence } from './testing/law.ts'
import { anyValue, jsonEdits } from './testing/mutate-json.ts'
import { assertFuzzed, patience } from './testing/runs.ts'

const [article] = smallProject.articles
const parts = splitArticle(article!)
const samples: Readonly<Record<string, unknown>> = {
  ...smallProject.annotations[0], ...joinArticle(parts.article, parts.text.text, parts.blocks.blocks), ...smallProject.actors[0], ...smallProject.relations[0],
  ...smallProject.codebook, ...smallProject.project
}
/** Each table's own records where there are some at hand, else all their members together. */
const recordsOf = (table: TableName): readonly unknown[] => {
  const records = Object.values({ ...smallProject, ...parts }).flat().filter((value) => tables[table].safeParse(value).success)
  return records.length > 0 ? records : [samples]
}

describe.each(Object.keys(tables) as TableName[])('the table “%s”', (table) => {
  const rows = fc.oneof(anyValue, fc.record({ record: fc.constantFrom(...recordsOf(table)), change: jsonEdits }).map(({ record, change }) => JSON.parse(change(JSON.stringify(record))) as unknown))

  test('gives a record by its schema, or says which row is damaged', () => {
    assertFuzzed(fc.property(rows, (row) => {
      const read = readRow(table, row)
      expectNoPollution()
      if ('damage' in read) return expectSentence(read.damage)
      expect(tables[table].safeParse(read.record).error).toBeUndefined()
      expect(faultOf(table, read.record.id, read.record)).toBeNull()
    }))
  }, patience)
})

const annotation = smallProject.annotations[0]!
const journalRow = {
  seq: 1, id: 'change-1', at: annotation.createdAt, annotatorId: 'annotator-1', command: 'annotation.add', title: 'Add a quote', articleId: annotation.articleId, kind: 'do', target: null,
  below: { seq: 1, title: 'Open' }, change: { [`annotations/${annotation.id}`]: { before: null, after: annotation } }, parts: 0
}

test('a journal row is its schema’s, or refused; its change holds records of their tables, or is refused', () => {
  assertFuzzed(fc.property(fc.oneof(anyValue, jsonEdits.map((change) => JSON.parse(change(JSON.stringify(journalRow))) as unknown)), (raw) => {
    const parsed = JournalRow.safeParse(raw)
    if (parsed.success) expectRecordsOrRefusal(parsed.data.change)
    expectNoPollution()
  }))
}, patience)

test('a part of a journal row is a change, or refused', () => {
  const texts = fc.oneof(fc.string(), fc.json(), jsonEdits.map((change) => change(JSON.stringify(journalRow.change))))
  assertFuzzed(fc.property(texts, (change) => {
    let raw: JournalRow['change'] | null = null
    try {
      raw = changeIn(JournalPart.parse({ seq: 1, part: 1, change }))
    } catch (error) {
      expect(error).toBeInstanceOf(Error)
    }
    if (raw !== null) expectRecordsOrRefusal(raw)
    expectNoPollution()
  }))
}, patience)

test.each(Object.entries(metaRows))('the head row “%s” is its schema’s, or refused', (key, schema) => {
  assertFuzzed(fc.property(fc.oneof(anyValue, fc.record({ key: fc.constant(key), id: anyValue, version: anyValue, seq: anyValue, undo: anyValue, redo: anyValue })), (raw) => {
    const parsed = schema.safeParse(raw)
    if (parsed.success) expect(schema.safeParse(parsed.data).success).toBe(true)
    expectNoPollution()
  }))
}, patience)

function expectRecordsOrRefusal(change: JournalRow['change']): void {
  try {
    for (const [key, { before, after }] of readChange(change)) {
      const schema = tables[key.slice(0, key.indexOf('/')) as TableName]
      for (const record of [before, after]) if (record !== null) expect(schema.safeParse(record).success).toBe(true)
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') throw error
    expect(error).toBeInstanceOf(Error)
  }
}
