import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { articleWith, writeFiles } from './files.ts'
import { expect, test } from './fixtures.ts'
import { annotations, articleRow, button, expectSaved, leaveTour, library, messages, openFromLibrary, perform, tag } from './steps.ts'

const gates = /^Ilmera accuses/
const words = '[[that it had acted in bad faith]]'

const dialog = (app: Page, name: string | RegExp) => app.getByRole('dialog', { name })
/** A row is named by its project, then by what is known of it. */
const rowOf = (app: Page, name: string) => dialog(app, 'Projects').getByRole('row', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')} \\d+ articles?, `) })

/** The window is loaded anew with the project. */
const expectProject = (app: Page, name: string): Promise<void> => expect(app.getByRole('button', { name: `Project ${name}: switch` })).toBeVisible()

async function newProject(app: Page, name: string): Promise<void> {
  await perform(app, 'New project')
  await app.getByRole('textbox', { name: 'Project name' }).fill(name)
  await button(app, 'Create').click()
  await expectProject(app, name)
  await expect(library(app)).toContainText('No articles yet')
}

async function switchTo(app: Page, name: string): Promise<void> {
  await app.getByRole('button', { name: /^Project .*: switch$/ }).click()
  await app.getByRole('menuitem', { name, exact: true }).click()
  await expectProject(app, name)
}

async function ofRow(app: Page, name: string, item: string): Promise<void> {
  await rowOf(app, name).getByRole('button', { name: `More about ${name}` }).click()
  await app.getByRole('menuitem', { name: item, exact: true }).click()
}

async function showShelf(app: Page, name: 'Current' | 'Archived' | 'Deleted'): Promise<void> {
  await dialog(app, 'Projects').getByRole('radio', { name: new RegExp(`^${name} `) }).click()
}

test('work in one project is not in another, and each keeps its own', async ({ app, openArticles }) => {
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await tag(app, words, 'Quote')
  await expectSaved(app)

  await newProject(app, 'Bay survey')
  await openArticles(await writeFiles({ 'lock.txt': articleWith('The lock of Harn') }))
  await expect(articleRow(app, 'The lock of Harn')).toBeVisible()
  await expect(articleRow(app, gates)).toHaveCount(0)
  await expect(annotations(app)).toHaveCount(0)

  await switchTo(app, 'Untitled project')
  await openFromLibrary(app, gates)
  await expect(annotations(app)).toHaveCount(1)
  await expect(articleRow(app, 'The lock of Harn')).toHaveCount(0)
  await button(app, 'Undo').click()
  await expect(annotations(app)).toHaveCount(0)
  await switchTo(app, 'Bay survey')
  await expect(articleRow(app, 'The lock of Harn')).toBeVisible()
})

test('a project that was saved to a file and deleted is opened from it with the same annotations and its history', async ({ app, save, choose }) => {
  test.setTimeout(180_000)
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await tag(app, words, 'Quote')
  await tag(app, '[[Mirela Dostan]], a', 'Actor')
  const told = await annotations(app).allTextContents()
  const [file] = await save(() => perform(app, 'Save project as'))
  expect(file?.name).toBe('untitled-project.glossator')
  await expect(messages(app)).toContainText('12 articles, 2 annotations, and the history.')
  const [path = ''] = await writeFiles({ 'river.glossator': file?.bytes ?? new Uint8Array() })

  await perform(app, 'Projects')
  await rowOf(app, 'Untitled project').focus()
  await app.keyboard.press('Delete')
  await expect(button(app, 'Delete')).toBeDisabled()
  await app.getByRole('textbox', { name: /^Type its name/ }).fill('untitled project')
  await expect(button(app, 'Delete')).toBeDisabled()
  await app.getByRole('textbox', { name: /^Type its name/ }).fill('Untitled project')
  await app.keyboard.press('Enter')
  await expect(messages(app)).toContainText('“Untitled project” was deleted. For 30 days it can be taken back')
  await expectProject(app, 'Untitled project (2)')

  await perform(app, 'Projects')
  await showShelf(app, 'Deleted')
  await expect(rowOf(app, 'Untitled project')).toContainText('can be taken back for 30 days')
  await button(app, 'Take back').click()
  await expect(dialog(app, 'Projects')).toContainText('“Untitled project” is back.')
  await showShelf(app, 'Current')
  await ofRow(app, 'Untitled project', 'Delete…')
  await app.getByRole('textbox', { name: /^Type its name/ }).fill('Untitled project')
  await button(app, 'Delete').click()
  await showShelf(app, 'Deleted')
  await ofRow(app, 'Untitled project', 'Remove for good…')
  await app.getByRole('textbox', { name: /^Type its name/ }).fill('Untitled project')
  await button(app, 'Remove for good').click()
  await expect(dialog(app, 'Projects')).toContainText('No project is deleted.')

  await choose([path], () => button(app, 'Open project…').click())
  await expectProject(app, 'Untitled project')
  await expect(messages(app)).toContainText('river.glossator is open, as a project of its own.')
  await openFromLibrary(app, gates)
  expect(await annotations(app).allTextContents()).toEqual(told)
  await button(app, 'Undo').click()
  await expect(annotations(app)).toHaveCount(1)
})

test('a file that is here already says so, and is opened or added as a copy', async ({ app, save, choose }) => {
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await tag(app, words, 'Quote')
  const [file] = await save(() => perform(app, 'Save project as'))
  const [path = ''] = await writeFiles({ 'river.glossator': file?.bytes ?? new Uint8Array() })
  const open = () => choose([path], async () => perform(app, 'Open project'))

  await open()
  await expect(dialog(app, 'river.glossator is already here')).toContainText('The file was saved from the project “Untitled project”, which this window shows.')
  await expectAccessible(app, 'a file that is here already', { within: '[role=dialog]' })
  await button(app, 'Stay in “Untitled project”').click()
  await expect(dialog(app, /already here/)).toBeHidden()
  await open()
  await button(app, 'Add as a copy').click()
  await expectProject(app, 'Untitled project (2)')
  await openFromLibrary(app, gates)
  await expect(annotations(app)).toHaveCount(1)
  await tag(app, '[[Mirela Dostan]], a', 'Actor')
  await switchTo(app, 'Untitled project')
  await openFromLibrary(app, gates)
  await expect(annotations(app)).toHaveCount(1)
})

test('a project is renamed, duplicated, archived and found again, by the keyboard alone', async ({ app }) => {
  await leaveTour(app)
  await app.keyboard.press('Control+Shift+P')
  await expect(rowOf(app, 'Untitled project')).toContainText('12 articles, 0 annotations')
  await expectAccessible(app, 'the list of projects', { within: '[role=dialog]' })
  await rowOf(app, 'Untitled project').focus()
  await app.keyboard.press('F2')
  await app.keyboard.type('River')
  await expectAccessible(app, 'a name asked', { within: '[role=dialog]' })
  await app.keyboard.press('Enter')
  await expect(rowOf(app, 'River')).toBeVisible()

  await ofRow(app, 'River', 'Duplicate…')
  await expect(app.getByRole('textbox', { name: 'Project name' })).toHaveValue('River copy')
  await app.keyboard.press('Enter')
  await expect(dialog(app, 'Projects')).toContainText('“River copy” is a copy of “River”.')
  await ofRow(app, 'River copy', 'Archive')
  await expect(rowOf(app, 'River copy')).toHaveCount(0)
  await showShelf(app, 'Archived')
  await rowOf(app, 'River copy').focus()
  await app.keyboard.press('Enter')
  await expectProject(app, 'River copy')
  await expect(articleRow(app, gates)).toBeVisible()
  await app.getByRole('button', { name: /^Project .*: switch$/ }).click()
  await expect(app.getByRole('menuitem', { name: 'River', exact: true })).toBeVisible()
  await expectAccessible(app, 'the switcher', { within: '.popover' })
})

test('a file that is damaged is refused in a sentence, and nothing is changed', async ({ app, save, choose }) => {
  await leaveTour(app)
  const [file] = await save(() => perform(app, 'Save project as'))
  const bytes = file?.bytes ?? new Uint8Array()
  const [path = ''] = await writeFiles({ 'half.glossator': bytes.subarray(0, bytes.length / 2) })
  await choose([path], async () => perform(app, 'Open project'))
  await expect(dialog(app, 'half.glossator cannot be opened')).toContainText('It is damaged or not whole')
  await button(app, 'Close').last().click()
  await expectProject(app, 'Untitled project')
})

test('of a file whose history is damaged the rest is opened, and the loss told first', async ({ app, save, choose }) => {
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await tag(app, words, 'Quote')
  const [file] = await save(() => perform(app, 'Save project as'))
  const hurt = Buffer.from(file?.bytes ?? new Uint8Array())
  hurt.fill(0, hurt.indexOf('journal.jsonl') + 60, hurt.indexOf('journal.jsonl') + 80)
  const [path = ''] = await writeFiles({ 'hurt.glossator': hurt })
  await choose([path], async () => perform(app, 'Open project'))
  await expect(dialog(app, /^hurt\.glossator/).getByRole('alert')).toContainText('The articles and annotations are whole; the history is left out')
  await button(app, 'Add as a copy').click()
  await expectProject(app, 'Untitled project (2)')
  await openFromLibrary(app, gates)
  await expect(annotations(app)).toHaveCount(1)
  await expect(button(app, 'Undo')).toBeDisabled()
})

test('two windows show two projects, and each is told what the other does with them', async ({ app, context, host }) => {
  test.skip(host !== 'chromium', 'the desktop app has one window')
  await leaveTour(app)
  const other = await context.newPage()
  await other.goto('/')
  await expectProject(other, 'Untitled project')
  await newProject(other, 'Bay survey')
  await openFromLibrary(app, gates)
  await tag(app, words, 'Quote')
  await expect(library(other)).toContainText('No articles yet')
  await app.reload()
  await expectProject(app, 'Untitled project')
  await other.reload()
  await expectProject(other, 'Bay survey')

  await perform(app, 'Projects')
  await ofRow(app, 'Bay survey', 'Delete…')
  await app.getByRole('textbox', { name: /^Type its name/ }).fill('Bay survey')
  await button(app, 'Delete').click()
  await expect(messages(other)).toContainText('This project has been deleted.')
  await button(app, 'Undo').last().click()
  await expect(rowOf(app, 'Bay survey')).toBeVisible()
  await other.close()
})

test('a project that the system hands over is opened', async ({ app, save, relaunch }) => {
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await tag(app, words, 'Quote')
  const [file] = await save(() => perform(app, 'Save project as'))
  const [path = ''] = await writeFiles({ 'handed.glossator': file?.bytes ?? new Uint8Array() })
  const again = await relaunch([path])
  await expect(dialog(again, 'handed.glossator is already here')).toBeVisible()
  await button(again, 'Add as a copy').click()
  await expectProject(again, 'Untitled project (2)')
  await expect(messages(again)).toContainText('handed.glossator is open, as a project of its own.')
  // what was handed over is handed over once, whatever project is shown next
  await switchTo(again, 'Untitled project')
  await openFromLibrary(again, gates)
  await expect(annotations(again)).toHaveCount(1)
  await expect(dialog(again, /already here/)).toHaveCount(0)
})

test('a project that cannot be opened leaves the others within reach', async ({ app }) => {
  await leaveTour(app)
  await newProject(app, 'Bay survey')
  await app.evaluate(() => new Promise<void>((resolve, reject) => {
    const { sessionStorage: kept } = globalThis
    const request = indexedDB.open(kept.getItem('glossator project') ?? '')
    request.onerror = () => reject(request.error ?? new Error('not opened'))
    request.onsuccess = () => {
      const transaction = request.result.transaction('meta', 'readwrite')
      transaction.objectStore('meta').put({ key: 'schema', version: 99 })
      transaction.oncomplete = () => { request.result.close(); resolve() }
    }
  }))
  await app.reload()
  await expect(app.getByRole('alert')).toContainText('written by a newer version of Glossator')
  await app.getByRole('navigation', { name: 'Other projects' }).getByRole('button', { name: 'Untitled project' }).click()
  await expectProject(app, 'Untitled project')
  await expect(articleRow(app, gates)).toBeVisible()
})
