import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { articleWith, folderOf, utf16, windows1252, writeFiles } from './files.ts'
import { expect, test } from './fixtures.ts'
import {
  articleRow, articleText, button, choose, expectSaved, inspector, leaveTour, library, messages, openFromLibrary, perform, write
} from './steps.ts'

test('the first start shows samples, which make room for articles of one’s own', async ({ app, openArticles, relaunch }) => {
  await leaveTour(app)
  await expect(library(app).getByRole('searchbox', { name: 'Filter 12 articles' })).toBeVisible()
  await openArticles(await writeFiles({ 'harn.txt': articleWith('The lock at Harn is shut') }))
  await expect(messages(app)).toContainText('1 article added. The sample articles made room for yours')
  await expect(library(app).getByRole('option')).toHaveCount(1)
  await expect(app.getByRole('document', { name: 'The lock at Harn is shut' })).toBeVisible()
  await perform(app, 'Add the sample articles')
  await expect(library(app).getByRole('searchbox', { name: 'Filter 13 articles' })).toBeVisible()
  const again = await relaunch()
  await expect(library(again).getByRole('searchbox', { name: 'Filter 13 articles' })).toBeVisible()
  await expect(again.getByRole('complementary', { name: 'Tour' })).toBeHidden()
})

test('articles are opened by button, folder, drop and system', async ({ app, openArticles, choose, relaunch }) => {
  await leaveTour(app)
  await openArticles(await writeFiles({ 'one.txt': articleWith('One by the button'), 'two.md': `# ${articleWith('Two by the button')}` }))
  await expect(messages(app)).toContainText('2 articles added')

  await writeFiles({
    'press/may/10.txt': articleWith('Ten in a folder'), 'press/may/9.txt': articleWith('Nine in a folder'),
    'press/README.md': 'About this folder', 'press/table.csv': 'no,article', 'press/.hidden.txt': articleWith('Hidden')
  })
  await choose([folderOf('press')], () => button(app, 'Open folder…').click())
  await expect(library(app).getByRole('option')).toHaveCount(4)
  await expect(inspector(app).getByText('press/may/9.txt', { exact: true })).toBeVisible()

  await drop(app, { 'dropped.txt': articleWith('Dropped on the window') })
  await expect(app.getByRole('document', { name: 'Dropped on the window' })).toBeVisible()
  await expectSaved(app)

  const again = await relaunch(await writeFiles({ 'handed.txt': articleWith('Handed over by the system') }))
  await expect(again.getByRole('document', { name: 'Handed over by the system' })).toBeVisible()
  await expect(library(again).getByRole('option')).toHaveText([
    /^Dropped on the window/, /^Handed over/, /^One by/, /^Nine in/, /^Ten in/, /^Two by/
  ])
})

test('a file that is there already is recognised, whatever its name', async ({ app, openArticles }) => {
  await leaveTour(app)
  await openArticles(await writeFiles({ 'harn.txt': articleWith('The lock at Harn is shut') }))
  await expect(library(app).getByRole('option')).toHaveCount(1)
  await openArticles(await writeFiles({
    'copy of harn.txt': articleWith('The lock at Harn is shut'),
    'other.txt': articleWith('Another lock'),
    'twice.txt': articleWith('Another lock')
  }))
  await expect(messages(app)).toContainText('1 article added. One was in the project already.')
  await expect(library(app).getByRole('option')).toHaveCount(2)
})

const umlauts = articleWith('Schleuse “Harn” geschlossen', 'Čeští lodníci – naïve, říká paní Žofie – čekají.')
const western = articleWith('Schleuse “Harn” – geschlossen', 'Für Hélène’s Geschmack “viel zu spät”, sagte Herr Löw am Montag.')
const encodings: [string, string, Uint8Array | string, string][] = [
  ['UTF-8', 'utf-8', umlauts, umlauts],
  ['UTF-8 with a mark', 'utf-8', `\uFEFF${umlauts}`, umlauts],
  ['Windows-1252', 'windows-1252', windows1252(western.replaceAll('\n', '\r\n')), western],
  ['UTF-16 with a mark', 'utf-16le', utf16(umlauts), umlauts],
  ['UTF-16, big-endian, with a mark', 'utf-16be', utf16(umlauts, { littleEndian: false }), umlauts],
  ['UTF-16 without a mark', 'utf-16le', utf16(umlauts, { mark: false }), umlauts],
  ['UTF-16, big-endian, without a mark', 'utf-16be', utf16(umlauts, { littleEndian: false, mark: false }), umlauts]
]
test('the encoding of a file is found, and told', async ({ app, openArticles }) => {
  await leaveTour(app)
  for (const [name, encoding, content, text] of encodings) {
    await openArticles(await writeFiles({ [`${name}.txt`]: content }))
    await expect(inspector(app).getByText(`${name}.txt`, { exact: true })).toBeVisible()
    await expect(inspector(app).getByText(encoding, { exact: true })).toBeVisible()
    for (const line of text.trim().split(/\n+/u)) await expect(articleText(app).getByText(line, { exact: true })).toBeVisible()
  }
})

