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
