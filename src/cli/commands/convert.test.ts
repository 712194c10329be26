import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { datasetSchemaText } from '../../core/formats/glossator/dataset-schema.ts'
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
  expect(err).toMatch(/^“.*dataset\.json” could not be written \((?:EEXIST|ENOTDIR)\)\.\n$/)
})

test('each fault of a dataset is a line on standard output: its place and what is wrong', async () => {
  const broken = canonicalText.replace('"status": "complete"', '"status": "final"').replace('"from": "annotation-3"', '"from": "gone"')
  const { code, out } = await call(['validate', '-'], broken)
  expect(code).toBe(1)
  expect(out).toBe([
    'annotations[0].status: One of "draft", "complete", "accepted", "rejected" was expected, not "final".',
    'relations[0].from: There is no annotation "gone".', ''
  ].join('\n'))
})

test('of a valid dataset nothing is said on standard output', async () => {
  expect(await call(['validate', '-'], canonical)).toEqual({ code: 0, out: '', err: 'Valid: 1 article, 4 annotations, 1 relation.\n' })
})

test.each([['a file that is not there', 'nowhere.json', 'was not found'], ['a folder', '.', 'is a folder, not a file.']])('%s is told', async (_, path, sentence) => {
  const { code, out, err } = await call(['validate', join(folder, path)])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(sentence)
})
