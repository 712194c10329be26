import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { MainProcess } from './hosts/running-app.ts'
import {
  annotations, articleRow, button, expectOpen, expectSaved, inspector, leaveTour, library, messages, nameActor, openFromLibrary,
  perform, selectExactly, tag, toolbar
} from './steps.ts'

const gates = /^Ilmera accuses/
const reservists = /^Vostran: “Tarvonia/

test('two windows on one project follow each other', async ({ app, context, host }) => {
  test.skip(host !== 'chromium', 'the desktop app has one window')
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await expectSaved(app)
  const other = await context.newPage()
  await other.goto('/')
  await openFromLibrary(other, gates)
  await tag(app, '[[that it had acted in bad faith]]', 'Quote')
  await expect(annotations(other)).toHaveText([/^that it had acted/])
  await expect(articleRow(other, gates)).toHaveAccessibleDescription(/Q 1$/)
  await button(other, 'Undo').click()
  await expect(annotations(app)).toHaveCount(0)
  await expect(messages(other)).toContainText('Undid:')
  await button(app, 'Redo').click()
  await expect(annotations(other)).toHaveCount(1)
  await annotations(other).getByRole('button').click()
  await nameActor(other, 'Add Speaker', 'Tarvonia')
  await expectOpen(app, 'that it had acted in bad faith')
  await expect(inspector(app).getByText('Tarvonia', { exact: true })).toBeVisible()
  await other.close()
})

test('what says “Saved” is there when the app is ended at once', async ({ app, relaunch }) => {
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await tag(app, '[[that it had acted in bad faith]]', 'Quote')
  await expectSaved(app)
  const again = await relaunch()
  await expect(again.getByRole('document', { name: gates })).toBeVisible()
  await expect(annotations(again)).toHaveCount(1)
  await expectSaved(again)
})

test('what cannot be written is told and not shown, and the window asks before it closes', async ({ app, electronApp, trouble }) => {
  trouble.allow(/no room/i)
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await expectSaved(app)
  await app.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    const full = (): never => { throw new DOMException('no room', 'QuotaExceededError') }
    Object.assign(IDBObjectStore.prototype, { put: full })
    Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) })
  })
  await selectExactly(app, '[[that it had acted in bad faith]]')
  await toolbar(app).getByRole('button', { name: 'Quote', exact: true }).click()
  const sentence = 'The last change was not saved, and so is not shown: there is no room left on the disk.'
  await expect(messages(app)).toContainText(sentence)
  await expect(app.getByRole('status', { name: 'Save state' })).not.toHaveText('Saved')
  await expect(annotations(app)).toHaveCount(0)
  if (electronApp !== undefined) expect(await askedOnClosing(electronApp)).toContain(sentence)

  await app.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom())
  await tag(app, '[[that it had acted in bad faith]]', 'Quote')
  await expectSaved(app)
})

/** What is asked when the window is to be closed; it stays open. */
async function askedOnClosing(main: MainProcess): Promise<string> {
  return main.evaluate(({ BrowserWindow, dialog }) => new Promise<string>((resolve) => {
    dialog.showMessageBox = (...given: unknown[]) => {
      resolve((given.at(-1) as { detail?: string }).detail ?? '')
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
    BrowserWindow.getAllWindows()[0]?.close()
  }), null)
}

test('a project of a newer version is refused in a sentence, and left as it is', async ({ app, relaunch, trouble }) => {
  trouble.allow(/versionchange|Another connection wants to/i)
  await leaveTour(app)
  await openFromLibrary(app, gates)
  await tag(app, '[[that it had acted in bad faith]]', 'Quote')
  await expectSaved(app)
  await app.evaluate(() => new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('glossator', 9990)
    request.onupgradeneeded = () => request.result.createObjectStore('of a later time')
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  }))
  const again = await relaunch()
  const refusal = 'This database was written by a newer version of Glossator. It was left as it is'
  await expect(again.getByRole('alert')).toContainText(refusal)
  await expectAccessible(again, 'the page in place of the window')
  expect(await contents(again)).toEqual({ version: 9990, articles: 12, annotations: 1, hasLaterStore: true })
})

/** What the database holds, past the app. */
const contents = (app: Page): Promise<unknown> => app.evaluate(() => new Promise((resolve, reject) => {
  const request = indexedDB.open('glossator')
  request.onerror = () => reject(request.error ?? new Error('not opened'))
  request.onsuccess = () => {
    const db = request.result
    const transaction = db.transaction(['articles', 'annotations'])
    const [articles, annotations] = [transaction.objectStore('articles').count(), transaction.objectStore('annotations').count()]
    transaction.oncomplete = () => {
      resolve({
        version: db.version,
        articles: articles.result,
        annotations: annotations.result,
        hasLaterStore: db.objectStoreNames.contains('of a later time')
      })
      db.close()
    }
  }
}))

test('an actor that is renamed or merged is so in every article', async ({ app }) => {
  await leaveTour(app)
  await openFromLibrary(app, reservists)
  await tag(app, 'President [[Radmila Vostran]] accused', 'Actor')
  await nameActor(app, 'Add Actor', 'Mrs Vostran')
  await openFromLibrary(app, gates)
  await tag(app, 'President [[Radmila Vostran]] of', 'Actor')
  await nameActor(app, 'Add Actor', 'R. Vostran')

  await perform(app, 'Actors…')
  const dialog = app.getByRole('dialog', { name: 'Actors' })
  await dialog.getByRole('option', { name: 'R. Vostran' }).click()
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Radmila Vostran')
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).press('Enter')
  await dialog.getByRole('option', { name: 'Radmila Vostran' }).click()
  await dialog.getByRole('option', { name: 'Mrs Vostran' }).click({ modifiers: ['Control'] })
  await dialog.getByText('Radmila Vostran', { exact: false }).and(dialog.locator('label *')).first().click()
  await expect(dialog.getByText(/^1 annotation will name Radmila Vostran instead/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Merge into Radmila Vostran' }).click()
  await expect(dialog.getByRole('option')).toHaveText([/^Radmila Vostran.*Mrs Vostran.*2$/])
  await app.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(inspector(app).getByRole('grid')).toContainText('Radmila Vostran')

  await openFromLibrary(app, reservists)
  await annotations(app).getByRole('button').click()
  await expect(inspector(app).getByRole('grid')).toContainText('Radmila Vostran')
  await button(app, 'Undo').click()
  await expect(messages(app)).toContainText('Undid: Merge')
  await expect(inspector(app).getByRole('grid')).toContainText('Mrs Vostran')
  await expect(library(app).getByRole('option').first()).toBeVisible()
})
