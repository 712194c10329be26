import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { expectSpansToSlice, readDataset, type DatasetAnnotation } from './dataset.ts'
import { expect, test } from './fixtures.ts'
import { chooseByKeys, press, tabTo } from './keyboard.ts'
import {
  annotations, articleRow, button, expectOpen, expectSaved, exportDataset, inspector, leaveTour, messages, openFromLibrary
} from './steps.ts'
import { cli, validate } from './validate.ts'

const suggestions = (app: Page): Locator => app.getByRole('list', { name: 'Suggestions' }).getByRole('listitem')
const suggestionSwitch = (app: Page): Locator => app.getByRole('button', { name: /^Suggestions \d/ })
const openWords = async (app: Page): Promise<string> => await inspector(app).getByRole('blockquote').textContent() ?? ''

/** Decides on the open suggestion by a key, and gives its words once the next one is open. */
async function decide(app: Page, key: 'Enter' | 'x'): Promise<string> {
  const words = await openWords(app)
  await press(app, key)
  await expect(inspector(app).getByRole('blockquote')).not.toHaveText(words)
  await expect(inspector(app).getByText('Suggested', { exact: true })).toBeVisible()
  return words
}

/** Accepts one suggestion after another until one of these words is open. */
async function acceptUpTo(app: Page, words: RegExp): Promise<string[]> {
  const accepted: string[] = []
  while (!words.test(await openWords(app)) && accepted.length < 25) accepted.push(await decide(app, 'Enter'))
  await expectOpen(app, words)
  return accepted
}

/** The words that the annotation is of. */
const wordsOf = ({ spans }: DatasetAnnotation): string =>
  spans.filter(({ role }) => role === 'content' || role === 'mention').map(({ text }) => text).join(' … ')

test('a sample article goes from untouched to complete with suggestions and keys alone', async ({ app, relaunch, save }) => {
  const title = 'Marsoudi: ‘We will not beg for our own river’'
  const byline = 'Fenella Crabbe'
  const demand = /^to open the gates/
  await test.step('open the article and go to the first suggestion', async () => {
    await tabTo(app, button(app, 'Leave the tour'))
    await press(app, 'Enter')
    await press(app, 'j')
    await expect(app.getByRole('document', { name: title })).toBeVisible()
    await expect(suggestionSwitch(app)).toBeEnabled()
    await expect(annotations(app)).toHaveCount(0)
    await press(app, 'g')
    await expect(inspector(app).getByText('Suggested', { exact: true })).toBeVisible()
  })
  const accepted = await test.step('accept those before the byline', () => acceptUpTo(app, new RegExp(`^${byline}$`)))
  expect(accepted.length).toBeGreaterThan(2)
  await test.step('reject the byline, which names nobody in the news', async () => {
    await decide(app, 'x')
    await expect(annotations(app)).toHaveCount(accepted.length)
  })
  await test.step('edit a demand, which asserts nothing', async () => {
    accepted.push(...await acceptUpTo(app, demand))
    await press(app, 'e')
    await expect(inspector(app).getByRole('heading', { level: 2 })).toBeFocused()
    await chooseByKeys(app, 'Kind', 'Eventuality')
    await tabTo(app, button(app, 'Mark complete'))
    await press(app, 'Enter')
    await expect(inspector(app).getByText('Complete', { exact: true })).toBeVisible()
  })
  await test.step('accept all that is left', async () => {
    await press(app, 't')
    await press(app, 'Escape')
    await press(app, 'Shift+Enter')
    await expect(app.getByRole('button', { name: 'Suggestions 0' })).toBeVisible()
  })
  await test.step('the article is done', async () => {
    await expect(inspector(app).getByRole('heading', { name: 'Article', exact: true })).toBeVisible()
    await chooseByKeys(app, 'Status', 'Done')
    await expect(articleRow(app, title)).toHaveAccessibleDescription(/^Done\..*Q \d+ · A \d+$/)
    await expectSaved(app)
  })

  const { file } = await exportDataset(app, save, () => press(app, 'Control+e'))
  const dataset = readDataset(file.bytes)
  expectSpansToSlice(dataset)
  const article = dataset.articles.find((candidate) => candidate.title === title)
  expect(article).toMatchObject({ status: 'done' })
  expect(new Set(dataset.annotations.map(({ articleId }) => articleId))).toEqual(new Set([article?.id]))
  const rejected = dataset.annotations.filter(({ status }) => status === 'rejected')
  expect(rejected.map(wordsOf)).toEqual([byline])
  const edited = dataset.annotations.filter(({ origin }) => origin === 'edited')
  expect(edited.map(wordsOf)).toEqual([expect.stringMatching(demand)])
  expect(edited[0]).toMatchObject({ layer: 'quote', status: 'complete', fields: { kind: 'eventuality' } })
  const others = dataset.annotations.filter((annotation) => ![...rejected, ...edited].includes(annotation))
  expect(others.length).toBeGreaterThan(accepted.length + 20)
  expect(others.filter(({ origin, status }) => origin !== 'accepted' || status !== 'accepted')).toEqual([])
  expect(others.map(wordsOf)).toEqual(expect.arrayContaining(accepted.filter((words) => !words.includes('…'))))
  await validate(file)

  const again = await relaunch()
  await expect(again.getByRole('document', { name: title })).toBeVisible()
  await expect(again.getByRole('button', { name: 'Suggestions 0' })).toBeVisible()
  await test.step('undo across the restart brings suggestions back, but not what was rejected', async () => {
    for (const said of [/Undid: .*done/i, /Undid: Accept \d+ suggestions/]) {
      await press(again, 'Control+z')
      await expect(messages(again)).toContainText(said)
    }
    await expect(annotations(again)).toHaveCount(accepted.length + 1)
    await expect(suggestionSwitch(again)).toHaveText(`Suggestions ${others.length - accepted.length}`)
    await suggestionSwitch(again).press('Enter')
    await expect(suggestions(again).first()).toBeVisible()
    await expect(suggestions(again).filter({ hasText: byline })).toHaveCount(0)
  })
})

