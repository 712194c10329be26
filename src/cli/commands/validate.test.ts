import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallMeta, smallProject } from '../../core/formats/glossator/testing/small-project.ts'
import { writeDataset } from '../../core/formats/glossator/write-dataset.ts'
import { call } from '../testing/call.ts'

const canonical = writeDataset(smallProject, smallMeta)
const canonicalText = new TextDecoder().decode(canonical)

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

test.each([['a file that is not there', 'nowhere/at/all.json', 'was not found'], ['a folder', '.', 'is a folder, not a file.']])('%s is told', async (_, path, sentence) => {
  const { code, out, err } = await call(['validate', join(tmpdir(), path)])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(sentence)
})
