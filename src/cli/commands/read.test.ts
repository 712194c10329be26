import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DatasetFile } from '../../core/formats/glossator/dataset-file.ts'
import { call, moment } from '../testing/call.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'glossator-')), 'news')
  mkdirSync(folder)
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const put = (path: string, content: string | Uint8Array = `An article of ${path}\n\n“Yes,” said Ida.\n`): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}
const filesOf = (out: string): string[] => (JSON.parse(out) as DatasetFile).articles.map(({ file }) => file).toSorted()

test('a folder is read as a valid dataset with the codebook in it', async () => {
  put('a.txt')
  put('deep/er/b.md')
  const { code, out, err } = await call(['read', folder])
  expect({ code, err }).toEqual({ code: 0, err: '2 articles read.\n' })
  const dataset = JSON.parse(out) as DatasetFile
  expect(dataset).toMatchObject({ format: 'glossator.dataset', exportedAt: moment, project: { name: 'news' }, annotations: [] })
  expect(dataset.codebook.layers.map(({ id }) => id)).toEqual(['quote', 'stance', 'event', 'mention'])
  expect(filesOf(out)).toEqual(['news/a.txt', 'news/deep/er/b.md'])
  expect(await call(['validate', '-'], out)).toMatchObject({ code: 0, out: '' })
})

test('the same files give the same bytes', async () => {
  for (let i = 0; i < 5; i++) put(`${i}.txt`)
  expect((await call(['read', folder])).out).toBe((await call(['read', folder])).out)
})

test('a file by itself is read under its bare name, whatever it is called', async () => {
  put('README.md')
  expect(filesOf((await call(['read', join(folder, 'README.md')])).out)).toEqual(['README.md'])
})

test('what is no article in a folder is left out without a word', async () => {
  for (const path of ['a.txt', 'README.md', 'LICENSE', '.hidden.txt', '.git/x.txt', 'node_modules/p/x.md', 'picture.png']) put(path)
  const { code, out, err } = await call(['read', folder])
  expect({ code, files: filesOf(out), err }).toEqual({ code: 0, files: ['news/a.txt'], err: '1 article read.\n' })
})

test('the same file twice is read once', async () => {
  put('a.txt', 'The same words in both.\n')
  put('b.txt', 'The same words in both.\n')
  const { code, out, err } = await call(['read', folder, join(folder, 'a.txt')])
  expect({ code, files: filesOf(out) }).toEqual({ code: 0, files: ['news/a.txt'] })
  expect(err).toContain('“news/b.txt” is the same file as “news/a.txt”, and was left out.')
})

test.each<[string, () => void, string]>([
  ['an empty file', () => put('bad.txt', ''), '“news/bad.txt” is empty.'],
  ['a file of 60 MB', () => { put('bad.txt', ''); truncateSync(join(folder, 'bad.txt'), 60 * 1024 * 1024) }, '“news/bad.txt” is 60 MB'],
  ['a binary file', () => put('bad.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256)), '“news/bad.txt”'],
  ['an image with the wrong name', () => put('bad.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])), '“news/bad.txt” is an image'],
  ['a link that leads nowhere', () => symlinkSync(join(folder, 'gone.txt'), join(folder, 'bad.txt')), '“news/bad.txt” is a link that leads nowhere'],
  ['a link that leads out', () => { writeFileSync(join(folder, '..', 'out.txt'), 'x'); symlinkSync(join(folder, '..', 'out.txt'), join(folder, 'bad.txt')) }, '“news/bad.txt” is a link that leads out'],
  ['a path that is not there', () => undefined, 'nowhere” was not found']
])('%s is told and the rest read', async (_, prepare, sentence) => {
  put('good.txt')
  prepare()
  const { code, out, err } = await call(['read', folder, ...(sentence.startsWith('nowhere') ? [join(folder, 'nowhere')] : [])])
  expect({ code, files: filesOf(out) }).toEqual({ code: 1, files: ['news/good.txt'] })
  expect(err).toContain(sentence)
  expect(err).not.toMatch(/\n\s+at /)
})

test('a file that is no text by its name is told', async () => {
  put('a.docx')
  const { code, out, err } = await call(['read', join(folder, 'a.docx')])
  expect({ code, out, err }).toEqual({ code: 1, out: '', err: '“a.docx” is no article: files that end in .txt or .md are read.\n' })
})

test('a folder without articles gives no dataset', async () => {
  const { code, out, err } = await call(['read', folder])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('holds no articles')
})

test('a folder that links to itself is read once', async () => {
  put('a.txt')
  symlinkSync(folder, join(folder, 'loop'))
  symlinkSync(join(folder, 'loop'), join(folder, 'again'))
  const { code, out } = await call(['read', folder])
  expect({ code, files: filesOf(out) }).toEqual({ code: 0, files: ['news/a.txt'] })
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read is told', async () => {
  put('good.txt')
  put('secret.txt')
  chmodSync(join(folder, 'secret.txt'), 0)
  expect(await call(['read', folder])).toMatchObject({ code: 1, err: expect.stringContaining('permission was denied') as string })
})

test('notices of reading are words on standard error', async () => {
  put('a.txt', 'Words with a \u202ereversed\u202c part.\n')
  const { code, err } = await call(['read', folder])
  expect(code).toBe(0)
  expect(err).toContain('invisible direction')
})

const realArticles = join(import.meta.dirname, '../../../../shared/articles')
test.skipIf(!existsSync(realArticles))('real scrapes become a valid dataset', async () => {
  const { code, out } = await call(['read', realArticles])
  expect(code).toBe(0)
  expect(await call(['validate', '-'], out)).toMatchObject({ code: 0, out: '' })
})

test('the sample corpus becomes a valid dataset', async () => {
  const { code, out } = await call(['read', join(import.meta.dirname, '../../../corpus')])
  expect(code).toBe(0)
  expect(filesOf(out)).toHaveLength(12)
  expect(await call(['validate', '-'], out)).toMatchObject({ code: 0, out: '' })
})