test('page furniture is folded, and shown on demand', async ({ app }) => {
  await leaveTour(app)
  await openFromLibrary(app, /^Ilmera accuses/)
  const line = articleText(app).getByText('Grain futures climb as delta planting in doubt')
  await expect(line).toBeHidden()
  await articleText(app).getByRole('button', { name: '4 lines of page furniture folded — show' }).click()
  await expect(line).toBeVisible()
  await articleText(app).getByRole('button', { name: 'Page furniture — hide' }).first().click()
  await expect(line).toBeHidden()
})

test('what was read wrongly is corrected, and stays so', async ({ app, relaunch }) => {
  await leaveTour(app)
  await openFromLibrary(app, /^Ilmera accuses/)
  const title = inspector(app).getByRole('textbox', { name: 'Title' })
  await title.fill('Gates shut overnight')
  await title.press('Control+Enter')
  await expect(articleRow(app, 'Gates shut overnight')).toBeVisible()
  await write(app, 'Published', '5 March')
  await expect(inspector(app).getByRole('alert')).toContainText('“5 March” is no date')
  await write(app, 'Published', '2031-03-05')
  await expect(inspector(app).getByText('Set by an analyst.')).toBeVisible()
  await write(app, 'Language', 'en-GB')
  await choose(app, 'Status', 'Annotating')
  await inspector(app).getByRole('button', { name: /^Blocks \(/ }).click()
  const block = inspector(app).getByRole('combobox', { name: 'Type of the block “THE LETTER OF FEBRUARY 28”' })
  await expect(block).toHaveValue('subheading')
  await block.selectOption('paragraph')
  await expect(articleText(app).getByRole('heading', { name: 'THE LETTER OF FEBRUARY 28' })).toBeHidden()
  await expectSaved(app)

  const again = await relaunch()
  await expect(articleRow(again, 'Gates shut overnight')).toHaveAccessibleDescription(/^Annotating\..*5 Mar 2031/)
  await expect(inspector(again).getByRole('textbox', { name: 'Title' })).toHaveValue('Gates shut overnight')
  await expect(inspector(again).getByRole('textbox', { name: 'Published' })).toHaveValue('2031-03-05')
  await expect(inspector(again).getByRole('textbox', { name: 'Language' })).toHaveValue('en-GB')
  await expect(articleText(again).getByText('THE LETTER OF FEBRUARY 28')).toBeVisible()
  await expect(articleText(again).getByRole('heading', { name: 'THE LETTER OF FEBRUARY 28' })).toBeHidden()
})

test('each article opens where it was left, after a restart too', async ({ app, openArticles, relaunch }) => {
  await leaveTour(app)
  const words = `the long report on the lock at Harn says that ${'the water rose and '.repeat(12)}fell.`
  const long = ['The long report', ...Array.from({ length: 240 }, (_, i) => `Paragraph ${i + 1} of ${words}`), ''].join('\n\n')
  await openArticles(await writeFiles({ 'a long one.txt': long, 'b short one.txt': articleWith('The short report') }))
  await expect(app.getByRole('document', { name: 'The long report' })).toBeVisible()
  const place = (page: Page) => articleText(page).getByText('Paragraph 120 of', { exact: false })
  await expect(async () => {
    await place(app).scrollIntoViewIfNeeded()
    await app.mouse.move(700, 400)
    await app.mouse.wheel(0, 20)
    await openFromLibrary(app, 'The short report')
    await openFromLibrary(app, 'The long report')
    await expect(place(app)).toBeInViewport({ timeout: 2000 })
  }).toPass()
  const again = await relaunch()
  await expect(again.getByRole('document', { name: 'The long report' })).toBeVisible()
  await expect(place(again)).toBeInViewport()
})

const realArticles = path.resolve(import.meta.dirname, '../../shared/articles')
/** By file name. The titles are not ours to print: these are the beginnings of their SHA-256. */
const realTitles = ['27596db7c9ce', 'f5d8883e3ff9', 'e3429a20dfb2', '844e7f455afc', 'fe164cc079ad']
test('real articles of several newspapers open with their titles', async ({ app, choose }) => {
  test.skip(!existsSync(realArticles), 'those articles are not on this machine')
  await leaveTour(app)
  await choose([realArticles], () => button(app, 'Open folder…').click())
  const files = (await readdir(realArticles)).filter((name) => name.endsWith('.txt'))
  await expect(library(app).getByRole('option')).toHaveCount(files.length)
  const titles = await library(app).getByRole('option').evaluateAll((rows) =>
    rows.map((row) => document.getElementById(row.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''))
  expect(titles.map((title) => createHash('sha256').update(title).digest('hex').slice(0, 12))).toEqual(realTitles)
})

/** Drops files on the window. */
async function drop(app: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const transfer = await app.evaluateHandle((contents) => {
    const made = new DataTransfer()
    for (const [name, content] of Object.entries(contents)) made.items.add(new File([content], name))
    return made
  }, files)
  for (const event of ['dragover', 'drop']) await articleText(app).dispatchEvent(event, { dataTransfer: transfer })
}
