import { rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { articleWith, folderOf, utf16, writeFiles } from './files.ts'
import { expect, test } from './fixtures.ts'
import {
  annotations, articleText, button, exportDataset, inspector, leaveTour, library, messages, openFromLibrary, tag
} from './steps.ts'

const good = articleWith('A good article in bad company')

test('files that are no articles are told one by one, and the rest of the batch goes on', async ({ app, openArticles }) => {
  await leaveTour(app)
  const files = await writeFiles({
    'empty.txt': '',
    'blank.txt': '\n \n\t\n',
    'huge.txt': Buffer.alloc(60 * 1024 * 1024, 'All work and no play. '),
    'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'binary.txt': Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37 + 11) % 29)),
    'good.txt': good
  })
  await openArticles(files)
  await expect(messages(app)).toContainText('1 article added. 5 files could not be opened.')
  await messages(app).getByText('Details').last().click()
  for (const sentence of [
    /“empty.txt” is empty\./, /“blank.txt” holds no words/, /“huge.txt”.*60 MB.*20 MB/, /“picture.txt” is an image, not plain text/,
    /“binary.txt” looks like a binary file/
  ]) await expectTold(app, sentence)
  await expect(app.getByRole('document', { name: 'A good article in bad company' })).toBeVisible()
  await expect(library(app).getByRole('option')).toHaveCount(1)
})

test('text that is damaged is shown as it is, and what is odd about it is told', async ({ app, openArticles }) => {
  await leaveTour(app)
  const before = 'Damaged — “on the way”\n\nThe water rose, “naïve” people said – '
  await openArticles(await writeFiles({
    'invalid.txt': Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(' and fell.\n')]),
    'surrogate.txt': utf16('Half a sign\n\nHere \uD800 stands half of one, said the clerk.\n'),
    'null.txt': 'A zero within\n\nThe lock\0keeper said so on Monday.\n',
    'bidi.txt': 'Turned around\n\nThe keeper wrote \u202Eesrever\u202C on the door on Monday.\n',
    'bare.txt': utf16(articleWith('Sixteen bits and no mark'), { mark: false })
  }))
  await expect(messages(app)).toContainText('5 articles added.')
  await messages(app).getByText('Details').last().click()
  for (const sentence of [
    /“invalid.txt”: one place could not be decoded as utf-8/, /“surrogate.txt”: one place could not be decoded as utf-16le/,
    /“null.txt” contains one NUL character; it was kept/, /“bidi.txt” contains 2 invisible direction characters/
  ]) await expectTold(app, sentence)
  for (const [title, words] of [
    ['Damaged — “on the way”', 'said – \uFFFD and fell.'], ['Half a sign', 'Here \uFFFD stands half'],
    ['Turned around', '\u202Eesrever\u202C'], ['Sixteen bits and no mark', 'The lower lock of Harn']
  ] as const) {
    await openFromLibrary(app, title)
    await expect(articleText(app)).toContainText(words)
  }
})

test('markup in a text file is text, and never runs', async ({ app, openArticles }) => {
  await leaveTour(app)
  const markup = [
    '<script>globalThis.hasRun = true</script>',
    '<img src="x" onerror="globalThis.hasRun = true">',
    '<a href="javascript:globalThis.hasRun = true">a link</a>',
    '<iframe srcdoc="<script>parent.hasRun = true</script>"></iframe>'
  ]
  const text = ['<b>Bold</b> & <i>brave</i>', ...markup, 'That is all, the clerk said.', ''].join('\n\n')
  await openArticles(await writeFiles({ 'markup.txt': text }))
  await expect(app.getByRole('document', { name: '<b>Bold</b> & <i>brave</i>' })).toBeVisible()
  for (const line of markup) await expect(articleText(app).getByText(line, { exact: true })).toBeVisible()
  await tag(app, markup[1] ?? '', 'Quote')
  expect(await app.evaluate(() => 'hasRun' in globalThis)).toBe(false)
})

test('a folder of two thousand files that leads back into itself is read to its end', async ({ app, choose, host }) => {
  test.setTimeout(300_000)
  await leaveTour(app)
  const articles = Array.from({ length: 2000 }, (_, i) => [`many/part ${i % 20}/${i}.txt`, articleWith(`Article number ${i}`)] as const)
  await writeFiles({ ...Object.fromEntries(articles), 'many/part 3/empty.txt': '' })
  // an input for folders follows links without end
  if (host !== 'chromium') await symlink(folderOf('many'), path.join(folderOf('many'), 'part 7', 'round'))
  await choose([folderOf('many')], () => button(app, 'Open folder…').click())
  await expect(messages(app)).toContainText('2,000 articles added.', { timeout: 200_000 })
  await expect(messages(app)).toContainText('“many/part 3/empty.txt” is empty.')
  await expect(library(app).getByRole('searchbox', { name: 'Filter 2,000 articles' })).toBeVisible()
  await library(app).getByRole('searchbox').fill('number 1999')
  await expect(library(app).getByRole('option')).toHaveText([/^Article number 1999/])
})

