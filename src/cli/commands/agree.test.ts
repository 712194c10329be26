import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallMeta, smallProject } from '../../core/formats/glossator/testing/small-project.ts'
import { writeDataset } from '../../core/formats/glossator/write-dataset.ts'
import type { Annotation, ProjectData } from '../../core/model.ts'
import { call } from '../testing/call.ts'

const [first] = smallProject.annotations
const settled = smallProject.annotations.map((annotation): Annotation =>
  ({ ...annotation, annotatorId: first!.annotatorId, origin: 'manual', status: annotation.status === 'rejected' ? 'draft' : annotation.status }))
const others = settled.map((annotation): Annotation => ({ ...annotation, id: `${annotation.id}-b`, annotatorId: 'bo' }))
const double: ProjectData = { ...smallProject, annotators: [...smallProject.annotators, { id: 'bo', name: 'Bo' }], annotations: [...settled, ...others], relations: [] }

let folder = ''
const file = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glossator-agree-'))
  await writeFile(file('ana.json'), writeDataset({ ...smallProject, annotations: settled, relations: [] }, smallMeta))
  await writeFile(file('bo.json'), writeDataset({ ...smallProject, annotations: [first!], relations: [] }, smallMeta))
  await writeFile(file('elsewhere.json'), writeDataset({ ...smallProject, articles: [], annotations: [], relations: [] }, smallMeta))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const bytes = writeDataset(double, smallMeta)

test('of one dataset its annotators are compared, in a table', async () => {
  const { code, out, err } = await call(['agree', '-'], bytes)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('1 article read by two or more; 0 by one alone.')
  expect(out).toMatch(/QUOTE\n {2}frames matched: (\d+) of \1 and \1, F1 1\.00/)
  expect(out).not.toMatch(/NaN|undefined|Infinity/)
})

test('of several datasets each is a reader', async () => {
  const { code, out } = await call(['agree', file('ana.json'), file('bo.json'), '--resamples', '0'])
  expect(code).toBe(0)
  expect(out).toContain('Readers: ana, bo.')
})

test('--json writes the tree, the same each time, with γ where it was asked for', async () => {
  const { code, out, err } = await call(['agree', '-', '--json', '--gamma', '--settled'], bytes)
  expect(code).toBe(0)
  expect(err).toMatch(/γ of quote: (\d+) of \1 alignments/)
  const tree = JSON.parse(out) as { layers: { layer: string; gamma: { gamma: { value: number } }; frames: { groups: string[][] } }[] }
  expect(tree.layers[0]?.gamma.gamma.value).toBe(1)
  expect(tree.layers[0]?.frames.groups[0]).toHaveLength(2)
  expect((await call(['agree', '-', '--json', '--gamma', '--settled'], bytes)).out).toBe(out)
})

test.each([
  ['no dataset', [], 2, 'DATASET is missing.'],
  ['standard input twice', ['-', '-'], 2, 'Standard input can be read only once.'],
  ['a scale that is none', ['-', '--scale', 'stance.polarity=cardinal'], 2, '--scale takes LAYER.FIELD=SCALE'],
  ['a number that is none', ['-', '--resamples', 'many'], 2, '--resamples takes a whole number']
])('%s is wrong usage', async (_, args, expected, sentence) => {
  const { code, out, err } = await call(['agree', ...args], bytes)
  expect({ code, out }).toEqual({ code: expected, out: '' })
  expect(err).toContain(sentence)
})

test('one reader alone, and readers of nothing in common, are told', async () => {
  expect(await call(['agree', file('bo.json')])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('There is only one reader') as string })
  expect(await call(['agree', file('ana.json'), file('elsewhere.json')])).toMatchObject({ code: 1, err: expect.stringContaining('No article was read by two') as string })
})
