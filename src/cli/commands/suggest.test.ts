import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DatasetFile } from '../../core/formats/glossator/dataset-file.ts'
import { call } from '../testing/call.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'glossator-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, ...paragraphs: readonly string[]): void => writeFileSync(path.join(folder, name), `${paragraphs.join('\n\n')}\n`)

beforeEach(() => {
  put('ferry.txt', 'Port Ansel votes on the ferry', '5 March 2031',
    '“We will keep the gates open,” President Ilse Maron told reporters on Tuesday.',
    'The engineer Jonas Vennor said that the “long wait” was over. The so-called “wet tax” stays.')
  put('gates.txt', 'Gates stay open', '6 March 2031', 'President Maron said on Wednesday that nobody had asked her.')
})

const read = (out: string): DatasetFile => JSON.parse(out) as DatasetFile
const layersOf = ({ annotations }: DatasetFile): string[] => [...new Set(annotations.map(({ layer }) => layer))].toSorted()

test('quotes are drafts by glossator, with reasons, in a valid dataset', async () => {
  const { code, out, err } = await call(['suggest', folder])
  expect(code).toBe(0)
  expect(err).toMatch(/^\d+ annotations suggested in 2 articles\.\n$/)
  expect(await call(['validate', '-'], out)).toMatchObject({ code: 0, out: '' })
  const { annotations, actors } = read(out)
  const quotes = annotations.filter(({ layer }) => layer === 'quote')
  expect(quotes.map(({ spans }) => spans.find(({ role }) => role === 'content')?.text ?? '').toSorted()).toEqual(['that nobody had asked her', 'that the “long wait” was over', '“We will keep the gates open,”'])
  for (const { origin, status, annotatorId, confidence, reason } of annotations) {
    expect({ origin, status, annotatorId }).toEqual({ origin: 'suggested', status: 'draft', annotatorId: 'glossator' })
    expect(confidence).toBeGreaterThan(0)
    expect(reason).not.toBe('')
  }
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
  expect(quotes.map(({ actors: { speaker = [] } }) => nameOf.get(speaker[0] ?? '') ?? '').toSorted()).toEqual(['Ilse Maron', 'Ilse Maron', 'Jonas Vennor'])
})

test('--only takes what is asked for, dates in a layer of their own', async () => {
  const dataset = read((await call(['suggest', folder, '--only', 'dates'])).out)
  expect(layersOf(dataset)).toEqual(['date'])
  expect(dataset.codebook.layers.map(({ id }) => id)).toContain('date')
  expect(dataset.annotations.map(({ fields: { time } }) => (time as { edtf: string }).edtf).toSorted()).toEqual(['2031-03-04', '2031-03-05'])
  expect(layersOf(read((await call(['suggest', folder, '--only', 'quotes'])).out))).toEqual(['quote'])
})

test('--explain says why, and what in marks is no quote', async () => {
  const { err } = await call(['suggest', path.join(folder, 'ferry.txt'), '--explain'])
  expect(err).toMatch(/^ferry\.txt:\d+–\d+ quote 0\.\d\d ““We will keep the gates open,””: .+$/m)
  expect(err).toMatch(/^ferry\.txt:\d+–\d+ no quote ““wet tax””: [a-z-]+$/m)
})

test('the same files give the same suggestions', async () => {
  expect((await call(['suggest', folder])).out).toBe((await call(['suggest', folder])).out)
})

test.each([
  [['--only', 'quotes,rumours'], '--only takes quotes, actors, dates, events, with commas between; there is no "rumours".'],
  [['--only', ','], '--only takes quotes, actors, dates, events, with commas between.'],
  [['--why'], 'Unknown option']
])('%s is wrong usage', async (options, sentence) => {
  const { code, out, err } = await call(['suggest', folder, ...options])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(sentence)
})

test('nothing to read is wrong usage, and nothing readable no dataset', async () => {
  expect(await call(['suggest'])).toMatchObject({ code: 2, out: '' })
  expect(await call(['suggest', path.join(folder, 'gone.txt')])).toMatchObject({ code: 1, out: '' })
})

const scrapes = path.resolve(import.meta.dirname, '../../../../shared/articles')
test.skipIf(!existsSync(scrapes))('real scrapes give a valid dataset', async () => {
  const { code, out } = await call(['suggest', scrapes, '--only', 'quotes,actors,dates,events'])
  expect(code).toBe(0)
  expect(await call(['validate', '-'], out)).toMatchObject({ code: 0 })
})
