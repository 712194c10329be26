import { strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallProject } from '../formats/glossator/testing/small-project.ts'
import type { Doubt, Span, TextVersion } from '../model.ts'
import { joinBytes } from './join-bytes.ts'
import { partNames, type ProjectFileParts } from './project-file.ts'
import { readProjectFile, readProjectFileHead, type ReadProjectFile } from './read-project-file.ts'
import { sumOf } from './sum.ts'
import { arbitraryParts, someMeta } from './testing/arbitrary-parts.ts'
import { writeProjectFile } from './write-project-file.ts'

const parts: ProjectFileParts = {
  library: 'library one', marker: { seq: 7, id: 'row seven' }, meta: someMeta, data: smallProject, more: { versions: [], doubts: [] }, journal: [strToU8('{"line":1}\n')]
}
const written = writeProjectFile(parts)

type Files = Record<string, Uint8Array>
/** The file with its parts changed. */
const changed = (change: (files: Files) => Files): Uint8Array => zipSync(change(unzipSync(written)))
const without = (name: string): Uint8Array => changed((files) => Object.fromEntries(Object.entries(files).filter(([path]) => path !== name)))
const withPart = (name: string, bytes: Uint8Array): Uint8Array => changed((files) => ({ ...files, [name]: bytes }))
/** The head changed, with a sum that fits. */
const withHead = (change: (head: Record<string, unknown>) => Record<string, unknown>): Uint8Array => changed((files) => {
  const { sum: _, ...head } = JSON.parse(new TextDecoder().decode(files[partNames.head])) as Record<string, unknown>
  const next = change(head)
  return { ...files, [partNames.head]: strToU8(JSON.stringify({ ...next, sum: sumOf(next) })) }
})
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => i === at ? byte ^ 1 : byte)

const [someArticle] = smallProject.articles
const [someAnnotation] = smallProject.annotations.filter(({ articleId }) => articleId === someArticle?.id)
const someSpan: Span = { role: 'content', start: 0, end: 5, text: 'words', prefix: '', suffix: '' }
const versionOf = (given: Partial<TextVersion>): TextVersion => ({
  id: 'version', articleId: someArticle?.id ?? '', number: 1, file: 'a.txt', sha256: 'a', textSha256: 'b', encoding: 'utf-8', text: 'words then', blocks: [],
  replacedAt: someMeta.exportedAt, replacedBy: 'ana', cause: 'correction', reason: '', kept: [], ...given
})
const doubtOf = (given: Partial<Doubt>): Doubt => ({
  id: 'doubt', articleId: someArticle?.id ?? '', annotationId: someAnnotation?.id ?? '', versionId: 'version', span: someSpan, proposal: null, score: 0,
  status: 'draft', asked: true, ...given
})

const faultsOf = (read: ReadProjectFile): readonly string[] => 'faults' in read ? read.faults.map(({ sentence }) => sentence) : []
const missingOf = (read: ReadProjectFile): readonly string[] =>
  'parts' in read ? read.missing.map(({ place, sentence }) => `${place}: ${sentence}`) : [`refused: ${faultsOf(read).join(' ')}`]

test('a project that is saved and opened is the same project, with its history', () => {
  fc.assert(fc.property(arbitraryParts, (made) => {
    const read = readProjectFile(writeProjectFile(made))
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    const { journal, ...rest } = made
    expect({ ...read.parts, journal: null }).toEqual({ ...rest, journal: null })
    expect(read.parts.journal && joinBytes(read.parts.journal)).toEqual(journal && joinBytes(journal))
    expect(read.missing).toEqual([])
  }), { numRuns: 40 })
})

test.each([
  ['a version of no article', { versions: [versionOf({ articleId: 'nowhere' })] }],
  ['a version with a block beyond its text', { versions: [versionOf({ blocks: [{ type: 'paragraph', start: 0, end: 99 }] })] }],
  ['a doubt of no version', { doubts: [doubtOf({ versionId: 'none' })] }],
  ['a doubt of no annotation', { versions: [versionOf({})], doubts: [doubtOf({ annotationId: 'none' })] }],
  ['a doubt whose words are not where it says', { versions: [versionOf({})], doubts: [doubtOf({ span: { ...someSpan, text: 'other' } })] }]
])('%s is left out, and told', (_, more) => {
  expect(missingOf(readProjectFile(writeProjectFile({ ...parts, more })))).toEqual([expect.stringContaining('1 of its records does not fit')])
})

