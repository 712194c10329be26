/** `.glossator` files: with bytes turned, parts changed or heads that lie, a project that keeps every rule, or sentences; never more unpacked than allowed. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDataset } from '../../src/core/formats/glossator/read-dataset.ts'
import { smallProject } from '../../src/core/formats/glossator/testing/small-project.ts'
import { writeDataset } from '../../src/core/formats/glossator/write-dataset.ts'
import { tables, type TableName } from '../../src/core/model.ts'
import { partNames, ProjectFileHead, type ProjectFileParts } from '../../src/core/project-file/project-file.ts'
import { readProjectFile, readProjectFileHead } from '../../src/core/project-file/read-project-file.ts'
import { sumOf } from '../../src/core/project-file/sum.ts'
import { someMeta } from '../../src/core/project-file/testing/arbitrary-parts.ts'
import { writeProjectFile } from '../../src/core/project-file/write-project-file.ts'
import { readJournal } from '../../src/core/second-copy/read-journal.ts'
import { expectNoPollution, expectSentence } from './testing/law.ts'
import { byteEdits } from './testing/mutate-bytes.ts'
import { jsonEdits } from './testing/mutate-json.ts'
import { assertFuzzed, patience } from './testing/runs.ts'

const parts: ProjectFileParts = {
  library: 'library one', marker: { seq: 7, id: 'row seven' }, meta: someMeta, data: smallProject, more: {}, journal: [strToU8('{"v":1,"seq":1,"id":"a","change":{},"sum":"00000000"}\n')]
}
const written = writeProjectFile(parts)
const files = unzipSync(written)
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function expectOpenedOrRefused(bytes: Uint8Array): void {
  const head = readProjectFileHead(bytes)
  if ('head' in head) expect(ProjectFileHead.safeParse(head.head).success).toBe(true)
  const read = readProjectFile(bytes)
  expectNoPollution()
  for (const { sentence } of ('faults' in read ? read.faults : read.missing).slice(0, 50)) expectSentence(sentence)
  if ('faults' in read) {
    expect(read.faults.length).toBeGreaterThan(0)
    return
  }
  const again = readDataset(writeDataset(read.parts.data, someMeta))
  expect('faults' in again ? again.faults : []).toEqual([])
  for (const [table, records] of Object.entries(read.parts.more)) {
    for (const record of records ?? []) expect(tables[table as TableName].safeParse(record).success).toBe(true)
  }
  readJournal((read.parts.journal ?? []).map((chunk, i) => ({ name: `${i}`, text: decode(chunk) })))
}

test('a file with its bytes changed is opened by the rules, or refused in a sentence', () => {
  assertFuzzed(fc.property(byteEdits, (change) => expectOpenedOrRefused(change(written))))
}, patience)

test('a file whose parts were changed, under a head that fits them, is opened by the rules, or refused in a sentence', () => {
  assertFuzzed(fc.property(fc.constantFrom(partNames.dataset, partNames.more), jsonEdits, (name, change) => {
    const part = strToU8(change(decode(files[name] ?? strToU8('{}'))))
    expectOpenedOrRefused(zipSync({ ...files, [name]: part, [partNames.head]: headFor({ ...files, [name]: part }) }))
  }), 2)
}, patience)

test('a file whose head was changed is opened by the rules, or refused in a sentence', () => {
  assertFuzzed(fc.property(jsonEdits, fc.boolean(), (change, isSummed) => {
    const head = change(decode(files[partNames.head]!))
    expectOpenedOrRefused(zipSync({ ...files, [partNames.head]: strToU8(isSummed ? withSum(head) : head) }))
  }), 2)
}, patience)

test('whatever a zip holds beside or in place of the parts, it is opened by the rules, or refused in a sentence', () => {
  const names = fc.oneof(fc.constantFrom(...Object.values(partNames), '../x', '/etc/passwd', 'C:x', 'a\\b', '__prot0__', 'Dataset.json', 'x/', ''), fc.string({ unit: 'binary', maxLength: 8 }))
  assertFuzzed(fc.property(fc.dictionary(names, fc.uint8Array({ maxLength: 40 }), { maxKeys: 4 }), fc.boolean(), (more, isPacked) =>
    expectOpenedOrRefused(withPrototypeName(zipSync({ ...files, ...more }, { level: isPacked ? 6 : 0 })))), 2)
}, patience)

/** `__prot0__` becomes the name that no object can hold as its own by being given it. */
const withPrototypeName = (zip: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(Buffer.from(zip).toString('latin1').replaceAll('__prot0__', '__proto__'), 'latin1'))

/** A head that lists the parts as they are. */
function headFor(changed: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const head = JSON.parse(decode(files[partNames.head]!)) as { parts: { name: string; size: number; sha256: string }[] }
  for (const part of head.parts) {
    const bytes = changed[part.name]
    if (bytes !== undefined) Object.assign(part, { size: bytes.length, sha256: bytesToHex(sha256(bytes)) })
  }
  return strToU8(withSum(JSON.stringify(head)))
}

function withSum(json: string): string {
  const head = JSON.parse(json) as unknown
  if (typeof head !== 'object' || head === null || Array.isArray(head)) return json
  const { sum: _, ...rest } = head as Record<string, unknown>
  return JSON.stringify({ ...rest, sum: sumOf(rest) })
}
