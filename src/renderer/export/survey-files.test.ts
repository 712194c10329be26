import { expect, test } from 'vitest'
import { canWrite } from '../../core/formats/format.ts'
import { smallMeta, smallProject } from '../../core/formats/glossator/testing/small-project.ts'
import { zipFiles } from '../../core/formats/zip-files.ts'
import { likelyFormat } from './format-survey.ts'
import { readableFormats, readFiles, surveyFiles } from './survey-files.ts'

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const json = (path: string, value: unknown) => ({ path, bytes: utf8(JSON.stringify(value)) })
const { codebook } = smallProject

const surveyed = (files: Parameters<typeof surveyFiles>[0]) => {
  const surveys = surveyFiles(files, codebook)
  if ('faults' in surveys) throw new Error(JSON.stringify(surveys.faults))
  return surveys
}

const foreign = readableFormats.filter(canWrite).filter((format) => 'foreign' in format)

// doccano, Prodigy and the others each have a likeness in another, so their own proposals must tell them apart.
test.each(foreign.map((format) => [format.id, format] as const))('our own files of %s are proposed to be read as such', (id, format) => {
  expect(likelyFormat(surveyed(format.write(smallProject, smallMeta).files))?.format).toBe(id)
})

test('a zip is read as the files in it', () => {
  const files = readableFormats.filter(canWrite).find(({ id }) => id === 'brat')?.write(smallProject, smallMeta).files ?? []
  expect(surveyed([{ path: 'corpus.zip', bytes: zipFiles(files) }])).toEqual(surveyed(files))
})

test('a zip that cannot be opened is told by its name', () => {
  const broken = { path: 'corpus.zip', bytes: utf8('PK\u0003\u0004 and no more') }
  expect(surveyFiles([broken], codebook)).toEqual({ faults: [{ place: 'corpus.zip', sentence: 'This zip is damaged or not whole.' }] })
})

test('a codebook of REFI-QDA needs no mapping', () => {
  const refi = readableFormats.filter(canWrite).find(({ id }) => id === 'refi-qda')
  const qdc = refi?.write(smallProject, smallMeta).files.filter(({ path }) => path.endsWith('.qdc')) ?? []
  expect(surveyed(qdc).find(({ format }) => format === 'refi-qda')).toMatchObject({ isPlain: true })
  expect(likelyFormat(surveyed(qdc))?.format).toBe('refi-qda')
})

test('what no format can read is refused by each, in sentences', () => {
  for (const view of surveyed([{ path: 'holiday.json', bytes: utf8('not at all') }])) {
    expect('faults' in view && view.faults.every(({ sentence }) => sentence.endsWith('.'))).toBe(true)
  }
})

test('annotations that the analyst maps nowhere are told of, each with its place', () => {
  const [article] = smallProject.articles
  if (article === undefined) throw new Error('no article')
  const words = article.text.slice(0, 5)
  const file = json('a.jsonld', [{ type: 'Annotation', body: { purpose: 'tagging', value: 'Claim' }, target: { source: article.file, selector: { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: article.text.slice(5, 25) } } }])
  const context = { codebook, articles: smallProject.articles, actors: [], now: smallMeta.exportedAt, newId: () => 'new', annotatorId: smallProject.annotators[0]?.id ?? '' }
  const left = readFiles([file], 'web-annotation', { 'span:Claim': { to: 'nowhere' } }, context)
  expect('misfits' in left && left.misfits).toEqual([{ place: expect.stringContaining('a.jsonld'), sentence: expect.stringContaining('Claim') }])
  const read = readFiles([file], 'web-annotation', { 'span:Claim': { to: 'role', layer: 'quote', role: 'content' } }, context)
  expect('data' in read && read.data.annotations.map(({ layer, spans }) => [layer, spans[0]?.text])).toEqual([['quote', words]])
})