test('equal projects give equal files', () => {
  expect(writeProjectFile(parts)).toEqual(written)
})

test('what a file says of itself is told without its project being read', () => {
  expect(readProjectFileHead(written)).toEqual({
    head: expect.objectContaining({
      library: 'library one', marker: { seq: 7, id: 'row seven' }, name: smallProject.project.name, savedAt: someMeta.exportedAt,
      counts: { articles: smallProject.articles.length, annotations: smallProject.annotations.length, actors: smallProject.actors.length }
    })
  })
})

test.each([
  ['an empty file', new Uint8Array()],
  ['something else', strToU8('{"format":"glossator.dataset"}')],
  ['half of a file', written.subarray(0, written.length / 2)],
  ['a file with something behind it', joinBytes([written, strToU8('more')])],
  ['a file with something in front of it', joinBytes([strToU8('more'), written])]
])('%s is refused', (_, bytes) => {
  expect(faultsOf(readProjectFile(bytes))).toEqual([expect.stringContaining('It is damaged or not whole')])
})

test.each([
  ['a file without its dataset', without(partNames.dataset), 'It has no dataset.json, which holds the articles and annotations.'],
  ['a dataset that was changed', withPart(partNames.dataset, strToU8('{}')), 'dataset.json is not whole: 2 of'],
  ['a dataset with one byte changed', changed((files) => ({ ...files, [partNames.dataset]: flipped(files[partNames.dataset]!, 700) })), 'dataset.json is not what was saved'],
  ['a dataset that the file does not list', withHead((head) => ({ ...head, parts: [] })), 'Its project.json does not list dataset.json'],
  ['a newer version', withHead((head) => ({ ...head, version: 2, novelty: true })), 'It was saved by a newer Glossator (version 2 of the file; this one reads 1)'],
  ['a part that is there twice but for its case', withPart('Dataset.json', strToU8('{}')), 'It has dataset.json twice, or under another name ("Dataset.json")']
])('%s is refused in a sentence', (_, bytes, sentence) => {
  expect(faultsOf(readProjectFile(bytes))).toEqual([expect.stringContaining(sentence)])
})

test.each(['../dataset.json', 'a/../../b', '/etc/passwd', 'C:evil.json', '..\\evil.json', 'a\\b', '\\\\server\\share'])('the path %s is refused', (path) => {
  expect(faultsOf(readProjectFile(withPart(path, strToU8('x'))))).toEqual([expect.stringContaining('which leads out of it')])
})

test('a part of the very same name twice is refused', () => {
  const twice = withPart('dataset.jsoN', strToU8('{}'))
  for (let i = 0; i < twice.length; i++) if (new TextDecoder().decode(twice.subarray(i, i + 12)) === 'dataset.jsoN') twice[i + 11] = 'n'.charCodeAt(0)
  expect(faultsOf(readProjectFile(twice))).toEqual([expect.stringContaining('It has dataset.json twice')])
})

test.each([
  ['a journal that is missing', without(partNames.journal), 'journal.jsonl: It is missing from the file. The articles and annotations are whole'],
  ['a journal that was changed', withPart(partNames.journal, strToU8('{"line":2}\n')), 'journal.jsonl: It is not what was saved: its checksum is another.'],
  ['a journal that went on', withPart(partNames.journal, strToU8('{"line":1}\n{"line":2}\n')), 'journal.jsonl: It unpacks to more than the 11 bytes'],
  ['what a dataset does not hold cut short', withPart(partNames.more, strToU8('{')), 'more.json: It is not whole'],
  ['a file of no meaning', withPart('readme.txt', strToU8('x')), 'readme.txt: This is no part of a project; it is passed over.']
])('%s is told, and the rest opened', (_, bytes, sentence) => {
  const read = readProjectFile(bytes)
  expect(missingOf(read)).toEqual([expect.stringContaining(sentence)])
  expect('parts' in read && read.parts.data).toEqual(smallProject)
})

