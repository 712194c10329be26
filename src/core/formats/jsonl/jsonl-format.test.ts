import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProjectData } from '../../model.ts'
import { type WrittenFormat, canWrite } from '../format.ts'
import { arbitraryProject } from '../glossator/testing/arbitrary-project.ts'
import { smallMeta, smallProject } from '../glossator/testing/small-project.ts'
import { writeDataset } from '../glossator/write-dataset.ts'
import { linesOf } from '../tables/testing/read-back.ts'
import { emptyProject, hardMeta, hardProject } from '../testing/hard-project.ts'
import { jsonlFormat } from './jsonl-format.ts'

const write = (data: ProjectData): WrittenFormat => {
  if (!canWrite(jsonlFormat)) throw new Error('JSON Lines are not written')
  return jsonlFormat.write(data, hardMeta)
}
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const fileOf = ({ files }: WrittenFormat, path: string): Uint8Array => files.find((file) => file.path === path)!.bytes

/** The dataset that the files hold: put together by their lines, without the offsets that it has not. */
function datasetOf(written: WrittenFormat): unknown {
  const { project, codebook } = JSON.parse(decode(fileOf(written, 'project.json'))) as Record<string, unknown>
  const withoutUtf16 = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('startUtf16' in value)) return value
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'startUtf16' && key !== 'endUtf16'))
  }
  const records = ['annotators', 'actors', 'articles', 'annotations', 'relations']
    .map((name) => [name, linesOf(fileOf(written, `${name}.jsonl`)).map((line) => JSON.parse(JSON.stringify(line, withoutUtf16)) as unknown)])
  return { project, codebook, ...Object.fromEntries(records) as object }
}

test('the lines hold all that the dataset holds', () => {
  fc.assert(fc.property(arbitraryProject, (data) => {
    const written = write(data)
    expect(written.loss.lost).toEqual([])
    expect(JSON.parse(decode(writeDataset(data, hardMeta)))).toMatchObject(datasetOf(written) as object)
    expect(Object.keys(datasetOf(written) as object).length).toBe(7)
  }), { numRuns: 40 })
})

test.each([['hard', hardProject], ['empty', emptyProject]])('so they do of the %s project', (_, data) => {
  const { format, version, offsetUnit, exportedAt, generator, ...dataset } = JSON.parse(decode(writeDataset(data, hardMeta))) as Record<string, unknown>
  expect([format, version, offsetUnit, exportedAt, generator].length).toBe(5)
  expect(datasetOf(write(data))).toEqual(dataset)
})

test('both units of every span and block lead to its words', () => {
  const written = write(hardProject)
  const texts = new Map(linesOf(fileOf(written, 'articles.jsonl')).map(({ id, text }) => [id, text as string]))
  const spans = linesOf(fileOf(written, 'annotations.jsonl')).flatMap(({ articleId, spans: own }) => (own as Record<string, number>[]).map((span) => ({ articleId, ...span })))
  expect(spans.length).toBe(34)
  for (const { articleId, start, end, startUtf16, endUtf16, text } of spans as Record<string, unknown>[]) {
    expect(Array.from(texts.get(articleId)!).slice(start as number, end as number).join('')).toBe(text)
    expect(texts.get(articleId)!.slice(startUtf16 as number, endUtf16 as number)).toBe(text)
  }
})

const hasPython = spawnSync('python3', ['--version']).status === 0

test.skipIf(!hasPython)('Python finds every span by slicing the text', () => {
  const written = write(hardProject)
  const script = [
    'import json, sys',
    'articles, annotations = json.load(sys.stdin)',
    'texts = {a["id"]: a["text"] for a in map(json.loads, articles.split("\\n")[:-1])}',
    'spans = [(a, s) for a in map(json.loads, annotations.split("\\n")[:-1]) for s in a["spans"]]',
    'print(len(spans), sum(texts[a["articleId"]][s["start"]:s["end"]] == s["text"] for a, s in spans))'
  ].join('\n')
  const input = JSON.stringify(['articles.jsonl', 'annotations.jsonl'].map((path) => decode(fileOf(written, path))))
  const { stdout, stderr } = spawnSync('python3', ['-X', 'utf8', '-c', script], { input, encoding: 'utf8' })
  expect([stderr, stdout.trim()]).toEqual(['', '34 34'])
})

test.each(['annotations', 'articles', 'actors', 'relations', 'annotators'])('%s.jsonl of a small project', async (name) => {
  if (!canWrite(jsonlFormat)) throw new Error('JSON Lines are not written')
  await expect(decode(fileOf(jsonlFormat.write(smallProject, smallMeta), `${name}.jsonl`))).toMatchFileSnapshot(`golden/${name}.jsonl`)
})
