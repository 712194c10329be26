import { spawnSync } from 'node:child_process'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { datasetSchema, datasetSchemaText } from './dataset-schema.ts'
import { smallMeta, smallProject } from './testing/small-project.ts'
import { DatasetRefusal, writeDataset, writeDatasetChunks } from './write-dataset.ts'

const text = new TextDecoder().decode(writeDataset(smallProject, smallMeta))

test('the dataset of a small project is the golden file', async () => {
  await expect(text).toMatchFileSnapshot('./testing/small-dataset.json')
})

test('the JSON Schema in docs/ is the one that the code reads by', async () => {
  await expect(datasetSchemaText()).toMatchFileSnapshot('../../../../docs/dataset.schema.json')
})

test('a dataset is valid by its JSON Schema', () => {
  const validate = new Ajv2020({ formats: { 'date-time': true } }).compile(datasetSchema())
  expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true)
})

test.each([
  ['an unknown key', { surprise: 1 }],
  ['another version', { version: 2 }],
  ['an article without its text', { articles: [{ ...smallProject.articles[0], text: undefined }] }]
])('by the JSON Schema a dataset with %s is not valid', (_, part) => {
  const validate = new Ajv2020({ formats: { 'date-time': true } }).compile(datasetSchema())
  expect(validate(JSON.parse(JSON.stringify({ ...(JSON.parse(text) as object), ...part })))).toBe(false)
})

test('a project of nothing is written too', () => {
  const empty = { ...smallProject, annotators: [], actors: [], articles: [], annotations: [], relations: [] }
  const written = new TextDecoder().decode(writeDataset(empty, smallMeta))
  expect(written).toBe(`${JSON.stringify(JSON.parse(written), null, 2)}\n`)
})

test('many records come in chunks that together are the file', () => {
  const many = { ...smallProject, actors: Array.from({ length: 1000 }, (_, i) => ({ ...smallProject.actors[0]!, id: `actor-${i}` })) }
  const chunks = [...writeDatasetChunks(many, smallMeta)].map((chunk) => new TextDecoder().decode(chunk))
  expect(chunks.length).toBeGreaterThan(10)
  expect(chunks.join('')).toBe(`${JSON.stringify(JSON.parse(chunks.join('')), null, 2)}\n`)
})

const [article] = smallProject.articles
const [quote] = smallProject.annotations
const span = quote!.spans[0]!

test.each([
  ['whose words are not there', { ...span, text: 'other words' }],
  ['that begins inside a character', { ...span, start: article!.text.indexOf('😀') + 1, end: article!.text.indexOf('😀') + 2, text: '\ude00' }],
  ['that is empty', { ...span, end: span.start, text: '' }],
  ['that ends before it begins', { ...span, start: span.end, end: span.start, text: '' }],
  ['past the end of the text', { ...span, start: 10_000, end: 10_001, text: '' }],
  ['at no whole offset', { ...span, start: span.start + 0.5 }]
])('a span %s is refused, its place named', (_, broken) => {
  const annotations = [{ ...quote!, spans: [broken] }]
  expect(() => writeDataset({ ...smallProject, annotations }, smallMeta)).toThrow(DatasetRefusal)
  expect(() => writeDataset({ ...smallProject, annotations }, smallMeta)).toThrow('annotations[0].spans[0]')
})

test.each([
  ['an annotation on no article', { articles: [] }, 'annotations[0].articleId'],
  ['a carriage return in a text', { articles: [{ ...article!, text: 'a\rb' }] }, 'articles[0].text'],
  ['half of a surrogate pair in a text', { articles: [{ ...article!, text: 'a\ud83d' }] }, 'articles[0].text'],
  ['a block past the end of the text', { articles: [{ ...article!, blocks: [{ type: 'title' as const, start: 0, end: 9999 }] }] }, 'articles[0].blocks[0]']
])('%s is refused, its place named', (_, part, place) => {
  expect(() => writeDataset({ ...smallProject, ...part }, smallMeta)).toThrow(place)
})

const hasPython = spawnSync('python3', ['--version']).status === 0

test.skipIf(!hasPython)('in Python, the text of the article from start to end is the text of the span', () => {
  const script = [
    'import json, sys',
    'data = json.load(sys.stdin)',
    'texts = {a["id"]: a["text"] for a in data["articles"]}',
    'spans = [(texts[a["articleId"]][s["start"]:s["end"]], s["text"]) for a in data["annotations"] for s in a["spans"]]',
    'assert all(found == said for found, said in spans), spans',
    'print(len(spans))'
  ].join('\n')
  const { stdout, stderr } = spawnSync('python3', ['-c', script], { input: text, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' } })
  expect(stderr).toBe('')
  expect(Number(stdout)).toBe(smallProject.annotations.flatMap((annotation) => annotation.spans).length)
})