test('the same words in another article are found and related', async ({ app }) => {
  await leaveTour(app)
  await openFromLibrary(app, /^Tarvonia will not open dam/)
  await suggestionSwitch(app).click()
  await suggestions(app).filter({ hasText: 'Let me be plain' }).getByRole('button').click()
  const elsewhere = inspector(app).getByRole('region', { name: 'The same words elsewhere' })
  const inLantern = elsewhere.getByRole('listitem').filter({ hasText: 'not for hostages' }).filter({ has: app.getByRole('button', { name: 'Same as the quote in Lantern' }) })
  await expect(inLantern).toHaveCount(1)
  const before = await elsewhere.getByRole('listitem').count()
  await inLantern.getByRole('button', { name: 'Same as the quote in Lantern' }).click()
  await expect(inspector(app).getByRole('region', { name: 'Relations' }).getByRole('listitem')).toContainText([/Same as.*not open the gates/s])
  await expect(elsewhere.getByRole('listitem')).toHaveCount(before - 1)
  await expect(articleRow(app, /^‘Not for hostages’/)).toHaveAccessibleDescription(/Q 1$/)
  await button(app, 'Annotations').click()
  await expect(annotations(app)).toHaveText([/Let me be plain/])
  await expectSaved(app)
})

test('the command line suggests for a whole folder, and what it writes is valid', async () => {
  test.skip(!existsSync(cli), 'the command line is not built')
  const corpus = path.resolve(import.meta.dirname, '../corpus')
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'suggest', corpus], { maxBuffer: 64 * 2 ** 20 })
  const bytes = Buffer.from(stdout)
  const dataset = readDataset(bytes)
  expectSpansToSlice(dataset)
  expect(dataset.articles.length).toBeGreaterThanOrEqual(12)
  expect(new Set(dataset.annotations.map(({ origin, status }) => `${origin} ${status}`))).toEqual(new Set(['suggested draft']))
  const suggested = new Set(dataset.annotations.map(({ articleId }) => articleId))
  expect(dataset.articles.filter(({ id, title }) => title !== '' && !suggested.has(id)).map(({ title }) => title)).toEqual([])
  await validate({ name: 'suggested.json', bytes })
})