test('a file that vanishes while the batch is read is told', async ({ app, openArticles }) => {
  await leaveTour(app)
  const [slow = '', gone = '', last = ''] = await writeFiles({
    'a slow.txt': Buffer.alloc(19 * 1024 * 1024, '\u0001\u0002 noise '), 'b gone.txt': articleWith('Gone'), 'c last.txt': good
  })
  await openArticles([slow, gone, last])
  await expect(messages(app)).toContainText('Reading a slow.txt')
  await rm(gone)
  await expect(messages(app)).toContainText('1 article added. 2 files could not be opened.', { timeout: 30_000 })
  await messages(app).getByText('Details').last().click()
  await expectTold(app, /“b gone.txt” .*(?:no longer|vanished|gone|moved)/)
  await expect(app.getByRole('document', { name: 'A good article in bad company' })).toBeVisible()
})

test('a dataset with faults is refused with each of them by its place, and nothing changes', async ({ app, choose, save }) => {
  await leaveTour(app)
  await openFromLibrary(app, /^Ilmera accuses/)
  await tag(app, '[[accused]] its', 'Event')
  const { json } = await exportDataset(app, save)
  const broken = JSON.parse(json) as Editable
  const [annotation] = broken.annotations
  const span = annotation?.spans[0]
  if (annotation === undefined || span === undefined) throw new Error('nothing was exported')
  broken.annotations.push(
    { ...annotation, id: 'wrong offset', spans: [{ ...span, end: span.end + 3 }] },
    { ...annotation, id: 'huge number', spans: [{ ...span, start: 1e300, end: 1e301 }] },
    { ...annotation, id: 'unknown layer', layer: 'rumour' },
    { ...annotation, id: 'dangling', articleId: 'no such article' }
  )
  broken.relations.push({ id: 'r1', type: 'via', from: annotation.id, to: 'no such annotation' })
  const at = Object.fromEntries(broken.annotations.map(({ id }, i) => [id, `annotations[${i}]`]))
  await refuse(app, choose, 'broken.json', JSON.stringify(broken), [
    `${at['wrong offset']}.spans[0]`, `${at['huge number']}.spans[0]`, `${at['unknown layer']}.layer`, `${at['dangling']}.articleId`,
    'relations[0].to'
  ])
  const prototype = json.replace('"actors": {', '"__proto__": { "isAdmin": true },\n"actors": {')
  await refuse(app, choose, 'prototype.json', prototype, ['__proto__'])
  expect(await app.evaluate(() => 'isAdmin' in {})).toBe(false)
  await refuse(app, choose, 'half.json', json.slice(0, json.length / 2), ['This is not JSON'])
  await refuse(app, choose, 'other.json', '{"hello": "world"}', ['format: This is no dataset of Glossator'])
  const newer = json.replace('"version": 1,', '"version": 2,')
  await refuse(app, choose, 'newer.json', newer, ['version: This dataset was written by a newer Glossator'])

  await expect(annotations(app)).toHaveCount(1)
  await expect(library(app).getByRole('searchbox', { name: 'Filter 12 articles' })).toBeVisible()
  await button(app, 'Undo').click()
  await expect(annotations(app)).toHaveCount(0)
  await expect(inspector(app).getByRole('heading', { name: 'Article', exact: true })).toBeVisible()
})

interface Editable {
  annotations: { id: string; layer: string; articleId: string; spans: { start: number; end: number }[] }[]
  relations: { id: string; type: string; from: string; to: string }[]
}

type ChooseFiles = (paths: readonly string[], ask: () => Promise<unknown>) => Promise<void>

/** Imports a dataset that cannot be taken: the dialog lists faults that begin with their places. */
async function refuse(app: Page, choose: ChooseFiles, name: string, json: string, places: readonly string[]): Promise<void> {
  await choose(await writeFiles({ [name]: json }), () => button(app, 'Import dataset…').click())
  const dialog = app.getByRole('dialog', { name: 'This dataset cannot be imported' })
  await expect(dialog.getByRole('alert')).toContainText(`${name} is not a valid dataset, so nothing was changed`)
  const faults = dialog.getByRole('list', { name: 'Faults' }).getByRole('listitem')
  for (const place of places) await expect(faults.filter({ hasText: place }).first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(dialog).toBeHidden()
}

/** The details of a message hold one such sentence. */
const expectTold = (app: Page, sentence: RegExp): Promise<void> =>
  expect(messages(app).getByRole('listitem').filter({ hasText: sentence })).toHaveCount(1)
