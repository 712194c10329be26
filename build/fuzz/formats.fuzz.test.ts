/** Every format that is read: its own golden files with bytes turned and structure broken give a project that keeps every rule, or sentences. */
import { unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allFormats } from '../../src/core/formats/all-formats.ts'
import { canWrite, type Format } from '../../src/core/formats/format.ts'
import type { InputFile } from '../../src/core/formats/foreign-reader.ts'
import { readDataset } from '../../src/core/formats/glossator/read-dataset.ts'
import { smallMeta, smallProject } from '../../src/core/formats/glossator/testing/small-project.ts'
import { writeDataset } from '../../src/core/formats/glossator/write-dataset.ts'
import { hardProject } from '../../src/core/formats/testing/hard-project.ts'
import { contextOf } from '../../src/core/formats/testing/read-back.ts'
import { unzipFiles } from '../../src/core/formats/zip-files.ts'
import type { ProjectData } from '../../src/core/model.ts'
import { expectNoPollution, expectSentence } from './testing/law.ts'
import { byteEdits } from './testing/mutate-bytes.ts'
import { jsonEdits } from './testing/mutate-json.ts'
import { assertFuzzed, patience } from './testing/runs.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** What the format writes of a project, as it is read again. */
function goldenFiles(format: Format, project: ProjectData): readonly InputFile[] {
  if (!canWrite(format)) return []
  const { files } = format.write(project, smallMeta)
  return files.flatMap((file): InputFile[] => {
    if (format.id === 'glossator' && file.path !== 'dataset.json') return []
    if (file.path.endsWith('.qdpx')) return Object.entries(unzipSync(file.bytes)).map(([path, bytes]) => ({ path, bytes })).filter(({ path }) => path.endsWith('.qdc'))
    return [{ path: file.path, bytes: file.bytes }]
  })
}

/** Reads as the app does, by the mapping that is proposed, and holds what comes of it against the rules of a dataset. */
function expectReadOrRefused(format: Format, files: readonly InputFile[]): void {
  if ('foreign' in format) {
    const survey = format.foreign.survey(files, smallProject.codebook)
    expectNoPollution()
    if ('faults' in survey) return expectSentences(survey.faults)
    const context = contextOf({ ...smallProject, articles: smallProject.articles })
    const read = format.foreign.read(files, survey.proposed, { ...context, repairs: survey.repairs.map(({ id }) => id) })
    expectNoPollution()
    if ('faults' in read) return expectSentences(read.faults)
    expectSentences(read.misfits)
    const own = new Set(read.data.actors.map(({ id }) => id))
    return expectValid({
      ...read.data,
      articles: [...read.data.articles, ...smallProject.articles.filter(({ id }) => read.data.articles.every((article) => article.id !== id))],
      actors: [...read.data.actors, ...smallProject.actors.filter(({ id }) => !own.has(id))], annotators: [...read.data.annotators, { id: 'reader', name: 'Reader' }]
    })
  }
  if (!('read' in format)) throw new Error(`${format.id} is not read`)
  const read = format.read(files[0]?.bytes ?? new Uint8Array())
  expectNoPollution()
  if ('faults' in read) expectSentences(read.faults)
  else expectValid(read.data)
}

function expectSentences(told: readonly { readonly place: string; readonly sentence: string }[]): void {
  for (const { sentence } of told.slice(0, 50)) expectSentence(sentence)
}

function expectValid(data: ProjectData): void {
  const again = readDataset(writeDataset(data, smallMeta))
  expect('faults' in again ? again.faults.slice(0, 3) : []).toEqual([])
}

const isJson = ({ path, bytes }: InputFile): boolean => /\.(?:json|jsonld|jsonl)$/.test(path) && bytes.length > 0

describe.each(allFormats.filter(({ direction }) => direction !== 'write').map((format) => [format.id, format] as const))('%s', (_, format) => {
  const sets = [smallProject, hardProject].map((project) => goldenFiles(format, project)).filter((files) => files.length > 0)
  const chosen = fc.record({ files: fc.constantFrom(...sets), which: fc.nat() })
  const withOne = (files: readonly InputFile[], which: number, change: (file: InputFile) => InputFile): readonly InputFile[] =>
    files.map((file, i) => (i === which % files.length ? change(file) : file))

  test('its golden files with their bytes changed are read by the rules, or refused in a sentence', () => {
    assertFuzzed(fc.property(chosen, byteEdits, ({ files, which }, change) =>
      expectReadOrRefused(format, withOne(files, which, (file) => ({ ...file, bytes: change(file.bytes) })))), 2)
  }, patience)

  test.runIf(sets.some((files) => files.some(isJson)))('its JSON with its structure changed is read by the rules, or refused in a sentence', () => {
    assertFuzzed(fc.property(chosen, jsonEdits, fc.nat(), ({ files, which }, change, line) => {
      const json = files.filter(isJson)
      if (json.length === 0) return
      expectReadOrRefused(format, withOne(json, which, (file) => {
        if (!file.path.endsWith('.jsonl')) return { ...file, bytes: encode(change(decode(file.bytes))) }
        const lines = decode(file.bytes).split('\n')
        return { ...file, bytes: encode(lines.map((one, i) => (one !== '' && i === line % lines.length ? change(one) : one)).join('\n')) }
      }).concat(files.filter((file) => !isJson(file))))
    }), 2)
  }, patience)

  test('bytes that are nothing at all are refused in a sentence', () => {
    assertFuzzed(fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 300 }).map(encode)), fc.constantFrom('x.json', 'x.jsonl', 'x.jsonld', 'x.ann', 'x.txt', 'x.qdc', 'x.zip'),
      (bytes, path) => expectReadOrRefused(format, [{ path, bytes }])))
  }, patience)
})

test('a zip with its bytes changed is opened, or refused in a sentence', () => {
  const zip = zipSync({ 'a.ann': encode('T1\tx 0 1\ta'.repeat(20)), 'b/c.txt': encode('some words'), 'b/ä.txt': new Uint8Array() })
  assertFuzzed(fc.property(byteEdits, (change) => {
    const opened = unzipFiles(change(zip))
    expectNoPollution()
    if ('faults' in opened) return expectSentences(opened.faults)
    for (const { path } of opened.files) expect(path).not.toMatch(/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/)
  }))
}, patience)
