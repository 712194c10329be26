import { unzipSync, zipSync } from 'fflate'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallMeta, smallProject } from '../core/formats/glossator/testing/small-project.ts'
import { writeDataset } from '../core/formats/glossator/write-dataset.ts'
import { writeProjectFile } from '../core/project-file/write-project-file.ts'
import { call } from './testing/call.ts'

const file = writeProjectFile({
  library: 'library', marker: { seq: 1, id: 'row' }, meta: smallMeta, data: smallProject, more: {}, journal: [new TextEncoder().encode('{}\n')]
})
const without = (name: string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(file)).filter(([path]) => path !== name)))

test('a project file is validated as its dataset is', async () => {
  expect(await call(['validate', '-'], file)).toEqual({ code: 0, out: '', err: 'Valid: 1 article, 4 annotations, 1 relation.\n' })
})

test('what is damaged in a project file is a fault of it', async () => {
  expect(await call(['validate', '-'], without('journal.jsonl'))).toEqual({
    code: 1, out: expect.stringMatching(/^journal\.jsonl: It is missing from the file\./), err: ''
  })
  expect(await call(['validate', '-'], without('dataset.json'))).toEqual({ code: 1, out: expect.stringContaining('It has no dataset.json'), err: '' })
  expect(await call(['validate', '-'], file.slice(0, -30))).toEqual({ code: 1, out: expect.stringContaining('It is damaged or not whole'), err: '' })
})

test('a project file is converted as its dataset is, and what else of it is damaged is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-'))
  const { code, err } = await call(['convert', '-', '--to', 'glossator', '--out', folder], without('journal.jsonl'))
  expect(code).toBe(0)
  expect(err).toContain('journal.jsonl: It is missing from the file.')
  expect(new Uint8Array(readFileSync(join(folder, 'dataset.json')))).toEqual(new Uint8Array(writeDataset(smallProject, smallMeta)))
})
