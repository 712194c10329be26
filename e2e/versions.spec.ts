import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { articleWith, writeFiles } from './files.ts'
import { expect, test } from './fixtures.ts'
import {
  annotations, articleRow, articleText, button, expectSaved, inspector, leaveTour, messages, selectExactly, tag, workUnaided
} from './steps.ts'

const title = 'The lower lock of Harn'
const lock = articleWith(title)

/** An article with two events and a mention on it; nothing else is marked. */
async function beginWith(app: Page, open: (files: string[]) => Promise<unknown>): Promise<void> {
  await leaveTour(app)
  await open(await writeFiles({ 'lock.txt': lock }))
  await expect(app.getByRole('document', { name: title })).toBeVisible()
  await workUnaided(app)
  await tag(app, 'Harn was [[closed]] on Monday', 'Event')
  await tag(app, '“The water is too high,”', 'Quote')
  await tag(app, 'Nobody could [[say]] on Tuesday', 'Event')
  await expectSaved(app)
}

const checkPanel = (app: Page) => app.getByRole('region', { name: 'Spans to check' })

async function correct(app: Page, block: string, words: string): Promise<void> {
  await app.keyboard.press('Escape')
  await app.getByRole('button', { name: 'Correct text…' }).click()
  const dialog = app.getByRole('dialog', { name: /^Correct text/ })
  await dialog.getByRole('textbox', { name: block }).fill(words)
  await dialog.getByRole('button', { name: 'Continue' }).click()
}

/** The article's details instead of an annotation's frame. */
async function showDetails(app: Page): Promise<void> {
  await app.getByRole('document', { name: title }).click({ position: { x: 4, y: 4 } })
  await expect(inspector(app).getByRole('button', { name: 'Versions of the text…' })).toBeVisible()
}

test('a file that changed is taken as a new version, and its annotations go with their words', async ({ app, openArticles }) => {
  await beginWith(app, openArticles)
  await openArticles(await writeFiles({ 'lock.txt': lock.replace('The lower', 'After a night of rain the lower') }))
  const dialog = app.getByRole('dialog', { name: 'This file has changed' })
  await expect(dialog).toContainText('lock.txt · 3 annotations')
  await expectAccessible(app, 'the question about a changed file')
  await dialog.getByRole('button', { name: 'Take as a new version' }).click()
  await expect(messages(app)).toContainText('One new version was taken. All spans went with their words.')
  await expect(articleText(app)).toContainText('After a night of rain')
  await expect(annotations(app)).toHaveCount(3)
  await expect(articleRow(app, title)).toHaveCount(1)
  await button(app, 'Undo').click()
  await expect(articleText(app)).not.toContainText('After a night of rain')
})

test('a changed file can be added beside the article, or left', async ({ app, openArticles }) => {
  await leaveTour(app)
  await openArticles(await writeFiles({ 'lock.txt': lock }))
  // it has been read, before its file is written anew
  await expect(articleText(app)).toContainText('on Monday')
  const changed = lock.replace('Monday', 'Friday')
  await openArticles(await writeFiles({ 'lock.txt': changed }))
  await button(app, 'Leave it').click()
  await expect(articleRow(app, title)).toHaveCount(1)
  await openArticles(await writeFiles({ 'lock.txt': changed }))
  await button(app, 'Add as another article').click()
  await expect(articleRow(app, title)).toHaveCount(2)
})

test('a corrected word leaves its span to check; it is placed, and the version before can be taken again', async ({ app, openArticles }) => {
  await beginWith(app, openArticles)
  await showDetails(app)
  await correct(app, 'paragraph 2', 'The lower lock of Harn was shut on Monday.')
  const review = app.getByRole('dialog', { name: 'Take the corrected text?' })
  await expect(review).toContainText(/of \d+ marked spans go with the text\. 1 is left to check/)
  await expect(review.getByRole('list', { name: 'What changed' })).toContainText(/closed.*shut/s)
  await expectAccessible(app, 'what a correction does')
  await review.getByRole('textbox', { name: /^Why/ }).fill('a better word')
  await review.getByRole('button', { name: 'Take this text' }).click()
  await expect(articleText(app)).toContainText('Harn was shut')
  await expect(articleRow(app, title)).toHaveAccessibleDescription(/1 to check/)
  await inspector(app).getByRole('button', { name: '1 span to check' }).click()
  await expect(checkPanel(app)).toContainText('1 of 1')
  await expect(checkPanel(app).locator('mark').first()).toHaveText('closed')
  await expectAccessible(app, 'the spans to check')

  await selectExactly(app, 'Harn was [[shut]] on Monday')
  await app.keyboard.press('h')
  await expect(messages(app)).toContainText('All spans are checked.')
  await expect(checkPanel(app)).toBeHidden()
  await expect(annotations(app).filter({ hasText: 'shut' })).toHaveCount(1)
  await button(app, 'Undo').click()
  await expect(articleRow(app, title)).toHaveAccessibleDescription(/1 to check/)

  await showDetails(app)
  await inspector(app).getByRole('button', { name: 'Versions of the text…' }).click()
  const versions = app.getByRole('dialog', { name: /^Versions/ })
  await expect(versions).toContainText('Version 2, the present text')
  await expect(versions).toContainText('“a better word”')
  await versions.getByRole('button', { name: 'What changed' }).click()
  await expect(versions.getByRole('list', { name: 'What changed' })).toContainText(/closed.*shut/s)
  await expectAccessible(app, 'the versions')
  await versions.getByRole('button', { name: 'Go back to this version' }).click()
  await expect(articleText(app)).toContainText('Harn was closed')
  await expect(annotations(app).filter({ hasText: 'closed' })).toHaveCount(1)
  await expect(articleRow(app, title)).not.toHaveAccessibleDescription(/to check/)
  await expectSaved(app)
})

test('words that are gone are kept until they are dropped', async ({ app, openArticles }) => {
  await beginWith(app, openArticles)
  await showDetails(app)
  await correct(app, 'paragraph 4', '')
  await button(app, 'Take this text').click()
  await expect(articleText(app)).not.toContainText('Nobody could say')
  await expect(app.getByRole('dialog')).toBeHidden()
  await app.keyboard.press('c')
  await expect(checkPanel(app)).toContainText('Nothing like these words was found')
  await expect(checkPanel(app).getByRole('button', { name: /^Accept the place/ })).toBeDisabled()
  await app.keyboard.press('d')
  await expect(checkPanel(app)).toBeHidden()
  await expect(app.getByRole('button', { name: /to check$/ })).toHaveCount(0)
})
