/** The journal's second copy: lines torn, turned and mixed give changes by their schema, and sentences for the rest. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf } from '../../src/core/change.ts'
import { smallProject } from '../../src/core/formats/glossator/testing/small-project.ts'
import { tables, type TableName } from '../../src/core/model.ts'
import { checksum } from '../../src/core/second-copy/checksum.ts'
import { glanceAtLine, journalLines, readJournalLine, type JournalEntry } from '../../src/core/second-copy/journal-line.ts'
import { readJournal } from '../../src/core/second-copy/read-journal.ts'
import { expectNoPollution, expectSentence } from './testing/law.ts'
import { byteEdits } from './testing/mutate-bytes.ts'
import { jsonEdits } from './testing/mutate-json.ts'
import { assertFuzzed, patience } from './testing/runs.ts'

const at = '2031-03-15T08:00:00.000Z'
const entryOf = (seq: number, records: readonly { readonly id: string }[]): JournalEntry => ({
  seq, id: `change ${seq}`, at, annotatorId: 'annotator-1', command: 'annotation.add', title: `Change ${seq}`, articleId: null, kind: 'do', target: null, below: null,
  change: Object.fromEntries(records.map((record) => [`annotations/${record.id}`, { before: null, after: record }])) as JournalEntry['change']
})
const entries = [...smallProject.annotations.map((record, i) => entryOf(i + 1, [record])), entryOf(9, smallProject.annotations)]
const lines = entries.flatMap((entry) => [...journalLines(entry, 500)])
const whole = new TextEncoder().encode(lines.join(''))

function expectByTheRules(change: JournalEntry['change']): void {
  for (const [key, { before, after }] of entriesOf(change)) {
    const schema = tables[key.slice(0, key.indexOf('/')) as TableName]
    for (const record of [before, after]) if (record !== null) expect(schema.safeParse(record).error).toBeUndefined()
  }
}

test('a journal with its bytes changed gives whole changes, each number in its order, and sentences for the rest', () => {
  assertFuzzed(fc.property(fc.array(byteEdits, { minLength: 1, maxLength: 2 }), (changes) => {
    const segments = changes.map((change, i) => ({ name: `${i}.jsonl`, text: new TextDecoder().decode(change(whole)) }))
    const read = readJournal(segments)
    expectNoPollution()
    for (const { sentence } of read.problems.slice(0, 50)) expectSentence(sentence)
    // a checksum stands over each line: what is read is what was written
    for (const { seq, id, change } of read.entries) expect([seq, id, change]).toEqual([seq, `change ${seq}`, entries.find((entry) => entry.seq === seq)?.change])
    expect(read.entries.map(({ seq }) => seq)).toEqual(read.entries.map(({ seq }) => seq).toSorted((a, b) => a - b))
  }), 2)
}, patience)

test('a line with a checksum that fits is read by the schema, or refused in words', () => {
  assertFuzzed(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.record({ line: fc.constantFrom(...lines), change: jsonEdits }).map(({ line, change }) => change(line))), (text) => {
    const { sum: _, ...rest } = objectIn(text)
    const body = JSON.stringify(rest).slice(0, -1)
    const read = readJournalLine(`${body},"sum":"${checksum(body)}"}`)
    glanceAtLine(text)
    expectNoPollution()
    if ('fault' in read) expectSentence(read.fault)
    else expectByTheRules(read.kind === 'head' ? read.entry.change : read.change)
  }))
}, patience)

function objectIn(text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : { value }
  } catch {
    return { text }
  }
}