test.each([
  ['missing', without(partNames.head)],
  ['no JSON', withPart(partNames.head, strToU8('{'))],
  ['of something else', withPart(partNames.head, strToU8('{"format":"other","version":1}'))],
  ['changed', changed((files) => ({ ...files, [partNames.head]: strToU8(new TextDecoder().decode(files[partNames.head]).replace('row seven', 'row eight')) }))]
])('a head that is %s is told; the articles and annotations are opened, and nothing that cannot be checked', (_, bytes) => {
  const read = readProjectFile(bytes)
  expect(missingOf(read)).toEqual([expect.stringContaining('only the articles and annotations are taken')])
  expect('parts' in read && read.parts).toEqual({ library: null, marker: null, meta: someMeta, data: smallProject, more: { versions: [], doubts: [] }, journal: null })
})

test('wherever one byte of a file is another, the project is the same or the damage is told', () => {
  fc.assert(fc.property(fc.nat(written.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
    const read = readProjectFile(written.map((byte, i) => i === at ? byte ^ mask : byte))
    if ('faults' in read) expect(read.faults.length).toBeGreaterThan(0)
    else {
      expect(read.parts.data).toEqual(smallProject)
      if (read.missing.length === 0) expect(joinBytes(read.parts.journal ?? [])).toEqual(strToU8('{"line":1}\n'))
    }
  }), { numRuns: 400 })
})

/** A zip whose one part is so many spaces, by what its directory says to be as many as given. */
function bomb(name: string, size: number, declared: number): Uint8Array {
  const bytes = changed((files) => ({ ...files, [name]: new Uint8Array(size).fill(0x20) }))
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name.length)) === name) view.setUint32(at + 24, declared, true)
  }
  return bytes
}

test.each([
  ['says so', 3_000_000, 3_000_000],
  ['says to be small', 3_000_000, 10],
  ['says to be larger than any machine holds', 3_000_000, 0xfffffffe]
])('a head that unpacks to more than any head has, and %s, is not unpacked', (_, size, declared) => {
  expect(missingOf(readProjectFile(bomb(partNames.head, size, declared)))).toEqual([expect.stringContaining('project.json: It is damaged.')])
})

test.each([20_000_000, 10, 0xfffffffe])('a dataset that unpacks to more than the file lists is refused, whatever the zip says (%i)', (declared) => {
  expect(faultsOf(readProjectFile(bomb(partNames.dataset, 20_000_000, declared)))).toEqual([expect.stringContaining('dataset.json unpacks to more than the')])
})

test('a dataset of one endless record is refused before it fills the memory', () => {
  const text = new Uint8Array(300 * 1024 * 1024).fill(0x61)
  text.set(strToU8('{"format":"'))
  const read = readProjectFile(zipSync({ [partNames.dataset]: [text, { level: 1 }] }))
  expect(faultsOf(read)).toEqual([expect.stringContaining('dataset.json has a record of over 256 MB')])
})

test('parts of a zip that lie over each other are refused', () => {
  // Both entries of the directory lead to the first part.
  const bytes = zipSync({ 'project.json': strToU8('{}'), 'project.jsoN': strToU8('{}') }, { level: 0 })
  const view = new DataView(bytes.buffer)
  const entries = [...bytes.keys()].filter((at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50)
  view.setUint32((entries[1] ?? 0) + 42, 0, true)
  bytes[(entries[1] ?? 0) + 46 + 11] = 'n'.charCodeAt(0)
  expect(faultsOf(readProjectFile(bytes))).toEqual([expect.stringContaining('It is damaged or not whole')])
})

test('a project that cannot be written is refused before there is a file', () => {
  const [annotation] = smallProject.annotations
  const broken = { ...smallProject, annotations: [{ ...annotation!, spans: [{ role: 'content', start: 0, end: 3, text: 'no such words', prefix: '', suffix: '' }] }] }
  expect(() => writeProjectFile({ ...parts, data: broken })).toThrow('The span says "no such words"')
})

test('packed bytes that are no deflate are told as damage', () => {
  const at = written.findIndex((_, i) => new TextDecoder().decode(written.subarray(i, i + 12)) === 'dataset.json') + 12
  const read = readProjectFile(written.map((byte, i) => i >= at && i < at + 40 ? 0xff : byte))
  expect(faultsOf(read)).toEqual([expect.stringContaining('Its dataset.json is damaged')])
})
