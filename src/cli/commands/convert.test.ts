import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { allFormats } from '../../core/formats/all-formats.ts'
import { canWrite } from '../../core/formats/format.ts'
import { datasetSchemaText } from '../../core/formats/glossator/dataset-schema.ts'
import { readDataset } from '../../core/formats/glossator/read-dataset.ts'
import { smallMeta, smallProject } from '../../core/formats/glossator/testing/small-project.ts'
import { writeDataset } from '../../core/formats/glossator/write-dataset.ts'
import { call } from '../testing/call.ts'

const canonical = writeDataset(smallProject, smallMeta)
const canonicalText = new TextDecoder().decode(canonical)

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'glossator-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a dataset in any layout becomes canonical, and stays so', async () => {
  const file = JSON.parse(canonicalText) as Record<string, unknown[]>
  const shuffled = JSON.stringify({ ...file, annotations: file['annotations']!.toReversed(), actors: file['actors']!.toReversed() })
  const [once, twice] = [join(folder, 'one/deep'), join(folder, 'two')]
  expect(await call(['convert', '-', '--to', 'glossator', '--out', once], shuffled)).toMatchObject({ code: 0, out: '' })
  expect(await call(['convert', join(once, 'dataset.json'), '--to', 'glossator', '--out', twice])).toMatchObject({ code: 0, out: '' })
  for (const out of [once, twice]) {
    expect(readdirSync(out).toSorted()).toEqual(['dataset.json', 'dataset.schema.json', 'loss-report.json'])
    expect(readFileSync(join(out, 'dataset.json'), 'utf8')).toBe(canonicalText)
    expect(readFileSync(join(out, 'dataset.schema.json'), 'utf8')).toBe(datasetSchemaText())
    expect(JSON.parse(readFileSync(join(out, 'loss-report.json'), 'utf8'))).toEqual({
      format: 'glossator', articles: { in: 1, out: 1 }, annotations: { in: 4, out: 4 }, relations: { in: 1, out: 1 }, lost: []
    })
  }
})

test('a dataset with faults is not converted, and nothing is written', async () => {
  const { code, out, err } = await call(['convert', '-', '--to', 'glossator', '--out', join(folder, 'x')], canonicalText.replace('"status": "complete"', '"status": "final"'))
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('annotations[0].status: ')
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that cannot be made is told', async () => {
  writeFileSync(join(folder, 'taken'), '')
  const { code, err } = await call(['convert', '-', '--to', 'glossator', '--out', join(folder, 'taken')], canonical)
  expect(code).toBe(1)
  expect(err).toMatch(/^“.*taken” could not be written: a folder has that name\. Choose another name\.\n$/)
})

test('where the output cannot be written whole, the folder is as it was', async () => {
  const out = join(folder, 'out')
  mkdirSync(join(out, 'loss-report.json/full'), { recursive: true })
  writeFileSync(join(out, 'dataset.json'), 'older')
  const { code, err } = await call(['convert', '-', '--to', 'glossator', '--out', out], canonical)
  expect(code).toBe(1)
  expect(readFileSync(join(out, 'dataset.json'), 'utf8')).toBe('older')
  expect(err).toMatch(/loss-report\.json” could not be written: a folder has that name/)
  expect(readdirSync(out).toSorted()).toEqual(['dataset.json', 'loss-report.json'])
})

test.each(allFormats.filter(canWrite).map(({ id }) => id))('%s is written as its writer writes it, with the report beside it', async (id) => {
  const out = join(folder, id)
  expect(await call(['convert', '-', '--to', id, '--out', out], canonical)).toMatchObject({ code: 0, out: '' })
  const read = readDataset(canonical)
  if ('faults' in read) throw new Error('the small dataset has faults')
  const { files, loss } = allFormats.filter(canWrite).find((format) => format.id === id)!.write(read.data, read.meta)
  for (const { path, bytes } of files) expect(new Uint8Array(readFileSync(join(out, path))), path).toEqual(bytes)
  expect(JSON.parse(readFileSync(join(out, 'loss-report.json'), 'utf8'))).toEqual(loss)
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(entries).toHaveLength(files.length + 1)
})

test('files that lie open by turns are each whole', async () => {
  const codebook = { ...smallProject.codebook, layers: [...smallProject.codebook.layers, ...Array.from({ length: 80 }, (_, i) => ({ ...smallProject.codebook.layers[3]!, id: `more-${i}-` }))] }
  const articles = ['a', 'b', 'c'].map((id) => ({ ...smallProject.articles[0]!, id }))
  const data = { ...smallProject, codebook, articles, annotations: [], relations: [] }
  const out = join(folder, 'conll')
  expect(await call(['convert', '-', '--to', 'conll', '--out', out], writeDataset(data, smallMeta))).toMatchObject({ code: 0 })
  for (const name of ['quote.conll', 'more-0-.conll', 'more-79-.conll']) {
    expect(readFileSync(join(out, name), 'utf8').match(/-DOCSTART-/g), name).toHaveLength(3)
  }
})
